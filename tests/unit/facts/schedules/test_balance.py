"""收支总表: the sums of both sides, what a source is made of, and what the table states."""

from collections.abc import Callable, Mapping, Sequence

import pytest

Stated = Callable[[str], Mapping[str, str]]
Sums = Callable[..., Sequence[str]]

ALL = "收入支出预算总表\n单位：万元\n收入 支出\n项目 预算数 项目 预算数\n"
OWN = "财政拨款收入支出决算总表\n单位：万元\n收入 支出\n项目 决算数 项目 决算数\n"
WIDE = "财政拨款收入支出决算总表\n单位：万元\n项目 决算数 项目 合计 一般公共预算财政拨款 政府性基金预算财政拨款\n"
SOURCES = """一、财政拨款收入 90.00 一、社会保障和就业支出 12.00
1.一般公共预算资金 70.00 二、农林水支出 79.00
2.政府性基金预算资金 20.00 三、灾害防治及应急管理支 5.00 出
二、事业收入 4.00
三、其他收入 2.00
本年收入合计 96.00 本年支出合计 96.00
上年结转 1.00 结转下年 1.00
收入总计 97.00 支出总计 97.00
"""
FUNDS = """一、一般公共预算财政拨款 70.00 一、社会保障和就业支出 12.00
二、政府性基金预算财政拨款 20.00 二、农林水支出 50.00
三、国有资本经营预算财政拨款 1.00 三、其他支出 28.00
本年收入合计 91.00 本年支出合计 90.00
年初财政拨款结转和结余 2.00 年末财政拨款结转和结余 3.00
一般公共预算财政拨款 2.00
总计 93.00 总计 93.00
"""
COLUMNS = """一、一般公共预算财政拨款 70.00 一、社会保障和就业支出 12.00 12.00
二、政府性基金预算财政拨款 20.00 二、农林水支出 78.00 58.00 20.00
本年收入合计 90.00 本年支出合计 90.00 70.00 20.00
总计 90.00 总计 90.00 70.00 20.00
"""
PLAIN = "一、财政拨款收入 90.00 {line}\n本年收入合计 90.00 本年支出合计 90.00\n总计 90.00 总计 90.00\n"


def test_sources_and_classes_make_the_totals_of_both_sides(sums: Sums) -> None:
    assert sums(ALL + SOURCES) == [
        "96.00 = 90.00 + 4.00 + 2.00",
        "96.00 = 12.00 + 79.00 + 5.00",
        "90.00 = 70.00 + 20.00",
        "97.00 = 96.00 + 1.00",
        "97.00 = 96.00 + 1.00",
        "97.00 = 97.00",
    ]


def test_what_is_carried_over_is_no_part_of_a_source(sums: Sums) -> None:
    assert sums(OWN + FUNDS) == [
        "91.00 = 70.00 + 20.00 + 1.00",
        "90.00 = 12.00 + 50.00 + 28.00",
        "93.00 = 91.00 + 2.00",
        "93.00 = 90.00 + 3.00",
        "93.00 = 93.00",
    ]


def test_budgets_beside_one_another_make_the_first_column(sums: Sums) -> None:
    assert sums(WIDE + COLUMNS, "#各栏") == [
        "12.00 = 12.00",
        "78.00 = 58.00 + 20.00",
        "90.00 = 70.00 + 20.00",
        "90.00 = 70.00 + 20.00",
    ]


def test_totals_are_stated_for_all_funds(stated: Stated) -> None:
    assert stated(ALL + SOURCES) == {
        "财政拨款收入 财政拨款 预算": "90.00",
        "事业收入 全部 预算": "4.00",
        "其他收入 全部 预算": "2.00",
        "类:社会保障和就业 全部 预算": "12.00",
        "类:农林水 全部 预算": "79.00",
        "类:灾害防治及应急管理 全部 预算": "5.00",
        "本年收入合计 全部 预算": "96.00",
        "本年支出合计 全部 预算": "96.00",
        "收支总计 全部 预算": "97.00",
    }


def test_totals_are_stated_for_what_the_treasury_gives(stated: Stated) -> None:
    assert stated(OWN + FUNDS) == {
        "财政拨款收入 一般公共预算 决算": "70.00",
        "财政拨款收入 政府性基金预算 决算": "20.00",
        "财政拨款收入 国有资本经营预算 决算": "1.00",
        "类:社会保障和就业 财政拨款 决算": "12.00",
        "类:农林水 财政拨款 决算": "50.00",
        "类:其他 财政拨款 决算": "28.00",
        "财政拨款支出 财政拨款 决算": "90.00",
        "收支总计 财政拨款 决算": "93.00",
    }
    assert stated(WIDE + COLUMNS)["财政拨款支出 一般公共预算 决算"] == "70.00"


