"""Worked cases: XBRL Calculations 1.1 and figures from published reports (DOMAIN §0, §5)."""

import pytest

from finlint.measure import Exact, Interval, Quantity


def money(text: str, resolution: int | None = None) -> Interval:
    """The interval of an amount in 万元."""
    return shown(f"{text}万元", resolution)


def shown(text: str, resolution: int | None = None) -> Interval:
    """The interval of a stated number."""
    quantity = Quantity.parse(text)
    assert quantity is not None
    return quantity.interval(resolution)


@pytest.mark.parametrize(
    ("mantissa", "text"),
    [(1235, "[12.345, 12.355]"), (0, "[-0.005, 0.005]"), (-1235, "[-12.355, -12.345]")],
)
def test_rounding_is_closed_at_both_ends(mantissa: int, text: str) -> None:
    assert str(Interval.rounded(mantissa, -2)) == text


@pytest.mark.parametrize(
    ("mantissa", "text"),
    [
        (1235, "[12.35, 12.36)"),
        (1, "[0.01, 0.02)"),
        (0, "(-0.01, 0.01)"),
        (-1, "(-0.02, -0.01]"),
        (-1235, "(-12.36, -12.35]"),
    ],
)
def test_truncation_is_open_away_from_zero(mantissa: int, text: str) -> None:
    assert str(Interval.truncated(mantissa, -2)) == text


@pytest.mark.parametrize("count", [1, 2, 3, 24])
def test_a_total_may_be_off_by_half_a_unit_for_each_number_and_no_more(count: int) -> None:
    parts = Interval.total(Interval.rounded(1000, -2) for _ in range(count))
    total = 1000 * count
    allowed = (count + 1) // 2
    assert parts.overlaps(Interval.rounded(total + allowed, -2))
    assert parts.overlaps(Interval.rounded(total - allowed, -2))
    assert parts.disjoint(Interval.rounded(total + allowed + 1, -2))
    assert parts.disjoint(Interval.rounded(total - allowed - 1, -2))


def test_a_total_of_truncated_numbers_excludes_its_open_end() -> None:
    parts = Interval.truncated(100, -2) + Interval.truncated(200, -2)
    assert str(parts) == "[3.00, 3.02)"
    assert parts.overlaps(Interval.truncated(301, -2))
    assert parts.disjoint(Interval.truncated(302, -2))
    assert parts.gap(Interval.truncated(302, -2)) == Exact(0)


def test_one_open_end_opens_a_sum() -> None:
    assert str(Interval.between(1, 2, low_open=True) + Interval.between(1, 2)) == "(2, 4]"
    assert str(Interval.between(1, 2) - Interval.between(1, 2, low_open=True)) == "[-1, 1)"


@pytest.mark.parametrize(
    ("parts", "total"),
    [
        (("-413.17", "1884.46", "-603.68"), "867.60"),  # 青岛
        (("7634.75", "602.47"), "8237.23"),  # 凉山
        (("57.36", "0.18"), "57.53"),  # 海口
    ],
)
def test_published_sums_that_are_off_by_rounding(parts: tuple[str, ...], total: str) -> None:
    assert Interval.total(map(money, parts)).overlaps(money(total))


def test_a_sum_beyond_rounding_says_how_far() -> None:
    parts, total = Interval.total(map(money, ("80.00", "30.00", "5.00"))), money("115.05")
    assert parts.disjoint(total)
    assert parts.gap(total) == total.gap(parts) == Exact(300)  # 0.05 less 4 halves of 0.01 万元


@pytest.mark.parametrize(
    ("share", "part", "whole", "holds"),
    [
        ("1055.4%", "20.63", "1.96", True),  # 22.59 now, up by 20.63
        ("1,055.4%", "22.59", "1.96", False),
        ("85.87%", "2.58", "3.00", True),  # 86.00 if recomputed from the digits
        ("86.5%", "2.58", "3.00", False),
        ("70%", "69.76", "100.00", True),
        ("70.00%", "69.76", "100.00", False),
        ("14%", "0", "0", True),  # of nothing, any share is nothing
    ],
)
def test_a_share_is_checked_as_a_product(share: str, part: str, whole: str, *, holds: bool) -> None:
    assert money(part).overlaps(shown(share) * money(whole)) is holds


