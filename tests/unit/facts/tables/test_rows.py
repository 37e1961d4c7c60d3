"""Rows of tables with cells: subtotals, groups with their marks beside them, goals, half headers, more words."""

from collections.abc import Callable, Sequence

import pytest

from finlint.facts import Aspect, FactIndex, MarkKind
from finlint.facts.tables.columns import half, header, planned, whole

Read = Callable[..., FactIndex]
Told = Callable[[FactIndex], list[str]]


def table(*rows: Sequence[str]) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows) + "\n"


def groups(index: FactIndex) -> list[tuple[str, str, str]]:
    found = [f for f in index.of(Aspect.WEIGHT) if f.key.concept.startswith("分组:")]
    return [(f.key.scope.level, f.key.concept.removeprefix("分组:"), f.text) for f in found]


SCORED = ("一级指标", "二级指标", "三级指标", "分值", "得分")
ROWS = (("投入", "预算", "编制", "15", "15"), ("", "", "执行", "25", "20"))


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (("", "", "小计", "40", "35"), ("投入", "预算", "40")),
        (("", "小计", "", "40", "35"), ("", "投入", "40")),
        (("小计", "", "", "40", "35"), ("", "投入", "40")),
        (("", "", "小计（40分）", "40", "35"), ("投入", "预算", "40")),
        (("", "", "累计", "40", "35"), None),
    ],
)
def test_a_subtotal_is_of_the_group_left_of_it(
    read: Read, row: Sequence[str], found: tuple[str, str, str] | None
) -> None:
    assert groups(read(table(SCORED, *ROWS, row))) == ([found] if found else [])


def test_a_subtotal_below_rows_without_groups_says_nothing(read: Read) -> None:
    rows = (("", "", "编制", "15", "15"), ("", "", "小计", "15", "15"))
    assert groups(read(table(SCORED, *rows))) == []
    merged = (("投入", "", "编制", "15", "15"), ("", "", "小计", "15", "15"))
    assert groups(read(table(SCORED, *merged))) == [("", "投入", "15")]  # the empty level above is none


def test_a_subtotal_is_of_the_nearest_group_that_has_a_name(read: Read) -> None:
    head = ("一级指标", "二级指标", "类别", "指标名称", "分值", "得分")
    rows = (("投入", "", "预算类", "编制", "15", "15"), ("", "", "小计", "", "15", "15"))
    assert groups(read(table(head, *rows))) == [("", "投入", "15")]


def test_groups_are_named_once_with_their_marks(read: Read) -> None:
    rows = (("投入（40分）", "预算（40分）", "编制", "15", "15"), ("投入（40分）", "预算（40分）", "执行", "25", "20"))
    assert groups(read(table(SCORED, *rows))) == [("", "投入", "40"), ("投入", "预算", "40")]
    again = (*rows, ("产出（60分）", "预算（60分）", "履职", "60", "60"))
    assert groups(read(table(SCORED, *again)))[2:] == [("", "产出", "60"), ("产出", "预算", "60")]


