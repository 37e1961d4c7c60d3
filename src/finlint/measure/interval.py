"""Intervals of exact numbers: what a displayed number can stand for."""

from collections.abc import Iterable

from finlint.measure.exact import Exact
from finlint.value import value

# An end on the extended line, in the order of tuples: (-1, 0) is -∞, (0, v) is v, (1, 0) is ∞.
_End = tuple[int, int]


@value(eq=False)
class Interval:
    """All numbers from ``low`` to ``high``, both times ``10**exponent``; never empty.

    None is an end without a bound, and its openness means nothing. A closed end belongs to the
    interval. Arithmetic is exact, on integers; there is no tolerance (DESIGN decision 3, XBRL
    Calculations 1.1 §5.2.3). Intervals of the same numbers are equal, however they are scaled.
    ValueError for an interval without a number in it.
    """

    low: int | None
    high: int | None
    exponent: int = 0
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is None or self.high is None or self.low < self.high:
            return
        if self.low > self.high or self.low_open or self.high_open:
            message = f"no number between {self.low} and {self.high}"
            raise ValueError(message)

    @staticmethod
    def point(mantissa: int, exponent: int = 0) -> "Interval":
        """One number alone."""
        return Interval(mantissa, mantissa, exponent)

    @staticmethod
    def rounded(mantissa: int, exponent: int = 0) -> "Interval":
        """What rounds to a display: half a unit of its last place to either side, closed.

        12.35 is [12.345, 12.355], be it rounded half-up or half-even: XBRL Calculations 1.1 §5.2.3.
        """
        return Interval(10 * mantissa - 5, 10 * mantissa + 5, exponent - 1)

    @staticmethod
    def truncated(mantissa: int, exponent: int = 0) -> "Interval":
        """What is cut to a display: [v, v + 1), (v - 1, v] below zero, (-1, 1) at zero.

        XBRL Calculations 1.1 §5.2.4; ones of the last place.
        """
        low = mantissa - 1 if mantissa <= 0 else mantissa
        high = mantissa + 1 if mantissa >= 0 else mantissa
        return Interval(low, high, exponent, mantissa <= 0, mantissa >= 0)

    @staticmethod
    def between(
        low: int,
        high: int,
        exponent: int = 0,
        *,
        low_open: bool = False,
        high_open: bool = False,
    ) -> "Interval":
        """From one bound to another."""
        return Interval(low, high, exponent, low_open, high_open)

    @staticmethod
    def at_least(mantissa: int, exponent: int = 0) -> "Interval":
        """[v, ∞)."""
        return Interval(mantissa, None, exponent)

    @staticmethod
    def more_than(mantissa: int, exponent: int = 0) -> "Interval":
        """(v, ∞)."""
        return Interval(mantissa, None, exponent, low_open=True)

    @staticmethod
    def at_most(mantissa: int, exponent: int = 0) -> "Interval":
        """(-∞, v]."""
        return Interval(None, mantissa, exponent)

    @staticmethod
    def less_than(mantissa: int, exponent: int = 0) -> "Interval":
        """(-∞, v)."""
        return Interval(None, mantissa, exponent, high_open=True)

    @staticmethod
    def everything() -> "Interval":
        """All numbers."""
        return Interval(None, None)

    @staticmethod
    def total(items: "Iterable[Interval]") -> "Interval":
        """The sum of all items; the point 0 for none."""
        given = tuple(items)
        exponent = min([part.exponent for part in given], default=0)
        low: int | None = 0
        high: int | None = 0
        low_open = high_open = False
        for part in given:
            power = 10 ** (part.exponent - exponent)
            low = None if low is None or part.low is None else low + part.low * power
            high = None if high is None or part.high is None else high + part.high * power
            low_open, high_open = low_open or part.low_open, high_open or part.high_open
        return Interval(low, high, exponent, low_open, high_open)

    @property
    def lower(self) -> Exact | None:
        """The low end, None if unbounded."""
        return None if self.low is None else Exact(self.low, self.exponent)

    @property
    def upper(self) -> Exact | None:
        """The high end, None if unbounded."""
        return None if self.high is None else Exact(self.high, self.exponent)

    @property
    def is_point(self) -> bool:
        """Whether it holds one number alone."""
        return self.low is not None and self.low == self.high

    @property
    def width(self) -> Exact | None:
        """High end minus low end, None if unbounded."""
        if self.low is None or self.high is None:
            return None
        return Exact(self.high - self.low, self.exponent)

    def at(self, exponent: int) -> "Interval":
        """The same interval at an exponent not above the own one; ValueError otherwise."""
        if exponent == self.exponent:
            return self
        if exponent > self.exponent:
            message = f"{self!r} has digits below 10**{exponent}"
            raise ValueError(message)
        power = 10 ** (self.exponent - exponent)
        low = None if self.low is None else self.low * power
        high = None if self.high is None else self.high * power
        return Interval(low, high, exponent, self.low_open, self.high_open)

    def scaled(self, power: int) -> "Interval":
        """Every number times ``10**power``."""
        return Interval(self.low, self.high, self.exponent + power, self.low_open, self.high_open)

    def __add__(self, other: "Interval") -> "Interval":
        a, b = _aligned(self, other)
        low = None if a.low is None or b.low is None else a.low + b.low
        high = None if a.high is None or b.high is None else a.high + b.high
        return Interval(low, high, a.exponent, a.low_open or b.low_open, a.high_open or b.high_open)

    def __neg__(self) -> "Interval":
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, high, self.exponent, self.high_open, self.low_open)

    def __sub__(self, other: "Interval") -> "Interval":
        return self + (-other)

    def __mul__(self, other: "Interval | int") -> "Interval":
        factor = Interval.point(other) if isinstance(other, int) else other
        exponent = self.exponent + factor.exponent
        if self.low is not None and self.high is not None and factor.low is not None and factor.high is not None:  # noqa: SIM102
            if not (self.low_open or self.high_open or factor.low_open or factor.high_open):  # as nearly always
                if self.low >= 0 <= factor.low:
                    return Interval(self.low * factor.low, self.high * factor.high, exponent)
                ends = (self.low * factor.low, self.low * factor.high, self.high * factor.low, self.high * factor.high)
                return Interval(min(ends), max(ends), exponent)
        corners = [_corner(a, b) for a in _ends(self) for b in _ends(factor)]
        low, low_open = min(corners)
        high, closed = max((end, not is_open) for end, is_open in corners)
        return Interval(_bound(low), _bound(high), exponent, low_open, not closed)

    def __rmul__(self, other: int) -> "Interval":
        return self * other

    def magnitude(self) -> "Interval":
        """The absolute values of its numbers."""
        if self.low is not None and self.low >= 0:
            return self
        if self.high is not None and self.high <= 0:
            return -self
        if self.low is None or self.high is None:
            return Interval.at_least(0, self.exponent)
        high, closed = max((-self.low, not self.low_open), (self.high, not self.high_open))
        return Interval(0, high, self.exponent, high_open=not closed)

    def precedes(self, other: "Interval") -> bool:
        """Whether each of its numbers is less than each of the other's."""
        if self.high is None or other.low is None:
            return False
        high, low, apart = self.high, other.low, self.exponent - other.exponent
        if apart > 0:
            high *= 10**apart
        elif apart:
            low *= 10**-apart
        return bool(high < low or (high == low and (self.high_open or other.low_open)))

    def disjoint(self, other: "Interval") -> bool:
        """Whether no number is in both: what makes a relation VIOLATED."""
        return self.precedes(other) or other.precedes(self)

    def overlaps(self, other: "Interval") -> bool:
        """Whether some number is in both."""
        return not self.disjoint(other)

    def contains(self, other: "Interval | Exact") -> bool:
        """Whether each number of the other is in it."""
        if isinstance(other, Exact):
            other = Interval.point(other.mantissa, other.exponent)
        a, b = _aligned(self, other)
        return _low_key(a) <= _low_key(b) and _high_key(b) <= _high_key(a)

    def intersection(self, other: "Interval") -> "Interval | None":
        """The numbers in both, None if there are none."""
        if self.disjoint(other):
            return None
        a, b = _aligned(self, other)
        left, right = max(a, b, key=_low_key), min(a, b, key=_high_key)
        return Interval(left.low, right.high, a.exponent, left.low_open, right.high_open)

    def gap(self, other: "Interval") -> Exact | None:
        """How far apart disjoint intervals are, 0 if they touch at an open end; else None."""
        a, b = (self, other) if self.precedes(other) else (other, self)
        if a.upper is None or b.lower is None or not a.precedes(b):
            return None
        return b.lower - a.upper

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Interval):
            return NotImplemented
        a, b = _aligned(self, other)
        return _low_key(a) == _low_key(b) and _high_key(a) == _high_key(b)

    def __hash__(self) -> int:
        low_open = self.low is not None and self.low_open
        high_open = self.high is not None and self.high_open
        return hash((self.lower, self.upper, low_open, high_open))

    def __str__(self) -> str:
        left = "(" if self.low is None or self.low_open else "["
        right = ")" if self.high is None or self.high_open else "]"
        low = "-∞" if self.lower is None else self.lower.text()
        high = "∞" if self.upper is None else self.upper.text()
        return f"{left}{low}, {high}{right}"