def test_growth_of_a_difference() -> None:
    before = money("22.59") - money("20.63")
    assert str(before) == "[19500.0, 19700.0]" or before == Interval.between(19500, 19700)
    assert money("20.63").overlaps(shown("1,055.4%") * before)


def test_an_amount_that_lost_its_zeros() -> None:
    assert money("3").overlaps(money("3.40"))
    assert money("3", 2).disjoint(money("3.40"))
    assert money("3", 2) == money("3.00")


@pytest.mark.parametrize(
    ("left", "right", "text"),
    [
        (Interval.between(0, 1), Interval.between(2, 3, low_open=True, high_open=True), "[0, 3)"),
        (Interval.between(0, 1, low_open=True), Interval.at_least(2), "(0, ∞)"),
        (Interval.point(0), Interval.everything(), "[0, 0]"),
        (Interval.between(-2, 3, low_open=True), Interval.point(-1), "[-3, 2)"),
        (Interval.at_most(-1), Interval.at_most(-1), "[1, ∞)"),
        (Interval.more_than(0), Interval.less_than(0), "(-∞, 0)"),
        (
            Interval.between(-1, 1, high_open=True),
            Interval.between(-1, 1, high_open=True),
            "(-1, 1]",
        ),
    ],
)
def test_products_with_zero_infinity_and_signs(left: Interval, right: Interval, text: str) -> None:
    assert str(left * right) == str(right * left) == text


def test_an_integer_factor() -> None:
    assert 2 * Interval.between(1, 3, low_open=True) == Interval.between(2, 6, low_open=True)


@pytest.mark.parametrize(
    ("item", "text"),
    [
        (Interval.between(-3, 2, low_open=True), "[0, 3)"),
        (Interval.between(-2, 2, low_open=True), "[0, 2]"),
        (Interval.at_most(-1), "[1, ∞)"),
        (Interval.at_least(-1), "[0, ∞)"),
        (Interval.everything(), "[0, ∞)"),
    ],
)
def test_magnitude(item: Interval, text: str) -> None:
    assert str(item.magnitude()) == text


def test_ends_width_and_equality() -> None:
    item = Interval.rounded(1235, -2)
    assert (item.lower, item.upper, item.width) == (
        Exact(12345, -3),
        Exact(12355, -3),
        Exact(1, -2),
    )
    assert Interval.at_least(5).width is None
    assert Interval.at_least(5).upper is None
    assert Interval.point(5).is_point
    assert not item.is_point
    assert not Interval.everything().is_point
    assert Interval.point(5, 1) == Interval.point(50)
    assert Interval.at_least(5) == Interval(5, None, high_open=True)
    assert hash(Interval.at_least(5)) == hash(Interval(50, None, -1, high_open=True))
    assert Interval.point(1) != 1


@pytest.mark.parametrize(("low", "high", "is_open"), [(2, 1, False), (1, 1, True)])
def test_an_interval_is_never_empty(low: int, high: int, *, is_open: bool) -> None:
    with pytest.raises(ValueError, match="no number between"):
        Interval.between(low, high, low_open=is_open)


def test_an_interval_is_not_rounded_to_a_coarser_exponent() -> None:
    with pytest.raises(ValueError, match="has digits below"):
        Interval.point(5).at(1)


def test_an_interval_does_not_change() -> None:
    with pytest.raises(AttributeError):
        Interval.point(1).low = 0  # type: ignore[misc]


def test_which_end_is_open_is_said_by_name() -> None:
    with pytest.raises(TypeError):
        Interval.between(1, 2, 0, True)  # type: ignore[call-arg]  # noqa: FBT003
    assert str(Interval.between(low=1, high=2, exponent=1, high_open=True)) == "[10, 20)"


def test_no_gap_to_what_has_no_bound() -> None:
    assert Interval.at_least(5).gap(Interval.at_least(9)) is None
    assert Interval.at_most(5).gap(Interval.at_least(9)) == Exact(4)
    assert Interval.less_than(5).gap(Interval.at_least(5)) == Exact(0)
    assert Interval.at_most(5).gap(Interval.at_least(5)) is None
