"""The words of form, read when a text first needs them."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from finlint.errors import ConfigError
from finlint.regex import regex
from finlint.store import beside, content, kept
from finlint.value import value


@value
class Residue:
    """Words of one sort, or a pattern, and what must stand on either side of them: expressions, ``""`` for none."""

    sort: str
    words: tuple[str, ...]
    pattern: str
    needs: tuple[str, ...]
    before: str
    not_before: str
    after: str
    not_after: str


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
        made = _entry(entry)
        for expression in (made.pattern, made.before, made.not_before, made.after, made.not_after):
            regex(expression)
    except re.error as error:
        raise ConfigError(f"{where}正则表达式不对：{error}", f"{where}not an expression: {error}") from None
    return made


_LISTS = ("words", "needs")
_KEYS = ("sort", "pattern", "after", "not_after", "before", "not_before", *_LISTS)


@cache
def _file() -> Mapping[str, Any]:
    file = beside(__file__, "form.toml")
    parsed: Mapping[str, Any] = kept("form", (), (file, __file__), lambda: _parsed(file))
    return parsed


def _parsed(file: str) -> Mapping[str, Any]:
    from tomli import loads  # noqa: PLC0415 - not needed where the content is kept

    form = loads(content(file))
    return form | {"short": _short(form["whole"]["names"], form["whole"]["used"])}


def _entry(entry: Mapping[str, Any]) -> Residue:
    return Residue(
        entry["sort"],
        tuple(entry.get("words", ())),
        _expression(entry, "pattern"),
        tuple(entry.get("needs", ())),
        _expression(entry, "before", "$"),
        _expression(entry, "not_before", "$"),
        _expression(entry, "after"),
        _expression(entry, "not_after"),
    )


def _expression(entry: Mapping[str, Any], key: str, end: str = "") -> str:
    return f"(?:{entry[key]}){end}" if key in entry else ""


@cache
def restating() -> tuple[str, ...]:
    """The words of the package's own file."""
    return tuple(_file()["restated"]["words"])


@cache
def misspelt() -> Mapping[str, str]:
    """What is written with a wrong character and what is meant; before that words that only look so, as they are."""
    wrong: Mapping[str, str] = _file()["misspelt"]
    return {word: word for word in _file()["spelt"]["words"]} | dict(wrong)


@cache
def whole_names() -> Mapping[str, str]:
    """Each well-known name, and each without one character, with the name that is meant."""
    found: Mapping[str, str] = _file()["short"]
    return found


def _short(names: Sequence[str], used: Sequence[str]) -> Mapping[str, str]:
    """Of several names that lack one character in the same way none is meant; shorter forms that are used are whole."""
    found: dict[str, set[str]] = {}
    for name in names:
        for at in range(len(name)):
            found.setdefault(name[:at] + name[at + 1 :], set()).add(name)
    clipped = {short: full.pop() for short, full in found.items() if len(full) == 1}
    return {short: full for short, full in clipped.items() if short not in used} | {name: name for name in names}
