"""Every number of a text, once: as it was read, as the scanner saw it, or as bare digits."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from finlint.audit.coverage import Kind
from finlint.facts import FactIndex, Figure
from finlint.measure import Dimension
from finlint.regex import regex
from finlint.syntax import Document, Token
from finlint.text import Span
from finlint.value import value

_DIGITS = regex(r"\d+(?:[,，]\d{3}(?!\d))*(?:[.．]\d+)?")
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
_MARKERS = frozenset({"PART", "SECTION", "SUBSECTION", "ITEM", "SUBITEM"})
_ROWS = frozenset({*_MARKERS, "LINE", "ROW"})
_CRITERION = regex(
    r"(?:计|记|扣|加|减)\d{1,3}(?:\.\d{1,2})?分|不得分|不扣分|得满分|扣完|以[上下内]的?，得|为标准(?:[，。；]|$)"
)
"""A rule of scoring: its numbers are thresholds, not statements."""
_YEAR = regex(r"(?:19|20)\d{2}(?:\.(?:0?[1-9]|1[0-2]))?")
_AFTER_DOTS = regex(r"(?:\.{3}|…|·{3}|_{3})[\s.…·_]*$")
_LETTER = regex(r"[一-鿿：:]")
_REACH = 80


@value
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
    """What the scanner takes for numbers, wherever it stands."""
    text, cells, markers = document.normalised.text, *_structure(document)
    for token in document.numbers():
        start, end = token.start_pos or 0, token.end_pos or 0
        if not any(map(str.isdigit, token)) or _inside(markers, start):
            continue
        cell = _inside(cells, start)
        kind = _bare(text, Span(start, end), cell=cell) if token.type == "NUMBER" else _TOKENS[token.type]
        criterion = _CRITERION.search(_sentence(text, start, end)) is not None
        yield Found(document.normalised.span(start, end), kind, criterion, cell)


def _structure(document: Document) -> tuple[Sequence[Span], Sequence[Span]]:
    """Where the cells of tables stand, and the markers of headings and lists, in the normalised text."""
    cells, markers = [], []
    cell = None
    for token in document.tree.scan_values(lambda value: isinstance(value, Token)):
        start, end = token.start_pos or 0, token.end_pos or 0
        if cell is not None and token.type in _ROWS:
            cells.append(Span(cell, start))
            cell = None
        if cell is None and token.type == "CELL":
            cell = start
        if token.type in _MARKERS:
            markers.append(Span(start, end))
    return cells, markers


def _inside(spans: Sequence[Span], offset: int) -> bool:
    at = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return at >= 0 and offset in spans[at]


def _sentence(text: str, start: int, end: int) -> str:
    """The words around a number up to the full stops or line ends on both sides, within reach."""
    before = max(text.rfind(sign, max(0, start - _REACH), start) for sign in "。\n")
    stops = [at for sign in "。\n" if (at := text.find(sign, end, end + _REACH)) >= 0]
    return text[max(before + 1, start - _REACH) : min(stops, default=end + _REACH)]


def _bare(text: str, span: Span, *, cell: bool) -> Kind:
    """What a number without a unit is: a year, a page of the contents, the number of a list, or a number."""
    words = text[span.start : span.end].strip()
    bracketed = text[span.start - 1 : span.start] == "（" and text[span.end : span.end + 1] == "）"
    first = not text[max(0, span.start - _REACH) : span.start].rpartition("\n")[2].strip()
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
