"""What this report says of last year, held against the report that stated it."""

from collections.abc import Callable

from finlint.audit import Evidence, Outcome, Text, Verdict
from finlint.facts import FactIndex, Figure, Key, Mark, MarkKind
from finlint.measure import Dimension

_NEAR = 200
"""Code points between a number and words that say it was restated."""
_KINDS = (Dimension.MONEY, Dimension.COUNT)
_OF_MANY = ("评价为", "编制人数", "下属事业单位", "计划资金", "结余资金")
"""Counts and amounts of several offices or projects, whose names a sentence may leave out."""


def last_years(facts: FactIndex, key: Key, like: Figure) -> tuple[Figure, ...]:
    """The amounts and counts that last year's report states in its prose of exactly this key, of its own year.

    In units comparable with those of a number. None without such a report, and none for keys that
    mean something in their own paragraph only.
    """
    prior = facts.prior
    if prior is None or key.period != prior.year or not key.known or key.concept.startswith(_OF_MANY):
        return ()
    unit = like.quantity.unit
    if unit.dimension not in _KINDS:
        return ()
    found = (figure for figure in prior.at(key) if not figure.place.tabular and figure.rival is None)
    return tuple(figure for figure in found if unit.comparable(figure.quantity.unit))


def restating(facts: FactIndex, figure: Figure) -> Mark | None:
    """Words near a number by which last year's is not the one that was published: 口径调整, 机构改革, 追溯调整."""
    return next((mark for mark in facts.marks(MarkKind.RESTATED) if _near(mark, figure)), None)


def held_against(
    facts: FactIndex, stated: Figure, published: tuple[Figure, ...], judge: Callable[[Figure], Outcome]
) -> Outcome:
    """The relation of a number with what last year's report states of one key: at least one figure.

    It holds if any statement bears it out. It is violated only if none does, they agree with one
    another, and no words near the number say that last year's was restated.
    """
    outcomes = [judge(figure) for figure in published]
    held = next((outcome for outcome in outcomes if outcome.verdict is not Verdict.VIOLATED), None)
    if held is not None:
        return held
    relation = outcomes[0].evidence.relation
    if any(published[0].interval.disjoint(figure.interval) for figure in published):
        return _open(stated, published, "上年报告自己写了不同的数", relation)
    if (words := restating(facts, stated)) is not None:
        return _open(stated, (*published, words), f"写明“{words.text}”，上年数可能已经调整", relation)
    return outcomes[0]


def _open(stated: Figure, others: tuple[Figure | Mark, ...], why: str, relation: Text) -> Outcome:
    return Outcome(Verdict.UNDECIDED, None, (stated, *others), Evidence(relation, arithmetic=why))


def _near(mark: Mark, figure: Figure) -> bool:
    together = mark.place.block == figure.place.block and not figure.place.tabular
    return together or abs(mark.span.start - figure.span.start) <= _NEAR
