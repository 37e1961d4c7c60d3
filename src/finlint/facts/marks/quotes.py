"""Quotation marks that have lost the other one of their pair: “艺术普及活动经费."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.regex import regex

_OPEN, _CLOSE = "“", "”"
_STRAIGHT = regex('["\uff02]')
_SIGN = regex("[“”]")
_STOP = regex("[，。；：、“”（）《》 \t]")
_SENTENCE = regex("[，。；]")
_BESIDE = 4
"""Lines on either side in which the other sign may stand: a page end, a footnote or a cell may part a pair."""
_LEAST, _SHOWN = 20, 16
"""Characters of a line that is prose, and of the words that are shown with the sign."""
_FEW, _MOST, _TIMES = 2, 6, 4
"""Lines without a pair that are slips and no habit: a few, or more and so many times fewer than the others."""


def quotes(page: Page) -> Iterator[Mark]:
    """Marks QUOTE of signs without their other one; ``word`` says which is missing, ``expected`` is empty.

    A pair is looked for in the paragraph, then in the lines around it. One mark of a pair says that they are in order.
    """
    text = page.text
    found = text.find(_OPEN)
    if found < 0 or not page.reports:
        return
    starts = dict.fromkeys(page.line_start(sign.start()) for sign in _SIGN.finditer(text))
    lines = [(text[start : page.line_end(start)], start) for start in starts]
    odd = [(line, start) for line, start in lines if _surplus(line)]
    if len(odd) > _MOST or (len(odd) > _FEW and len(odd) * _TIMES > len(lines)):
        return
    slips = [place for line, start in odd if _is_prose(line) for place in _alone(page, line, start)]
    for start, end, missing in slips:
        yield page.mark(MarkKind.QUOTE, start, end, word=missing)
    if len(lines) > len(odd) or not slips:
        yield page.mark(MarkKind.QUOTE, found, found + 1, expected=_OPEN)


def _surplus(line: str) -> int:
    """How many more are opened than closed."""
    return line.count(_OPEN) - line.count(_CLOSE)


def _is_prose(line: str) -> bool:
    return not line.startswith("\t") and len(line) >= _LEAST and _SENTENCE.search(line) is not None


def _alone(page: Page, line: str, start: int) -> Sequence[tuple[int, int, str]]:
    """From where to where a sign stands with the words it should embrace, and which sign they lack."""
    surplus = _surplus(line)
    straight = [match.start() for match in _STRAIGHT.finditer(line)]
    if straight:  # “甲": the other one is there, and has no direction
        at, other = start + straight[0], _CLOSE if surplus > 0 else _OPEN
        return ((at, at + 1, other),) if len(straight) == abs(surplus) == 1 else ()
    if abs(surplus) == 1 and _elsewhere(page.text, start, start + len(line), surplus):
        return ()
    signs = [(match[0], match.start()) for match in _SIGN.finditer(line)]
    for (one, _), (other, at) in pairwise(signs):
        if surplus in (2, -2) and one == other:  # “甲“ or ”甲”: one of them is the wrong way round
            return ((start + at, start + at + 1, _CLOSE if other == _OPEN else _OPEN),)
    if surplus not in (1, -1):
        return ()
    waiting: list[int] = []
    for sign, at in signs:
        if sign == _OPEN:
            waiting.append(at)
        elif waiting:
            waiting.pop()
        else:
            return ((_words_before(line, at) + start, start + at + 1, _OPEN),)
    return ((start + waiting[0], start + _words_behind(line, waiting[0]), _CLOSE),)


def _elsewhere(text: str, start: int, end: int, surplus: int) -> bool:
    """Whether one of the lines before or behind has the sign that this one lacks."""
    if surplus > 0:
        lines = text[end:].split("\n", _BESIDE + 1)[1 : _BESIDE + 1]
    else:
        lines = text[:start].rsplit("\n", _BESIDE + 1)[-_BESIDE - 1 :]
    return any(_surplus(line) * surplus < 0 or _STRAIGHT.search(line) for line in lines)


def _words_before(line: str, at: int) -> int:
    """Where the words before a sign begin that it should close."""
    stops = [match.end() for match in _STOP.finditer(line, max(0, at - _SHOWN), at)]
    return stops[-1] if stops else max(0, at - _SHOWN)


def _words_behind(line: str, at: int) -> int:
    """Where the words behind a sign end that it opens."""
    stop = _STOP.search(line, at + 1)
    return min(stop.start() if stop else len(line), at + 1 + _SHOWN)
