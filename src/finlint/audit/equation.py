"""A relation in a form that can be solved for any number that takes part in it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import mul
from typing import NamedTuple

from finlint.facts import Figure
from finlint.measure import Exact, Interval, ratio
from finlint.text import Span
from finlint.value import value

_ONE = Exact(1)


@value
class Product:
    """``factor`` times stated numbers: one addend of a form."""

    factor: Exact
    figures: tuple[Figure, ...] = ()


Form = tuple[Product | Figure, ...]
"""A sum of products, most of them a stated number alone; in base units (元, or the fraction for percentages)."""


class Solution(NamedTuple):
    """What one number must be for an equation to hold, and how far rounding can take it from that."""

    value: Exact
    reach: Exact


@value
class Equation:
    """``left`` is ``=``, ``<=`` or ``>=`` ``right``, both as intervals of what is printed."""

    left: Form
    sign: str
    right: Form

    def holds(self, changed: Mapping[Span, Interval]) -> bool:
        """Whether the relation holds if the numbers at some places were others."""
        left, right = _interval(self.left, changed), _interval(self.right, changed)
        match self.sign:
            case "<=":
                return not right.precedes(left)
            case ">=":
                return not left.precedes(right)
        return left.overlaps(right)

    def solved(self, place: Span, exponent: int) -> Solution | None:
        """The number at a place as the others make it, in units of ``10**exponent``.

        ``None`` if the equation does not decide it: it stands there squared, times nothing, or
        beside a number without a limit.
        """
        slope, rest = Exact(0), Exact(0)
        for sign, addend in (*((1, addend) for addend in self.left), *((-1, addend) for addend in self.right)):
            factor, figures = parts(addend)
            others = [worth(figure) for figure in figures if figure.span != place]
            made = _times(sign, factor, others)
            match len(figures) - len(others):
                case 0:
                    rest += made
                case 1:
                    slope += made
                case _:
                    return None
        if not slope:
            return None
        value = ratio(-rest, slope, -exponent)
        width = self._width({place: Interval.point(value.mantissa, value.exponent)})
        if width is None:
            return None
        return Solution(value, ratio(width, abs(slope + slope), -exponent) + Exact(1, exponent))

    @property
    def products(self) -> tuple[tuple[Figure, ...], ...]:
        """The stated numbers of each product of either side."""
        return tuple([parts(addend)[1] for addend in (*self.left, *self.right)])

    def _width(self, changed: Mapping[Span, Interval]) -> Exact | None:
        """How far the two sides together can be from their printed values."""
        left, right = _interval(self.left, changed).width, _interval(self.right, changed).width
        return None if left is None or right is None else left + right


def worth(figure: Figure) -> Exact:
    """The printed value in base units; a decrease is negative."""
    value = figure.quantity.value
    if value.mantissa > 0 and figure.interval.high is not None and figure.interval.high < 0:
        return -value
    return value


def numbers(form: Form) -> Iterator[Figure]:
    """The stated numbers of a form."""
    for addend in form:
        yield from parts(addend)[1]


def parts(addend: Product | Figure) -> tuple[Exact, tuple[Figure, ...]]:
    """The factor and the stated numbers of an addend."""
    return (addend.factor, addend.figures) if isinstance(addend, Product) else (_ONE, (addend,))


def _times(sign: int, factor: Exact, others: Sequence[Exact]) -> Exact:
    mantissa, exponent = sign * factor.mantissa, factor.exponent
    for other in others:
        mantissa, exponent = mantissa * other.mantissa, exponent + other.exponent
    return Exact(mantissa, exponent)


def _interval(form: Form, changed: Mapping[Span, Interval]) -> Interval:
    made = [_product(product, changed) for product in form]
    return made[0] if len(made) == 1 else Interval.total(made)


def _product(product: Product | Figure, changed: Mapping[Span, Interval]) -> Interval:
    if isinstance(product, Figure):
        return changed.get(product.span, product.interval)
    factor = product.factor
    given = [changed.get(figure.span, figure.interval) for figure in product.figures]
    if factor.mantissa == 1 and not factor.exponent and given:  # as nearly always
        return given[0] if len(given) == 1 else reduce(mul, given)
    return reduce(mul, given, Interval.point(factor.mantissa, factor.exponent))
