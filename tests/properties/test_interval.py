"""Intervals hold what they should: properties for any numbers, and all small cases one by one."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlint.measure import Exact, Interval, ratio

_MANTISSA = st.integers(-(10**12), 10**12)
_EXPONENT = st.integers(-6, 6)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Any interval: bounded or not, open or closed, a point."""
    low, high = sorted((draw(_MANTISSA), draw(_MANTISSA)))
    bounded = low < high
    return Interval(
        draw(st.sampled_from([low, low, None])),
        draw(st.sampled_from([high, high, None])),
        draw(_EXPONENT),
        bounded and draw(st.booleans()),
        bounded and draw(st.booleans()),
    )


@st.composite
def members(draw: st.DrawFn) -> tuple[Interval, Exact]:
    """An interval and a number in it."""
    value = Exact(draw(_MANTISSA), draw(_EXPONENT))
    below, above = draw(st.integers(0, 10**6)), draw(st.integers(0, 10**6))
    low_open, high_open = below > 0 and draw(st.booleans()), above > 0 and draw(st.booleans())
    low = draw(st.sampled_from([value.mantissa - below, None]))
    high = draw(st.sampled_from([value.mantissa + above, None]))
    return Interval(low, high, value.exponent, low_open, high_open), value


def fraction(value: Exact) -> Fraction:
    """The number in the arithmetic of the standard library."""
    return Fraction(value.mantissa) * Fraction(10) ** value.exponent


@given(intervals(), intervals(), intervals())
def test_a_sum_commutes_and_associates(a: Interval, b: Interval, c: Interval) -> None:
    assert a + b == b + a
    assert hash(a + b) == hash(b + a)
    assert (a + b) + c == a + (b + c) == Interval.total([c, a, b])


@given(intervals(), intervals(), intervals())
def test_a_product_commutes_and_associates(a: Interval, b: Interval, c: Interval) -> None:
    assert a * b == b * a
    assert (a * b) * c == a * (b * c)
    assert (a * (b + c)).overlaps(a * b + a * c)
    assert (a * b + a * c).contains(a * (b + c))


@given(intervals(), intervals())
def test_a_negation_undoes_itself(a: Interval, b: Interval) -> None:
    opposite = -a
    assert -opposite == a
    assert -(a - b) == b - a
    assert -a == a * -1
    assert (-a) * b == -(a * b)
    assert a.magnitude() == (-a).magnitude()


@given(members(), members())
def test_arithmetic_holds_the_arithmetic_of_members(
    left: tuple[Interval, Exact], right: tuple[Interval, Exact]
) -> None:
    (a, x), (b, y) = left, right
    assert (a + b).contains(x + y)
    assert (a - b).contains(x - y)
    assert (a * b).contains(x * y)
    assert a.magnitude().contains(abs(x))
    assert Interval.total([a, b, a]).contains(x + y + x)


@given(members(), intervals(), intervals())
def test_a_product_grows_with_its_factors(left: tuple[Interval, Exact], b: Interval, c: Interval) -> None:
    a, x = left
    part = Interval.point(x.mantissa, x.exponent)
    assert (a * b).contains(part * b)
    assert (a + b).contains(part + b)
    if (both := b.intersection(c)) is not None:
        assert (a * b).contains(a * both)


@given(intervals(), intervals())
def test_relations_agree_with_each_other(a: Interval, b: Interval) -> None:
    both = a.intersection(b)
    assert a.overlaps(b) == b.overlaps(a) == (both is not None) == (not a.disjoint(b))
    assert (a.gap(b) is None) == a.overlaps(b)
    assert a.gap(b) == b.gap(a)
    assert a.contains(a)
    if both is not None:
        assert a.contains(both)
        assert b.contains(both)
    assert (a == b) == (a.contains(b) and b.contains(a))


@given(intervals(), st.integers(-5, 5), st.integers(0, 5))
def test_scale_and_exponent_do_not_matter(a: Interval, power: int, finer: int) -> None:
    assert a.scaled(power).scaled(-power) == a
    assert a.at(a.exponent - finer) == a
    assert hash(a.at(a.exponent - finer)) == hash(a)
    assert a * Interval.point(1, power) == a.scaled(power)


@given(st.integers(-(10**15), 10**15), st.integers(-8, 4), st.integers(0, 6))
def test_rounding_holds_every_value_that_rounds_to_it(mantissa: int, exponent: int, dropped: int) -> None:
    value = Exact(mantissa, exponent)
    shown = value.rounded(-(exponent + dropped))
    assert Interval.rounded(shown.mantissa, shown.exponent).contains(value)
    cut = abs(mantissa) // 10**dropped * (-1 if mantissa < 0 else 1)
    assert Interval.truncated(cut, exponent + dropped).contains(value)


@given(st.integers(-(10**15), 10**15), st.integers(-8, 4), st.integers(0, 6))
def test_fewer_digits_still_overlap(mantissa: int, exponent: int, dropped: int) -> None:
    fine, coarse = Exact(mantissa, exponent), Exact(mantissa, exponent).rounded(-exponent - dropped)
    assert Interval.rounded(fine.mantissa, exponent).overlaps(Interval.rounded(coarse.mantissa, coarse.exponent))


