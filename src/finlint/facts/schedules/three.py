"""三公经费: budget and outturn of five lines and their total, in one row."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, takewhile

from finlint.facts.figure import Figure
from finlint.facts.schedules.cells import Number, Table, printed
from finlint.facts.schedules.sums import ACROSS, Maker, Sum
from finlint.measure import Exact

_WHOLE, _ABROAD, _CARS, _BOUGHT, _RUN, _GUESTS = (
    *("三公经费", "因公出国（境）费", "公务用车购置及运行维护费"),
    *("公务用车购置费", "公务用车运行维护费", "公务接待费"),
)
_ORDERS = (
    (_WHOLE, _ABROAD, _CARS, _BOUGHT, _RUN, _GUESTS),
    (_WHOLE, _ABROAD, _GUESTS, _CARS, _BOUGHT, _RUN),
)
"""The columns as the forms of outturns and of budgets have them."""
_SUMS = {_WHOLE: (_ABROAD, _CARS, _GUESTS), _CARS: (_BOUGHT, _RUN)}
_FULL, _LEAST = 6, 2
_PRINTED = ("number", "digits")

_Names = tuple[str, ...]


def three(maker: Maker, table: Table) -> Iterator[Figure]:
    """Figures of what is made up of what, and of the outturn (of a budget, the budget) that the table states.

    Cars are run everywhere and bought now and then: one number of both is of those that run, but not stated as such.
    """
    first = next((at for at, cell in enumerate(table.cells) if cell.kind in _PRINTED), len(table.cells))
    row = takewhile(lambda cell: cell.kind in _PRINTED, table.cells[first:])
    numbers = [found for cell in row if (found := printed(cell)) is not None]
    head = "".join(cell.text for cell in table.cells[:first])
    if table.compares:
        return
    if "机关运行" in maker.schedule.title and "决算数" not in head and len(numbers) > 1:
        yield maker.stated(numbers.pop(), "机关运行经费", "")
    budgets, spent = _columns(head, numbers)
    fitting = list(_fitting(budgets, spent))
    if not fitting:
        return
    names = min(fitting, key=lambda names: (_BOUGHT in names, _ABROAD in names))
    made = [sum_ for row in (budgets, spent) for sum_ in _sums(dict(zip(names, row, strict=False)))]
    yield from maker.sums(made, ACROSS)
    for at, found in enumerate(spent if maker.schedule.basis == "决算" else budgets):
        if all(other[at] == names[at] for other in fitting):
            yield maker.stated(found, names[at], "财政拨款")


def _columns(head: str, numbers: Sequence[Number]) -> tuple[Sequence[Number], Sequence[Number]]:
    """Budget and outturn: in turn, one half after the other, or the budget alone."""
    if "决算数" not in head:
        return numbers, ()
    half = len(numbers) // 2
    if head.count("决算数") > 1:
        return (numbers[::2], numbers[1::2]) if len(numbers) == 2 * half else ((), ())
    return (numbers[:half], numbers[half:]) if len(numbers) == 2 * _FULL else ((), ())


def _fitting(*rows: Sequence[Number]) -> Iterator[_Names]:
    """Which lines the numbers may be of, where some are blank: those by which one of the rows adds up."""
    width = len(rows[0])
    for order in _ORDERS if _LEAST <= width <= _FULL else ():
        for names in combinations(order[1:], width - 1):
            full = (_WHOLE, *names)
            if any(_fits(dict(zip(full, row, strict=False))) for row in rows if row and row[0].printed):
                yield full


def _fits(row: Mapping[str, Number]) -> bool:
    """Whether every whole that is there is the sum of its parts, and no part of cars stands without its whole."""
    sums = [(sum((part.printed for part, _ in parts), Exact(0)), whole.printed) for (whole, _), parts in _sums(row)]
    return all(made == whole for made, whole in sums) and (_CARS in row or not {_BOUGHT, _RUN} & set(row))


def _sums(row: Mapping[str, Number]) -> Iterator[Sum]:
    for whole, parts in _SUMS.items():
        listed = [(row[name], name) for name in parts if name in row]
        if whole in row and listed:
            yield (row[whole], whole), listed
