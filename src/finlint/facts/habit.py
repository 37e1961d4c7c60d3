"""Habits of a document: whether it cuts percentages off instead of rounding them."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from finlint.facts.figure import Aspect, Figure
from finlint.facts.index import FactIndex
from finlint.measure import Interval


class Claim(NamedTuple):
    """A stated percentage with what it divides."""

    stated: Figure
    part: Interval
    whole: Interval

    @property
    def rounded(self) -> bool:
        """Whether rounding makes the percentage of its numbers."""
        return not self.part.disjoint(self.stated.interval * self.whole)

    @property
    def cut(self) -> bool:
        """Whether cutting digits off does."""
        return self.part.overlaps(cut_interval(self.stated) * self.whole)


def cut_interval(stated: Figure) -> Interval:
    """What a percentage stands for where digits are cut off, signed like its own interval.

    Source: XBRL Calculations 1.1, §5.2.4 (truncation).
    """
    quantity = stated.quantity
    cut = Interval.truncated(quantity.mantissa, quantity.unit.exponent - quantity.decimals)
    high = stated.interval.upper
    return -cut if high is not None and high.mantissa < 0 else cut


@lru_cache(maxsize=1)
def truncates(facts: FactIndex) -> bool:
    """Whether the document cuts its percentages off.

    It is a habit of a document, not of a number: some percentage needs it and none refutes it
    (DESIGN, decision 3).
    """
    needed = False
    for claim in _claims(facts):
        if claim.rounded and not claim.cut:
            return False
        needed = needed or (claim.cut and not claim.rounded)
    return needed


def _claims(facts: FactIndex) -> Iterator[Claim]:
    for share in facts.of(Aspect.SHARE):
        part = facts.nearest(share.key, share)
        whole = facts.nearest(share.base, share) if share.base else None
        if part is not None and whole is not None and part is not whole:
            yield Claim(share, part.interval, whole.interval)
    for growth in facts.of(Aspect.GROWTH):
        change = facts.beside(growth, Aspect.CHANGE)
        now = facts.nearest(growth.key, growth)
        if change is not None and now is not None:
            yield Claim(growth, change.interval, now.interval - change.interval)