@given(_MANTISSA, _EXPONENT, _MANTISSA.filter(bool), _EXPONENT, st.integers(-3, 6))
def test_a_ratio_is_the_nearest_number(a: int, i: int, b: int, j: int, decimals: int) -> None:
    quotient = fraction(Exact(a, i)) / fraction(Exact(b, j))
    found = ratio(Exact(a, i), Exact(b, j), decimals)
    error, half = abs(fraction(found)) - abs(quotient), Fraction(10) ** -decimals / 2
    assert -half < error <= half  # a half goes away from zero
    assert found.exponent == -decimals


@given(_MANTISSA, _EXPONENT, _MANTISSA, _EXPONENT)
def test_exact_numbers_behave_as_fractions(a: int, i: int, b: int, j: int) -> None:
    x, y = Exact(a, i), Exact(b, j)
    assert fraction(x + y) == fraction(x) + fraction(y)
    assert fraction(x - y) == fraction(x) - fraction(y)
    assert fraction(x * y) == fraction(x) * fraction(y)
    assert (x < y, x <= y, x == y) == (
        fraction(x) < fraction(y),
        fraction(x) <= fraction(y),
        fraction(x) == fraction(y),
    )
    assert fraction(x) == Fraction(x.text())


_ENDS = (None, -2, -1, 0, 1, 2)
_SMALL = tuple(
    Interval(low, high, 0, low_open, high_open)
    for low, high, low_open, high_open in product(_ENDS, _ENDS, (False, True), (False, True))
    if (low is None or high is None or low < high or (low == high and not low_open | high_open))
    and not (low is None and low_open)
    and not (high is None and high_open)
)
_FAR = 1000  # stands in for numbers without bound
_NEAR = Fraction(1, 1000)  # stands in for numbers ever nearer to an open end
_GRID = tuple(Fraction(quarter, 4) for quarter in (-4 * _FAR, *range(-20, 21), 4 * _FAR))


def is_in(value: Fraction, item: Interval) -> bool:
    """Membership by definition; for intervals of exponent 0."""
    above = item.low is None or item.low < value or (item.low == value and not item.low_open)
    below = item.high is None or value < item.high or (value == item.high and not item.high_open)
    return above and below


def grid_of(item: Interval) -> frozenset[Fraction]:
    """The grid points of an interval."""
    return frozenset(value for value in _GRID if is_in(value, item))


_POINTS = {id(item): grid_of(item) for item in _SMALL}
_PAIRS = tuple(product(_SMALL, _SMALL))


def test_the_relations_of_all_small_intervals() -> None:
    for a, b in _PAIRS:
        left, right = _POINTS[id(a)], _POINTS[id(b)]
        assert a.overlaps(b) == bool(left & right), f"{a} {b}"
        assert a.contains(b) == (right <= left), f"{a} {b}"
        assert a.precedes(b) == (max(left) < min(right)), f"{a} {b}"
        assert (a == b) == (left == right), f"{a} {b}"
        both = a.intersection(b)
        assert (frozenset() if both is None else grid_of(both)) == left & right, f"{a} {b}"


def samples(item: Interval) -> list[Fraction]:
    """Ends that belong to the interval, numbers next to its ends, 0 if inside, and far ones."""
    low = Fraction(-_FAR) if item.low is None else Fraction(item.low)
    high = Fraction(_FAR) if item.high is None else Fraction(item.high)
    near = [low, low + _NEAR, high - _NEAR, high, (low + high) / 2, Fraction(0)]
    return [value for value in near if is_in(value, item)]


_SAMPLES = {id(item): samples(item) for item in _SMALL}


@pytest.mark.parametrize("sign", ["+", "-", "*"])
def test_the_arithmetic_of_all_small_intervals(sign: str) -> None:
    """Each result holds what its members make, and its ends are reached or approached."""
    for a, b in _PAIRS:
        match sign:
            case "+":
                result, made = a + b, {x + y for x in _SAMPLES[id(a)] for y in _SAMPLES[id(b)]}
            case "-":
                result, made = a - b, {x - y for x in _SAMPLES[id(a)] for y in _SAMPLES[id(b)]}
            case _:
                result, made = a * b, {x * y for x in _SAMPLES[id(a)] for y in _SAMPLES[id(b)]}
        assert all(is_in(value, result) for value in made), f"{a} {sign} {b}"
        assert_tight(result, made, f"{a} {sign} {b} = {result}")


def assert_tight(result: Interval, made: set[Fraction], label: str) -> None:
    """A closed end is made, an open one is approached and not made, no bound means far ones."""
    low, high = min(made), max(made)
    nearest = 5 * _NEAR
    if result.low is None:
        assert low <= -_FAR / 2, label
    else:
        assert (0 < low - result.low <= nearest) if result.low_open else low == result.low, label
    if result.high is None:
        assert high >= _FAR / 2, label
    else:
        assert (0 < result.high - high <= nearest) if result.high_open else high == result.high, label


def test_the_negation_and_magnitude_of_all_small_intervals() -> None:
    for item in _SMALL:
        assert grid_of(-item) == {-value for value in grid_of(item)}
        assert grid_of(item.magnitude()) == {abs(value) for value in grid_of(item)}
        assert item.scaled(1) == item * 10
