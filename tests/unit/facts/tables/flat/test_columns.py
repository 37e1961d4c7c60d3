"""Headers of flattened tables: which words make one, and in which column each number of a row stands."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, MarkKind

Read = Callable[..., FactIndex]
TITLE = "项目支出绩效自评表\n项目名称 河道保洁\n"
TARGETS = (Aspect.TARGET, Aspect.ACTUAL, Aspect.WEIGHT, Aspect.SCORE)


def rows(index: FactIndex) -> dict[str, str]:
    """Of each row: target, completion, full marks and marks, and what other columns say."""
    found: dict[str, list[str]] = {}
    for row in sorted({figure.place.row for figure in index.figures if figure.place.tabular}):
        figures = [figure for figure in index.figures if figure.place.row == row]
        name = next((f.key.concept.removeprefix("指标:") for f in figures if f.aspect in TARGETS), "")
        for aspect in TARGETS:
            found.setdefault(name, []).extend(f.text for f in figures if f.aspect is aspect)
        found[name] += [f"{f.key.concept[3:]}{f.text}" for f in figures if f.key.concept.startswith("~列:")]
    return {name: " ".join(texts) for name, texts in found.items()}


def word(index: FactIndex) -> str:
    (mark,) = index.marks(MarkKind.FORM)
    return mark.word


@pytest.mark.parametrize(
    ("head", "lines", "found"),
    [
        (
            "一级指标 三级指标 年度指标值 实际完成值 分值 得分 评分标准",
            ("数量指标 保洁里程 ≥30公里 45公里 60 60", "质量指标 合格率 ≥95% 98% 40 38", "总分 100 98"),
            ["30 45 60 60", "95 98 40 38"],
        ),
        (
            "一级指标 三级指标 年度指标值 实际完成值 分值 得分",
            ("数量指标 保洁里程 ≥30公里 45公里 60 60", "质量指标 合格率 较高 高 40 38", "总分 100 98"),
            ["30 45 60 60", "40 38"],  # one word is the target, one the completion
        ),
        (
            "一级指标 三级指标 计量单位 年度指标值 实际完成值 分值 得分 备注",
            ("数量指标 保洁里程 公里 30 45 60 60", "质量指标 合格率 % 95 98 40 38", "总分 100 98"),
            ["30 45 60 60", "95 98 40 38"],
        ),
        (
            "一级指标 三级指标 年度指标值 实际完成值 是否核心指标 分值 扣分 得分 得分率 备注",
            ("数量指标 保洁里程 ≥30公里 45公里 是 60 2 58 96.67%", "质量指标 合格率 ≥95% 98% 否 40 0 40 100%", "总分 100 2 98"),
            ["30 45 60 58 扣分2 得分率96.67%", "95 98 40 40 扣分0 得分率100%"],
        ),
        (
            "一级指标 三级指标 年度指标值 实际完成值 分值 得分 扣分 备注",
            ("数量指标 保洁里程 ≥30公里 45公里 60 58 2", "质量指标 合格率 ≥95% 98% 40 40 0", "总分 100 98 2 优"),
            ["30 45 60 58 扣分2", "95 98 40 40 扣分0"],
        ),
        (
            "一级指标 三级指标 分值 年度指标值 实际完成值 得分 备注",
            ("数量指标 保洁里程 60 ≥30公里 45公里 60", "质量指标 合格率 40 ≥95% 98% 38", "总分 100 98"),
            ["30 45 60 60", "95 98 40 38"],
        ),
        (
            "一级指标 三级指标 指标性质 指标值 度量单位 实际完成值 完成率 分值 得分 备注",
            ("数量指标 保洁里程 ≥ 30 公里 45 150% 60 60", "质量指标 合格率 大于等于 95 % 98 103.16% 40 38", "总分 100 98"),
            ["30 45 60 60 完成率150%", "95 98 40 38 完成率103.16%"],
        ),
        (
            "一级指标 三级指标 指标性质 指标值 度量单位 实际完成值 分值 得分 备注",
            ("数量指标 保洁里程 ≥ 30 公里 45 60分 60分", "质量指标 合格率 不低于 95 ％ 98 40分 38分", "总分 100 98"),
            ["30 45 60分 60分", "95 98 40分 38分"],
        ),
    ],
)  # fmt: skip
def test_every_number_stands_in_its_column(read: Read, head: str, lines: tuple[str, ...], found: list[str]) -> None:
    index = read(f"{TITLE}{head}\n" + "\n".join(lines) + "\n")
    first, second = found
    assert word(index) == "read"
    assert rows(index)["保洁里程"] == first
    assert rows(index)["合格率"] == second
    assert [f.text for f in index.of(Aspect.SCORE, "合计")] == ["98"]


@pytest.mark.parametrize(
    ("head", "is_one"),
    [
        ("一级指标 三级指标 年度指标值 实际完成值 分值 得分", True),
        ("一级指标 三级指标 年度指标值 实际完成值 得分", True),
        ("一级指标 三级指标 年度指标值 分值", True),
        ("一级指标 三级指标 年度指标值 实际完成值", False),
        ("一级指标 三级指标 分值", False),
        ("一级指标 三级指标 得分", False),
        ("年初预算数 全年预算数 全年执行数 执行率", True),
        ("年初预算数 全年预算数 执行率", False),
    ],
)
def test_what_makes_a_header(read: Read, head: str, *, is_one: bool) -> None:
    row = "资金总额 40 36 35 97.22%" if "执行率" in head else "保洁里程 30 45 100 100"
    assert bool(read(f"{TITLE}{head}\n{row}\n总分 100 100\n").marks(MarkKind.FORM)) is is_one


def test_a_header_of_money_without_rows_ends_before_that_of_the_indicators(read: Read) -> None:
    money = "年初预算数 全年预算数 全年执行数 执行率 分值 得分"
    indicators = "一级指标 三级指标 年度指标值 实际完成值 分值 得分"
    lines = ("数量指标 保洁里程 ≥30公里 45公里 60 60", "质量指标 合格率 ≥95% 98% 40 38", "总分 100 98")
    index = read(f"{TITLE}{money}\n{indicators}\n" + "\n".join(lines) + "\n")
    assert rows(index)["保洁里程"] == "30 45 60 60"
    assert word(index) == "read"


def test_a_header_in_cells_is_none_of_a_flattened_table(read: Read) -> None:
    cells = "\n".join(f"\t{cell}" for cell in ("一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"))
    index = read(f"项目名称 河道保洁\n一级指标 三级指标\n{cells}\n\n\t\n\t保洁里程\n\t30\n\t45\n\t100\n\t100\n")
    assert {figure.key.entity for figure in index.figures if figure.place.tabular} == {"自评表#0"}


GROUPED = "项目绩效评价得分表\n一级指标 分值 二级指标 分值 "


@pytest.mark.parametrize("reason", ["", " 程序不全"])
def test_full_marks_of_groups_are_no_marks_of_rows(read: Read, reason: str) -> None:
    lines = (f"决策 40 项目立项 15 14{reason}", "资金投入 25 24", "效益 60 社会效益 60 58", "合计 100 100 96")
    index = read(f"{GROUPED}得分 扣分原因\n" + "\n".join(lines) + "\n")
    assert word(index) == "read"
    assert [f.text for f in index.of(Aspect.WEIGHT)] == ["15", "25", "60", "100"]
    assert [f.text for f in index.of(Aspect.SCORE)] == ["14", "24", "58", "96"]


def test_groups_and_criteria_between_marks_are_too_much_to_tell(read: Read) -> None:
    lines = (
        "决策 40 项目立项 15 按程序 15",
        "资金投入 25 按到位 24",
        "效益 60 社会效益 60 按受益 58",
        "合计 100 100 97",
    )
    index = read(f"{GROUPED}评分标准 得分\n" + "\n".join(lines) + "\n")
    assert word(index) == "doubtful"  # 40 and 60 would come to a hundred as well
    assert [f.text for f in index.of(Aspect.SCORE)] == ["97"]
