"""What the criteria of a table say in numbers: marks given and taken, bounds of bands, where a rate stops, heads of rows."""

from collections.abc import Callable

import pytest

Scanned = Callable[..., list[str]]
HEAD = ("一级指标", "三级指标", "评分标准", "分值", "得分")


def table(*criteria: str) -> str:
    rows = (
        HEAD,
        *(("投入", f"指标{name}", words, "10", "9") for name, words in zip("甲乙丙丁", criteria, strict=False)),
    )
    body = "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)
    return f"\t部门整体支出绩效评价评分表\n\n{body}\n"


def marks(scanned: Scanned, criterion: str) -> list[str]:
    found = scanned(table(criterion), "~得分:", "~扣分:")
    return [line.replace("~得分:评分标准给的 ", "+").replace("~扣分:评分标准扣的 ", "-") for line in found]


@pytest.mark.parametrize(
    ("criterion", "found"),
    [
        ("完成的得10分，未完成扣5分。", ["+10分", "-5分"]),
        ("完成的计10分；部分完成记5分。", ["+10分", "+5分"]),
        ("①制度健全，1分；②执行到位，2分。", ["+1分", "+2分"]),
        ("每超过一次扣1分。", []),  # by cases
        ("未公开扣3分；每超过一次扣1分。", ["-3分"]),
        ("每超过一次扣1分；未公开扣3分。", ["-3分"]),
        (f"每年{'甲' * 36}未公开扣3分。", ["-3分"]),
        (f"每年{'甲' * 35}未公开扣3分。", []),
        ("按比例扣5分。", []),
        ("按百分制得90分折算。", []),  # out of a hundred
        ("共计10分。不得5分。", []),
        ("满分10分，完成的得5分。", []),
    ],
)
def test_marks_that_a_criterion_gives_and_takes(scanned: Scanned, criterion: str, found: list[str]) -> None:
    assert marks(scanned, criterion) == found


def test_a_criterion_ends_with_its_cell(scanned: Scanned) -> None:
    assert scanned(table("完成的得10分", "未完成扣5分"), "~得分:", "~扣分:") == [
        "~得分:评分标准给的 10分",
        "~扣分:评分标准扣的 5分",
    ]
    assert not scanned("完成的得10分，未完成扣5分。", "~得分:", "~扣分:")


def test_a_score_and_what_it_is_out_of(scanned: Scanned) -> None:
    text = "自评得分83.9分（满分为100分）。自评得分80分，满分90分。自评得分70分。"
    assert [line.removeprefix("~满分:自评得分#") for line in scanned(text, "~满分:")] == [
        "0 score 83.9分",
        "0 weight 100分",
        "1 score 80分",
        "1 weight 90分",
    ]


@pytest.mark.parametrize(
    ("criterion", "bounds"),
    [
        ("90%以上，得10分；80%-90%，得5分；80%以下不得分。", ["1下限 90%", "2下限 80%", "2上限 90%", "3上限 80%"]),
        ("完成率≥90%得10分；低于80%（含）不得分。", ["1下限 90%", "2上限 80%"]),
        ("大于90%，计10分；80%（含）至90%之间，计5分。", ["1下限 90%", "2下限 80%", "2上限 90%"]),
        ("80～90%，得5分。", ["1下限 80%", "1上限 90%"]),
        ("完成率为90%，得10分。", []),
        ("90%以上的项目较多。", []),  # no marks
    ],
)
def test_the_bounds_of_bands(scanned: Scanned, criterion: str, bounds: list[str]) -> None:
    lines = [line.removeprefix("~界限:第").replace("档", "") for line in scanned(table(criterion), "~界限:第")]
    assert lines == bounds


def test_bands_are_counted_in_each_row(scanned: Scanned) -> None:
    text = table("90%以上，得10分。", "80%以上，得10分。")
    assert [line.removeprefix("~界限:") for line in scanned(text, "~界限:")] == ["第1档下限 90%", "第1档下限 80%"]


def test_the_standard_of_a_criterion(scanned: Scanned) -> None:
    assert scanned(table("以100%为标准，每低1%扣1分。"), "~界限:标准") == ["~界限:标准 100%"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("得分按完成率计算，完成率＞100%时按100%计算。", ["1 100%", "1 100%"]),
        ("得分=完成率×分值，超过120%的，按100%计分。", ["1 超过120%", "1 100%"]),
        ("得分=完成率×分值，负值按0计算。", ["1 0"]),
        ("得分=（1-结余率/0.2）×分值，结余率≥0.2得0分。", ["1 0.2", "1 0.2"]),
        ("得分=完成率×分值，完成率＞100%时按100%计算，负值按0计算。", ["1 100%", "1 100%", "2 0"]),
        ("完成率＞100%时按100%计算。", []),  # of no scores
        (f"得分=完成率×分值。{'甲' * 144}完成率＞100%时按100%计算。", ["1 100%", "1 100%"]),
        (f"得分=完成率×分值。{'甲' * 145}完成率＞100%时按100%计算。", []),
    ],
)
def test_where_a_rate_stops(scanned: Scanned, words: str, found: list[str]) -> None:
    assert [line.removeprefix("~封顶:封顶值#") for line in scanned(f"一、说明\n{words}\n", "~封顶:")] == found


def test_headings_with_marks_of_rows_that_name_no_group(scanned: Scanned) -> None:
    head = "\t三级指标\n\t评分标准\n\t分值\n\t得分\n"
    rows = "\n".join(f"\t指标{name}\n\t完整（5分）的\n\t5\n\t5\n" for name in "甲乙丙丁")
    group = "管理（{}分）"
    text = f"\t部门整体支出绩效评价评分表\n\n\t{group.format(20)}\n\n{head}\n{rows}\n{group.format(30)}\n"
    assert scanned(text, "~组:分组") == ["~组:分组 20分"]  # above the rows; those in a criterion are none
    two = text.replace("\t指标丙\n", f"\t{group.format(10)}\n\n\t指标丙\n")
    assert scanned(two, "~组:分组") == ["~组:分组 20分", "~组:分组 10分"]
    few = "\n".join(rows.split("\n\n")[:2])
    assert not scanned(f"\t部门整体支出绩效评价评分表\n\n\t{group.format(10)}\n\n{head}\n{few}\n", "~组:分组")
    far = text.replace(head, f"\t{'甲' * 200}\n\n{head}")
    assert not scanned(far, "~组:分组")
    named = text.replace("三级指标", "二级指标\n\t三级指标").replace("\t指标", "\t管理\n\t指标")
    assert not scanned(named, "~组:分组")
