"""Headings with their marks in a flattened score sheet: whose rows are whose, and what is wrong then."""

from collections.abc import Callable

import pytest

from finlint import Severity, lint_text
from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]
HEAD = "一级指标 二级指标 三级指标 分值 自评得分 评分标准"
SHEET = """部门整体支出绩效评价评分表
{head}
投入（40分） 预算编制（15分） 编制完整性 10 {first}
漏编的，每项扣1分。
编制及时性 5 5
逾期不得分。
预算执行（25分） 执行进度 {second} 20
按序时进度计分。
结转结余 5 4
按规模酌情扣分。{loose}
产出（{made}分） 履职效果（{done}分） 重点工作 30 30
按完成率计分。
民生实事 30 28
按完成率计分。
{page}总分 100 {total}
"""


def sheet(**cells: str) -> str:
    usual = {"first": "9", "second": "20", "made": "60", "done": "60", "total": "96", "loose": "", "page": ""}
    return SHEET.format(**{"head": HEAD} | usual | cells)


def said(text: str) -> list[tuple[str, str]]:
    """The errors and warnings of a text, and the words that each points at."""
    return [(f.code, text[f.offset.start : f.offset.end]) for f in lint_text(text) if f.severity is not Severity.INFO]


def groups(index: FactIndex) -> list[tuple[str, str, str]]:
    found = [f for f in index.of(Aspect.WEIGHT) if f.key.concept.startswith("分组:")]
    return [(f.key.scope.level, f.key.concept.removeprefix("分组:"), f.text) for f in found]


def test_every_row_stands_under_its_headings(read: Read) -> None:
    index = read(sheet())
    assert groups(index) == [
        ("", "投入", "40"),
        ("投入", "预算编制", "15"),
        ("投入", "预算执行", "25"),
        ("", "产出", "60"),
        ("产出", "履职效果", "60"),
    ]
    levels = {f.key.concept.removeprefix("指标:"): f.key.scope.level for f in index.of(Aspect.SCORE)}
    assert levels["编制及时性"] == "投入/预算编制"
    assert levels["结转结余"] == "投入/预算执行"
    assert levels["民生实事"] == "产出/履职效果"
    assert not said(sheet())


@pytest.mark.parametrize(
    ("wrong", "finding"),
    [
        ({"done": "50"}, ("FL505", "50")),
        ({"made": "50"}, ("FL505", "50")),
        ({"second": "15"}, ("FL501", "15")),  # its score above it has the same cause
        ({"first": "11", "total": "98"}, ("FL503", "11")),
    ],
)
def test_one_number_that_is_wrong_is_found(wrong: dict[str, str], finding: tuple[str, str]) -> None:
    assert finding in said(sheet(**wrong))


def test_a_weight_that_neither_heading_nor_total_knows_is_found() -> None:
    assert said(sheet(second="25")) == [("FL501", "25")]


@pytest.mark.parametrize(
    "text",
    [
        sheet().replace("预算编制（15分）", "预算编制（20分）").replace("预算执行（25分）", "预算执行（20分）"),
        sheet().replace("投入（40分） 预算编制（15分） 编制完整性", "编制完整性").replace("编制及时性", "投入（40分） 预算编制（15分） 编制及时性"),
    ],
)  # fmt: skip
def test_headings_that_may_stand_anywhere_say_nothing(read: Read, text: str) -> None:
    assert not groups(read(text))
    assert not said(text)


def test_two_numbers_in_a_criterion_are_no_row() -> None:
    assert not said(sheet(loose="\n按档计分，各档为\n6 9\n分以内。"))


def test_a_number_left_over_may_be_the_weight_of_a_row_without_marks() -> None:
    text = (
        sheet(second="15 15", total="91")
        .replace("执行进度 15 15 20", "执行进度 15 15")
        .replace("结转结余 5 4", "信息公开 5\n未评。\n结转结余 5 4")
    )
    assert not [code for code, _ in said(text) if code == "FL505"]


def test_a_total_below_a_repeated_header_is_no_row(read: Read) -> None:
    text = sheet(page=f"- 7 -\n{HEAD}\n")
    assert not said(text)
    assert [f.text for f in read(text).of(Aspect.WEIGHT, "合计")] == ["100"]
    assert len(groups(read(text))) == len(groups(read(sheet())))


TARGETS = """项目支出绩效自评表
项目名称 馆藏修复
一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
{top}数量指标 修复册数 ≥120册 133册 20 20
{middle}质量指标 验收合格率 100% 100% 20 20
效益指标（60分） 社会效益指标 读者评价 ≥90% 95% 60 60
总分 100 100
"""


def test_a_heading_in_the_middle_of_its_rows_says_nothing(read: Read) -> None:
    group = "产出指标（40分） "
    centred = TARGETS.format(top="", middle=group)
    assert not said(centred)
    assert not groups(read(centred))
    assert [text for _, _, text in groups(read(TARGETS.format(top=group, middle="")))] == ["40", "60"]
    assert said(TARGETS.format(top="产出指标（50分） ", middle="")) == [("FL505", "50")]


def test_a_heading_below_one_that_has_all_its_rows_stands_beside_it(read: Read) -> None:
    text = (
        TARGETS.format(top="产出指标（40分） ", middle="")
        .replace("90% 95% 60 60\n", "90% 95% 50 50\n成本指标（10分） 修复成本 ≤3万元 2.9万元 10 10\n")
        .replace("效益指标（60分）", "效益指标（50分）")
    )
    assert ("", "成本指标", "10") in groups(read(text))
    assert not said(text)
