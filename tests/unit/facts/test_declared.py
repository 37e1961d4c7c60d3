"""Amounts of flattened tables: the unit is declared above them, and a row of several columns states none."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, Figure, MarkKind

Read = Callable[..., FactIndex]
PROSE = "2024年度本年支出合计80.00万元，本年收入合计80.00万元。其中：基本支出50.00万元。\n"
HEAD = "支出决算表\n单位：元\n项目 合计\n"


def figures(read: Read, table: str, concept: str) -> list[Figure]:
    facts = read(PROSE + table)
    return [f for f in facts.of(Aspect.VALUE) if f.key.concept == concept and f.span.start > len(PROSE)]


@pytest.mark.parametrize(
    ("row", "values"),
    [
        ("八、卫生健康支出 1,200.00", ["1200.00"]),
        ("八、卫生健康支出 1,200.00 九、农林水支出 300.00", ["1200.00"]),
        ("210 卫生健康支出 1,200.00 900.00 300.00", []),
        ("八、卫生健康支出 32 1,200.00", []),
        ("八、卫生健康支出 1200", []),
    ],
)
def test_a_row_of_one_number_counts_what_its_head_says(read: Read, row: str, values: list[str]) -> None:
    found = figures(read, HEAD + row + "\n", "类:卫生健康")
    assert [str(figure.quantity.printed) for figure in found] == values
    assert all(figure.quantity.unit.symbol == "元" for figure in found)


@pytest.mark.parametrize("columns", ["上年决算 本年决算", "预算数 决算数", "年初预算 决算"])
def test_a_column_that_may_be_another_year_or_budget_is_not_taken(read: Read, columns: str) -> None:
    table = HEAD.replace("合计", columns) + "八、卫生健康支出 1,200.00\n"
    assert figures(read, table, "类:卫生健康") == []


def test_a_sentence_ends_the_table(read: Read) -> None:
    table = HEAD + "注：本表反映各项支出。\n公用经费支出12.50，"
    assert [f.quantity.unit.symbol for f in figures(read, table, "公用经费")] == ["万元"]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (HEAD + "八、卫生健康支出 1,200.00\n", []),
        ("其中：公用经费 12.50\n", []),
        ("公用经费支出12.50，用于办公。", ["12.50"]),
    ],
)
def test_rows_lack_no_unit(read: Read, text: str, missing: list[str]) -> None:
    marks = read(PROSE + text).marks(MarkKind.UNIT)
    assert [mark.text for mark in marks if mark.text != mark.expected] == missing
