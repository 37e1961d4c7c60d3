"""Facts without those that were read as prose where a table states something."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence

from finlint.facts.figure import Fact, Mark, MarkKind
from finlint.text import Span


def outside(facts: Iterable[Fact], ranges: Sequence[Span], kept: Collection[MarkKind] = ()) -> Iterator[Fact]:
    """The facts that begin in none of some ranges (in order, apart), and the marks of some kinds wherever they are."""
    starts = [span.start for span in ranges]
    for fact in facts:
        at = bisect_right(starts, fact.span.start)
        beside = not at or fact.span.start >= ranges[at - 1].end
        if beside or (isinstance(fact, Mark) and fact.kind in kept):
            yield fact
