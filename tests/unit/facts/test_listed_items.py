"""Whose money the items of a list are that a line announces: 财政拨款支出主要内容如下：."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex

Read = Callable[..., FactIndex]
TERM = "名词解释\n（一）机关运行经费：指行政单位使用一般公共预算财政拨款安排的公用经费支出。\n"
BUDGET = """\
2026年部门预算编制说明
2026年，云岭市建设局支出预算900.00万元，其中：财政拨款支出预算900.00万元。\
财政拨款支出预算中，一般公共预算拨款支出预算400.00万元；政府性基金拨款支出预算500.00万元。
{announced}
1.城乡社区支出（类）城乡社区管理事务（款）行政运行（项）400.00万元，主要用于人员经费。
2.城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）500.00万元，主要用于道路工程。
其他相关情况说明
一、2026年城乡社区支出（类）城乡社区管理事务（款）行政运行（项）400.00万元。
"""


@pytest.mark.parametrize(
    ("announced", "fund"),
    [
        ("财政拨款支出主要内容如下：", "财政拨款"),
        ("一般公共预算拨款支出主要内容如下：", "一般公共预算"),
        ("主要内容如下：", ""),
        ("财政拨款支出增加的主要原因是项目增加。", ""),
    ],
)
def test_items_are_of_the_fund_that_the_line_before_them_names(read: Read, announced: str, fund: str) -> None:
    funds = [
        figure.key.scope.fund
        for figure in read(TERM + BUDGET.format(announced=announced)).figures
        if figure.key.concept.startswith("项:")
    ]
    assert funds == [fund, fund, ""]


def test_a_term_that_is_explained_sets_no_fund(read: Read) -> None:
    text = TERM + "2026年部门预算编制说明\n城乡社区支出（类）城乡社区管理事务（款）行政运行（项）400.00万元。"
    assert [figure.key.scope.fund for figure in read(text).figures] == [""]


def test_a_heading_sets_the_fund_of_what_follows(read: Read) -> None:
    text = "（一）一般公共预算财政拨款支出情况：以下逐项说明。\n城乡社区支出（类）城乡社区管理事务（款）行政运行（项）400.00万元。"
    assert [figure.key.scope.fund for figure in read(text).figures] == ["一般公共预算"]


@pytest.mark.parametrize("words", ["支出", "支出收入"])
def test_what_a_fund_pays_goes_by_the_fund_named_before(read: Read, words: str) -> None:
    spent = read(f"政府性基金预算财政拨款收入30.00万元，{words}20.00万元。").figures[1]
    assert (spent.key.concept, spent.key.scope.fund) == ("财政拨款支出", "政府性基金预算")


def test_what_was_spent_in_the_year_is_said_of_the_item(read: Read) -> None:
    text = "1.节能环保支出（类）污染防治（款）水体（项），用于监测。年初预算为3.00万元，当年支出决算为2.00万元。"
    assert {figure.key.concept for figure in read(text).figures} == {"项:节能环保/污染防治/水体"}
    assert read("当年支出决算为2.00万元。").figures[0].key.concept == "本年支出合计"


@pytest.mark.parametrize("words", ["比2023年当年预算执行数", "比2023预算执行数", "比2023年执行数", "较2023年决算数"])
def test_what_was_executed_of_a_budget_is_its_outturn(read: Read, words: str) -> None:
    item = "节能环保支出（类）污染防治（款）水体（项）"
    text = f"“{item}”2024年度预算3.00万元，2023年度预算4.00万元，用于监测。2023年当年预算执行数为2.00万元，"
    facts = read(f"{text}2024预算安排3.00万元，{words}增加50%。", "2024年部门预算\n").figures
    keys = [(figure.text, figure.key.period, figure.key.scope.basis) for figure in facts if figure.key.known][:4]
    assert keys == [
        ("3.00万元", "2024", "预算"),
        ("4.00万元", "2023", "预算"),
        ("2.00万元", "2023", "决算"),
        ("3.00万元", "2024", "预算"),
    ]
    growth = next(figure for figure in facts if figure.base is not None)
    assert growth.base is not None
    assert (growth.base.period, growth.base.scope.basis) == ("2023", "决算")
