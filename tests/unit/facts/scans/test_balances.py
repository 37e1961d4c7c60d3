"""Balances of a government beside those of test_balanced: how many amounts, how far, and which words part them."""

from collections.abc import Callable

import pytest

from finlint.facts import Figure
from finlint.measure import Exact

Figures = Callable[..., list[Figure]]
COVER = (
    "关于青岚市2024年预算执行情况和2025年预算草案的报告\n"
    "全市一般公共预算收入50亿元。市本级一般公共预算收入30亿元。全市政府性基金收入20亿元。\n"
)
Sums = list[tuple[str, ...]]


def sums(figures: Figures, text: str) -> Sums:
    """Each whole, by where it stands and in which way it is made, and its parts."""
    found: dict[tuple[int, str], list[str]] = {}
    for part in figures(text, "~平衡:", cover=COVER):
        assert part.parent is not None
        key = (part.parent.span.start, part.parent.key.concept)
        found.setdefault(key, [part.parent.text]).append(part.text)
    return [tuple(texts) for texts in found.values()]


NINE = [("9亿元", "7亿元", "2亿元")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("收入7亿元，加上甲收入2亿元，收入总计9亿元。", NINE),
        ("收入7亿元，加上甲收入2亿元；收入总计9亿元。", NINE),
        ("收入7亿元，加上甲收入2亿元。收入总计9亿元。", []),
        ("收入7亿元，加上甲收入2亿元，收入9亿元。", []),  # no total
        ("收入7亿元，加上甲收入2亿元、乙", []),
        ("收入7亿元，加上甲收入2亿元", []),
        ("收入7亿元，加上甲收入2亿元，全部收入总计9亿元。", NINE),
        (
            "收入6.0亿元，地方收入7.0亿元，加上甲2.0亿元，收入总计9.0亿元。",
            [("9.0亿元", "7.0亿元", "2.0亿元")],
        ),  # that which fits
        ("收入7亿元，其中：地方收入5亿元，加上甲2亿元，收入总计20亿元。", [("20亿元", "7亿元", "2亿元")]),
        ("收入总计3亿元。收入7亿元，加上甲2亿元，收入总计9亿元。", NINE),
        ("收入7亿元，收入总计3亿元，加上甲2亿元，收入总计9亿元。", []),
        ("税收收入7亿元，加上甲2亿元，收入总计9亿元。", []),  # some of the income
        ("收入比上年增加7亿元，加上甲2亿元，收入总计9亿元。", []),
        ("收入7亿元，加上等甲收入2亿元，收入总计9亿元。", []),
        ("收入7亿元，加上增加收入2亿元，收入总计9亿元。", []),
        ("收入7亿元，加上甲、乙收入合计2亿元，收入总计9亿元。", NINE),
        ("支出7亿元，加上甲支出2亿元，总支出9亿元。", NINE),
    ],
)
def test_what_is_added_to_what(figures: Figures, text: str, found: Sums) -> None:
    assert sums(figures, text) == found


def listed(number: int, behind: str) -> str:
    return "、".join(f"甲{name}1亿元" for name in ["乙"] * number) + behind


@pytest.mark.parametrize(("number", "parts"), [(40, 42), (41, 0)])
def test_no_more_than_forty_amounts_are_added(figures: Figures, number: int, parts: int) -> None:
    text = f"收入2亿元，加上{listed(number, f'，收入总计{number + 2}亿元。')}"
    assert sum(map(len, sums(figures, text))) == parts


@pytest.mark.parametrize(("between", "found"), [(39, True), (40, False)])
def test_the_income_that_is_added_to_stands_near(figures: Figures, between: int, *, found: bool) -> None:
    others = "".join(f"，项目{name}1亿元" for name in ["乙"] * between)
    assert sums(figures, f"收入7亿元{others}，加上甲2亿元，收入总计9亿元。") == (NINE if found else [])


THREE = [("9亿元", "4亿元", "3亿元", "2亿元")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("总收入9亿元，其中：政府性基金收入4亿元，上级补助收入3亿元，上年结余2亿元。", THREE),
        ("总收入9亿元，其中：政府性基金收入4亿元，上级补助收入3亿元和上年结余2亿元", THREE),
        ("总收入9亿元，其中：政府性基金收入4亿元，上级补助收入3亿元，上年结余2亿元。另有收入1亿元。", THREE),
        ("总收入9亿元，其中：政府性基金收入4亿元，上级补助收入5亿元。", []),  # two may not be all
        ("总收入9亿元，其中：政府性基金收入4亿元，上级补助收入3亿元，上年结余2亿元，等等。", []),
        ("总收入9亿元，其中：政府性基金收入4亿元，上级补助收入3亿元，上年结余2亿元，比上年增加1亿元。", []),
        ("收入9亿元，其中：政府性基金收入4亿元，上级补助收入3亿元，上年结余2亿元。", []),
    ],
)
def test_what_a_total_is_divided_into(figures: Figures, text: str, found: Sums) -> None:
    assert sums(figures, text) == found


