"""Flattened tables whose weights do not add up: which are read all the same, and which are better left alone."""

from collections.abc import Callable

import pytest

from finlint import Severity, lint_text
from finlint.facts import Aspect, FactIndex, MarkKind

Read = Callable[..., FactIndex]
TITLE = "部门预算项目支出绩效自评表（2024年度）\n项目名称 巡河无人机购置\n主管部门 水务局"
SIGNED = "一级指标 二级指标 三级指标 指标性质 指标值 度量单位 完成值 权重 得分 未完成原因分析"
UNSIGNED = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施"
GOALS = "一级指标 二级指标 三级指标 指标性质 指标值 度量单位 权重"
ROWS = ("产出指标 数量指标 巡河里程 ≥ 340 公里 352 40 40", "质量指标 影像可用率 ≥ 95 % 96 30 30")


def form(*lines: str, head: str = SIGNED, title: str = TITLE) -> str:
    return "\n\n".join((title, head, *lines)) + "\n"


def word(index: FactIndex) -> list[str]:
    return [mark.word for mark in index.marks(MarkKind.FORM)]


def said(text: str) -> list[tuple[str, str]]:
    """The errors and warnings of a text, and the words that each points at."""
    return [(f.code, text[f.offset.start : f.offset.end]) for f in lint_text(text) if f.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("last", "total", "wrong"),
    [
        ("成本指标 购置单价 ≤ 3.2 万元 3.1 60 30", "合计 100 100", ["60", "100"]),  # 30 of another row too much
        ("成本指标 购置单价 ≤ 3.2 万元 3.1 30 30", "合计 70 100", ["70"]),  # as if a row of 30 were missing
    ],
)
def test_one_weight_that_is_wrong_is_judged_where_every_score_was_read(last: str, total: str, wrong: list[str]) -> None:
    found = dict(said(form(*ROWS, last, total)))
    assert found.keys() == {"FL501"}
    assert found["FL501"] in wrong


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        # the weight of a merged cell is empty in its second row, and the completion would be taken for it
        (SIGNED, (*ROWS, "时效指标 巡河人次 ≥ 12 人次 15 10", "成本指标 购置单价 ≤ 3.2 万元 3.1 30 20")),
        (UNSIGNED, ("巡河里程 ≥340公里 352公里 70 40", "巡查次数 4 2 30", "购置单价 ≤3.2万元 3.1万元 30 30")),
    ],
)
def test_a_number_that_may_stand_one_column_off_accuses_nobody(read: Read, head: str, rows: tuple[str, ...]) -> None:
    text = form(*rows, "合计 100 100", head=head)
    assert word(read(text)) == ["doubtful"]
    assert not said(text)


def test_a_row_that_is_lost_is_missing_from_both_totals(read: Read) -> None:
    text = form(*ROWS, "合计 100 100")
    assert word(read(text)) == ["doubtful"]
    assert not said(text)


def test_a_table_of_targets_is_compared_with_the_evaluation_of_its_project(read: Read) -> None:
    goals = form(
        "产出指标 数量指标 巡河里程 ≥ 360 公里 40",
        "质量指标 影像可用率 ≥ 95 % 30",
        "成本指标 购置单价 ≤ 3.2 万元 20",
        head=GOALS,
        title="部门预算项目绩效目标表（2024年度）\n项目名称 巡河无人机购置",
    )
    text = goals + form(*ROWS, "成本指标 购置单价 ≤ 3.2 万元 3.1 20 20", "合计 90 90")
    index = read(text)
    assert word(index) == ["read", "read"]
    assert {f.key.entity for f in index.of(Aspect.TARGET)} == {"巡河无人机购置#目标0", "巡河无人机购置#1"}
    assert said(text) == [("FL414", "340")]


def test_a_target_with_a_number_that_belongs_to_no_row_leaves_its_table_unread(read: Read) -> None:
    title = "部门预算项目绩效目标表（2024年度）\n项目名称 巡河无人机购置"
    rows = ("产出指标 数量指标 巡河里程 ≥ 360 公里 40", "质量指标 影像可用率 95 ％ 以上 30")
    assert word(read(form(*rows, head=GOALS, title=title))) == ["doubtful"]


@pytest.mark.parametrize(
    "rows",
    [
        ("巡河里程 ≥340公里 352公里 70 40", "巡查次数 ≥4次 4次 28", "购置单价 ≤3.2万元 3.1万元 30 30"),  # a weight for two rows
        ("巡河里程 ≥340公里 352公里 40 70", "巡查次数 ≥4次 4次 30", "购置单价 ≤3.2万元 3.1万元 30 30"),  # a score for two rows
        ("巡河里程 ≥340公里 352公里 70 68", "巡查次数 ≥4次 4次", "购置单价 ≤3.2万元 3.1万元 30 30"),  # both
    ],
)  # fmt: skip
def test_marks_that_are_printed_once_for_several_rows_accuse_none(read: Read, rows: tuple[str, ...]) -> None:
    text = form(*rows, "合计 100 98", head=UNSIGNED)
    assert word(read(text)) == ["doubtful"]
    assert [f.text for f in read(text).of(Aspect.SCORE)] == ["98"]
    assert not said(text)


def test_the_year_at_the_beginning_of_a_name_is_no_score(read: Read) -> None:
    rows = ("服务质量 定性 优良中低差 优 70 70", "2023 年服务人数 ≥ 60 人 66 30 30")
    index = read(form(*rows, "合计 100 100"))
    assert word(index) == ["read"]
    assert [f.text for f in index.of(Aspect.SCORE)] == ["70", "30", "100"]


def test_a_table_that_is_doubtful_is_no_prose(read: Read) -> None:
    money = (
        "预算执行情况（10分） 年初预算 调整后预算数 预算执行数 预算执行率 权重 得分 原因\n\n总额 2 2 2 100.00% 10 10"
    )
    text = form(money, SIGNED, *ROWS, "合计 90 90", head="")
    assert "doubtful" in word(read(text))
    assert not [f for f in read(text).of(Aspect.VALUE) if f.text == "10分"]
