"""A text made regular for parsing, with the origin of every character."""

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property, partial

from finlint.text.source import Source
from finlint.text.span import Span
from finlint.value import value

_span = partial(tuple.__new__, Span)
"""A span of its two ends: twice as fast as a call of the class, and every fact has one."""


@value(slots=False, eq=False)
class Normalised:
    """The regular text and its runs: only its ``span`` crosses to the coordinates of the source.

    ``runs`` holds ``(offset in text, offset in source)`` of the first character of each stretch
    that was copied without a gap; both columns strictly increase.
    """

    source: Source
    text: str
    runs: tuple[tuple[int, int], ...]

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.runs)

    @property
    def tabular(self) -> Callable[[int], bool] | None:
        """Whether a character stands in a table; None for a text, which does not say."""
        places = self.source.places
        return None if places is None else lambda offset: places.at(self.origin(offset)).table > 0

    def origin(self, offset: int) -> int:
        """The offset in the source of one character."""
        start, origin = self.runs[bisect_right(self._starts, offset) - 1]
        return origin + offset - start

    def span(self, start: int, end: int) -> Span:
        """The range in the source of a range of characters; an empty range stays empty."""
        size, starts = len(self.text), self._starts
        end = min(end, size)
        if start >= end:
            at = self.origin(start) if start < size else len(self.source.text)
            return Span(at, at)
        run = bisect_right(starts, start)
        first, origin = self.runs[run - 1]
        moved = origin - first
        within = run == len(starts) or end <= starts[run]  # one run: no need to look for the end
        return _span((start + moved, end + moved if within else self.origin(end - 1) + 1))
