"""What one number would have to be, and what that would put right and wrong."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from finlint.audit import Solution, worth
from finlint.authoring.slips import Slip, Variant, cut, readings
from finlint.engine.judged import Judged, around, grain
from finlint.facts import Aspect, Figure
from finlint.measure import Exact
from finlint.text import Span
from finlint.value import value

_SOLVED = 8
"""Violated relations of one number from which its value is sought."""
_HELD = 40
"""Relations that hold, of one number, that a new value is tried on."""
_CLEAR, _CLEARER = 8, 10
"""How many times farther than rounding reaches a value is before a slip that makes it is no chance.

Below ten units of the last place every number is one digit from every other.
"""
_LOOSE = 5
"""Units of the last place within which a value is known, for it to be told without 约."""


@value(eq=False)
class Repair:
    """One number with another value.

    ``mends`` are the violated outcomes that would hold, ``breaks`` counts those that hold and would
    not; ``variant`` is the slip that explains the difference; ``loose`` says that the value is one of
    many; ``partner`` is the number that it changes places with. ``value`` is ``None`` where nothing
    says what the number should be.
    """

    figure: Figure
    value: Exact | None
    mends: frozenset[Judged]
    breaks: int = 0
    variant: Variant | None = None
    loose: bool = False
    partner: Figure | None = None


@value
class _Candidate:
    value: Exact
    reach: Exact
    variant: Variant | None


def repairs(place: Span, violated: Sequence[Judged], held: Sequence[Judged]) -> list[Repair]:
    """The values that the violated relations of a number ask for, the best known first."""
    figure = next(figure for figure in violated[0].outcome.figures if figure.span == place)
    given = frozenset(each for each in violated if each.outcome.equation is None and each.stated == place)
    made = [Repair(figure, None, given)] if given else []
    step = Exact(_LOOSE, grain(figure))
    trusted: list[Judged] = []
    for found in _candidates(figure, violated):
        turned = found.variant is not None and found.variant.slip is Slip.SIGN
        printed = around(figure, found.value)
        mends = frozenset([each for each in violated if each.mended(figure, printed, turned=turned)])
        if mends:
            trusted = trusted or [each for each in held[:_HELD] if _confirms(each)]
            breaks = sum([not each.mended(figure, printed, turned=turned) for each in trusted])
            loose = found.variant is None and step < found.reach
            made.append(Repair(figure, found.value, mends | given, breaks, found.variant, loose))
    return made


def _confirms(judged: Judged) -> bool:
    """Whether a relation that holds speaks for its numbers; a score that was copied says nothing of itself."""
    stated = judged.outcome.stated
    copied = judged.equates and isinstance(stated, Figure) and stated.aspect is Aspect.SCORE
    return judged.outcome.equation is not None and not copied


def _candidates(figure: Figure, violated: Sequence[Judged]) -> list[_Candidate]:
    slips: _Slips | None = None
    found: dict[Exact, _Candidate] = {}
    for each in violated[:_SOLVED]:
        equation = each.outcome.equation
        solution = equation.solved(figure.span, grain(figure)) if equation else None
        if solution is not None and solution.value != worth(figure):
            slips = slips or _Slips.of(figure)
            for candidate in _values(figure, solution, slips, whole=each.adds):
                known = found.get(candidate.value)
                if not _possible(figure, candidate.value):
                    continue
                if known is None or candidate.reach < known.reach:
                    found[candidate.value] = candidate
    return sorted(found.values(), key=lambda candidate: candidate.reach)


def _possible(figure: Figure, value: Exact) -> bool:
    """Whether a number of this kind can have a value at all: no part exceeds its whole, no entry turns negative."""
    if figure.aspect is Aspect.ENTRY:
        return value.mantissa >= 0 or worth(figure).mantissa < 0
    return figure.aspect is not Aspect.SHARE or Exact(0) <= value <= Exact(1)


def _values(figure: Figure, solution: Solution, slips: "_Slips", *, whole: bool) -> Iterator[_Candidate]:
    """The value that the other numbers make, and the one slip that comes as near as rounding allows.

    That a number should be nothing is said only of one that was added as a ``whole``, and that one digit
    differs only where the value is known to its last place: within a percent some digit always fits.
    """
    value, reach = solution
    far, step = abs(value - worth(figure)), Exact(1, grain(figure))
    fine = step if reach <= step * Exact(_LOOSE) else reach

    def likely(within: Exact, clear: Exact) -> list[Variant]:
        near = [s for s in slips.near(value, within) if s.slip.rare or fine == step]
        return [s for s in near if _clear(s, far, clear) and (whole or s.slip is not Slip.NOTHING)]

    exact = next(iter(likely(Exact(0), fine)), cut(figure, value))
    yield _Candidate(value, reach, exact)
    if exact is None and len(near := likely(reach, reach + reach)) == 1:
        yield _Candidate(near[0].value, reach, near[0])


@value
class _Slips:
    """The likeliest slip for each value that a number may have been, in the order of the values."""

    exponent: int
    values: Sequence[int]
    slips: Sequence[tuple[int, int, Slip]]

    @staticmethod
    def of(figure: Figure) -> "_Slips":
        every = readings(figure)
        powers = {power for _, power, _ in every}
        exponent = min(powers)
        scales = {power: 10 ** (power - exponent) for power in powers}
        found = {each[0] * scales[each[1]]: each for each in reversed(every)}  # the first of several counts
        values = sorted(found)
        return _Slips(exponent, values, [found[value] for value in values])

    def near(self, value: Exact, within: Exact) -> Sequence[Variant]:
        """The slips whose values are no farther from one than some distance."""
        exponent = min(self.exponent, value.exponent, within.exponent)
        scale = 10 ** (self.exponent - exponent)
        middle, reach = value.at(exponent), within.at(exponent)
        low, high = -((reach - middle) // scale), (middle + reach) // scale
        found = self.slips[bisect_left(self.values, low) : bisect_right(self.values, high)]
        return [Variant(Exact(mantissa, power), slip) for mantissa, power, slip in found]


def _clear(variant: Variant, far: Exact, reach: Exact) -> bool:
    """Whether a slip explains a gap by more than chance."""
    if variant.slip is not Slip.NOTHING and abs(variant.value) < reach:
        return False
    return reach * Exact(_CLEAR if variant.slip.rare else _CLEARER) <= far