def _aligned(a: Interval, b: Interval) -> tuple[Interval, Interval]:
    if a.exponent == b.exponent:
        return a, b
    exponent = min(a.exponent, b.exponent)
    return a.at(exponent), b.at(exponent)


def _low_key(item: Interval) -> tuple[int, int, bool]:
    """Orders low ends: closed before open at one value."""
    return (-1, 0, False) if item.low is None else (0, item.low, item.low_open)


def _high_key(item: Interval) -> tuple[int, int, bool]:
    """Orders high ends: open before closed at one value."""
    return (1, 0, True) if item.high is None else (0, item.high, not item.high_open)


def _ends(item: Interval) -> tuple[tuple[_End, bool], tuple[_End, bool]]:
    low = ((-1, 0), True) if item.low is None else ((0, item.low), item.low_open)
    high = ((1, 0), True) if item.high is None else ((0, item.high), item.high_open)
    return low, high


def _corner(a: tuple[_End, bool], b: tuple[_End, bool]) -> tuple[_End, bool]:
    """The product of two ends and whether it is open.

    A closed 0 makes 0 with whatever is in the other interval, so it is reached even if the other
    end is open or infinite; an open 0 beside an infinite end is approached and never reached.
    """
    (infinite_a, value_a), open_a = a
    (infinite_b, value_b), open_b = b
    if a[0] == (0, 0) or b[0] == (0, 0):
        reached = (a == ((0, 0), False)) or (b == ((0, 0), False))
        return (0, 0), not reached
    if infinite_a or infinite_b:
        negative = (infinite_a or value_a) < 0, (infinite_b or value_b) < 0
        return (-1 if negative[0] != negative[1] else 1, 0), True
    return (0, value_a * value_b), open_a or open_b


def _bound(end: _End) -> int | None:
    return None if end[0] else end[1]
