"""What words before a colon, a pause or a bracket give the numbers behind them; and what they leave alone."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]


def said(index: FactIndex) -> list[str]:
    """Each number with its concept, and its budget where that is not 决算."""
    return [
        " ".join(filter(None, (f.text, f.key.concept, f.key.scope.basis.removeprefix("决算")))) for f in index.figures
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("接待情况：支出3.00万元，比上年增加1.00万元。", ["3.00万元 ~接待情况", "1.00万元 ~接待情况"]),
        ("公务接待情况：支出3.00万元。", ["3.00万元 公务接待费"]),
        ("年初预算：公务接待费3.00万元。", ["3.00万元 公务接待费 年初预算"]),
        ("公务接待费中，支出3.00万元。", ["3.00万元 公务接待费"]),
        ("公务接待费方面，支出3.00万元。", ["3.00万元 公务接待费"]),
        ("公务接待费。\n支出3.00万元。", ["3.00万元 公务接待费"]),  # down to the next heading
        ("公务接待费。\n二、其他\n支出3.00万元。", ["3.00万元 ~支出"]),
        ("公务接待费。支出3.00万元。", ["3.00万元 公务接待费"]),
        ("公务接待费支出3.00万元。接待工作：节约1.00万元。", ["3.00万元 公务接待费", "1.00万元 ~节约"]),
        ("公务接待费支出3.00万元，主要原因是会议费：支出1.00万元。比上年增加2.00万元。", ["3.00万元 公务接待费", "1.00万元 公务接待费", "2.00万元 公务接待费"]),
    ],
)  # fmt: skip
def test_what_is_announced_is_spoken_of(read: Read, text: str, numbers: list[str]) -> None:
    assert said(read(text)) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("机关运行经费80.00万元。举办培训班，支出5.00万元。", ["80.00万元 机关运行经费", "5.00万元 ~举办培训班"]),
        ("机关运行经费80.00万元。本单位，支出5.00万元。", ["80.00万元 机关运行经费", "5.00万元 机关运行经费"]),
        ("公务接待11批次，预算为1.00万元。", ["11批次 公务接待批次", "1.00万元 公务接待费 预算"]),
        ("公务接待11批次，支出为1.00万元。", ["11批次 公务接待批次", "1.00万元 公务接待费"]),
        ("植树11棵，支出为1.00万元。", ["1.00万元 ~支出"]),
        ("国内公务接待2批次，来宾12人次。", ["2批次 国内公务接待批次", "12人次 国内公务接待人次"]),
    ],
)
def test_what_goes_on_and_what_is_new(read: Read, text: str, numbers: list[str]) -> None:
    assert said(read(text)) == numbers


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("三公经费5.00万元，其中：公务接待费3.00万元，会议费2.00万元，合计5.00万元。", "三公经费"),
        ("三公经费5.00万元，其中：公务接待费3.00万元，合计5.00万元。", ""),  # of one part there is no sum
    ],
)
def test_the_sum_of_a_list_is_its_whole_again(read: Read, text: str, whole: str) -> None:
    last = read(text).figures[-1]
    assert (last.key.concept == "三公经费") is bool(whole)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2023年公务接待费3.00万元，会议费2.00万元。", ["2023", "2023"]),
        ("2023年公务接待费3.00万元。会议费2.00万元。", ["2023", "2024"]),
        ("公务接待费2024年3.00万元，2023年公务接待费2.00万元，与上年相比增加1.00万元。", ["2024", "2023", "2024"]),
        ("上年度公务接待费3.00万元，会议费2.00万元。", ["2023", "2024"]),
    ],
)
def test_the_year_of_a_number(read: Read, text: str, period: list[str]) -> None:
    assert [figure.key.period for figure in read(text).figures] == period


@pytest.mark.parametrize(
    ("text", "growth"),
    [
        ("公务接待费支出3.00万元，减少1.00万元（25%）。", ["25%"]),
        ("公务接待费支出3.00万元，减少1.00万元（含会议费0.50万元）。", []),
        ("公务接待费支出3.00万元（25%）。", []),
        ("公务接待费支出3.00万元，减少1.00万元，（25%）。", []),
    ],
)
def test_a_rate_in_brackets_is_of_the_change_before_them(read: Read, text: str, growth: list[str]) -> None:
    assert [figure.text for figure in read(text).of(Aspect.GROWTH)] == growth


def test_brackets_leave_what_was_spoken_of(read: Read) -> None:
    figures = read("公务接待费支出3.00万元（会议费1.00万元），比上年减少2.00万元。").figures
    assert [figure.key.concept for figure in figures] == ["公务接待费", "会议费", "公务接待费"]


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("公务接待费支出3.00万元，主要原因是减少1.00万元。", "~公务接待费"),
        ("公务接待费支出3.00万元，主要原因是会议费减少1.00万元。", "会议费"),
        ("公务接待费支出3.00万元，比上年减少1.00万元。", "公务接待费"),
    ],
)
def test_a_reason_speaks_of_what_it_names(read: Read, text: str, concept: str) -> None:
    (change,) = read(text).of(Aspect.CHANGE)
    assert change.key.concept == concept


@pytest.mark.parametrize(
    ("text", "reason", "concept"),
    [
        (
            "公务接待费支出3.00万元，完成预算的66%，主要原因是人员变动，比上年减少2.00万元，下降40%。",
            False,
            "公务接待费",
        ),
        (
            "公务接待费支出3.00万元，完成预算的66%，主要原因是差旅费压减，比上年减少2.00万元，下降40%。",
            True,
            "~公务接待费",
        ),
        ("公务接待费支出3.00万元，主要原因是人员变动，比上年减少2.00万元，下降40%。", True, "~公务接待费"),
    ],
)
def test_a_reason_for_missing_a_budget_ends_where_another_year_is_compared(
    read: Read, text: str, reason: object, concept: str
) -> None:
    (change,) = read(text).of(Aspect.CHANGE)
    assert change.key.concept == concept
    assert change.key.known is not reason
