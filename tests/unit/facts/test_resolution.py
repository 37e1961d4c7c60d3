"""How finely a number is printed: by the digits of the document, not by its own."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex
from finlint.facts.resolution import Resolution, resolution
from finlint.measure import Interval, Quantity

Read = Callable[..., FactIndex]


def quantities(*texts: str) -> list[Quantity]:
    found = [Quantity.parse(text) for text in texts]
    return [quantity for quantity in found if quantity is not None]


def interval(text: str, found: Resolution) -> Interval:
    quantity = Quantity.parse(text)
    assert quantity is not None
    return found.interval(quantity)


def test_trailing_zeros_that_an_office_drops_are_there() -> None:
    found = resolution(quantities("3万元", "12.35万元", "0.5万元", "7.20万元"))
    assert interval("3万元", found) == Interval.between(29_950, 30_050)
    assert interval("0.5万元", found) == interval("0.50万元", found)


def test_a_document_of_whole_amounts_has_whole_amounts() -> None:
    found = resolution(quantities("3万元", "12万元", "1040万元"))
    assert interval("3万元", found) == Interval.between(25_000, 35_000)


def test_each_unit_has_its_own() -> None:
    found = resolution(quantities("3.25万元", "1.2亿元", "3亿元"))
    assert interval("3亿元", found) == Interval.between(295_000_000, 305_000_000)
    assert interval("3万元", found) == Interval.between(29_950, 30_050)


def test_a_single_amount_of_many_digits_does_not_make_a_document_fine() -> None:
    usual = quantities(*["1.25万元"] * 30, "0.1234万元")
    assert resolution(usual).amounts == {4: 2}


def test_a_finer_number_keeps_its_own_digits() -> None:
    found = resolution(quantities(*["1.25万元"] * 30, "0.1234万元"))
    assert interval("0.1234万元", found) == Interval.between(12_335, 12_345, -1)


@pytest.mark.parametrize("text", ["约3万元", "3万元左右", "30余万元", "不超过40万元"])
def test_words_of_approximation_take_no_part(text: str) -> None:
    assert resolution(quantities("3.25万元", text)).amounts == {4: 2}
    found = interval(text, Resolution({4: 2}))
    assert found.is_point is False
    assert found != interval("3.00万元", Resolution({4: 2}))


def test_zero_and_a_hundred_percent_are_as_fine_as_the_finest_percentage() -> None:
    found = resolution(quantities("100%", "0%", "70%", "54.83%"))
    assert found.percentages == 2
    assert interval("100%", found) == interval("100.00%", found)
    assert interval("0%", found) == interval("0.00%", found)


def test_a_hundred_percent_with_decimals_shows_its_own() -> None:
    found = resolution(quantities("100.0%", "54.83%"))
    assert interval("100.0%", found) == Interval.between(9995, 10005, -4)


def test_a_cell_of_nothing_shows_no_resolution_of_percentages() -> None:
    found = resolution(quantities("100%", "0.00%", "70%"))
    assert found.percentages == 0
    assert interval("100%", found) == Interval.between(995, 1005, -3)


def test_other_percentages_keep_the_digits_displayed() -> None:
    found = resolution(quantities("100%", "70%", "54.83%"))
    assert interval("70%", found) == Interval.between(695, 705, -3)


def test_counts_are_points() -> None:
    assert interval("12批次", resolution(quantities("12批次", "3.25万元"))).is_point


def test_nothing_printed_nothing_known() -> None:
    assert resolution([]) == Resolution()


@pytest.mark.parametrize(
    ("text", "low", "high", "closed"),
    [
        ("超过3万元", 30_000, None, True),
        ("突破3万元", 30_000, None, True),
        ("3万元以上", 30_000, None, True),
        ("不足3万元", None, 30_000, True),
        ("3万元以内", None, 30_000, True),
        ("30余万元", 300_000, 400_000, False),
    ],
)
def test_words_around_a_number_open_its_interval(
    read: Read, text: str, low: int | None, high: int | None, closed: object
) -> None:
    (figure,) = read(f"会议费{text}。").figures
    assert figure.text == text
    assert figure.interval == Interval(low, high, 0, high_open=not closed)


@pytest.mark.parametrize("text", ["约3万元", "3万元左右", "近3万元", "将近3万元"])
def test_about_is_an_order_of_magnitude(read: Read, text: str) -> None:
    (figure,) = read(f"会议费{text}。").figures
    assert figure.interval == Interval.between(3_000, 300_000, low_open=True, high_open=True)


def test_the_resolution_is_that_of_the_whole_document(read: Read) -> None:
    figures = read("会议费3万元。\n培训费1.25万元。").figures
    assert figures[0].interval == Interval.between(29_950, 30_050)


def test_large_amounts_without_decimals_are_printed_whole_where_several_are() -> None:
    found = resolution(quantities("328,661万元", "49,376万元", "5,965万元", "82.15万元", "1,200万元", "35万元"))
    assert interval("328,661万元", found) == Interval.between(3_286_605_000, 3_286_620_000)  # rounded or cut off
    assert interval("1,200万元", found).width == interval("328,661万元", found).width
    assert interval("35万元", found) == Interval.between(349_950, 350_050)


@pytest.mark.parametrize("amounts", [("49,376万元", "5,965万元"), ("49,370万元", "5,960万元", "1,200万元")])
def test_few_whole_amounts_and_round_ones_have_lost_their_zeros(amounts: tuple[str, ...]) -> None:
    found = resolution(quantities(*amounts, "82.15万元"))
    assert interval("49,376万元", found) == Interval.between(493_759_950, 493_760_050)
