"""Every number of a text, once: as it was read, as the scanner saw it, or as bare digits."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from finlint.audit.coverage import Kind
from finlint.facts import FactIndex, Figure
from finlint.measure import Dimension
from finlint.syntax import Document, Token, terminals
from finlint.text import Span

_DIGITS = re.compile(r"\d+(?:[,，]\d{3}(?!\d))*(?:[.．]\d+)?")
_TOKENS = {
    "AMOUNT": Kind.AMOUNT,
    "PERCENT": Kind.PERCENT,
    "POINTS": Kind.POINTS,
    "COUNT": Kind.COUNT,
    "PRICE": Kind.PRICE,
    "MARKS": Kind.SCORE,
    "NUMBER": Kind.NUMBER,
    "PERIOD": Kind.OTHER,
    "RANGE": Kind.OTHER,
}
_DIMENSIONS = {
    Dimension.MONEY: Kind.AMOUNT,
    Dimension.PRICE: Kind.PRICE,
    Dimension.SHARE: Kind.PERCENT,
    Dimension.POINTS: Kind.POINTS,
    Dimension.SCORE: Kind.SCORE,
    Dimension.PURE: Kind.NUMBER,
}
_LINES = frozenset({"PART", "SECTION", "SUBSECTION", "ITEM", "SUBITEM", "LINE", "CELL"})
_CRITERION = re.compile(
    r"(?:计|记|扣|加|减)\d{1,3}(?:\.\d{1,2})?分|不得分|不扣分|得满分|扣完|以[上下内]的?，得|为标准(?:[，。；]|$)"
)
"""A rule of scoring: its numbers are thresholds, not statements."""
_YEAR = re.compile(r"(?:19|20)\d{2}(?:\.(?:0?[1-9]|1[0-2]))?")
_AFTER_DOTS = re.compile(r"(?:\.{3}|…|·{3}|_{3})[\s.…·_]*$")
_LETTER = re.compile(r"[一-鿿：:]")


@dataclass(frozen=True, slots=True)
class Found:
    """A number before anything is known of its relations; a ``criterion`` is part of a rule of scoring."""

    span: Span
    kind: Kind
    criterion: bool = False
    tabular: bool = False


def numbers(document: Document, facts: FactIndex) -> tuple[Found, ...]:
    """Every number of a report in the order of the text; no two overlap.

    The place of a number that was read is that of the fact, unit and all; of one that was not, what
    the scanner took for a number, a date or a range; of the rest, the digits.
    """
    text = document.normalised.source.text
    seen = {found.span: found for found in _tokens(document)}
    read = (_read(figure, seen.get(figure.span)) for figure in facts.figures)
    found = _beside(_apart(read), seen.values())
    return _beside(found, _digits(text, found))


def _read(figure: Figure, seen: Found | None) -> Found:
    kind = _DIMENSIONS.get(figure.quantity.unit.dimension, Kind.COUNT)
    return Found(figure.span, kind, seen is not None and seen.criterion, figure.place.tabular)


def _tokens(document: Document) -> Iterator[Found]:
    """What the scanner took for numbers, sentence by sentence."""
    sentence: list[Token] = []
    cell = fresh = False
    for token in terminals(document.normalised.text):
        if token.type in _LINES:
            cell, fresh = token.type == "CELL", True
        elif token.type in ("END", "PLAIN"):
            yield from _sentence(document, sentence, cell=cell, fresh=fresh)
            sentence, fresh = [], False
        else:
            sentence.append(token)


def _sentence(document: Document, tokens: Sequence[Token], *, cell: bool, fresh: bool) -> Iterator[Found]:
    """The numbers of one sentence; ``fresh`` if it begins a line or a cell."""
    if not tokens:
        return
    text = document.normalised.text
    start, end = tokens[0].start_pos or 0, tokens[-1].end_pos or 0
    criterion = _CRITERION.search(text, start, end) is not None
    for token in tokens:
        kind = _TOKENS.get(token.type)
        if kind is None or not any(map(str.isdigit, token)):
            continue
        first, last = token.start_pos or 0, token.end_pos or 0
        if kind is Kind.NUMBER:
            kind = _bare(text, Span(first, last), cell=cell, first=fresh and first == start)
        yield Found(document.normalised.span(first, last), kind, criterion, cell)


def _bare(text: str, span: Span, *, cell: bool, first: bool) -> Kind:
    """What a number without a unit is: a year, a page of the contents, the number of a list, or a number."""
    words = text[span.start : span.end].strip()
    bracketed = text[span.start - 1 : span.start] == "（" and text[span.end : span.end + 1] == "）"
    numbered = first and words.isdigit() and _LETTER.match(text, span.end) is not None
    labelled = words.isdigit() and text[span.end : span.end + 1] == "："
    page = _AFTER_DOTS.search(text, max(0, span.start - 40), span.start) is not None
    if bracketed or numbered or labelled or page or _YEAR.fullmatch(words):
        return Kind.OTHER
    return Kind.CELL if cell else Kind.NUMBER


def _digits(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """The digits between the numbers that are known."""
    at = 0
    for end, after in [*((each.span.start, each.span.end) for each in found), (len(text), len(text))]:
        yield from (Found(Span(*match.span()), Kind.OTHER) for match in _DIGITS.finditer(text, at, end))
        at = after


def _apart(found: Iterable[Found]) -> tuple[Found, ...]:
    """In the order of the text; of two that overlap, the one that begins first, then the longer one."""
    apart: list[Found] = []
    for each in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        if not apart or apart[-1].span.end <= each.span.start:
            apart.append(each)
    return tuple(apart)


def _beside(known: Sequence[Found], more: Iterable[Found]) -> tuple[Found, ...]:
    """The known numbers, and those of the others that overlap none of them."""
    starts = [each.span.start for each in known]

    def free(span: Span) -> bool:
        at = bisect_right(starts, span.start)
        return not any(each.span.overlaps(span) for each in known[max(0, at - 1) : at + 1])

    return _apart([*known, *(each for each in more if free(each.span))])
