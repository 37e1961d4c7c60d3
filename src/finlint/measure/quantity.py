"""Quantities: a number with its unit, as a report states it."""

from functools import cached_property, lru_cache

from finlint.measure.approximation import Approximation
from finlint.measure.exact import Exact
from finlint.measure.interval import Interval
from finlint.measure.spelling import read
from finlint.measure.unit import Dimension, Unit
from finlint.value import value

_DISPLAYED = frozenset({Dimension.SHARE, Dimension.POINTS})
_PRINTED_IN_FULL = frozenset({Dimension.SCORE, Dimension.PURE})
_COUNTED = frozenset({Dimension.COUNT, Dimension.TIME})
_PERCENT = -2
_WHOLE = (Exact(0), Exact(1))


@value(slots=False)
class Quantity:
    """The stated number ``mantissa * 10**(unit.exponent - decimals)``, in base units.

    ``decimals`` are the digits printed after the point: 12.30% is 1230 with 2 decimals of %.
    """

    mantissa: int
    decimals: int
    unit: Unit
    approximation: Approximation = Approximation.EXACT

    @staticmethod
    def parse(text: str) -> "Quantity | None":
        """The one number that a text states, with the words that qualify it and its unit.

        Reads 1,055.4%, -3.2万元, 170余万, 约30人次, 5千万元, 1亿2000万元, 百分之三点五,
        三百二十一个, 不足5%, 10个百分点以上. None for anything else: no number, two numbers, an
        unknown unit, more than 30 digits. A bare number is PURE; bare 万 and 亿 are money.
        """
        return _parsed(str(text))

    @property
    def printed(self) -> Exact:
        """The number as printed, in its own unit: 12.31 for 12.31%."""
        return Exact(self.mantissa, -self.decimals)

    @cached_property
    def value(self) -> Exact:
        """The number in base units: 元, the fraction for a share (0.1231 for 12.31%)."""
        return Exact(self.mantissa, self.unit.exponent - self.decimals)

    @property
    def counted(self) -> bool:
        """Whether the digits are the whole truth: whole counts and times, scores, bare numbers."""
        if self.unit.exponent:
            return False
        if self.unit.dimension in _PRINTED_IN_FULL:
            return True
        return self.unit.dimension in _COUNTED and self.decimals == 0

    def in_unit(self, unit: Unit) -> "Quantity":
        """The same digits in another unit: a bare cell of a table whose head names the unit."""
        return Quantity(self.mantissa, self.decimals, unit, self.approximation)

    def interval(self, resolution: int | None = None) -> Interval:
        """Every value, in base units, that the print can stand for (DESIGN decision 3).

        ``resolution`` is the number of decimals that the document prints for amounts in this
        unit: "3万元" in a document of two decimals is 3.00. The finer of it and the own decimals
        counts. Shares and points keep their displayed digits (0 % and 100 %: ``share_interval``).
        """
        if resolution is None or self.unit.dimension in _DISPLAYED:
            return self._around(self.decimals)
        return self._around(max(self.decimals, resolution))

    def share_interval(self, finest: int) -> Interval:
        """The interval of a share, where exactly 0 % and 100 % are claims of the finest precision.

        ``finest`` is the largest number of decimals of a percentage in the document. 70 % may be
        69.76 %, but 完成预算100% says equal, not almost equal (DESIGN decision 3); 100.0% shows
        its own decimals. Other quantities, 1倍 among them, have their plain interval.
        """
        percent = self.unit.dimension is Dimension.SHARE and self.unit.exponent <= _PERCENT
        if not percent or self.decimals or self.value not in _WHOLE:
            return self.interval()
        return self._around(max(self.decimals, finest + self.unit.exponent - _PERCENT))

    def _around(self, decimals: int) -> Interval:
        place = self.unit.exponent - self.decimals
        if self.approximation is Approximation.EXACT:
            if self.counted:
                return Interval.point(self.mantissa, place)
            finer = decimals - self.decimals
            return Interval.rounded(self.mantissa * 10**finer, place - finer)
        match self.approximation:
            case Approximation.MORE:
                return Interval.at_least(self.mantissa, place)
            case Approximation.LESS:
                return Interval.at_most(self.mantissa, place)
            case Approximation.ABOUT:
                return _about(self.mantissa, place)
            case Approximation.ODD:
                return _odd(self.value)


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Quantity | None:
    """A report prints most of its numbers twice, and they are looked at again for its precision."""
    return None if (spelled := read(text)) is None else Quantity(*spelled)


def _about(mantissa: int, place: int) -> Interval:
    """What is of the same order of magnitude: (v/10, 10v); of 0 nothing is known."""
    if mantissa == 0:
        return Interval.everything()
    low, high = sorted((mantissa, 100 * mantissa))
    return Interval(low, high, place - 1, low_open=True, high_open=True)


def _odd(value: Exact) -> Interval:
    """Up to the next number as round: 170余 is [170, 180), 100余 is [100, 200)."""
    if not value:
        return Interval.truncated(0, value.exponent)
    short = value.shortest()
    return Interval.truncated(short.mantissa, short.exponent)