def test_marks_of_groups_may_stand_in_columns_of_their_own(read: Read) -> None:
    head = ("一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "得分")
    rows = (("投入", "40", "预算", "15", "编制", "15", "15"), ("", "", "支出", "25", "执行", "25", "20"))
    index = read(table(head, *rows))
    assert groups(index) == [("", "投入", "40"), ("投入", "预算", "15"), ("投入", "支出", "25")]
    assert [(f.key.concept, f.text, f.place.column) for f in index.of(Aspect.SCORE)] == [
        ("指标:编制", "15", 6),
        ("指标:执行", "20", 6),
    ]
    assert {f.key.scope.level for f in index.of(Aspect.SCORE)} == {"投入/预算", "投入/支出"}


def test_a_row_is_named_by_the_last_words_before_its_marks(read: Read) -> None:
    index = read(table(("指标", "说明", "分值", "得分"), ("编制", "完整", "15", "15"), ("执行", "12", "25", "20")))
    assert [f.key.concept for f in index.of(Aspect.SCORE)] == ["指标:完整", "指标:执行"]  # a number is no name


@pytest.mark.parametrize(
    ("beside", "found"),
    [
        (("评价等次", "优"), ["优"]),
        (("自评等级", "良好"), ["良"]),
        (("备注", "优"), []),
        (("评价等次", "优秀团队"), []),
    ],
)
def test_a_grade_beside_the_score_of_a_table(read: Read, beside: Sequence[str], found: list[str]) -> None:
    rows = (("项目名称", "古籍修复"), ("自评得分", "97", *beside))
    assert [mark.word for mark in read(table(*rows)).marks(MarkKind.GRADE)] == found


# --- goals


GOAL = ("三级指标", "指标值", "单位", "权重")


def test_a_table_of_goals_has_weights_and_targets_and_a_sum(read: Read, told: Told) -> None:
    rows = (
        ("项目名称", "古籍修复", "", ""),
        GOAL,
        ("册数", "120", "册", "60"),
        ("", "9", "册", "1"),
        ("合格率", "≥95%", "", "40"),
        ("合计", "", "", "100"),
    )
    lines = [line for line in told(read(table(("项目绩效目标表",), *rows))) if " target " in line or " weight " in line]
    assert lines == [
        "3.1 target 指标:册数: 120册",
        "3.3 weight 指标:册数: 60分",
        "5.1 target 指标:合格率: 95%",
        "5.3 weight 指标:合格率: 40分",
        "6.3 weight 合计: 100分",
    ]


def test_goals_of_no_project_are_left(read: Read) -> None:
    assert not read(table(GOAL, ("册数", "120", "册", "60"))).of(Aspect.WEIGHT)


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (("预算金额（万元）", "37"), ["37万元"]),
        (("项目资金总额（元）", "", "370000"), ["370000元"]),
        (("预算金额", "37"), []),
        (("预算金额（万元）", "37", "38"), []),
        (("预算金额（万元）", "约37"), []),
        (("预算金额（万元）",), []),
    ],
)
def test_the_money_of_a_goal_stands_beside_its_label(read: Read, row: Sequence[str], found: list[str]) -> None:
    index = read(table(("项目名称", "古籍修复"), row))
    assert [f.printed for f in index.of(Aspect.VALUE, "~目标资金")] == found


# --- headers


@pytest.mark.parametrize(
    ("words", "columns"),
    [
        (("三级指标", "分值", "得分"), {"name": 0, "weight": 1, "score": 2}),
        (("三级指标", "指标值", "完成值", "得分"), {"name": 0, "target": 1, "actual": 2, "score": 3}),
        (("三级指标", "指标值", "得分"), {}),  # too little
        (("三级指标", "得分"), {}),
        (("三级指标", "分值"), {}),
        (("名称", "年初预算数", "全年执行数", "执行率"), {"initial": 1, "executed": 2, "rate": 3}),
        (("名称", "年初预算数", "执行率"), {}),
        (("名称", "本年预算数", "全年执行数", "执行率"), {"initial": 1, "executed": 2, "rate": 3}),
        (("本年预算数", "年初预算数", "调整后预算数", "全年执行数", "执行率"), {"initial": 1, "adjusted": 2, "executed": 3, "rate": 4}),
        (("三级指标", "分值", "得分", "加权得分"), {"name": 0, "weight": 1, "score": 3}),  # out of 100, then weighed
        (("一级指标", "三级指标", "绩效指标", "分值", "得分"), {"name": 2, "weight": 3, "score": 4}),  # the last one
        (("三级指标", "分值", "得分", "分值"), {"name": 0, "weight": 1, "score": 2}),
    ],
)  # fmt: skip
def test_what_a_header_says_of_its_columns(words: Sequence[str], columns: dict[str, int]) -> None:
    assert header(words) == columns


