"""The fewest numbers that explain the contradictions which hang together.

A violated relation says that one of its numbers is wrong, not which. Of every number in a violated
relation we ask what it would have to be, and count the violated relations that would then hold and
the ones that hold now and would not. The number that puts most right is at fault; then the next one,
until every violated relation is explained. A lone relation cannot tell its numbers apart: there a
slip of the hand does (digits transposed, a point shifted), else the number that is stated last (a
total, a rate) is the usual suspect.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import heapify, heappop, heapreplace

from finlint.engine.explain import Hints
from finlint.engine.judged import Judged, by_number
from finlint.engine.repair import Repair, repairs
from finlint.engine.swap import swaps
from finlint.facts import Fact, Figure
from finlint.text import Span
from finlint.value import field, replace, value

_RARE = 2
"""What a slip weighs that hardly ever explains a gap by chance."""
_NEVER = 1000
"""What the usual suspect costs where nothing says what it should be, so that any repair goes first."""
_LONG = 80
"""Numbers of one relation each of which is tried as the wrong one: time grows with their square."""

_Rank = tuple[int, int, bool, int, str, Span]


@value
class Cause:
    """A fact at fault and the violated outcomes that it explains; the first one speaks.

    ``repair`` says what it should be, ``rivals`` the repairs of other numbers that are as good.
    """

    culprit: Fact
    lead: Judged
    echoes: tuple[Judged, ...] = ()
    others: tuple[Judged, ...] = ()
    repair: Repair | None = None
    rivals: tuple[Repair, ...] = ()

    @property
    def explained(self) -> tuple[Judged, ...]:
        """Every violated outcome that has this cause."""
        return (self.lead, *self.echoes, *self.others)

    def joined(self, later: "Cause") -> "Cause":
        """With what another value of the same number would put right."""
        others = (*self.others, later.lead, *later.others)
        return replace(self, echoes=(*self.echoes, *later.echoes), others=others)


@value(frozen=False, eq=False)
class Cover:
    """Violated outcomes that hang together by their numbers; all of them state a figure."""

    judged: Sequence[Judged]
    held: Mapping[Span, Sequence[Judged]]
    echoes: Mapping[Judged, tuple[Judged, ...]]
    hints: Hints
    options: dict[Span, list[Repair]] = field(default_factory=dict)
    evidence: dict[Repair, int] = field(default_factory=dict)
    left: set[Judged] = field(default_factory=set)
    order: dict[Judged, int] = field(default_factory=dict)
    stating: dict[Span, set[Judged]] = field(default_factory=lambda: defaultdict(set))
    mending: dict[Judged, list[Repair]] = field(default_factory=lambda: defaultdict(list))
    open: dict[Repair, int] = field(default_factory=dict)

    def causes(self) -> Iterator[Cause]:
        """Greedily, the repair that explains most of what is left.

        What a repair mends only shrinks, so that a repair whose rank did not change is the best.
        """
        self.left = set(self.judged)
        for at, each in enumerate(self.judged):
            self.order[each] = at
            self.stating[_stated(each).span].add(each)
        numbers = _suspects(self.judged)
        for number, violated in numbers.items():
            self._consider(number, violated)
        for repair in swaps(numbers, self.held):
            self.options[repair.figure.span].append(repair)
            self.evidence[repair] = _RARE
        usual = [Repair(_stated(each), None, frozenset([each]), _NEVER) for each in self.judged]
        every = [repair for found in self.options.values() for repair in found] + usual
        for repair in every:
            self.open[repair] = len(repair.mends)
            for each in repair.mends:
                self.mending[each].append(repair)
        heap = [(self._rank(repair), at, repair) for at, repair in enumerate(every)]
        heapify(heap)
        while self.left:
            rank, at, repair = heap[0]
            if not self.open[repair]:
                heappop(heap)
            elif (now := self._rank(repair)) != rank:
                heapreplace(heap, (now, at, repair))
            else:
                yield self._cause(*self._decided(repair))

    def _consider(self, number: Span, violated: Sequence[Judged]) -> None:
        held = self.held.get(number, ())
        self.options[number] = repairs(number, violated, held)
        for repair in self.options[number]:
            self.evidence[repair] = self._weight(repair, violated, confirmed=bool(held))

    def _weight(self, repair: Repair, violated: Sequence[Judged], *, confirmed: bool) -> int:
        """How much besides the relations speaks for a repair: 2 for what is rare by chance, 1 for less."""
        found = self._weight_of_slip(repair, violated, confirmed=confirmed)
        if repair.value is None:
            return found
        if all(each.equates for each in repair.mends):
            return found + self.hints.commoner(repair.value, repair.figure)
        seen = self.hints.elsewhere(repair.figure, repair.value, repair.mends) is not None
        return found + _RARE * seen

    def _weight_of_slip(self, repair: Repair, violated: Sequence[Judged], *, confirmed: bool) -> int:
        if repair.variant is not None and repair.variant.slip.rare:
            return _RARE
        place = repair.figure.span
        stated = [each for each in repair.mends if each.stated == place]
        told = any(each.outcome.diagnosis for each in stated)
        strange = not confirmed and self.hints.hint(repair.figure, violated) is not None
        return int(repair.variant is not None or told or strange)

    def _rank(self, repair: Repair) -> _Rank:
        """The smaller the likelier."""
        mends, place = repair.mends & self.left, repair.figure.span
        return (
            *self._worth(repair),
            all(each.stated != place for each in mends),
            len(self.held.get(place, ())),
            min((each.rule.code for each in mends), default=""),
            place,
        )

    def _worth(self, repair: Repair) -> tuple[int, int]:
        """The two things that count most: what it puts right, and what else speaks for it."""
        return repair.breaks - self.open[repair], -self.evidence.get(repair, 0)

    def _decided(self, repair: Repair) -> tuple[Repair, tuple[Repair, ...]]:
        """The repair and its rivals; the usual suspect, where they are operands of one relation."""
        rivals = self._rivals(repair)
        mends = repair.mends & self.left
        (*_, alone) = mends
        if rivals and len(mends) == 1 and alone.stated != repair.figure.span:
            return Repair(_stated(alone), None, mends, _NEVER), (repair, *rivals)
        return repair, rivals

    def _rivals(self, repair: Repair) -> tuple[Repair, ...]:
        """The best repair of each other number that explains as much, as well."""
        near = {number for each in repair.mends & self.left for number in each.numbers}
        worth, found = self._worth(repair), []
        for number in sorted(near - {repair.figure.span}):
            options = self.options.get(number, ())
            if min(map(self._worth, options), default=None) == worth:
                found.append(min((each for each in options if self._worth(each) == worth), key=self._rank))
        return tuple(found)

    def _cause(self, repair: Repair, rivals: tuple[Repair, ...]) -> Cause:
        place = repair.figure.span
        explained = (repair.mends | self.stating[place]) & self.left
        self.left -= explained
        for repaired in (other for each in explained for other in self.mending[each]):
            self.open[repaired] -= 1

        def rank(judged: Judged) -> tuple[bool, bool, int, int]:
            return (judged not in repair.mends, judged.stated != place, -judged.severity.rank, self.order[judged])

        lead, *others = sorted(explained, key=rank)
        echoes = tuple(echo for each in (lead, *others) for echo in self.echoes[each])
        return Cause(repair.figure, lead, echoes, tuple(others), repair, rivals)


def _suspects(violated: Sequence[Judged]) -> Mapping[Span, Sequence[Judged]]:
    """The numbers that may be at fault, each with its violated relations: of a very long sum the total alone."""
    long = {each for each in violated if len(each.numbers) > _LONG}
    near = {
        number: [each for each in relations if each not in long or each.stated == number]
        for number, relations in by_number(violated).items()
    }
    return {number: relations for number, relations in near.items() if relations}


def _stated(judged: Judged) -> Figure:
    stated = judged.outcome.stated
    if not isinstance(stated, Figure):
        msg = "a group holds outcomes that state a figure"
        raise TypeError(msg)
    return stated
