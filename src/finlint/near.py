"""Expressions that whole texts are searched for, only where a sign of them stands.

To find one character takes a fiftieth of the time that the engine of ``re`` takes for an expression that begins with a
class, a choice or a number. A test (``tests/unit/test_near.py``) reads off each expression that no match lacks a sign,
and that none goes or looks further.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from finlint.regex import regex

_END = 1 << 30
_DENSE = 64
"""Characters of a text for each sign below which to look around every sign takes longer than to look everywhere."""


class Near:
    """An expression whose matches all hold one of some signs, begin and end at most ``reach`` characters from it.

    Nor does it look further ahead. It is compiled once a sign is found.
    """

    __slots__ = ("expression", "flags", "reach", "signs")

    def __init__(self, signs: str, reach: int, expression: str, flags: int = 0) -> None:
        """``signs`` are words with blanks between them: the rarer, the sooner the search is over."""
        self.signs, self.reach = signs.split(), reach
        self.expression, self.flags = expression, int(flags)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """As that of ``re``."""
        places = [at for sign in self.signs for at in _places(text, sign, start, end)]
        if not places:
            return iter(())
        found = regex(self.expression, self.flags).finditer
        if len(places) * _DENSE > min(end, len(text)) - start:
            return found(text, start, end)
        places.sort()
        return chain.from_iterable(found(text, *window) for window in _windows(places, self.reach, start, end))

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """As that of ``re``."""
        return next(self.finditer(text, start, end), None)


def _places(text: str, sign: str, start: int, end: int) -> Iterator[int]:
    at = text.find(sign, start, end)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1, end)


def _windows(places: Sequence[int], reach: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The surroundings of some places, in their order; those that meet are one."""
    low, high = max(places[0] - reach, start), places[0] + reach
    for at in places:
        if at - reach > high:
            yield low, min(high, end)
            low = at - reach
        high = at + reach
    yield low, min(high, end)
