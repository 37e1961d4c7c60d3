"""How finely a document prints: offices drop trailing zeros, so digits left are not precision."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from finlint.measure import Approximation, Dimension, Interval, Quantity, Unit
from finlint.value import field, value

_USUAL = 2
_SHARE_OF_FINE = 10
"""A resolution is the document's own when at least one in so many of its amounts shows it."""

_LARGE, _SEVERAL = 1_000, 3
"""Whole amounts of so much that end in no 0: of so many of them one would show its decimals, if it had been printed."""
_UNTOLD: Mapping[int, int] = MappingProxyType({})


@value(slots=False)
class Resolution:
    """Decimals of amounts by unit (its power of ten), and of percentages, in one part.

    ``whole`` are the units whose large amounts are printed without decimals, rounded or cut off, beside others
    that have them: 328,661万元 is no 328,661.00.
    """

    amounts: Mapping[int, int] = field(default_factory=dict)
    percentages: int = 0
    whole: frozenset[int] = frozenset()

    def interval(self, quantity: Quantity) -> Interval:
        """Every value that a printed quantity can stand for, in base units."""
        if quantity.unit.dimension is Dimension.SHARE:
            return quantity.share_interval(self.percentages)
        if quantity.unit.dimension is Dimension.MONEY and quantity.approximation is Approximation.EXACT:
            if quantity.unit.exponent in self.whole and _is_large(quantity):
                return quantity.interval() + Interval.between(0, 5, quantity.unit.exponent - 1)
            return quantity.interval(self.amounts.get(quantity.unit.exponent))
        return quantity.interval()


def resolution(quantities: Iterable[Quantity], told: Mapping[int, int] = _UNTOLD) -> Resolution:
    """The resolution that the quantities of a part were printed with, ``told`` for some units beforehand."""
    decimals: dict[int, list[int]] = defaultdict(list)
    large: dict[int, set[int]] = defaultdict(set)
    finest = 0
    for quantity in quantities:
        if quantity.approximation is not Approximation.EXACT:
            continue
        if quantity.unit.dimension is Dimension.MONEY:
            decimals[quantity.unit.exponent].append(quantity.decimals)
            if _is_large(quantity) and quantity.mantissa % 10:
                large[quantity.unit.exponent].add(quantity.mantissa)
        elif quantity.unit.dimension is Dimension.SHARE and quantity.mantissa:  # 0.00% is how an empty cell looks
            finest = max(finest, quantity.decimals)
    common = {unit: _common(found) for unit, found in decimals.items()}
    whole = frozenset(unit for unit, found in large.items() if len(found) >= _SEVERAL and unit not in told)
    return Resolution(common | dict(told), finest, whole)


def _is_large(quantity: Quantity) -> bool:
    return not quantity.decimals and quantity.mantissa >= _LARGE


def _common(decimals: list[int]) -> int:
    return max((d for d in set(decimals) if sum(o >= d for o in decimals) >= _enough(d, len(decimals))), default=0)


def _enough(decimals: int, amounts: int) -> int:
    """One amount with 分 shows that 万元 are printed to 0.01; finer digits must be usual to count."""
    return max(1 if decimals <= _USUAL else 2, amounts // _SHARE_OF_FINE)


def usual_money(quantities: Iterable[Quantity]) -> Unit | None:
    """The unit that a number without one is meant in: that of nearly all amounts, or none."""
    units = Counter(q.unit for q in quantities if q.unit.dimension is Dimension.MONEY)
    counts: Counter[tuple[int, str]] = Counter()
    for unit, count in units.items():
        counts[unit.exponent, unit.noun] += count
    same, most = max(counts.items(), key=lambda found: found[1], default=((0, ""), 0))
    if most * 2 <= counts.total():
        return None
    written = (unit for unit in units if (unit.exponent, unit.noun) == same)
    return max(written, key=lambda unit: (len(unit.symbol), units[unit]))  # 万元 rather than 万
