"""An outcome with the rule that it comes from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from finlint.audit import Outcome, Rule, Severity, worth
from finlint.facts import Aspect, Figure
from finlint.measure import Dimension, Exact, Interval
from finlint.text import Span
from finlint.value import value

_SCORED = (Dimension.SCORE, Dimension.PURE)
_SIGNED = (Aspect.CHANGE, Aspect.GROWTH)
_PAIR = 2
_FINEST = 2
"""Decimals that a score may have, however few are printed."""


@value(eq=False)
class Judged:
    """An outcome and its rule; each is itself, however equal it looks."""

    rule: Rule
    outcome: Outcome

    @property
    def severity(self) -> Severity:
        """The outcome's own severity, else its rule's."""
        return self.outcome.severity or self.rule.severity

    @property
    def numbers(self) -> frozenset[Span]:
        """The places of its numbers; two readings of one number are one number.

        Those of last year's report are given: none of them is ever at fault.
        """
        facts = self.outcome.facts
        return frozenset([fact.span for fact in facts if isinstance(fact, Figure) and not fact.span.prior])

    @property
    def stated(self) -> Span | None:
        """The place of the number under test, if it is a number."""
        return self.outcome.stated.span if isinstance(self.outcome.stated, Figure) else None

    @property
    def adds(self) -> bool:
        """Whether it adds up stated numbers: two or more make one."""
        equation = self.outcome.equation
        products = () if equation is None else equation.products
        return all(len(figures) <= 1 for figures in products) and len(products) > _PAIR

    @property
    def equates(self) -> bool:
        """Whether it only says that two numbers are the same."""
        equation = self.outcome.equation
        products = () if equation is None else equation.products
        return all(len(figures) == 1 for figures in products) and len(products) == _PAIR

    def mended(self, figure: Figure, printed: Interval, *, turned: bool = False) -> bool:
        """Whether the relation holds if a number were ``printed`` otherwise; one that is ``turned`` turns its sentence.

        增加15.00万元，增长15.79%: whoever wrote the one word wrote the other.
        """
        equation, changed = self.outcome.equation, {figure.span: printed}
        for other in self.outcome.figures if turned else ():
            beside = other.place.sentence == figure.place.sentence and not other.span.prior
            if beside and other.aspect in _SIGNED:
                changed[other.span] = around(other, -worth(other))
        return equation is not None and equation.holds(changed)


def grain(figure: Figure) -> int:
    """The power of ten of the last place that a number is known to; 14万元 may be 14.00万元."""
    quantity, width = figure.quantity, figure.interval.width
    short = None if width is None else width.shortest()
    if short is not None and short.mantissa == 1:
        return short.exponent
    scored = figure.interval.is_point and quantity.unit.dimension in _SCORED
    return quantity.unit.exponent - max(quantity.decimals, _FINEST if scored else 0)


def around(figure: Figure, value: Exact) -> Interval:
    """What a number could stand for if another value were printed in its place."""
    if figure.interval.is_point:
        return Interval.point(value.mantissa, value.exponent)
    place = min(grain(figure), value.exponent)
    return Interval.rounded(value.at(place), place)


def by_number(judged: Iterable[Judged]) -> Mapping[Span, list[Judged]]:
    """The outcomes in which each number takes part."""
    found: dict[Span, list[Judged]] = defaultdict(list)
    for each in judged:
        for number in each.numbers:
            found[number].append(each)
    return found
