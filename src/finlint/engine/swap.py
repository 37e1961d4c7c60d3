"""Two numbers of one sentence that stand in each other's place."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from finlint.audit import worth
from finlint.engine.judged import Judged, around
from finlint.engine.repair import Repair
from finlint.facts import Figure
from finlint.text import Span

_MOST = 12
"""Numbers of one kind in one sentence among which a pair is looked for."""
_TWO = 2
_HELD = 20


def swaps(violated: Mapping[Span, Sequence[Judged]], held: Mapping[Span, Sequence[Judged]]) -> Iterator[Repair]:
    """The pairs that put at least two violated relations right, and none wrong, if exchanged."""
    for figures in _alike(violated):
        for one, other in combinations(figures[:_MOST], 2):
            judged = {*violated[one.span], *violated[other.span]}
            if len(judged) >= _TWO and worth(one) != worth(other):
                mends = frozenset(_mended(one, other, judged))
                if len(mends) >= _TWO and not _breaks(one, other, held):
                    yield Repair(one, worth(other), mends, partner=other)


def _alike(violated: Mapping[Span, Sequence[Judged]]) -> Iterator[Sequence[Figure]]:
    """The numbers of each sentence that say the same of different things, in the order of the text."""
    found: dict[Hashable, dict[Span, Figure]] = defaultdict(dict)
    for number, judged in violated.items():
        figure = next(figure for figure in judged[0].outcome.figures if figure.span == number)
        found[figure.place.block, figure.place.sentence, figure.aspect, figure.quantity.unit][number] = figure
    for figures in found.values():
        yield [figures[number] for number in sorted(figures)]


def _mended(one: Figure, other: Figure, judged: Iterable[Judged]) -> Iterator[Judged]:
    changed = {one.span: around(one, worth(other)), other.span: around(other, worth(one))}
    for each in judged:
        if each.outcome.equation is not None and each.outcome.equation.holds(changed):
            yield each


def _breaks(one: Figure, other: Figure, held: Mapping[Span, Sequence[Judged]]) -> bool:
    near = {each for figure in (one, other) for each in held.get(figure.span, ())[:_HELD]}
    solvable = {each for each in near if each.outcome.equation is not None}
    return len(set(_mended(one, other, solvable))) < len(solvable)
