"""Flattened 指标体系 of one project: full marks as percentages, merged over several marks, a total at the top.

    95 得分合计
    2% 2
    ...
    20%
    10
    ...
    9

A percentage begins a group, the numbers up to the next one are the marks given in it. What a cell that is merged
over two pages says stands on both of them and counts once. Nothing is read unless the percentages come to 100 %.
"""

from collections.abc import Iterator, Sequence

from finlint.facts.figure import Aspect, Figure
from finlint.facts.tables.flat.cores import Word, amount
from finlint.facts.tables.stating import Cell, Spot, Stating
from finlint.facts.tables.words import TOTAL
from finlint.measure import Exact, Quantity, Unit
from finlint.value import field, replace, value

_HUNDRED = Exact(100)
_LEAST = 3
"""Groups that make a scheme."""
PART, WHOLE = "~方案:", "得分合计"
"""How the keys of a scheme begin: 第2组, its marks 第2组得分, the total another name."""


@value
class Group:
    """One percentage, printed once or on each of its pages, and the marks below it."""

    weight: Cell
    marks: tuple[Cell, ...] = ()
    again: tuple[Cell, ...] = field(default=())


def scheme(words: Sequence[Word], start: int) -> tuple[Group, ...]:
    """The groups of a table from an offset on; none where it is no scheme, or cannot be read as one."""
    groups: list[Group] = []
    opened = -2
    """Which word began the last group."""
    for at in [at for at, word in enumerate(words) if word.kind in {"P", "N"} and word.start >= start]:
        word, above = words[at], words[at - 1] if at else None
        if word.kind == "P":
            if _ends_row(above):
                groups.append(Group(word.cell))
                opened = at
        elif opened == at - 1 or (groups and _ends_row(above)):
            groups[-1] = replace(groups[-1], marks=(*groups[-1].marks, word.cell))
    return _whole(groups)


def _ends_row(word: Word | None) -> bool:
    """Ticks, the end of an explanation, or the words of the total; what stands before the first word."""
    return word is None or word.kind == "M" or word.text.endswith("。") or TOTAL.match(word.text) is not None


def _whole(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Groups that come to 100 %: all of them, or with one that goes on over a page counted once."""
    if len(groups) < _LEAST or not all(group.marks for group in groups):
        return ()
    if _sum(groups) == _HUNDRED:
        return tuple(groups)
    for at in range(1, len(groups)):
        above, below = groups[at - 1], groups[at]
        if above.weight.text == below.weight.text and _sum(groups) - amount(below.weight) == _HUNDRED:
            one = Group(above.weight, (*above.marks, *below.marks), (below.weight,))
            return (*groups[: at - 1], one, *groups[at + 1 :])
    return ()


def _sum(groups: Sequence[Group]) -> Exact:
    return sum((amount(group.weight) for group in groups), Exact(0))


def stated(stating: Stating, entity: str, groups: Sequence[Group], total: Cell, row: int) -> Iterator[Figure]:
    """Figures WEIGHT and SCORE of the groups, in marks out of 100, and the SCORE of the whole."""
    yield from _figure(stating, entity, WHOLE, total, Aspect.SCORE, row)
    for at, group in enumerate(groups, 1):
        for cell in (group.weight, *group.again):
            yield from _figure(stating, entity, f"第{at}组", cell, Aspect.WEIGHT, row + at)
        for cell in group.marks:
            yield from _figure(stating, entity, f"第{at}组得分", cell, Aspect.SCORE, row + at)


def _figure(stating: Stating, entity: str, name: str, cell: Cell, aspect: Aspect, row: int) -> Iterator[Figure]:  # noqa: PLR0913 - a fact has as many sides
    marks = Quantity.parse(cell.text.rstrip("%分"))
    for figure in stating.stated(cell, stating.key(PART + name, entity), aspect, Spot(row, 0), "分"):
        if marks is not None:
            of_hundred = marks.in_unit(Unit.of("分"))
            yield replace(figure, quantity=of_hundred, interval=of_hundred.interval())
