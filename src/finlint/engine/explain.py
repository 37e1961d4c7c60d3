"""What speaks against a number besides its relations: it stands elsewhere, or was not updated.

A rule explains what its own operands show; here a number is compared with every other number of the
report.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice

from finlint.audit import Text
from finlint.engine.judged import Judged
from finlint.facts import Aspect, FactIndex, Figure
from finlint.facts.vocabulary import vocabulary
from finlint.measure import Exact
from finlint.text import Span
from finlint.value import value

_TELLING = 4
"""Digits that a number must have before it stands in two places by mistake rather than by chance."""
_LOOKED_AT = 200
"""Equal amounts among which the one is looked for that was copied."""


@value(slots=False)
class Hints:
    """The explanations that need the whole report."""

    facts: FactIndex

    def hint(self, figure: Figure, judged: Iterable[Judged]) -> Text | None:
        """Why a number that stands in violated relations may be that of something else, if it may.

        Numbers that are equal by nature are many, so only one under test is called copied.
        """
        given = list(judged)
        if figure.aspect is not Aspect.VALUE or not figure.quantity.mantissa:
            return None
        if not any(each.stated == figure.span for each in given) or all(each.equates for each in given):
            return self._stale(figure)
        return self._stale(figure) or self._copied(figure, {n for each in given for n in each.numbers})

    def commoner(self, value: Exact, figure: Figure) -> bool:
        """Whether more amounts of the report have this value than the one that a number states."""
        if figure.aspect is not Aspect.VALUE:
            return False  # the amounts of a report say nothing of its scores
        return len(self._amounts.get(value, ())) > len(self._amounts.get(figure.quantity.value, ()))

    def elsewhere(self, figure: Figure, value: Exact, judged: Iterable[Judged]) -> Figure | None:
        """An amount of the report, beside those of some relations, that is what a number should be."""
        if figure.aspect is not Aspect.VALUE or not _telling(value) or value not in self._amounts:
            return None
        near = {number for each in judged for number in each.numbers} | {figure.span}
        return next((other for other in self._amounts.get(value, ()) if other.span not in near), None)

    @cached_property
    def _amounts(self) -> Mapping[Exact, Sequence[Figure]]:
        """The amounts of the report by their value."""
        found: dict[Exact, list[Figure]] = defaultdict(list)
        for figure in self.facts.of(Aspect.VALUE):
            found[figure.quantity.value].append(figure)
        return found

    def _copied(self, figure: Figure, operands: Collection[Span]) -> Text | None:
        """Whether the number is that of another measure that has no reason to be equal."""
        if not _telling(figure.quantity.value):
            return None
        for other in islice(self._amounts.get(figure.quantity.value, ()), _LOOKED_AT):
            strange = other.key.concept != figure.key.concept and other.key.known and other.span not in operands
            if strange and not self._natural(figure, other):
                return Text(
                    f"与{other.told}相同，疑把它抄到此处",
                    f"the same as {other.name} {other.printed}: probably copied from there",
                )
        return None

    def _natural(self, figure: Figure, other: Figure) -> bool:
        """Whether two numbers are equal for a reason: a part that is all of its whole, or 收 = 支."""
        if other.parent is figure or figure.parent is other:
            return True
        names = (each.key.concept.removeprefix("~").partition("#")[0] for each in (figure, other))
        flows = {vocabulary().flows.get(name) for name in names}
        share = self.facts.nearest(other.key, other, Aspect.SHARE)
        whole = share is not None and share.base == figure.key and share.quantity.value == Exact(1)
        return whole or flows == {"income", "expense"}

    def _stale(self, figure: Figure) -> Text | None:
        """Whether last year's number was left standing."""
        period = figure.key.period
        before = str(int(period) - 1) if period.isdigit() else "上年" if period == "本年" else ""
        left = self.facts.at(figure.key.of(period=before)) if before else ()
        if any(other.quantity.value == figure.quantity.value for other in left):
            return Text("与上年数相同，疑为未更新", "the same as last year's number: probably not updated")
        return None


def _telling(value: Exact) -> bool:
    return len(str(abs(value.shortest().mantissa))) >= _TELLING
