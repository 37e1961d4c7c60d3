"""Sums that a report writes out: which signs make one, how far back it may begin, and how exact it is."""

from collections.abc import Callable

import pytest

from finlint.facts import Figure
from finlint.measure import Exact, Interval

Scanned = Callable[..., list[str]]
Figures = Callable[..., list[Figure]]
NINETY = ["90% < 90万元 < 100万元"]


def rates(scanned: Scanned, text: str, sort: str) -> list[str]:
    found = scanned(f"一、概况\n{text}", f"~算式:{sort}")
    return [line.replace(f"~算式:{sort}", "").replace("基数 ", "").replace("数 ", "").strip() for line in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("执行率=支出90万元÷预算100万元×100%=90%。", NINETY),
        ("执行率=（支出90万元/100万元）×100%=90%。", NINETY),
        ("执行率=90/100万元=90%。", NINETY),  # the unit of one is that of both
        ("执行率=90万元/100=90%。", NINETY),
        ("90/100=90%", ["90% < 90 < 100"]),
        ("合格率=90份/100份=90%", ["90% < 90份 < 100份"]),
        ("合格率=90份/100件=90%", []),
        ("执行率=90万元/100元=90%。", []),
        ("执行率=10+90万元/100万元=90%。", []),  # a part of the sum only
        ("历时3个月90万元/100万元=90%。", []),
        ("历时3个月，90万元/100万元=90%。", NINETY),
        (f"{'甲' * 59}90万元/100万元=90%。", NINETY),
        (f"{'甲' * 60}90万元/100万元=90%。", []),  # its beginning is too far away
        ("执行率为90万元/100万元，即90%。", []),
    ],
)
def test_a_rate_that_is_written_out(scanned: Scanned, text: str, found: list[str]) -> None:
    assert rates(scanned, text, "比率") == found


def test_a_sum_in_the_first_line_of_a_text_begins_with_it(scanned: Scanned) -> None:
    assert scanned("预算执行率90/100=90%", "~算式", cover="")
    assert not scanned("2预算执行率90/100=90%", "~算式", cover="")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("（今年120万元-去年100万元）/去年100万元×100%=20%", ["20% < 120万元 < 100万元"]),
        ("（120-100万元）÷100=20%", ["20% < 120万元 < 100万元"]),
        ("（20-100）/100=-80%", ["-80% < 20 < 100"]),
        ("（120-100）/99=20%", []),
        ("（120-100）/120=20%", []),
    ],
)
def test_a_change_is_one_of_the_number_that_is_taken_away(scanned: Scanned, text: str, found: list[str]) -> None:
    assert rates(scanned, text, "变动率") == found


def test_the_base_of_a_change_is_the_number_that_is_taken_away(figures: Figures) -> None:
    cover = "2024年度云岭市档案馆部门决算\n"
    (rate,) = figures("（120-100）/100=20%", "~算式:变动率", cover=cover)
    assert rate.parent is not None
    assert rate.parent.parent is not None
    assert rate.parent.parent.span.start - len(cover) == len("（120-")


@pytest.mark.parametrize("formula", ["90.5万元÷100万元=90.5%", "90万元÷100.5=89.6%", "（190.5万元-100）÷100=90.5%"])
def test_both_numbers_are_as_exact_as_the_finer(figures: Figures, formula: str) -> None:
    (rate,) = figures(f"一、概况\n得分率={formula}", "~算式")
    part = rate.parent
    assert part is not None
    assert part.parent is not None
    assert [each.interval.width for each in (part, part.parent)] == [Exact(1_000)] * 2  # a tenth of 万元


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("得分=96.91%×10=9.69分", ["9.69分 < 10分 < 96.91%"]),
        ("得分=10分×96.91%=9.69分", ["9.69分 < 96.91% < 10分"]),
        ("得分=96.91%*10分=9.69分", ["9.69分 < 10分 < 96.91%"]),
        ("得分=10×9=90分", []),
        ("得分=90%×90%=81分", []),
        ("得分=（96.91%×10=9.69分", []),  # a part of another sum
        ("得分=2×96.91%×10=19.38分", []),
        ("得分=96.91%×10=9.69", []),
    ],
)
def test_a_product_of_marks_and_a_rate(scanned: Scanned, text: str, found: list[str]) -> None:
    lines = scanned(text, "~算式:乘积")
    assert [line.replace("~算式:乘积", "").replace("项 ", "").strip() for line in lines] == found


@pytest.mark.parametrize(
    ("made", "least", "most"), [("9.69", 968, 970), ("9.7", 96, 98), ("10", 9, 11)],
)  # fmt: skip
def test_a_product_may_be_rounded_or_cut_off(figures: Figures, made: str, least: int, most: int) -> None:
    (product,) = figures(f"得分=96.91%×10={made}分", "~算式:乘积")
    assert product.interval == Interval.between(least, most, -len(made.partition(".")[2]))
