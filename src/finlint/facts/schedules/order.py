"""Codes of the lines of a table: each begins with that of the line that it is part of."""

from collections.abc import Collection, Iterator, Sequence

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.facts.schedules.cells import Row


def order(page: Page, lines: Sequence[Row]) -> Iterator[Mark]:
    """Each code that tells with what it should begin with; ``word`` is the name of the line."""
    coded = [row for row in lines if row.code not in ("", "?")]
    codes = {row.code for row in coded}
    last: dict[int, str] = {}
    for before, row, below in zip(
        ["", *(row.code for row in coded)], coded, [*coded[1:], Row("", "", ())], strict=False
    ):
        above = next((last[size] for size in sorted(last, reverse=True) if size < len(row.code)), "")
        last = {size: code for size, code in last.items() if size < len(row.code)} | {len(row.code): row.code}
        begins = _of_parts(row.code, below.code, codes) or _of_whole(row.code, before, above, below.code)
        if begins:
            yield page.mark(MarkKind.PREFIX, row.start, row.end, word=row.name, expected=begins)


def _of_parts(code: str, below: str, codes: Collection[str]) -> str:
    """What the parts that follow a line begin with, unless another line has just that code."""
    own = below[: len(code)] if len(below) > len(code) else ""
    return own if own == code or own not in codes else ""


def _of_whole(code: str, before: str, above: str, below: str) -> str:
    """The code above, where a line is of it or those on both sides are: the table may leave out lines between."""
    between = len(below) > len(above) and before.startswith(above) and below.startswith(above)
    return above if code.startswith(above) or between else ""