@pytest.mark.parametrize("line", ["一、农林水支出 70.00\n待分配 20.00", "一、农林水支出 70.00\n一、无人认得的 20.00"])
def test_a_line_that_nobody_knows_may_be_of_either_side(sums: Sums, line: str) -> None:
    assert sums(ALL + PLAIN.format(line=line)) == ["90.00 = 90.00"]


@pytest.mark.parametrize(
    "line",
    [
        "一、农林水支出 90.00",
        "一、文化旅游体育与传媒支出二、农林水支出 90.00",  # a blank line has run into the next
        "一、灾害防治及应急管理 90.00 支出",
        "一、灾害防治及应急管理支 90.00 出",
        "一、农林水支出 60.00\n年末结转和结余",
    ],
)
def test_the_last_of_words_that_run_together_is_the_line(sums: Sums, line: str) -> None:
    number = "60.00" if "60.00" in line else "90.00"
    assert f"90.00 = {number}" in sums(ALL + PLAIN.format(line=line), "#各行")


@pytest.mark.parametrize("label", ["年初结转和结余", "上年结转", "使用非财政拨款结余", "动用历年结余"])
def test_what_was_there_is_part_of_the_total(sums: Sums, label: str) -> None:
    text = f"一、财政拨款收入 90.00 一、农林水支出 92.00\n本年收入合计 90.00 本年支出合计 92.00\n{label} 2.00\n"
    assert "92.00 = 90.00 + 2.00" in sums(ALL + text + "总计 92.00 总计 92.00\n")


@pytest.mark.parametrize("label", ["年末结转和结余", "年终结转", "结余分配", "结转下年"])
def test_what_is_left_is_part_of_the_total(sums: Sums, label: str) -> None:
    text = f"一、财政拨款收入 90.00 一、农林水支出 88.00\n本年收入合计 90.00 本年支出合计 88.00\n{label} 2.00\n"
    assert "90.00 = 88.00 + 2.00" in sums(ALL + text + "总计 90.00 总计 90.00\n")


def test_a_total_without_a_sum_of_the_year_is_that_of_the_sources(sums: Sums) -> None:
    text = "一、财政拨款收入 60.00 一、农林水支出 90.00\n二、事业收入 30.00\n收入总计 90.00 支出总计 90.00\n"
    assert sums(ALL + text) == ["90.00 = 60.00 + 30.00", "90.00 = 90.00", "90.00 = 90.00"]


@pytest.mark.parametrize(("second", "public"), [("0.00", True), ("20.00", False)])
def test_one_of_three_budgets_is_known_where_it_alone_gives(stated: Stated, second: str, *, public: bool) -> None:
    text = f"一、一般公共预算财政拨款 70.00 一、农林水支出 70.00 70.00\n二、政府性基金预算财政拨款 {second}\n"
    rest = "本年收入合计 70.00 本年支出合计 70.00 70.00\n总计 70.00 总计 70.00 70.00\n"
    assert ("财政拨款支出 一般公共预算 决算" in stated(WIDE + text + rest)) is public


def test_totals_that_differ_are_held_against_each_other(sums: Sums) -> None:
    text = PLAIN.format(line="一、农林水支出 90.00").replace("总计 90.00\n", "总计 98.00\n")
    assert sums(ALL + text, "#两方") == ["98.00 = 90.00"]


def test_one_total_is_no_two(sums: Sums) -> None:
    text = "一、财政拨款收入 90.00 一、农林水支出 90.00\n本年收入合计 90.00 本年支出合计 90.00\n总计 90.00\n"
    assert sums(ALL + text) == ["90.00 = 90.00", "90.00 = 90.00"]


@pytest.mark.parametrize(
    "columns", ["上年预算数 项目 本年预算数", "预算数 决算数 项目 预算数 决算数", "2022年 项目 2023年"]
)
def test_columns_of_two_years_or_budgets_state_nothing(stated: Stated, sums: Sums, columns: str) -> None:
    text = ALL.replace("预算数 项目 预算数", columns) + PLAIN.format(line="一、农林水支出 90.00")
    assert stated(text) == {}
    assert sums(text) == []


def test_one_year_in_the_head_is_the_year(stated: Stated) -> None:
    text = ALL.replace("预算数 项目 预算数", "2023年预算 项目 2023年预算") + PLAIN.format(line="一、农林水支出 90.00")
    assert stated(text)["收支总计 全部 预算"] == "90.00"
