"""The words of form, read when a text first needs them."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from finlint.errors import ConfigError
from finlint.regex import regex
from finlint.store import beside, content, kept
from finlint.value import value


@value
class Residue:
    """Words of one sort, or a pattern, and what must stand on either side of them."""

    sort: str
    words: tuple[str, ...]
    pattern: re.Pattern[str] | None
    needs: tuple[str, ...]
    before: re.Pattern[str] | None
    not_before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    not_after: re.Pattern[str] | None


@cache
def residues() -> tuple[Residue, ...]:
    """The entries of the package's own file."""
    return tuple(_entry(entry) for entry in _file()["residue"])


def residues_of(path: str) -> tuple[Residue, ...]:
    """The entries of a file of ``[[residue]]`` tables, written as those of ``form.toml``.

    Raises:
        ConfigError: the file cannot be read, or an entry is not sound.
    """
    from finlint.facts.vocabulary.more import tables  # noqa: PLC0415 - only where plugins add some

    return tuple(_sound(entry, f"{path}: [[residue]] {n}: ") for n, entry in enumerate(tables(path, "residue"), 1))


def _sound(entry: Mapping[str, Any], where: str) -> Residue:
    """An entry of a stranger's file."""
    sorts = dict.fromkeys(known["sort"] for known in _file()["residue"])
    for key, held in entry.items():
        texts = isinstance(held, list) and bool(held) and all(isinstance(word, str) and word for word in held)
        if key not in _KEYS or not (texts if key in _LISTS else isinstance(held, str) and held):
            raise ConfigError(
                f"{where}{key}: 没有这个键，或值不对", f"{where}{key}: no such key, or a value of another kind"
            )
    if entry.get("sort") not in sorts:
        raise ConfigError(f"{where}sort 只能是 {', '.join(sorts)}", f"{where}sort is one of {', '.join(sorts)}")
    if ("pattern" in entry) == ("words" in entry) or ("pattern" in entry) != ("needs" in entry):
        raise ConfigError(f"{where}要么写 words，要么写 pattern 和 needs", f"{where}write words, or pattern and needs")
    try:
        return _entry(entry)
    except re.error as error:
        raise ConfigError(f"{where}正则表达式不对：{error}", f"{where}not an expression: {error}") from None


_LISTS = ("words", "needs")
_KEYS = ("sort", "pattern", "after", "not_after", "before", "not_before", *_LISTS)


@cache
def _file() -> Mapping[str, Any]:
    file = beside(__file__, "form.toml")
    parsed: Mapping[str, Any] = kept("form", (), (file, __file__), lambda: _parsed(file))
    return parsed


def _parsed(file: str) -> Mapping[str, Any]:
    from tomli import loads  # noqa: PLC0415 - not needed where the content is kept

    return loads(content(file))


def _entry(entry: Mapping[str, Any]) -> Residue:
    return Residue(
        entry["sort"],
        tuple(entry.get("words", ())),
        _pattern(entry, "pattern"),
        tuple(entry.get("needs", ())),
        _pattern(entry, "before", "$"),
        _pattern(entry, "not_before", "$"),
        _pattern(entry, "after"),
        _pattern(entry, "not_after"),
    )


def _pattern(entry: Mapping[str, Any], key: str, end: str = "") -> re.Pattern[str] | None:
    return regex(f"(?:{entry[key]}){end}") if key in entry else None


@cache
def restating() -> tuple[str, ...]:
    """The words of the package's own file."""
    return tuple(_file()["restated"]["words"])


@cache
def misspelt() -> Mapping[str, str]:
    """What is written with a wrong character and what is meant; before that words that only look so, as they are."""
    wrong: Mapping[str, str] = _file()["misspelt"]
    return {word: word for word in _file()["spelt"]["words"]} | dict(wrong)


@value
class Whole:
    """Names that lack nothing, and shorter forms that are used as well."""

    names: tuple[str, ...]
    used: frozenset[str]


@cache
def whole_names() -> Whole:
    """The names of the package's own file."""
    whole = _file()["whole"]
    return Whole(tuple(whole["names"]), frozenset(whole["used"]))
