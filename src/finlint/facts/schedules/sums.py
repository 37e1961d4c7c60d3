"""The sums of a table, as figures: of each its total, and the parts with the total as their parent."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from finlint.facts.figure import Aspect, Figure, Place
from finlint.facts.key import Key, Scope
from finlint.facts.page import Page
from finlint.facts.schedules.cells import Number, Row
from finlint.facts.schedules.order import Usual
from finlint.facts.schedules.titles import Schedule
from finlint.measure import Exact, Interval, Quantity
from finlint.value import value

ACROSS, DOWN, SAME = "#各栏", "#各行", "#两方"
"""A number and those beside it, those of the lines below it, and the one that it equals: FL170 tells them apart."""

_FEN = 2

Sum = tuple[tuple[Number, str], Sequence[tuple[Number, str]]]
"""A total and its parts, each with the name of its line."""


@value
class Maker:
    """Makes the figures of one table; ``codes`` are those that most tables of the report give to a name."""

    page: Page
    schedule: Schedule
    codes: Usual

    def figure(self, number: Number, key: Key, parent: Figure | None = None) -> Figure:
        """A cell of the table, in the table's unit."""
        quantity = Quantity.parse(number.text + self.schedule.unit)
        assert quantity is not None, number
        span = self.page.normalised.span(number.start, number.start + len(number.text))
        near = self.page.place(number.start, span)
        place = Place(near.section, near.block, near.sentence, -1, "", number.start, 0)
        return Figure(number.text, span, quantity, self._interval(quantity), key, Aspect.ENTRY, place, parent=parent)

    def _interval(self, quantity: Quantity) -> Interval:
        """Amounts in 元 with 分 are exact, all others are rounded, in whatever unit they are."""
        exact = self.schedule.unit == "元" and quantity.decimals == _FEN
        made = Interval.point if exact else Interval.rounded
        return made(quantity.mantissa, quantity.unit.exponent - quantity.decimals)

    def stated(self, number: Number, concept: str, fund: str | None = None) -> Figure:
        """A cell as a statement of the table, which is its entity: never of the text."""
        scope = Scope(self.schedule.fund if fund is None else fund, self.schedule.basis)
        return self.figure(number, Key(concept, self.schedule.title, self.page.year, scope))

    def sums(self, found: Iterable[Sum], sort: str, *, always: bool = False) -> Iterator[Figure]:
        """The sums of one sort, where more of them hold than do not: else the columns are not what they seem."""
        some = [(self._side(whole, sort), parts) for whole, parts in found]
        made = [(whole, [self._side(part, sort, whole) for part in parts]) for whole, parts in some]
        if not always and sum(1 for whole, parts in made if _holds(whole, parts)) * 2 <= len(made):
            return
        for whole, parts in made:
            yield whole
            yield from parts

    def downward(self, found: Iterable[tuple[int, Sum]]) -> Iterator[Figure]:
        """The sums of each column, believed or not by itself."""
        columns: dict[int, list[Sum]] = {}
        for column, each in found:
            columns.setdefault(column, []).append(each)
        for column, some in columns.items():
            yield from self.sums(some, f"{DOWN}{column}")

    def _side(self, cell: tuple[Number, str], sort: str, parent: Figure | None = None) -> Figure:
        number, name = cell
        return self.figure(number, Key(f"~{name}{sort}", self.schedule.title, self.page.year), parent)


def _holds(whole: Figure, parts: Sequence[Figure]) -> bool:
    intervals = [part.interval for part in parts]
    return not whole.interval.disjoint(sum(intervals[1:], intervals[0]))


def across(rows: Iterable[Row]) -> Iterator[Sum]:
    """Of each line the first column, and the others."""
    for row in rows:
        if len(row.numbers) > 1:
            first, *others = row.numbers
            yield (first, row.name), [(number, row.name) for number in others]


def below(rows: Sequence[Row], at: int) -> Sequence[Row] | None:
    """The lines next below one, by their codes; ``None`` where a number between them belongs to no line."""
    code = rows[at].code
    if code:
        inside = list(takewhile(lambda row: row.code == "?" or _is_part(row.code, code), _from(rows, at + 1)))
    else:
        inside = [row for row in rows if row.code]
    if any(row.code == "?" for row in inside):
        return None
    longer = min((len(row.code) for row in inside), default=0)
    return [row for row in inside if len(row.code) == longer]


def _from(rows: Sequence[Row], at: int) -> Iterator[Row]:
    """The lines from one on, without a copy of them and without a walk to it."""
    return (rows[n] for n in range(at, len(rows)))


def _is_part(code: str, whole: str) -> bool:
    return len(code) > len(whole) and code.startswith(whole)


def down(rows: Sequence[Row], columns: int) -> Iterator[tuple[int, Sum]]:
    """Of each line with lines below it, column by column, the number and theirs.

    Where the lines below make too little in every column, some of them are on a page that is missing.
    """
    for at, row in enumerate(rows):
        under = below(rows, at) if row.code != "?" and row.numbers else None
        if not under:
            continue
        made = [
            (column, ((row.numbers[column], row.name), parts))
            for column in range(min(columns, len(row.numbers)))
            if (parts := [(part.numbers[column], part.name) for part in under if len(part.numbers) > column])
        ]
        if not _is_short([found for _, found in made]):
            yield from made


def _is_short(found: Sequence[Sum]) -> bool:
    some = [(whole, parts) for (whole, _), parts in found if whole.printed]
    return len(some) > 1 and all(
        sum((part.printed for part, _ in parts), Exact(len(parts) + 1, -2)) < whole.printed for whole, parts in some
    )
