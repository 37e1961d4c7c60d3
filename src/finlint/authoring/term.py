"""Arithmetic with stated numbers: intervals, exact values and the sum as printed, at once."""

from collections.abc import Callable, Iterable, Sequence

from finlint.audit import Form, Product, worth
from finlint.audit.equation import parts
from finlint.facts import Figure
from finlint.measure import Exact, Interval, ratio
from finlint.value import value

_NONE = Exact(0)


@value
class Term:
    """A number that follows from stated ones.

    ``interval`` holds every value it can have, ``value`` what the printed digits make, both in base
    units (元, or the fraction for percentages); ``spelled`` is the arithmetic as a reader would write it,
    or what makes it: of most terms nobody reads it. ``form`` is what the term follows from, ``None`` where
    that is not known.
    """

    interval: Interval
    value: Exact
    spelled: str | Callable[[], str]
    form: Form | None = None

    @property
    def text(self) -> str:
        """The arithmetic as a reader would write it."""
        return self.spelled if isinstance(self.spelled, str) else self.spelled()

    def __add__(self, other: "Term") -> "Term":
        """The sum."""
        form = _sum(self.form, other.form)
        text = lambda: _beside(self.text, other.text, minus=False)  # noqa: E731
        return Term(self.interval + other.interval, self.value + other.value, text, form)

    def __sub__(self, other: "Term") -> "Term":
        """The difference."""
        form = _sum(self.form, _negated(other.form))
        text = lambda: _beside(self.text, other.text, minus=True)  # noqa: E731
        return Term(self.interval - other.interval, self.value - other.value, text, form)

    def __mul__(self, other: "Term") -> "Term":
        """The product."""
        form = _product(self.form, other.form)
        text = lambda: f"{_bracketed(self.text)} × {_bracketed(other.text)}"  # noqa: E731
        return Term(self.interval * other.interval, self.value * other.value, text, form)

    def __neg__(self) -> "Term":
        """The same with the other sign."""
        return Term(-self.interval, -self.value, lambda: f"-{_bracketed(self.text)}", _negated(self.form))


def _beside(text: str, more: str, *, minus: bool) -> str:
    """A sum with one more addend, or with one taken off."""
    if not minus:
        return f"{text} + {more}"
    bare = more.startswith("-") and " " not in more
    return f"{text} + {more[1:]}" if bare else f"{text} - {_bracketed(more)}"


def _bracketed(text: str) -> str:
    return f"({text})" if " " in text else text


def _sum(one: Form | None, other: Form | None) -> Form | None:
    return None if one is None or other is None else one + other


def _negated(form: Form | None) -> Form | None:
    return None if form is None else tuple([Product(-factor, figures) for factor, figures in map(parts, form)])


def _product(one: Form | None, other: Form | None) -> Form | None:
    if one is None or other is None:
        return None
    return tuple([Product(a * b, mine + theirs) for a, mine in map(parts, one) for b, theirs in map(parts, other)])


def times(figure: Figure, other: Term) -> Form | None:
    """A stated number times another."""
    return _product((figure,), other.form)


def term(figure: Figure) -> Term:
    """A stated number as a term; a decrease is negative."""
    value = worth(figure)
    return Term(figure.interval, value, lambda: plain(value, figure), (figure,))


def constant(mantissa: int, exponent: int, text: str) -> Term:
    """A number that no report states, like 100 %: exact."""
    value = Exact(mantissa, exponent)
    return Term(Interval.point(mantissa, exponent), value, text, (Product(value),))


def total(figures: Iterable[Figure]) -> Term:
    """The sum of stated numbers; of none it is 0."""
    given = tuple(figures)
    values = [worth(figure) for figure in given]
    return Term(
        Interval.total([figure.interval for figure in given]),
        _together([_NONE, *values]),
        lambda: " + ".join(map(plain, values, given)) or "0",
        given,
    )


def added(addends: Sequence[tuple[bool, Term]]) -> Term:
    """The sum of some terms, one at least, without those that are marked as subtracted."""
    terms = [-part if minus else part for minus, part in addends]
    form: Form | None = ()
    for part in terms:
        form = _sum(form, part.form)
    value = _together([part.value for part in terms])
    return Term(Interval.total([part.interval for part in terms]), value, lambda: _listed(addends), form)


def _together(values: Sequence[Exact]) -> Exact:
    """The sum of one number or more, with as many decimals as the finest has."""
    exponent = min([value.exponent for value in values])
    return Exact(sum([value.mantissa * 10 ** (value.exponent - exponent) for value in values]), exponent)


def _listed(addends: Sequence[tuple[bool, Term]]) -> str:
    """A sum as a reader would write it."""
    minus, first = addends[0]
    text = f"-{_bracketed(first.text)}" if minus else first.text
    for minus, part in addends[1:]:
        text = _beside(text, part.text, minus=minus)
    return text


def plain(value: Exact, like: Figure, decimals: int | None = None) -> str:
    """A value in the unit of a printed number, with as many decimals, without the unit."""
    shown = value.scaled(-like.quantity.unit.exponent)
    places = like.quantity.decimals if decimals is None else decimals
    return shown.text(max(places, min(2, shown.decimals)))


def shown(value: Exact, like: Figure, decimals: int | None = None) -> str:
    """The same with the unit."""
    return plain(value, like, decimals) + like.symbol


def quotient(numerator: Exact, denominator: Exact, like: Figure, decimals: int = 2) -> Exact | None:
    """A ratio rounded to the digits of a printed percentage, and at least ``decimals``; ``None`` by zero."""
    if denominator.mantissa == 0:
        return None
    return ratio(numerator, denominator, max(like.quantity.decimals, decimals) - like.quantity.unit.exponent)
