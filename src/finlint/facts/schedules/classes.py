"""Tables by 科目: income by sources, expense by 基本支出 and 项目支出."""

from collections.abc import Iterator, Sequence

from finlint.facts.figure import Fact, Figure
from finlint.facts.schedules.cells import Row, Table
from finlint.facts.schedules.order import order
from finlint.facts.schedules.sums import ACROSS, Maker, across, down
from finlint.facts.schedules.titles import Kind
from finlint.facts.vocabulary import Vocabulary

_SPLIT = {
    Kind.EXPENSE: ("基本支出", "项目支出"),
    Kind.INCOME: ("财政拨款", "其他收入"),
    Kind.BASIC: ("人员经费", "公用经费"),
}
"""Columns that, with those beside them, make up the first one."""
_OTHERWISE = ("年初", "年末", "上年", "增减", "执行数", "其中", "小计", "结转")
"""Words in a head that tell of columns which are no part of the first one."""
_FEWEST, _CLASS, _PAIR = 3, 3, 3


def classes(maker: Maker, table: Table) -> Iterator[Fact]:
    """Figures of every sum that the table shows, and of its lines as it states them; marks of its codes."""
    lines = [_named(row, maker.page.vocabulary) for row in table.rows]
    if sum(1 for row in lines if row.code != "?") < _FEWEST or sum(1 for row in lines if not row.code) > 1:
        return
    yield from order(maker.page, table.rows, maker.codes)
    if splits(maker.schedule.kind, table):
        yield from maker.sums(across(lines), ACROSS)
    width = {len(row.numbers) for row in lines if row.numbers}
    yield from maker.downward(down(lines, max(width) if len(width) == 1 else 1))
    if maker.schedule.title and maker.schedule.kind is not Kind.BASIC and not table.compares:
        yield from _stated(maker, lines)


def splits(kind: Kind, table: Table) -> bool:
    """Whether the head tells of columns that make up the first one."""
    words = table.head
    return kind in _SPLIT and all(w in words for w in _SPLIT[kind]) and not any(w in words for w in _OTHERWISE)


def _named(row: Row, vocabulary: Vocabulary) -> Row:
    """A line with the name that its code has, where its words are broken over lines."""
    return row if not row.code or row.code == "?" else row._replace(name=vocabulary.codes.get(row.code, row.name))


def _stated(maker: Maker, lines: Sequence[Row]) -> Iterator[Figure]:
    """What the table says of its total, of 基本支出 and 项目支出 and of each 类 and 项."""
    vocabulary = maker.page.vocabulary
    income = maker.schedule.kind is Kind.INCOME
    whole = "本年收入合计" if income else "财政拨款支出" if maker.schedule.fund else "本年支出合计"
    for row in lines:
        if row.code == "?" or not row.numbers or (income and row.code):
            continue
        first = row.numbers[0]
        if not row.code:
            yield maker.stated(first, whole)
            if len(row.numbers) == _PAIR and maker.schedule.fund and not income:
                yield maker.stated(row.numbers[1], "基本支出")
                yield maker.stated(row.numbers[2], "项目支出")
        elif concept := named(row.code, vocabulary):
            yield maker.stated(first, concept)


def named(code: str, vocabulary: Vocabulary) -> str:
    """The concept of the code of a 类 or 项, ``""`` of one that nobody knows."""
    if len(code) == _CLASS:
        return f"类:{vocabulary.codes[code].removesuffix('支出')}" if code in vocabulary.codes else ""
    path = vocabulary.path(code)
    return f"项:{'/'.join(path)}" if path is not None else ""
