"""What a reader could check: the relations between printed numbers, in exact intervals of fractions.

Nothing here knows finlint. A printed number stands for every value that rounds to it (closed at both
ends). ``broken`` names the relations that no choice of such values can satisfy after some marks were
changed. A fault is *observable* when at least one relation is broken, else no reader could find it: a
number printed once and in no relation, or changed by less than rounding hides.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import product

from .ledger import Ledger
from .pen import Mark, Means

Range = tuple[Fraction, Fraction]


class Printed:
    """The marks of a report by what they mean."""

    def __init__(self, ledger: Ledger, marks: Sequence[Mark]) -> None:
        """Index ``marks``; among several of one meaning the finest is used."""
        self.ledger, self.marks = ledger, marks
        self.by_means: dict[Means, list[Mark]] = {}
        for mark in marks:
            self.by_means.setdefault(mark.means, []).append(mark)

    def broken(self, changed: Iterable[Mark]) -> list[str]:
        """Which relations the changed marks break."""
        return sorted({name for mark in changed for name in self._broken(mark)})

    def range(self, means: Means, changed: Mark, *, listed: bool = True) -> Range | None:
        """The interval of a printed meaning: of the changed mark where it is that, else of the finest.

        Unless it must be ``listed``, an item of nothing that no list prints counts as nothing.
        """
        if changed.means == means:
            return changed.low, changed.high
        others = self.by_means.get(means)
        if others:
            finest = min(others, key=lambda mark: mark.high - mark.low)
            return finest.low, finest.high
        unlisted = not listed and means[0] == "value" and self.ledger.values.get(means[1]) == 0
        return (Fraction(0), Fraction(0)) if unlisted else None

    def _broken(self, mark: Mark) -> Iterator[str]:
        yield from self._restated(mark)
        yield from self._sums(mark)
        yield from self._orders(mark)
        if mark.kind == "share" and mark.listing >= 0:
            yield from self._shares(mark)
        pairs = {
            other.means[1:]
            for other in self.marks
            if len(other.means) == 3 and set(mark.means[1:]) & set(other.means[1:])
        }
        for a, b in sorted(pairs):
            yield from self._pair(mark, a, b)

    def _restated(self, mark: Mark) -> Iterator[str]:
        if mark.kind not in {"year", "ordinal", "word"}:
            for other in self.by_means.get(mark.means, []):
                if other is not mark and _apart((mark.low, mark.high), (other.low, other.high)):
                    yield f"restated {mark.means[0]}"

    def _sums(self, mark: Mark) -> Iterator[str]:
        if mark.means[0] not in {"value", "change"}:
            return
        stem = mark.means[1].partition("@")[0]
        for left, right in self.ledger.identities:
            if stem not in left and stem not in right:
                continue
            for column in "cpb":
                yield from self._sum(
                    mark, [("value", f"{n}@{column}") for n in left], [("value", f"{n}@{column}") for n in right]
                )
            for base in "pb":
                sides = [[("change", f"{n}@c", f"{n}@{base}") for n in side] for side in (left, right)]
                yield from self._sum(mark, *sides)

    def _sum(self, mark: Mark, left: Sequence[Means], right: Sequence[Means]) -> Iterator[str]:
        if mark.means not in left and mark.means not in right:
            return
        ranges = [[self.range(means, mark, listed=False) for means in side] for side in (left, right)]
        sides = [[one for one in side if one] for side in ranges]
        if len(sides[0]) == len(left) and len(sides[1]) == len(right) and _apart(*map(_add, sides)):
            yield f"sum of {mark.means[0]}s"

    def _shares(self, mark: Mark) -> Iterator[str]:
        shares = [one for one in self.marks if one.kind == "share" and one.listing == mark.listing]
        parts = {one.means[1] for one in shares}
        whole = sum(self.ledger.values[name] for name in parts)
        if len(parts) == len(shares) > 1 and whole == self.ledger.values[mark.means[2]]:
            room = sum((one.high - one.low for one in shares), Fraction(0)) / 2 + self._printed_gap(
                sorted(parts), mark.means[2]
            )
            if abs(sum((one.value for one in shares), Fraction(0)) - 1) > room:
                yield "shares add to 100 %"

    def _printed_gap(self, parts: Sequence[str], whole: str) -> Fraction:
        """By how much shares of printed amounts miss 100 % because the amounts themselves are rounded."""
        printed = [self.by_means.get(("value", name), []) for name in [*parts, whole]]
        if not all(printed) or not printed[-1][0].value:
            return Fraction(0)
        values = [marks[0].value for marks in printed]
        return abs(sum(values[:-1], Fraction(0)) / values[-1] - 1)

    def _pair(self, mark: Mark, a: str, b: str) -> Iterator[str]:
        """The relations of two amounts: what is printed of them, their difference, growth and ratio."""
        kinds: dict[str, Means] = {
            "now": ("value", a),
            "before": ("value", b),
            "change": ("change", a, b),
            "growth": ("growth", a, b),
            "ratio": ("ratio", a, b),
        }
        ranges = {name: self.range(means, mark) for name, means in kinds.items()}
        mine = next((name for name, means in kinds.items() if means == mark.means), "")
        for relation, names, wrong in _PAIRS:
            operands = [one for name in names if (one := ranges[name])]
            if mine in names and len(operands) == len(names) and wrong(*operands):
                yield relation

    def _orders(self, mark: Mark) -> Iterator[str]:
        if mark.means[0] == "value":
            for low, high in self.ledger.orders:
                if mark.means[1] in {f"{low}@c", f"{high}@c"}:
                    small, large = self.range(("value", f"{low}@c"), mark), self.range(("value", f"{high}@c"), mark)
                    if small and large and small[0] > large[1]:
                        yield "part above whole"
        for word in [one for one in self.marks if one.kind == "word"]:
            if mark.means[0] in {"value", "ratio", "order", "change", "growth"} and self._word_is_wrong(word, mark):
                yield "word"

    def _word_is_wrong(self, word: Mark, mark: Mark) -> bool:
        a, b = word.means[1:]
        if mark.means[1:] not in {(a,), (b,), (a, b)} or (mark.means[0] == "order" and mark is not word):
            return False
        sign = word.value
        now, before, ratio = (self.range(m, mark) for m in (("value", a), ("value", b), ("ratio", a, b)))
        values = mark.means[0] in {"value", "order"}
        if values and now and before and _against(sign, _minus(now, before)):
            return True
        if mark.means[0] in {"ratio", "order"} and ratio and _against(sign, (ratio[0] - 1, ratio[1] - 1)):
            return True
        if mark.means[0] == "order":
            return any(one.value * sign < 0 for one in self.by_means[word.means] if one.block == word.block)
        return False


def _against(sign: Fraction, gap: Range) -> bool:
    return gap[1] < 0 if sign > 0 else gap[0] > 0 if sign < 0 else gap[0] > 0 or gap[1] < 0


def _apart(one: Range, other: Range) -> bool:
    return one[1] < other[0] or other[1] < one[0]


def _add(ranges: Sequence[Range]) -> Range:
    return sum((low for low, _ in ranges), Fraction(0)), sum((high for _, high in ranges), Fraction(0))


def _minus(one: Range, other: Range) -> Range:
    return one[0] - other[1], one[1] - other[0]


def _times(one: Range, other: Range) -> Range:
    corners = [a * b for a, b in product(one, other)]
    return min(corners), max(corners)


def _growth_of_change(change: Range, growth: Range, now: Range) -> bool:
    """The base is not printed: change = now * growth / (1 + growth)."""
    share = tuple(rate / (1 + rate) for rate in growth if rate > -1)
    return len(share) == len(growth) and _apart(change, _times(now, (share[0], share[1])))


_PAIRS: tuple[tuple[str, tuple[str, ...], Callable[..., bool]], ...] = (
    ("ratio", ("ratio", "before", "now"), lambda ratio, before, now: _apart(_times(ratio, before), now)),
    ("difference", ("change", "now", "before"), lambda change, now, before: _apart(change, _minus(now, before))),
    (
        "growth of values",
        ("growth", "before", "now"),
        lambda growth, before, now: _apart(_times((growth[0] + 1, growth[1] + 1), before), now),
    ),
    (
        "growth of base",
        ("growth", "before", "change"),
        lambda growth, before, change: _apart(_times(growth, before), change),
    ),
    ("growth of change", ("change", "growth", "now"), _growth_of_change),
)
"""Name, operands and test of every relation between two amounts."""