def test_words_of_a_province_head_columns_as_well() -> None:
    more = {"考评计分": "score", "赋分": "weight", "考评内容": "name"}
    assert header(("考评内容", "赋分", "考评计分"), more) == {"name": 0, "weight": 1, "score": 2}
    assert header(("考评内容", "赋分", "考评计分")) == {}
    assert header(("考评内容", "赋分", "赋分", "考评计分"), more)["weight"] == 1
    assert header(("考评内容", "赋分"), more) == {}


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        (("三级指标", "指标值", "权重"), True),
        (("三级指标", "指标值"), False),
        (("三级指标", "指标值", "权重", "完成值"), False),
        (("三级指标", "指标值", "权重", "得分"), False),
        (("名称", "指标值", "权重"), False),
    ],
)
def test_what_heads_a_table_of_goals(words: Sequence[str], *, is_one: bool) -> None:
    assert bool(planned(words)) is is_one


@pytest.mark.parametrize(
    ("above", "below", "one"),
    [
        (("指标", "自评得分"), ("一级指标", "权重", "三级指标", "权重", ""), ["一级指标", "权重", "三级指标", "权重", "自评得分"]),
        (("序号", "指标", "得分"), ("", "三级指标", ""), ["序号", "三级指标", "得分"]),
        (("序号", "指标", "得分"), ("", "三级指标", "权重", ""), ["序号", "三级指标", "权重", "得分"]),
        (("序号", "指标", "得分"), ("", "", ""), []),
        (("序号", "指标", "得分"), ("三级指标", "权重"), []),  # it is narrower
        (("序号", "指标", "得分"), ("", "甲", ""), []),  # no word that stands below another
        (("得分",), ("", "", "三级指标"), []),  # more blanks than the row above has words
    ],
)  # fmt: skip
def test_a_header_in_two_rows_is_one(above: Sequence[str], below: Sequence[str], one: list[str]) -> None:
    assert list(whole(above, below)) == one


def test_the_upper_half_of_a_header_heads_scores_or_names_what_is_below() -> None:
    assert half(("指标", "自评得分"))
    assert half(("预算执行率", ""))
    assert not half(("指标", "说明"))


# --- totals and conclusions


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (("合计", "", "", "100", "95"), ["100", "95"]),
        (("合计", "100", "95"), ["100", "95"]),
        (("合计", "100", "", "95"), ["100", "95"]),
        (("合计", "95"), []),
        (("合计", "100", "95", "3"), []),
    ],
)
def test_a_total_stands_under_its_columns_or_says_as_many_numbers(
    read: Read, row: Sequence[str], found: list[str]
) -> None:
    rows = (*ROWS, ("产出", "履职", "质量", "60", "60"))
    index = read(table(SCORED, *rows, row))
    assert [f.text for aspect in (Aspect.WEIGHT, Aspect.SCORE) for f in index.of(aspect, "合计")] == found


@pytest.mark.parametrize(
    ("row", "score"),
    [
        (("评价结论", "自评总分95分。"), "95"),
        (("评价结论", "", "完成良好，绩效自评得分为95.5分，评价为优。"), "95.5"),
        (("评价结论", "完成良好。"), ""),
        (("评价结论",), ""),
    ],
)
def test_the_score_that_a_conclusion_gives(read: Read, row: Sequence[str], score: str) -> None:
    index = read(table(SCORED, *ROWS, row))
    assert [f.text for f in index.of(Aspect.SCORE, "结论得分")] == ([score] if score else [])


@pytest.mark.parametrize(
    ("row", "text", "word"),
    [
        (("存在问题", "进度慢。"), "进度慢。", ""),
        (("存在的主要问题", "无。"), "无。", "none"),
        (("", "改进措施", "", "加快进度"), "加快进度", ""),
        (("下一步改进措施", "/"), "/", "none"),
        (("存在问题",), "", ""),
    ],
)
def test_rows_of_words(read: Read, row: Sequence[str], text: str, word: str) -> None:
    marks = read(table(SCORED, *ROWS, row)).marks(MarkKind.REASON)
    assert [(mark.text, mark.word) for mark in marks] == ([(text, word)] if text else [])
