"""A table whose amounts stand beside other names: lines were deleted on one side only, or the list begins anew."""

from collections.abc import Mapping

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.schedules.cells import Number, Table
from finlint.facts.schedules.sums import Maker
from finlint.facts.schedules.titles import Kind
from finlint.measure import Exact

_FEWEST = 5
"""Lines with an amount of another one, from which on nobody takes them for single slips."""


def amounts(table: Table) -> Mapping[str, Number]:
    """The total of each line by its code."""
    return {row.code: row.numbers[0] for row in table.rows if len(row.code) > 1 and row.numbers}


def shifted(maker: Maker, table: Table, totals: Mapping[str, Number]) -> Mark | None:
    """The first amount that is another line's, where most that differ from the table of all funds are.

    ``expected`` is the line whose it is, ``""`` where the amounts stand beside their names; ``None`` if nothing tells.
    """
    own = amounts(table)
    both = [code for code in own if code in totals]
    if maker.schedule.kind is not Kind.EXPENSE or not maker.schedule.fund or len(both) < _FEWEST:
        return None
    where: dict[Exact, str] = {}
    for code, number in totals.items():
        where.setdefault(number.printed, code)
    other = [code for code in both if own[code].printed != totals[code].printed]
    moved = [code for code in other if not _related(where.get(own[code].printed, code), code)]
    slipped = len(moved) >= _FEWEST and 2 * len(moved) > len(other)
    first = moved[0] if slipped else both[0]
    names = maker.page.vocabulary.codes
    home = where[own[first].printed] if slipped else ""
    start = own[first].start
    word = f"{maker.schedule.title}/{names.get(first, first)}"
    end = start + len(own[first].text)
    return maker.page.mark(MarkKind.SHIFTED, start, end, word=word, expected=names.get(home, home))


def _related(one: str, other: str) -> bool:
    """Whether one line is part of the other: of an only part both have the amount."""
    return one.startswith(other) or other.startswith(one)
