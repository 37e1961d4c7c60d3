"""Whether a version of finlint is one that a plugin was written for."""

import re
from collections.abc import Iterable

from finlint.regex import regex

_CLAUSE = regex(r"(~=|===?|!=|<=|>=|<|>)\s*v?(\d{1,9}(?:\.\d{1,9}){0,4})(\.\*)?(?:\.?(?:a|b|rc|dev|post)\d*)?")
_ABOUT_US = regex(
    r"finlint(?![\w.-])\s*(?:\[[^\]]*\])?\s*(?:\((?P<braced>[^)]*)\)|(?P<bare>[^;]*))(?:;.*)?", re.IGNORECASE
)
_NUMBER = regex(r"\d{1,9}(?:\.\d{1,9}){0,4}")


def wanted(requires: Iterable[str]) -> str:
    """What the requirements of a distribution ask of finlint: ``>=0.1,<0.3``; ``""`` where they ask nothing."""
    for requirement in requires:
        found = _ABOUT_US.fullmatch(requirement.strip())
        if found and "extra" not in requirement.partition(";")[2]:
            return (found["braced"] or found["bare"] or "").strip()
    return ""


def readable(specifier: str) -> bool:
    """Whether every clause of a specifier can be understood."""
    return all(_CLAUSE.fullmatch(clause.strip()) for clause in specifier.split(",")) if specifier.strip() else True


def admits(specifier: str, version: str) -> bool:
    """Whether a version satisfies every clause (PEP 440, releases only: 0.2.0.dev1 counts as 0.2.0)."""
    return all(_admits(clause.strip(), version) for clause in specifier.split(",") if clause.strip())


def _admits(clause: str, version: str) -> bool:
    found = _CLAUSE.fullmatch(clause)
    if found is None:
        return False
    sign, written, star = found.groups()
    asked = _numbers(written)
    own = _numbers(version)
    if star:
        return (own[: len(asked)] == asked) == (sign != "!=")
    if sign == "~=":
        return _wide(own) >= _wide(asked) and own[: len(asked) - 1] == asked[:-1]
    mine, theirs = _wide(own), _wide(asked)
    return {
        "==": mine == theirs,
        "===": mine == theirs,
        "!=": mine != theirs,
        "<=": mine <= theirs,
        ">=": mine >= theirs,
        "<": mine < theirs,
        ">": mine > theirs,
    }[sign]


def _numbers(version: str) -> tuple[int, ...]:
    found = _NUMBER.match(version)
    return tuple(map(int, found[0].split("."))) if found else ()


def _wide(numbers: tuple[int, ...]) -> tuple[int, ...]:
    """1.0 is 1.0.0."""
    return (*numbers, *(0,) * (5 - len(numbers)))
