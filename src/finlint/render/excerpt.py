"""A piece of a line with its labels, cropped to a width of terminal columns."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from finlint.render.escape import visible
from finlint.text import Source, Span
from finlint.value import value

TAB = "    "
ELLIPSIS = "…"
_WIDE = ("W", "F")
_INVISIBLE = ("Mn", "Me", "Cf")


@value
class Label:
    """A place to underline; the primary one is the number at fault."""

    span: Span
    words: str
    primary: bool = False


@value
class Excerpt:
    """Part of a row that holds some labels: the range shown, both ends within the row."""

    row: int
    shown: Span
    labels: tuple[Label, ...]


def width(text: str) -> int:
    """Columns of a terminal; a character of ambiguous width counts one."""
    return sum(map(_columns, text))


def fitting(text: str, columns: int) -> str:
    """The beginning of a text that fits, with … for what is left out."""
    if width(text) <= columns:
        return text
    ends = accumulate(map(_columns, text))
    return text[: sum(1 for end in ends if end < columns)] + ELLIPSIS


@cache
def display(character: str) -> str:
    """What is printed for one character of the report."""
    return TAB if character == "\t" else visible(character)


def excerpts(source: Source, labels: Sequence[Label], columns: int) -> Iterator[Excerpt]:
    """The rows of the labels in the order of the text, each cut into pieces that fit.

    The piece with the primary label is cropped around it and the labels near by; those that fall
    outside of it get a piece of their own.
    """
    rows: dict[int, list[Label]] = {}
    for label in labels:
        row = source.position(label.span.start).row
        rows.setdefault(row, []).append(_clipped(label, source.line_span(row)))
    for row, found in sorted(rows.items()):
        yield from sorted(_pieces(source, row, found, columns), key=lambda piece: piece.shown)


def _pieces(source: Source, row: int, labels: list[Label], columns: int) -> Iterator[Excerpt]:
    left = sorted(labels, key=lambda label: (not label.primary, label.span))
    while left:
        focus = _focus(source.text, left, columns)
        shown = _window(source.text, source.line_span(row), focus, columns)
        inside = [label for label in left if _within(label.span, shown)] or left[:1]
        yield Excerpt(row, shown, tuple(sorted(inside, key=lambda label: label.span)))
        left = [label for label in left if label not in inside]


def _focus(text: str, labels: Sequence[Label], columns: int) -> Span:
    """The first label and as many of its neighbours as fit together."""
    start, end = labels[0].span
    for label in sorted(labels[1:], key=lambda label: abs(label.span.start - labels[0].span.start)):
        wider = Span(min(start, label.span.start), max(end, label.span.end))
        if not _fits(text, wider, columns):
            break
        start, end = wider
    return Span(start, end)


def _fits(text: str, span: Span, columns: int) -> bool:
    """Whether a range can be shown in a number of columns; a line may be as long as the report."""
    wide = accumulate(map(_room, map(text.__getitem__, range(*span))))
    return all(used <= columns for used in wide)


def _window(text: str, line: Span, focus: Span, columns: int) -> Span:
    """The most of a line that fits around a place, without white space at its ends."""
    start, end = focus
    room = columns - sum(map(_room, text[start:end]))
    while room > 0 and (start > line.start or end < line.end):
        before = _room(text[start - 1]) if start > line.start else 0
        after = _room(text[end]) if end < line.end else 0
        if max(before, after) > room:
            break
        if start > line.start and before + after <= room:
            start, room = start - 1, room - before
        if end < line.end:
            end, room = end + 1, room - after
    return _stripped(text, Span(start, end), focus)


def _stripped(text: str, shown: Span, focus: Span) -> Span:
    start, end = shown
    while start < focus.start and text[start].isspace():
        start += 1
    while end > focus.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _within(span: Span, shown: Span) -> bool:
    return shown.start <= span.start and span.end <= shown.end


def _clipped(label: Label, line: Span) -> Label:
    """The part of a label that stands on its first row: a number may be wrapped."""
    return Label(Span(label.span.start, min(label.span.end, line.end)), label.words, label.primary)


@cache
def _room(character: str) -> int:
    """The columns that a character of the report takes."""
    return width(display(character))


@cache
def _columns(character: str) -> int:
    if unicodedata.category(character) in _INVISIBLE:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
