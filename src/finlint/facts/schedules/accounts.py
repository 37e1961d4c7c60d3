"""From the titles of the tables of a page to their facts."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from finlint.facts.figure import Fact
from finlint.facts.page import Page
from finlint.facts.schedules.balance import balance
from finlint.facts.schedules.basic import basic
from finlint.facts.schedules.cells import Table, table_of
from finlint.facts.schedules.classes import classes
from finlint.facts.schedules.funds import funds
from finlint.facts.schedules.order import usual
from finlint.facts.schedules.shifted import amounts, shifted
from finlint.facts.schedules.sums import Maker
from finlint.facts.schedules.three import three
from finlint.facts.schedules.titles import Kind, Schedule
from finlint.text import Span

_READERS = {
    Kind.INCOME: classes,
    Kind.EXPENSE: classes,
    Kind.FUND: funds,
    Kind.BASIC: basic,
    Kind.BALANCE: balance,
    Kind.THREE: three,
}


def facts_of(page: Page, schedules: Sequence[Schedule]) -> tuple[Sequence[Fact], Sequence[Span]]:
    """What they state with their sums, and the ranges of the source that they stand in."""
    facts: list[Fact] = []
    ranges: list[Span] = []
    tables = [(table, table_of(page, table)) for table in schedules]
    totals = next((amounts(found) for table, found in tables if table.kind is Kind.EXPENSE and not table.fund), {})
    codes = usual(found.rows for table, found in tables if table.kind in (Kind.INCOME, Kind.EXPENSE))
    for table, found in tables:
        maker = Maker(page, table, codes)
        places = shifted(maker, found, totals)
        stated = [] if places is not None and places.expected else [*_READERS[table.kind](maker, found)]
        if places is not None:
            stated.append(places)
        if stated:
            facts += stated
            ranges += _ranges(page, table, found)
    return facts, sorted(ranges)


def _ranges(page: Page, schedule: Schedule, table: Table) -> Iterator[Span]:
    """From the head of each page of a table to its last number: what stands behind it may be text again.

    Digits are codes and pages, but of a table that has no other numbers.
    """
    printed = [cell for cell in table.cells if cell.kind in ("number", "digits")]
    numbers = [cell for cell in printed if cell.kind == "number"] or printed
    starts = [cell.start for cell in numbers]
    for start, end in schedule.spans:
        at = bisect_left(starts, end) - 1
        if at >= 0 and starts[at] > start:
            yield page.normalised.span(start, starts[at] + len(numbers[at].text))
