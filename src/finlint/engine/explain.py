"""Diagnoses that need the whole report: copied totals, stale years, swapped numbers.

A rule explains what its own operands show. What is left unexplained is compared with every other
number of the report: the slip that turns one of them into the printed number is named.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from finlint.audit import Outcome, Text, Verdict
from finlint.facts import Aspect, FactIndex, Figure
from finlint.facts.vocabulary import vocabulary
from finlint.measure import Exact

_TELLING = 4
"""Digits that a number must have before it stands in two places by mistake rather than by chance."""


def explain(outcome: Outcome, facts: FactIndex, elsewhere: Mapping[Exact, Sequence[Figure]]) -> Outcome:
    """The outcome with a diagnosis, if it is violated, has none, and one fits."""
    stated = outcome.stated
    if outcome.verdict is not Verdict.VIOLATED or outcome.diagnosis or not isinstance(stated, Figure):
        return outcome
    return outcome.because(
        _stale(stated, facts) or _swapped(outcome, stated) or _copied(outcome, stated, facts, elsewhere)
    )


def amounts(facts: FactIndex) -> Mapping[Exact, Sequence[Figure]]:
    """The amounts of a report by their value."""
    found: dict[Exact, list[Figure]] = defaultdict(list)
    for figure in facts.of(Aspect.VALUE):
        found[figure.quantity.value].append(figure)
    return found


def _copied(
    outcome: Outcome, stated: Figure, facts: FactIndex, elsewhere: Mapping[Exact, Sequence[Figure]]
) -> Text | None:
    """Whether the number is that of another measure that has no reason to be equal."""
    digits = str(abs(stated.quantity.mantissa)).rstrip("0")
    if stated.aspect is not Aspect.VALUE or len(digits) < _TELLING:
        return None
    for other in elsewhere.get(stated.quantity.value, ()):
        if other.key.concept != stated.key.concept and other.key.known and not _natural(outcome, stated, other, facts):
            return Text(
                f"与{other.name}{other.text}相同，疑为误抄",
                f"the same as {other.name} {other.text}: probably copied",
            )
    return None


def _natural(outcome: Outcome, stated: Figure, other: Figure, facts: FactIndex) -> bool:
    """Whether two numbers are equal for a reason: a part that is all of its whole, or 收 = 支."""
    if other in outcome.figures or other.parent is stated or stated.parent is other:
        return True
    flows = {vocabulary().flows.get(figure.key.concept) for figure in (stated, other)}
    share = facts.nearest(other.key, other, Aspect.SHARE)
    whole = share is not None and share.base == stated.key and share.quantity.value == Exact(1)
    return whole or flows == {"income", "expense"}


def _stale(stated: Figure, facts: FactIndex) -> Text | None:
    """Whether last year's number was left standing."""
    period = stated.key.period
    if stated.aspect is not Aspect.VALUE or not period.isdigit():
        return None
    for other in facts.at(stated.key.of(period=str(int(period) - 1))):
        if other.quantity.value == stated.quantity.value and stated.quantity.mantissa:
            return Text("与上年数相同，疑为未更新", "the same as last year's number: probably not updated")
    return None


def _swapped(outcome: Outcome, stated: Figure) -> Text | None:
    """Whether the number that should be there is that of an operand of the same kind."""
    expected = outcome.evidence.expected
    for other in outcome.figures:
        if other is not stated and other.aspect is stated.aspect and other.text == expected != stated.text:
            return Text(
                f"{other.text}是{other.name}的数字，两数疑为互换",
                f"{other.text} is the number of {other.name}: the two are probably swapped",
            )
    return None
