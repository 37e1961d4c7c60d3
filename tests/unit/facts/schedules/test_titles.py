"""Where tables stand: titles, whose money, which budget, and how far they go."""

from collections.abc import Callable, Mapping, Sequence

import pytest

Stated = Callable[[str], Mapping[str, str]]
Sums = Callable[..., Sequence[str]]

HEAD = "科目编码 科目名称 合计 基本支出 项目支出\n"
ROWS = "合计 9.00 5.00 4.00\n205 教育支出 6.00 5.00 1.00\n208 社会保障和就业支出 3.00 3.00\n"
ALL = ["9.00 = 5.00 + 4.00", "9.00 = 6.00 + 3.00", "6.00 = 5.00 + 1.00", "3.00 = 3.00"]


@pytest.mark.parametrize(
    ("title", "total"),
    [
        ("支出决算表", "本年支出合计 全部 决算"),
        ("支出预算表", "本年支出合计 全部 预算"),
        ("部门支出总体情况表", "本年支出合计 全部 决算"),
        ("附表3 支出决算表", "本年支出合计 全部 决算"),
        ("支出决算表3", "本年支出合计 全部 决算"),
        ("支出决算表（公开03表）", "本年支出合计 全部 决算"),
        ("云岭市水利局2023年支出决算表", "本年支出合计 全部 决算"),
        ("附：支出决算表", "本年支出合计 全部 决算"),
        ("收入决算表", "本年收入合计 全部 决算"),
        ("财政拨款支出决算表", "财政拨款支出 财政拨款 决算"),
        ("一般公共预算财政拨款支出决算表", "财政拨款支出 一般公共预算 决算"),
        ("一般公共预算支出预算表", "财政拨款支出 一般公共预算 预算"),
        ("一般公共预算支出表", "财政拨款支出 一般公共预算 决算"),
        ("政府性基金预算财政拨款支出决算表", "财政拨款支出 政府性基金预算 决算"),
        ("国有资本经营预算财政拨款支出决算表", "财政拨款支出 国有资本经营预算 决算"),
        ("国有资本经营支出决算表", "财政拨款支出 国有资本经营预算 决算"),
    ],
)
def test_a_title_tells_whose_money_and_which_budget(stated: Stated, title: str, total: str) -> None:
    assert stated(f"{title}\n单位：万元\n{HEAD}{ROWS}")[total] == "9.00"


@pytest.mark.parametrize(
    "title",
    [
        *("项目支出决算表", "支出明细表", "政府采购支出表", "债务支出表", "绩效目标支出表", "机构人员支出表"),
        *("资产情况表", "收支情况表", "支出情况", "表"),
    ],
)
def test_other_tables_state_nothing(stated: Stated, title: str) -> None:
    assert stated(f"{title}\n单位：万元\n{HEAD}{ROWS}") == {}


@pytest.mark.parametrize(("between", "near"), [(0, True), (1, True), (3, True), (4, False), (9, False)])
def test_a_title_stands_some_lines_above_the_unit(stated: Stated, between: int, *, near: bool) -> None:
    text = "支出决算表\n" + "部门：云岭市水利局\n" * between + "单位：万元\n" + HEAD + ROWS
    assert bool(stated(text)) is near


@pytest.mark.parametrize(
    "above", ["支出决算表 单位：万元\n", "支出决算表\n金额单位:万元\n", "支出决算表\n单位： 万元\n"]
)
def test_the_unit_stands_beside_the_title_or_below_it(stated: Stated, above: str) -> None:
    assert stated(above + HEAD + ROWS)["本年支出合计 全部 决算"] == "9.00"


def test_a_unit_of_prices_is_none_of_a_table(sums: Sums) -> None:
    assert sums("支出决算表\n单位：元/平方米\n" + ROWS) == []


@pytest.mark.parametrize("head", ["", "单位：万元\n", "支出预算\n单位：万元\n"])
def test_columns_tell_what_a_table_without_a_title_is(stated: Stated, sums: Sums, head: str) -> None:
    assert sums(head + HEAD + ROWS) == ALL
    assert stated(head + HEAD + ROWS) == {}


def test_columns_of_income_are_known_too(sums: Sums) -> None:
    assert sums("科目编码 科目名称 合计 财政拨款收入 事业收入 其他收入\n" + ROWS) == ALL
    assert sums("科目编码 科目名称 合计 甲类 乙类\n" + ROWS) == []


def test_pages_of_a_table_are_one_table(sums: Sums) -> None:
    lines = ROWS.splitlines(keepends=True)
    again = "支出决算表\n单位：万元\n" + HEAD
    assert sums(again + "".join(lines[:2]) + again + lines[2]) == ALL


def test_a_table_below_another_title_is_another(stated: Stated) -> None:
    other = "财政拨款支出决算表\n单位：万元\n" + HEAD + ROWS.replace("9.00", "8.00").replace("6.00", "5.00")
    found = stated("支出决算表\n单位：万元\n" + HEAD + ROWS + other)
    assert (found["类:教育 全部 决算"], found["类:教育 财政拨款 决算"]) == ("6.00", "5.00")


@pytest.mark.parametrize(
    "end", ["注：本表反映支出。", "说明：略", "备注:略", "第二部分 情况说明", "以下是说明，没有表"]
)
def test_a_table_ends_where_sentences_begin(stated: Stated, sums: Sums, end: str) -> None:
    text = f"支出决算表\n单位：万元\n{HEAD}{ROWS}{end}\n210 卫生健康支出 7.00 7.00\n"
    assert sums(text) == ALL
    assert "类:卫生健康 全部 决算" not in stated(text)
