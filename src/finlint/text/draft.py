"""A text on its way to being regular, and where its characters came from."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from finlint.value import value


@value(slots=False)
class Draft:
    """Each run is ``(offset in text, distance to the source)`` of a stretch copied without a gap.

    Only two operations exist: characters are replaced one for one, or deleted. So origins strictly increase,
    but for the tabs and line ends that ``celled`` writes: these come from where the cell does.
    """

    text: str
    runs: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str) -> "Draft":
        """The untouched text."""
        return cls(text, ((0, 0),))

    def replaced(self, text: str) -> "Draft":
        """Other characters in the same places."""
        if text == self.text:
            return self
        assert len(text) == len(self.text), "a replacement is one for one"
        return Draft(text, self.runs)

    def without(self, gaps: Sequence[tuple[int, int]]) -> "Draft":
        """The text without these ranges, which are sorted and do not overlap."""
        if not gaps:
            return self
        text, pieces, end = self.text, [], 0
        for start, stop in gaps:
            pieces.append(text[end:start])
            end = stop
        pieces.append(text[end:])
        return Draft("".join(pieces), _composed(self.runs, gaps))


def _composed(runs: Sequence[tuple[int, int]], gaps: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The runs after a deletion: those between two gaps move on by what was removed before them."""
    offsets = [*(offset for offset, _ in runs), runs[-1][0] + gaps[-1][1] + 1]
    merged: list[tuple[int, int]] = []
    removed, at, end = 0, 0, -1
    for start, stop in gaps:
        if offsets[at] < start:
            until = bisect_left(offsets, start, at)
            merged += [(offset - removed, distance + removed) for offset, distance in runs[at:until]]
            at = until
        elif start == end:
            merged.pop()
        if offsets[at] <= stop:
            at = bisect_right(offsets, stop, at)
        removed += stop - start
        merged.append((stop - removed, runs[at - 1][1] + removed))
        end = stop
    return (*merged, *[(offset - removed, distance + removed) for offset, distance in runs[at:]])
