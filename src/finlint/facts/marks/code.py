"""Names of the functional classification that are printed with their codes."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.facts.vocabulary.load import plain
from finlint.near import matches, runs
from finlint.regex import regex

_PAIR = regex(
    r"(?P<before>[一-鿿（）]{2,40}?)(?:（(?P<inside>\d{7}|\d{5})）|(?<=（项）)(?P<bare>\d{7}))"
    r"|(?<![\d.])(?P<ahead>\d{7}|\d{5})[ \t]?(?P<behind>[一-鿿][一-鿿（）]{2,40})"
)
_DIGITS = regex(r"[0-9](?:[0-9]{4,6}(?:）|[ \t]?[一-鿿])|(?<=（项）.)[0-9]{6})")
"""The digits that every pair has: they are looked for first, for names are everywhere."""
_BEFORE, _BEHIND = 43, 49
"""Characters that a pair can take before its digits, and with them and behind them."""
_LEVEL = regex(r"（[类款项]）$")
_LEVELS = regex(r"（[类款]）")


def code(page: Page) -> Iterator[Mark]:
    """Pairs whose code and name both are known; ``word`` is the name, ``expected`` that of the code."""
    codes = page.vocabulary.codes
    names = set(codes.values())
    for match in _pairs(page.text, page.shade):
        digits = match["inside"] or match["bare"] or match["ahead"]
        if digits not in codes:
            continue
        found = _ahead(match["behind"], names) if match["ahead"] else _name(match["before"], names)
        if found:
            start, end = match.span()
            if not match["ahead"]:
                start = max(start, page.text.rfind(found, start, end))
            yield page.mark(MarkKind.CODE, start, end, word=found, expected=codes[digits], text=found)


def _pairs(text: str, shade: bytes) -> Iterator[re.Match[str]]:
    """Every match of a pair, in the order of the text; none overlaps another."""
    end = 0
    for digits in matches(_DIGITS, text, runs(shade, "0123456789", 5)):
        at = digits.start()
        match = _PAIR.search(text, max(at - _BEFORE, end), at + _BEHIND)
        if match is not None and match.start() <= at < match.end():
            end = match.end()
            yield match


def _name(written: str, names: set[str]) -> str:
    """The name that words end in, behind the last bracket of a level."""
    bare = _LEVEL.sub("", plain(written))
    last = _LEVELS.split(bare)[-1]
    return next((last[at:] for at in range(len(last) - 1) if last[at:] in names), "")


def _ahead(written: str, names: set[str]) -> str:
    """The longest name that words begin with."""
    bare = plain(written)
    return next((bare[:size] for size in range(len(bare), 2, -1) if bare[:size] in names), "")
