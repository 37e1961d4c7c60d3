"""All facts of a report, found by key: the one thing that a rule sees."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from finlint.facts.figure import Aspect, Fact, Figure, Mark, MarkKind
from finlint.facts.key import Key
from finlint.text import Span
from finlint.value import field, value

_WIDE = 200
"""Figures before and after a fact that can stand in one relation with it."""
_LONG = 1_000
"""Rows of one table: what has more, no rule reads to its end."""
_REACH = 24
"""Statements of one key, before and after a fact, among which the closest is looked for."""


@value(slots=False, eq=False)
class FactIndex:
    """Facts in the order of the text, with the questions that rules ask of them.

    ``year`` is what the report is about (本年 where it names none), ``unit`` whose it is and ``kind``
    what its title calls it (部门决算, 单位预算), both ``""`` where no title tells. ``prior`` are the facts
    of last year's report, where one is given and fits: its keys have its own years, so that the key of
    a base is found in it.
    """

    facts: tuple[Fact, ...] = field(default=())
    year: str = ""
    unit: str = ""
    kind: str = ""
    prior: "FactIndex | None" = None

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every stated number."""
        return self._sorts[0]

    def marks(self, kind: MarkKind) -> tuple[Mark, ...]:
        """Every mark of a kind."""
        return self._sorts[1].get(kind, ())

    @cached_property
    def _sorts(self) -> tuple[tuple[Figure, ...], Mapping[MarkKind, tuple[Mark, ...]]]:
        """The figures, and the marks of each kind."""
        figures: list[Figure] = []
        marks: dict[MarkKind, list[Mark]] = defaultdict(list)
        for fact in self.facts:
            if isinstance(fact, Figure):
                figures.append(fact)
            else:
                marks[fact.kind].append(fact)
        return tuple(figures), {kind: tuple(found) for kind, found in marks.items()}

    @cached_property
    def _by_aspect(self) -> Mapping[Aspect, tuple[Figure, ...]]:
        found: dict[Aspect, list[Figure]] = defaultdict(list)
        for figure in self.figures:
            found[figure.aspect].append(figure)
        return {aspect: tuple(figures) for aspect, figures in found.items()}

    @cached_property
    def _by_key(self) -> Mapping[tuple[Aspect, Key], tuple[Figure, ...]]:
        found: dict[tuple[Aspect, Key], list[Figure]] = defaultdict(list)
        for figure in self.figures:
            found[figure.aspect, figure.key].append(figure)
        return {key: tuple(figures) for key, figures in found.items()}

    @cached_property
    def _by_concept(self) -> Mapping[tuple[Aspect, str], tuple[Figure, ...]]:
        found: dict[tuple[Aspect, str], list[Figure]] = defaultdict(list)
        for figure in self.figures:
            found[figure.aspect, figure.key.concept].append(figure)
        return {key: tuple(figures) for key, figures in found.items()}

    def of(self, aspect: Aspect, concept: str | None = None) -> tuple[Figure, ...]:
        """The figures of an aspect, of one concept if it is named."""
        if concept is None:
            return self._by_aspect.get(aspect, ())
        return self._by_concept.get((aspect, concept), ())

    @cached_property
    def _by_entity(self) -> Mapping[tuple[Aspect, str], tuple[Figure, ...]]:
        found: dict[tuple[Aspect, str], list[Figure]] = defaultdict(list)
        for figure in self.figures:
            found[figure.aspect, figure.key.entity].append(figure)
        return {key: tuple(figures[:_LONG]) for key, figures in found.items()}

    def about(self, entity: str, aspect: Aspect) -> tuple[Figure, ...]:
        """The figures of an aspect that speak of one entity: the rows of its table, the first of very many."""
        return self._by_entity.get((aspect, entity), ())

    @cached_property
    def _in_sentences(self) -> Counter[tuple[int, str]]:
        return Counter([(figure.place.sentence, figure.key.concept) for figure in self.figures])

    def others_beside(self, stated: Figure, concept: str) -> bool:
        """Whether the sentence of a figure has another one of a concept: one sentence may be all of a report."""
        return self._in_sentences[stated.place.sentence, concept] > (concept == stated.key.concept)

    @cached_property
    def _by_level(self) -> Mapping[tuple[Aspect, str], tuple[Figure, ...]]:
        found: dict[tuple[Aspect, str], list[Figure]] = defaultdict(list)
        for figure in self.figures:
            colon = figure.key.concept.find(":")
            if colon >= 0:
                found[figure.aspect, figure.key.concept[: colon + 1]].append(figure)
        return {key: tuple(figures) for key, figures in found.items()}

    def of_level(self, aspect: Aspect, level: str) -> tuple[Figure, ...]:
        """The figures of an aspect whose concept is an item of a level: ``类:``, ``款:`` or ``项:``."""
        return self._by_level.get((aspect, level), ())

    @cached_property
    def _by_parent(self) -> Mapping[tuple[Span, Key], tuple[Figure, ...]]:
        found: dict[tuple[Span, Key], list[Figure]] = defaultdict(list)
        for figure in self.figures:
            if figure.parent is not None:
                found[figure.parent.span, figure.parent.key].append(figure)
        return {whole: tuple(figures) for whole, figures in found.items()}

    def parts(self, whole: Figure) -> tuple[Figure, ...]:
        """The figures that an enumeration lists as parts of a number, or says of them."""
        return self._by_parent.get((whole.span, whole.key), ())

    def at(self, key: Key, aspect: Aspect = Aspect.VALUE) -> tuple[Figure, ...]:
        """The figures that state one aspect of exactly this key."""
        return self._by_key.get((aspect, key), ())

    def near(self, fact: Figure | Mark, aspect: Aspect, key: Key | None = None) -> Sequence[Figure]:
        """The figures of an aspect, and of a key if it is given, around a fact: of a usual report all.

        In a longer text they are those next to it, so that looking around costs the same anywhere.
        """
        if key is None:
            return _around(self.of(aspect), fact, _WIDE)
        return _around(self.at(key, aspect), fact, _REACH)

    def near_level(self, fact: Figure | Mark, aspect: Aspect, level: str) -> Sequence[Figure]:
        """Of the figures around a fact those of a level of the classification."""
        return _around(self.of_level(aspect, level), fact, _WIDE)

    def nearest(self, key: Key, to: Figure | Mark, aspect: Aspect = Aspect.VALUE) -> Figure | None:
        """Of the figures of this key the one closest in structure, then in the text, if any.

        A concept that no vocabulary knows means the same only in its own sentence.
        """
        stated = self.near(to, aspect, key)
        found = closest([figure for figure in stated if figure is not to], to) if stated else None
        alike = found is not None and (key.known or found.place.sentence == to.place.sentence)
        return found if alike else None

    def joined(self, *concepts: str, aspect: Aspect = Aspect.VALUE) -> Iterator[tuple[Figure | None, ...]]:
        """The natural join of concepts on entity, period and scope.

        Yields a row for each place that states the first concept, with the closest figure of each
        other concept under the same entity, period and scope, ``None`` where none is stated.
        A row repeats no other row.
        """
        seen = set()
        for first in self.of(aspect, concepts[0]):
            row = (first, *(self.nearest(first.key.of(concept=c), first, aspect) for c in concepts[1:]))
            if row not in seen:
                seen.add(row)
                yield row

    @cached_property
    def entries(self) -> Mapping[Key, Sequence[Figure]]:
        """What the tables of the accounts enter, by the keys that the text has: without the table."""
        found: dict[Key, list[Figure]] = defaultdict(list)
        for figure in self.of(Aspect.ENTRY):
            if figure.key.known:
                found[figure.key.of(entity="")].append(figure)
        return found

    @cached_property
    def listings(self) -> tuple[tuple[Figure, ...], ...]:
        """The figures of each enumeration, in the order of the text."""
        found: dict[int, list[Figure]] = defaultdict(list)
        for figure in self.figures:
            if figure.place.listing >= 0:
                found[figure.place.listing].append(figure)
        return tuple(tuple(figures) for _, figures in sorted(found.items()))

    def beside(self, figure: Figure, aspect: Aspect) -> Figure | None:
        """The figure of another aspect that the same words state of the same key (增加…，增长…)."""
        near = [
            other
            for other in self.near(figure, aspect, figure.key)
            if other.place.sentence == figure.place.sentence and other.base == figure.base
        ]
        return min(near, key=lambda f: abs(f.span.start - figure.span.start), default=None)


