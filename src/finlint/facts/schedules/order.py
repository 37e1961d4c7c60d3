"""Codes of the lines of a table: each begins with that of the line that it is part of."""

from collections.abc import Iterator, Sequence

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.facts.schedules.cells import Row


def order(page: Page, lines: Sequence[Row]) -> Iterator[Mark]:
    """Each code that tells with what it should begin with; ``word`` is the name of the line."""
    coded = [row for row in lines if row.code not in ("", "?")]
    for at, row in enumerate(coded):
        begins = _of_parts(coded, at) or _of_whole(coded, at)
        if begins:
            yield page.mark(MarkKind.PREFIX, row.start, row.end, word=row.name, expected=begins)


def _below(coded: Sequence[Row], at: int) -> str:
    return coded[at + 1].code if at + 1 < len(coded) else ""


def _of_parts(coded: Sequence[Row], at: int) -> str:
    """What the parts that follow a line begin with, unless another line has just that code."""
    code, below = coded[at].code, _below(coded, at)
    own = below[: len(code)] if len(below) > len(code) else ""
    return own if own == code or all(row.code != own for row in coded) else ""


def _of_whole(coded: Sequence[Row], at: int) -> str:
    """The code above, where a line is of it or those on both sides are: the table may leave out lines between."""
    code, below = coded[at].code, _below(coded, at)
    above = next((other.code for other in reversed(coded[:at]) if len(other.code) < len(code)), "")
    before = coded[at - 1].code if at else ""
    between = len(below) > len(above) and before.startswith(above) and below.startswith(above)
    return above if code.startswith(above) or between else ""
