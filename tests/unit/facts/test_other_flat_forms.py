"""Flattened forms of other places: columns beside the usual ones, weights of groups, two totals, criteria between marks."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, MarkKind

Read = Callable[..., FactIndex]
ROWS = (
    "数量指标 配送场次 ≥60场 {0}58场 {1}40 38.67 {2}车辆维修",
    "质量指标 活动合格率 ≥95% {0}98% {1}30 30{2}",
    "满意度指标 群众满意度 ≥90% {0}96% {1}30 30{2}",
    "总分 100 98.67",
)


def scores(index: FactIndex) -> list[str]:
    return [figure.text for figure in index.figures if figure.aspect is Aspect.SCORE]


def read_all(index: FactIndex) -> bool:
    return [mark.word for mark in index.marks(MarkKind.FORM)] == ["read"]


@pytest.mark.parametrize(
    ("head", "before", "beside", "behind"),
    [
        ("实际完成值 偏差度 分值 得分 偏差原因", "", "-3.3% ", " "),
        ("1-6月完成值 全年完成值 分值 得分 备注", "30 ", "", " "),
        ("实际完成值 得分系数 分值 得分 说明", "", "96.7% ", " "),
        ("实际完成值 分值 自评得分 复评得分 备注", "", "", " 30 "),
    ],
)
def test_columns_beside_the_usual_ones_are_stepped_over(
    read: Read, head: str, before: str, beside: str, behind: str
) -> None:
    rows = "\n".join(ROWS).format(before, beside, behind)
    index = read(f"项目支出绩效自评表\n项目名称 演出补贴\n一级指标 三级指标 年度指标值 {head}\n{rows}\n")
    assert read_all(index)
    assert scores(index) == ["38.67", "30", "30", "98.67"]
    assert [f.text for f in index.figures if f.aspect is Aspect.ACTUAL] == ["58", "98", "96"]


def test_full_marks_of_groups_beside_them_and_rates_of_marks(read: Read) -> None:
    rows = "决策 40 项目立项 15 15 100%\n资金投入 25 24 96%\n效益 60 社会效益 60 58 96.67%\n合计 100 100 97 97%\n"
    index = read(f"项目绩效评价得分表\n一级指标 分值 二级指标 分值 得分 得分率\n{rows}")
    assert read_all(index)
    assert [f.text for f in index.of(Aspect.WEIGHT)] == ["15", "25", "60", "100"]
    assert scores(index) == ["15", "24", "58", "97"]


def test_a_criterion_between_full_marks_and_marks(read: Read) -> None:
    rows = "预算支出率 40 支出率96.3%\n，得38.5分 38.5\n公开情况 30 按规定公开 30\n公众满意度 30 满意度92% 30\n总分 100 98.5\n"
    index = read(f"部门整体支出绩效自评表\n一级指标 三级指标 指标分值 评分标准 自评分\n{rows}")
    assert read_all(index)
    assert scores(index) == ["38.5", "30", "30", "98.5"]


def test_of_two_totals_the_second_is_that_of_the_table(read: Read) -> None:
    funds = "项目资金（元） 年初预算数 全年预算数 全年执行数 执行率 权重 得分\n资金总额 300 310 310 100% 10 10\n"
    rows = "数量指标 场次 ≥60场 60场 50 50 50\n质量指标 合格率 ≥95% 98% 40 40 39\n合计 90 90 89\n总分（含预算执\n行率） 100 100 99\n"
    head = "一级指标 指标名称 目标值 完成值 权重 自评得分 复评得分\n"
    index = read(f"项目支出绩效自评表\n项目名称 演出补贴\n{funds}{head}{rows}")
    assert read_all(index)
    assert scores(index) == ["10", "50", "40", "100"]
    assert {f.quantity.unit.symbol for f in index.of(Aspect.VALUE, "项目资金")} == {"元"}


def test_a_date_that_a_narrow_column_breaks_is_one_target(read: Read) -> None:
    head = "一级指标 三级指标 指标性质 指标值 度量单位 完成值 权重 得分 未完成原因分析\n"
    rows = (
        "时效指标 完成时间 ≤ 2023年12月\n31日 2023年12月\n20日 40 40\n质量指标 准确率 ≥ 98 % 99 60 60\n合计 100 100\n"
    )
    index = read(f"项目支出绩效自评表\n项目名称 演出补贴\n{head}{rows}")
    assert read_all(index)
    assert scores(index) == ["40", "60", "100"]