def _around(figures: Sequence[Figure], fact: Figure | Mark, reach: int) -> Sequence[Figure]:
    """The figures, in the order of the text, that stand next to a fact on either side.

    What is close in structure is close in the text; without the limit a text of one repeated
    statement would take the square of its length.
    """
    if len(figures) <= 2 * reach:
        return figures
    at = bisect_left(figures, fact.span, key=lambda figure: figure.span)
    return figures[max(0, at - reach) : at + reach]


def closest(figures: Iterable[Figure], to: Figure | Mark) -> Figure | None:
    """The figure at the smallest distance, the first of several; nothing is closer than the same sentence."""
    given = list(figures)
    if len(given) > 1:
        given = [figure for figure in given if figure.place.sentence == to.place.sentence] or given
    if len(given) > 1:
        return min(given, key=lambda figure: distance(figure, to))
    return given[0] if given else None


def distance(one: Figure | Mark, other: Figure | Mark) -> tuple[int, int]:
    """How far apart two facts stand: levels of headings not shared, then code points."""
    shared = 0
    for mine, theirs in zip(one.place.section, other.place.section, strict=False):
        if mine != theirs:
            break
        shared += 1
    levels = max(len(one.place.section), len(other.place.section)) - shared
    same = one.place.sentence == other.place.sentence
    return (-1 if same else levels, abs(one.span.start - other.span.start))


def index(facts: Iterable[Fact]) -> FactIndex:
    """Facts in any order, indexed in the order of the text; what is said of a number stands behind it."""
    return FactIndex(tuple(sorted(facts, key=_order)))


def _order(fact: Fact) -> tuple[Span, str, str]:
    if isinstance(fact, Figure):
        return fact.span, "", _VALUES[fact.aspect]
    return fact.span, _VALUES[fact.kind], fact.word


_VALUES: Mapping[Aspect | MarkKind, str] = {each: each.value for each in (*Aspect, *MarkKind)}
"""To ask each for its own is a call of Python's."""
