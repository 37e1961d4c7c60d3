"""Exact numbers: print, rounding and quotients."""

import pytest

from finlint.measure import Exact, ratio


@pytest.mark.parametrize(
    ("number", "decimals", "text"),
    [
        (Exact(90602, -2), None, "906.02"),
        (Exact(-22577, -2), None, "-225.77"),
        (Exact(5, 4), None, "50000"),
        (Exact(1200, -2), None, "12.00"),
        (Exact(5, -3), None, "0.005"),
        (Exact(-5, -3), None, "-0.005"),
        (Exact(0, -2), None, "0.00"),
        (Exact(0, 3), None, "0"),
        (Exact(5, -3), 2, "0.01"),
        (Exact(-5, -3), 2, "-0.01"),
        (Exact(-4, -3), 2, "0.00"),
        (Exact(12, -1), 3, "1.200"),
        (Exact(15, -1), 0, "2"),
        (Exact(25, -1), 0, "3"),
        (Exact(5, 4), 2, "50000.00"),
        (Exact(10**40, -2), None, "1" + "0" * 38 + ".00"),
    ],
)
def test_text(number: Exact, decimals: int | None, text: str) -> None:
    assert number.text(decimals) == text


def test_equal_values_are_equal() -> None:
    assert Exact(120, -2) == Exact(12, -1)
    assert hash(Exact(120, -2)) == hash(Exact(12, -1))
    assert hash(Exact(0, -2)) == hash(Exact(0, 5))
    assert Exact(1) != 1
    assert len({Exact(3, 1), Exact(30), Exact(300, -1)}) == 1


def test_arithmetic_and_order() -> None:
    assert Exact(12, -1) + Exact(3) == Exact(42, -1)
    assert Exact(12, -1) - Exact(3) == Exact(-18, -1)
    assert Exact(12, -1) * Exact(-3, 2) == Exact(-360)
    assert Exact(1, -1) < Exact(1) <= Exact(10, -1) < Exact(11, -1)
    assert Exact(2) > Exact(-3) >= Exact(-30, -1)
    assert not Exact(10, -1) > Exact(1)
    assert not Exact(10, -1) < Exact(1)
    assert not Exact(9, -1) >= Exact(1)
    assert not Exact(11, -1) <= Exact(1)
    assert abs(Exact(-5)) == Exact(5)
    assert not Exact(0, -2)
    assert Exact(123, -2).scaled(2) == Exact(123)
    assert str(Exact(5, -1)) == "0.5"
    assert Exact(5, -1).decimals == 1


@pytest.mark.parametrize(
    ("number", "decimals", "mantissa"),
    [
        (Exact(125, -2), 1, 13),
        (Exact(-125, -2), 1, -13),
        (Exact(124, -2), 1, 12),
        (Exact(125, -2), 3, 1250),
        (Exact(149), -2, 1),
        (Exact(150), -2, 2),
    ],
)
def test_rounded(number: Exact, decimals: int, mantissa: int) -> None:
    rounded = number.rounded(decimals)
    assert (rounded.mantissa, rounded.exponent) == (mantissa, -decimals)


@pytest.mark.parametrize(
    ("top", "bottom", "decimals", "text"),
    [
        (Exact(2063, -2), Exact(196, -2), 4, "10.5255"),  # 1052.55 %, printed as 1,055.4 %
        (Exact(258, -2), Exact(300, -2), 4, "0.8600"),
        (Exact(1), Exact(3), 2, "0.33"),
        (Exact(2), Exact(3), 2, "0.67"),
        (Exact(-1), Exact(8), 2, "-0.13"),
        (Exact(1), Exact(-8), 2, "-0.13"),
        (Exact(-1), Exact(-8), 2, "0.13"),
        (Exact(-1), Exact(8, -1), 2, "-1.25"),
        (Exact(7), Exact(-1), 1, "-7.0"),
        (Exact(-1), Exact(-1), 1, "1.0"),
        (Exact(5, 8), Exact(25, -2), 0, "2000000000"),
        (Exact(25, -2), Exact(5, 8), 3, "0.000"),
        (Exact(0), Exact(7), 1, "0.0"),
    ],
)
def test_ratio(top: Exact, bottom: Exact, decimals: int, text: str) -> None:
    assert ratio(top, bottom, decimals).text() == text


def test_a_ratio_to_nothing() -> None:
    with pytest.raises(ZeroDivisionError):
        ratio(Exact(1), Exact(0, -2), 2)


def test_digits_are_never_dropped_in_silence() -> None:
    with pytest.raises(ValueError, match="has digits below"):
        Exact(15).at(1)


def test_a_number_does_not_change() -> None:
    with pytest.raises(AttributeError):
        Exact(1).mantissa = 2  # type: ignore[misc]


def test_trailing_zeros_go_and_no_digit_with_them() -> None:
    long = 12_345_678_901_234_567_891
    nothing = Exact(0, -2).shortest()
    assert (nothing.mantissa, nothing.exponent) == (0, 0)
    short = Exact(long * 1000, -2).shortest()
    assert (short.mantissa, short.exponent) == (long, 1)
    assert isinstance(short.mantissa, int)
    assert hash(Exact(long * 1000, -3)) == hash(Exact(long))