@pytest.mark.parametrize(("number", "parts"), [(39, 41), (40, 0)])
def test_no_more_than_forty_parts_of_a_total_are_read(figures: Figures, number: int, parts: int) -> None:
    text = f"总收入{number + 2}亿元，其中：政府性基金收入2亿元，{listed(number, '。')}"
    assert sum(map(len, sums(figures, text))) == parts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("收入总计9亿元；支出总计7亿元。收支相抵，结转2亿元。", NINE),
        ("收入总计9亿元；支出总计7亿元。收支相抵后，结转下年支出2亿元。", NINE),
        ("收入总计9亿元；支出总计7亿元。收支相抵，结转3亿元。", [("9亿元", "7亿元", "3亿元")]),  # one is wrong
        ("收入9亿元；支出7亿元。收支相抵，本年结余2亿元。", NINE),
        ("收入9亿元；支出7亿元。收支相抵，结余2亿元。", []),  # of which totals
        ("收入总计9亿元；支出总计7亿元。收支相抵，本年结余2亿元。", []),
        ("支出总计7亿元；收入总计9亿元。收支相抵，结转2亿元。", []),  # the income comes first
        ("收入总计8亿元；收入总计9亿元；支出总计7亿元。收支相抵，结转2亿元。", NINE),  # that which fits
        ("收入总计8.0亿元；收入总计9.0亿元；支出总计7.0亿元。收支相抵，结转3.0亿元。", []),
        ("收入总计9亿元；支出总计9亿元。收支相抵，结转2亿元。", []),
        (
            "收入总计9亿元；支出总计7亿元。收支相抵，结转2亿元。收入总计8亿元；支出总计5亿元。收支相抵，结转4亿元。",
            [*NINE, ("8亿元", "5亿元", "4亿元")],
        ),
        (
            "收入总计9亿元；支出总计7亿元。收支相抵，结转2亿元，收入总计9亿元；支出总计7亿元。收支相抵，结转2亿元。",
            [*NINE, *NINE],
        ),
    ],
)
def test_what_is_left_of_an_income(figures: Figures, text: str, found: Sums) -> None:
    assert sums(figures, text) == found


@pytest.mark.parametrize(("between", "found"), [(38, True), (39, False)])
def test_income_and_spending_stand_near_what_is_left(figures: Figures, between: int, *, found: bool) -> None:
    others = "".join(f"项目{name}1亿元，" for name in ["乙"] * between)
    text = f"收入总计9亿元，支出总计7亿元，{others}收支相抵，结转3亿元。"
    assert sums(figures, text) == ([("9亿元", "7亿元", "3亿元")] if found else [])


HALVES = [("9亿元", "4亿元", "5亿元")]
TAXES = "全市一般公共预算收入9亿元"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("债务限额9亿元，其中：一般债务4亿元、专项债务5亿元。", HALVES),
        ("债务限额9亿元，其中：一般债务4亿元、专项债务5亿元，均已使用。", HALVES),
        ("债务限额9亿元，其中：一般债务4亿元、专项债务5亿元、其他债务1亿元。", []),
        ("债务限额9亿元，其中：一般债务4亿元、外债5亿元。", []),
        ("债务限额9亿元，其中：新增债券4亿元、再融资债券5亿元。", HALVES),
        ("债务限额9亿元，其中：一般债务4亿元", []),
        ("其中：一般债务4亿元、专项债务5亿元。", []),
        (f"{TAXES}。其中：税收收入4亿元；非税收入5亿元。", HALVES),
        (f"{TAXES}，甲1亿元，乙1亿元，丙1亿元，丁1亿元，戊1亿元。其中：税收收入4亿元；非税收入5亿元。", HALVES),
        (f"{TAXES}，甲1亿元，乙1亿元，丙1亿元，丁1亿元，戊1亿元，己1亿元。其中：税收收入4亿元；非税收入5亿元。", []),
        (f"{TAXES}。其中：税收收入4亿元，甲1亿元，乙1亿元，丙1亿元，丁1亿元，戊1亿元；非税收入5亿元。", HALVES),
        (f"{TAXES}。其中：税收收入4亿元，甲1亿元，乙1亿元，丙1亿元，丁1亿元，戊1亿元，己1亿元；非税收入5亿元。", []),
        (f"{TAXES}。市级一般公共预算收入3亿元。其中：税收收入4亿元；非税收入5亿元。", []),  # of which
        (f"{TAXES}。其中：税收收入4亿元。", []),
        (f"{TAXES}。其中：非税收入4亿元；税收收入5亿元。", []),
    ],
)
def test_two_that_are_all_of_it(figures: Figures, text: str, found: Sums) -> None:
    assert sums(figures, text) == found


def test_every_line_is_read_by_itself(figures: Figures) -> None:
    assert not sums(figures, "收入7亿元。\n加上甲2亿元，收入总计9亿元。")
    both = "收入7亿元，加上甲2亿元，收入总计9亿元。"
    assert sums(figures, f"{both}\n{both}") == NINE * 2


def test_asides_and_years_do_not_part_amounts(figures: Figures) -> None:
    text = "2024年收入7亿元（含上年1亿元），加上2024年度甲2亿元（含1亿元），收入总计9亿元。"
    assert sums(figures, text) == NINE


def test_a_whole_that_is_made_in_two_ways_is_two(figures: Figures) -> None:
    text = "收入7亿元，加上甲2亿元，收入总计9亿元，支出总计8亿元。收支相抵，结转1亿元。"
    wholes = [part.parent.key.concept for part in figures(text, "~平衡:", cover=COVER) if part.parent]
    assert wholes == ["~收入总计#加上", "~收入总计#加上", "~收入总计#相抵", "~收入总计#相抵"]


def test_amounts_stand_for_what_those_of_the_whole_report_do(figures: Figures) -> None:
    text = "收入7123万元，加上甲收入2124万元，收入总计9247万元。"  # whole, and large: they may have been cut off
    found = figures(text, "~平衡:", cover=COVER)
    assert [each.interval.width for each in found] == [Exact(15_000)] * 2
    assert [each.parent and each.parent.interval.width for each in found] == [Exact(15_000)] * 2
