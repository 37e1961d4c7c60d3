"""How exact the numbers of a relation are, what sign a rate has, and how far away the money of a project may stand."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, Figure
from finlint.measure import Exact, Interval

Scanned = Callable[..., list[str]]
Figures = Callable[..., list[Figure]]


def widths(figure: Figure) -> list[Exact | None]:
    """Those of what a rate is of, the nearest first."""
    found: list[Exact | None] = []
    whole = figure.parent
    while whole is not None:
        found.append(whole.interval.width)
        whole = whole.parent
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("安排资金100.5万元，支出90万元，执行率89.6%。", [1_000, 1_000]),
        ("安排资金100万元，支出90.5万元，执行率90.5%。", [1_000, 1_000]),
        ("安排资金100万元，支出900000.5元，执行率90%。", [Exact(1, -1), 10_000]),  # each in its own unit
    ],
)
def test_amounts_of_one_clause(figures: Figures, text: str, expected: list[Exact | int]) -> None:
    (rate,) = figures(f"一、概况\n{text}", "~执行率")
    assert widths(rate) == [each if isinstance(each, Exact) else Exact(each) for each in expected]


@pytest.mark.parametrize(
    ("text", "up"),
    [
        ("2023年执行数为80.5万元，2024年执行数为90万元，比2023年执行数增长11.8%。", True),
        ("2023年执行数为80万元，2024年执行数为90.5万元，较上年执行数增加10.5万元，增长13.1%。", True),
        ("2023年执行数为80万元，2024年执行数为70.5万元，较上年执行数减少9.5万元，下降11.9%。", False),
        ("2023年执行数为80.5万元，2024年执行数为70万元，比2023年执行数减少13%。", False),
    ],
)
def test_amounts_of_two_years(figures: Figures, text: str, *, up: bool) -> None:
    (rate,) = figures(f"一、概况\n{text}", "~增至率")
    assert widths(rate) == [Exact(1_000)] * 2
    assert rate.interval.lower is not None
    assert (rate.interval.lower > Exact(0)) is up


@pytest.mark.parametrize(
    "text",
    [
        "2023年执行数为80万元，2025年执行数为90万元，比2023年执行数增长12.5%。",
        "2023年执行数为80万元，2024年执行数为90万元，比2022年执行数增长12.5%。",
        "2024年执行数为80万元，2023年执行数为90万元，比2024年执行数增长12.5%。",
    ],
)
def test_years_that_do_not_follow_one_another(scanned: Scanned, text: str) -> None:
    assert not scanned(f"一、概况\n{text}", "~增至率")


def test_where_a_rate_stops_is_meant_exactly(figures: Figures) -> None:
    limit, cap = figures("一、说明\n得分=完成率×分值，完成率＞120%时按110%计算。\n", "~封顶:")
    assert (limit.interval, cap.interval) == (Interval.point(120, -2), Interval.point(110, -2))


# --- the money of a project's goal

FORM = "项目名称\n馆藏修复\n年度目标\n{}\n年初预算数\n25\n"


@pytest.mark.parametrize(
    ("goal", "found"),
    [
        ("用25万元资金开展修复。", ["25万元"]),
        ("资金预算25万元，实际执行17.44万元。", ["25万元", "17.44万元"]),
        ("用25万元资金开展修复，用15万元资金开展编目。", []),  # of which, nobody knows
        ("用25万元开展修复。", []),
        (f"{'甲' * 2_900}。用25万元资金开展修复。", ["25万元"]),
        (f"{'甲' * 3_000}。用25万元资金开展修复。", []),
    ],
)
def test_money_that_a_goal_speaks_of(scanned: Scanned, goal: str, found: list[str]) -> None:
    lines = scanned(FORM.format(goal), "~目标资金")
    assert [line.removeprefix("~目标资金 ") for line in lines] == found


def test_a_goal_without_an_end_has_no_money(scanned: Scanned) -> None:
    assert not scanned(FORM.format("用25万元资金开展修复。").replace("年初预算数", "说明"), "~目标资金")


@pytest.mark.parametrize(("length", "found"), [(3_000, True), (3_001, False)])
def test_a_goal_ends_near(scanned: Scanned, length: int, *, found: bool) -> None:
    goal = "用25万元资金。" + "甲" * (length - len("\n年度目标\n用25万元资金。\n"))
    assert bool(scanned(FORM.format(goal), "~目标资金")) is found


# --- the cost of one and of all

COST = "一级指标 二级指标 三级指标 指标值\n{}\n"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("成本指标 每期培训成本 ≤2000元 1.2万元 完", ["~单位成本:每期培训成本 2000元", "~成本:每期培训成本 1.2万元"]),
        ("成本指标 每期培训成本≤2000元 ≤1.2万元 完", ["~单位成本:每期培训成本 2000元", "~成本:每期培训成本 1.2万元"]),
        ("成本指标 每期培训成本 ≤2000元 完", []),
        ("质量指标 每期培训成本 ≤2000元 1.2万元 完", []),
    ],
)
def test_targets_of_the_cost_of_one_and_of_all(scanned: Scanned, line: str, found: list[str]) -> None:
    assert scanned(COST.format(line), "~单位成本:", "~成本:") == found


def test_each_cost_is_of_the_goal_above_it(figures: Figures) -> None:
    line = "成本指标 每期培训成本 ≤2000元 1.2万元 完\n"
    found = figures(f"馆藏修复绩效目标表\n{line}馆藏编目绩效目标表\n{line}", "~成本:")
    assert [each.key.entity for each in found] == ["馆藏修复#目标1", "馆藏编目#目标2"]
    assert [each.key.entity for each in figures(line, "~成本:")] == ["#目标0"]
    assert all(each.aspect is Aspect.VALUE for each in found)
