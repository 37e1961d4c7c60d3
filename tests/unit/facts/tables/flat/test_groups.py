"""Headings with full marks in a sheet: which rows and which headings each has below it, and when nobody knows."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, MarkKind

Read = Callable[..., FactIndex]
Group = tuple[str, str, str]
HEAD = "部门整体支出绩效评价评分表\n一级指标 二级指标 三级指标 分值 自评得分 评分标准\n"


def sheet(*rows: str, total: str = "100") -> str:
    """A sheet of rows NAME WEIGHT, each with its headings before it."""
    lines = [f"{row} {row.rsplit(' ', 1)[1]}\n按程度酌情计分。" for row in rows]
    return HEAD + "\n".join(lines) + f"\n总分 100 {total}\n"


def groups(index: FactIndex) -> list[Group]:
    found = [f for f in index.of(Aspect.WEIGHT) if f.key.concept.startswith("分组:")]
    return [(f.key.scope.level, f.key.concept.removeprefix("分组:"), f.text) for f in found]


def levels(index: FactIndex) -> list[str]:
    return [f.key.scope.level for f in index.of(Aspect.SCORE) if f.key.concept.startswith("指标:")]


def test_headings_of_one_level(read: Read) -> None:
    index = read(sheet("投入（40分） 编制 15", "执行 25", "产出（60分） 履职 60"))
    assert groups(index) == [("", "投入", "40"), ("", "产出", "60")]
    assert levels(index) == ["投入", "投入", "产出"]


def test_headings_of_two_levels(read: Read) -> None:
    index = read(
        sheet("投入（40分） 预算（15分） 编制 15", "支出（25分） 执行 25", "产出（60分） 履职（60分） 履职 60")
    )
    assert groups(index) == [
        ("", "投入", "40"),
        ("投入", "预算", "15"),
        ("投入", "支出", "25"),
        ("", "产出", "60"),
        ("产出", "履职", "60"),
    ]
    assert levels(index) == ["投入/预算", "投入/支出", "产出/履职"]


def test_a_heading_behind_those_that_fill_the_one_above_stands_beside_it(read: Read) -> None:
    index = read(sheet("投入（40分） 预算（15分） 编制 15", "支出（25分） 执行 25", "产出（60分） 履职 60"))
    assert groups(index)[-1] == ("", "产出", "60")
    assert levels(index) == ["投入/预算", "投入/支出", "产出"]


def test_headings_before_the_first_that_opens_stand_beside_it(read: Read) -> None:
    index = read(sheet("产出（60分） 履职 60", "投入（40分） 预算（15分） 编制 15", "支出（25分） 执行 25"))
    assert groups(index) == [("", "产出", "60"), ("", "投入", "40"), ("投入", "预算", "15"), ("投入", "支出", "25")]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (("投入（40分） 编制 15", "执行 25", "产出（60分） 履职 60"), True),
        (("投入（40分） 编制 15", "执行 25", "产出（60分） 履职 50"), False),  # one of two agrees: too little
        (
            ("投入（40分） 编制 15", "执行 25", "产出（40分） 履职 40", "效益（20分） 社会 10"),
            True,
        ),  # two agree, one is wrong
        (("投入（40分） 编制 15", "执行 20", "产出（40分） 履职 40", "效益（20分） 社会 10"), False),
        (("编制 15", "投入（25分） 执行 25", "产出（60分） 履职 60"), False),  # a row above the first heading
        (("编制 15", "执行 25", "履职 60"), False),
    ],
)
def test_headings_are_told_where_all_but_one_come_to_their_rows(
    read: Read, rows: tuple[str, ...], *, told: bool
) -> None:
    assert bool(groups(read(sheet(*rows)))) is told


@pytest.mark.parametrize(
    ("loose", "told"),
    [
        ("按 10 档计分。", False),  # the number could be the weight that is missing
        ("分\n4\n类\n6\n处计分。", False),  # as could two of them together
        ("按 7 计分。", False),  # one that counts nothing may have lost its row
        ("按 7 个档次计分。", True),
        ("按档计分。", True),
    ],
)
def test_a_number_that_is_left_over_may_be_the_row_that_a_heading_misses(read: Read, loose: str, *, told: bool) -> None:
    text = sheet("投入（40分） 编制 15", "执行 25", "产出（40分） 履职 40", "效益（20分） 社会 10", total="90")
    cut = text.replace("社会 10 10\n按程度酌情计分。", f"社会 10 10\n{loose}")
    assert cut != text
    assert bool(groups(read(cut))) is told


def test_an_opening_heading_that_no_rows_make_goes_as_far_as_comes_next(read: Read) -> None:
    rows = (
        "投入（41分） 预算（15分） 编制 15",
        "支出（25分） 执行 25",
        "产出（30分） 履职（30分） 履职 30",
        "效益（30分） 社会 30",
    )
    index = read(sheet(*rows))
    assert ("", "投入", "41") in groups(index)
    assert ("投入", "支出", "25") in groups(index)
    assert levels(index)[:2] == ["投入/预算", "投入/支出"]


def test_an_opening_heading_that_may_end_anywhere_says_no_marks(read: Read) -> None:
    rows = ("投入（50分） 预算（30分） 编制 30", "支出（40分） 执行 40", "产出（30分） 履职（30分） 履职 30")
    index = read(sheet(*rows))  # 30 and 70 are as near to 50
    assert "投入" not in [name for _, name, _ in groups(index)]


def test_the_page_in_the_middle_of_a_heading_is_no_end_of_it(read: Read) -> None:
    text = sheet("投入（40分） 编制 15", "执行 25", "产出（60分） 履职 60").replace("产出（60分）", "产出（60\n分）")
    assert groups(read(text)) == [("", "投入", "40"), ("", "产出", "60")]


def test_words_beside_a_row_are_no_heading_of_the_next(read: Read) -> None:
    text = sheet("投入（40分） 编制 15", "执行 25", "产出（60分） 履职 60").replace(
        "执行 25 25", "执行 25 25 另计（20分）"
    )
    assert ("", "另计", "20") not in groups(read(text))


# --- tables with targets

TARGETS = "项目支出绩效自评表\n项目名称 馆藏修复\n一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 备注\n"


def targets(*rows: str) -> str:
    lines = [f"{row} ≥30册 32册 {weight} {weight}" for row, weight in (row.rsplit(" ", 1) for row in rows)]
    return TARGETS + "\n".join(lines) + "\n总分 100 100\n"


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            ("产出指标（40分） 数量指标 册数 20", "质量指标 合格 20", "效益指标（60分） 社会效益指标 读者 60"),
            [("", "产出指标", "40"), ("", "效益指标", "60")],
        ),
        (
            ("产出指标（40分） 数量指标（20分） 册数 20", "质量指标（20分） 合格 20", "效益指标（60分） 社会效益指标 读者 60"),
            [("", "产出指标", "40"), ("产出指标", "数量指标", "20"), ("产出指标", "质量指标", "20"), ("", "效益指标", "60")],
        ),
        (
            ("产出指标（50分） 数量指标 册数 20", "质量指标 合格 20", "效益指标（60分） 社会效益指标 读者 60"),
            [("", "产出指标", "50"), ("", "效益指标", "60")],  # one is wrong
        ),
        (
            ("产出指标（50分） 数量指标 册数 20", "质量指标 合格 20", "效益指标（50分） 社会效益指标 读者 60"),
            [],  # two are: they may be printed in the middle of their rows
        ),
        (
            ("数量指标 册数 20", "产出指标（40分） 质量指标 合格 20", "效益指标（60分） 社会效益指标 读者 60"),
            [],
        ),
        (
            ("产出指标（40分） 数量指标 册数 20", "质量指标 合格 20", "成本指标（10分） 单价 10", "效益指标（50分） 社会效益指标 读者 50"),
            [("", "产出指标", "40"), ("", "成本指标", "10"), ("", "效益指标", "50")],
        ),
        (
            ("产出指标（50分） 数量指标 册数 20", "质量指标 合格 20", "成本指标（10分） 单价 10", "效益指标（50分） 社会效益指标 读者 50"),
            [("", "产出指标", "50"), ("产出指标", "成本指标", "10"), ("", "效益指标", "50")],  # it has room for it
        ),
    ],
)  # fmt: skip
def test_headings_of_rows_with_targets(read: Read, rows: tuple[str, ...], found: list[Group]) -> None:
    index = read(targets(*rows))
    assert [mark.word for mark in index.marks(MarkKind.FORM)] == ["read"]
    assert groups(index) == found
