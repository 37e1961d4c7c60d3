"""A place in a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of code points."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def __contains__(self, offset: object) -> bool:
        """Whether a code point lies inside."""
        return isinstance(offset, int) and self.start <= offset < self.end
