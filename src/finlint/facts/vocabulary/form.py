"""The words of form, read when a text first needs them."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

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
