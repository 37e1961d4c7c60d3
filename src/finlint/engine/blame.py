"""Which number is at fault: one cause is one finding.

A violated relation says that one of its numbers is wrong, not which. The number that is stated
last (a total, a rate) is the usual suspect. In an over-determined group other relations decide: a
number that takes part in several violated relations and in few that hold explains them with one
change.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from finlint.audit import Outcome, Rule, Severity, Verdict
from finlint.facts import Fact, Figure, Mark
from finlint.text import Span

_SEVERAL = 2
_MANY = 3
_TELLING = 4


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """An outcome and the rule that it comes from; each is itself, however equal it looks."""

    rule: Rule
    outcome: Outcome

    @property
    def severity(self) -> Severity:
        """The outcome's own severity, else its rule's."""
        return self.outcome.severity or self.rule.severity

    @property
    def numbers(self) -> frozenset[Span]:
        """The places of its numbers; two readings of one number are one number."""
        return frozenset(figure.span for figure in self.outcome.figures)


@dataclass(frozen=True, slots=True)
class Cause:
    """A fact at fault and the violated outcomes that it explains; the first one speaks."""

    culprit: Fact
    lead: Judged
    echoes: tuple[Judged, ...] = ()
    others: tuple[Judged, ...] = ()

    @property
    def explained(self) -> tuple[Judged, ...]:
        """Every violated outcome that has this cause."""
        return (self.lead, *self.echoes, *self.others)


def causes(judged: Sequence[Judged]) -> Iterator[Cause]:
    """The fewest facts that explain every violated outcome."""
    held: Counter[Span] = Counter()
    for each in judged:
        if each.outcome.verdict is Verdict.HOLDS:
            held.update(each.numbers)
    echoes = _echoes([each for each in judged if each.outcome.verdict is Verdict.VIOLATED])
    open_ = []
    for lead in echoes:
        if isinstance(lead.outcome.stated, Figure):
            open_.append(lead)
        else:
            yield Cause(_unstated(lead, held), lead, echoes[lead])
    for group in _connected(open_):
        yield from _Group(group, held, echoes).causes()


def _echoes(violated: Sequence[Judged]) -> Mapping[Judged, tuple[Judged, ...]]:
    """The first of those outcomes that state the same contradiction, with its repetitions.

    A wrong total that is printed three times with the same parts is one mistake, and so is a rate
    that was copied with its amount to another paragraph.
    """
    first: dict[Hashable, Judged] = {}
    found: dict[Judged, list[Judged]] = {}
    for each in violated:
        signatures = list(_signatures(each))
        lead = next((first[signature] for signature in signatures if signature in first), each)
        first |= {signature: lead for signature in signatures if signature not in first}
        found.setdefault(lead, [])
        if lead is not each:
            found[lead].append(each)
    return {lead: tuple(rest) for lead, rest in found.items()}


def _signatures(judged: Judged) -> Iterator[Hashable]:
    """What two statements of one contradiction share.

    In tables equal numbers are common: only the same places are the same statement. In prose it is
    the stated number and an operand whose digits do not agree by chance.
    """
    code, stated = judged.rule.code, judged.outcome.stated
    yield (code, *(fact.span for fact in judged.outcome.facts))
    if not isinstance(stated, Figure) or stated.place.tabular:
        return
    facts = ((f.key, f.aspect, f.quantity) for f in judged.outcome.figures)
    yield (code, *facts)
    for figure in judged.outcome.figures:
        if figure is not stated and len(str(figure.quantity.mantissa).strip("-0")) >= _TELLING:
            yield (code, stated.aspect, stated.quantity, figure.aspect, figure.quantity)


def _unstated(judged: Judged, held: Mapping[Span, int]) -> Fact:
    """The Mark under test; without a stated fact, the one that fewest other relations confirm."""
    if judged.outcome.stated is not None:
        return judged.outcome.stated
    return min(judged.outcome.facts, key=lambda fact: (held[fact.span], isinstance(fact, Mark)))


def _connected(judged: Sequence[Judged]) -> Iterator[list[Judged]]:
    """Outcomes that share a number, directly or through others, each in one group."""
    by_number: dict[Span, list[Judged]] = defaultdict(list)
    for each in judged:
        for number in each.numbers:
            by_number[number].append(each)
    order = {each: at for at, each in enumerate(judged)}
    seen: set[Judged] = set()
    for start in judged:
        group, stack = [], [start]
        while stack:
            each = stack.pop()
            if each in seen:
                continue
            seen.add(each)
            group.append(each)
            stack.extend(near for number in each.numbers for near in by_number[number])
        if group:
            yield sorted(group, key=order.__getitem__)


@dataclass(frozen=True, slots=True)
class _Group:
    """Violated outcomes that hang together by their numbers; all of them state a figure."""

    judged: Sequence[Judged]
    held: Mapping[Span, int]
    echoes: Mapping[Judged, tuple[Judged, ...]]

    def causes(self) -> Iterator[Cause]:
        """Greedily, the number that explains most of what is left."""
        left = list(self.judged)
        while left:
            number, explained = self._best(left)
            yield self._cause(number, explained)
            left = [each for each in left if each not in explained]

    def _best(self, left: Sequence[Judged]) -> tuple[Span, list[Judged]]:
        violated = Counter(number for each in left for number in each.numbers)
        stated = Counter(_stated(each).span for each in left)
        likely = {n for n in violated if violated[n] >= _MANY or n in stated}
        for each in left:
            right = self.held[_stated(each).span]
            likely.update(number for number in each.numbers if self.held[number] < right)
        reach: dict[Span, list[Judged]] = defaultdict(list)
        for each in left:
            for number in each.numbers:
                if self._answers(number, each, violated, likely):
                    reach[number].append(each)

        def rank(number: Span) -> tuple[int, int, int, str, Span]:
            codes = min(each.rule.code for each in reach[number])
            return (-len(reach[number]), self.held[number], -stated[number], codes, number)

        best = min(reach, key=rank)
        return best, reach[best]

    def _answers(self, number: Span, judged: Judged, violated: Mapping[Span, int], likely: Collection[Span]) -> bool:
        """Whether this number, rather than the stated one, can be blamed for the outcome.

        It must be in no fewer violated relations and in no more that hold, and differ in one of
        the two; and something beside the count must speak against it.
        """
        suspect = _stated(judged).span
        if number == suspect:
            return True
        if violated[number] < _SEVERAL:
            return violated[suspect] < _SEVERAL and self._alone_unconfirmed(number, judged)
        mine, theirs = ((violated[n], -self.held[n]) for n in (number, suspect))
        worse = mine != theirs and mine[0] >= theirs[0] and mine[1] >= theirs[1]
        return worse and number in likely

    def _alone_unconfirmed(self, number: Span, judged: Judged) -> bool:
        """Whether other relations confirm the stated number twice, and all its operands but this."""
        if self.held[number] or self.held[_stated(judged).span] < _SEVERAL:
            return False
        return all(self.held[other] for other in judged.numbers if other != number)

    def _cause(self, number: Span, explained: Sequence[Judged]) -> Cause:
        def rank(judged: Judged) -> tuple[bool, int]:
            return (_stated(judged).span != number, -judged.severity.rank)

        lead, *others = sorted(explained, key=rank)
        figures = (f for f in lead.outcome.figures if f.span == number)
        return Cause(
            next(figures),
            lead,
            tuple(echo for each in (lead, *others) for echo in self.echoes[each]),
            tuple(others),
        )


def _stated(judged: Judged) -> Figure:
    stated = judged.outcome.stated
    if not isinstance(stated, Figure):
        msg = "a group holds outcomes that state a figure"
        raise TypeError(msg)
    return stated
