"""Arithmetic with stated numbers: intervals, exact values and the sum as printed, at once."""

from collections.abc import Iterable

from finlint.audit import Form, Product, worth
from finlint.facts import Figure
from finlint.measure import Exact, Interval, ratio
from finlint.value import value


@value
class Term:
    """A number that follows from stated ones.

    ``interval`` holds every value it can have, ``value`` what the printed digits make, both in base
    units (元, or the fraction for percentages); ``text`` is the arithmetic as a reader would write it;
    ``form`` is what it follows from, ``None`` where that is not known.
    """

    interval: Interval
    value: Exact
    text: str
    form: Form | None = None

    def __add__(self, other: "Term") -> "Term":
        """The sum."""
        text = f"{self.text} + {other.text}"
        return Term(self.interval + other.interval, self.value + other.value, text, _sum(self.form, other.form))

    def __sub__(self, other: "Term") -> "Term":
        """The difference."""
        if other.text.startswith("-") and " " not in other.text:
            text = f"{self.text} + {other.text[1:]}"
        else:
            text = f"{self.text} - {_bracketed(other)}"
        form = _sum(self.form, _negated(other.form))
        return Term(self.interval - other.interval, self.value - other.value, text, form)

    def __mul__(self, other: "Term") -> "Term":
        """The product."""
        text = f"{_bracketed(self)} × {_bracketed(other)}"
        form = _product(self.form, other.form)
        return Term(self.interval * other.interval, self.value * other.value, text, form)

    def __neg__(self) -> "Term":
        """The same with the other sign."""
        return Term(-self.interval, -self.value, f"-{_bracketed(self)}", _negated(self.form))


def _bracketed(part: Term) -> str:
    return f"({part.text})" if " " in part.text else part.text


def _sum(one: Form | None, other: Form | None) -> Form | None:
    return None if one is None or other is None else one + other


def _negated(form: Form | None) -> Form | None:
    return None if form is None else tuple(Product(-product.factor, product.figures) for product in form)


def _product(one: Form | None, other: Form | None) -> Form | None:
    if one is None or other is None:
        return None
    return tuple(Product(a.factor * b.factor, a.figures + b.figures) for a in one for b in other)


def term(figure: Figure) -> Term:
    """A stated number as a term; a decrease is negative."""
    value = worth(figure)
    return Term(figure.interval, value, plain(value, figure), (Product(Exact(1), (figure,)),))


def constant(mantissa: int, exponent: int, text: str) -> Term:
    """A number that no report states, like 100 %: exact."""
    value = Exact(mantissa, exponent)
    return Term(Interval.point(mantissa, exponent), value, text, (Product(value),))


def total(figures: Iterable[Figure]) -> Term:
    """The sum of stated numbers; of none it is 0."""
    given = tuple(figures)
    terms = [term(figure) for figure in given]
    return Term(
        Interval.total([t.interval for t in terms]),
        sum((t.value for t in terms), Exact(0, 0)),
        " + ".join(t.text for t in terms) or "0",
        tuple(Product(Exact(1), (figure,)) for figure in given),
    )


def plain(value: Exact, like: Figure, decimals: int | None = None) -> str:
    """A value in the unit of a printed number, with as many decimals, without the unit."""
    shown = value.scaled(-like.quantity.unit.exponent)
    places = like.quantity.decimals if decimals is None else decimals
    return shown.text(max(places, min(2, shown.decimals)))


def shown(value: Exact, like: Figure, decimals: int | None = None) -> str:
    """The same with the unit."""
    return plain(value, like, decimals) + like.quantity.unit.symbol


def quotient(numerator: Exact, denominator: Exact, like: Figure, decimals: int = 2) -> Exact | None:
    """A ratio rounded to the digits of a printed percentage, and at least ``decimals``; ``None`` by zero."""
    if denominator.mantissa == 0:
        return None
    return ratio(numerator, denominator, max(like.quantity.decimals, decimals) - like.quantity.unit.exponent)
