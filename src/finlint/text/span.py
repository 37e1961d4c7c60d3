"""A place in a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of code points.

    Last year's report, where one is given, stands before this one on the same line of places: its
    last character at -2, so that no two numbers share a place and every place tells its report.
    """

    start: int
    end: int

    @property
    def prior(self) -> bool:
        """Whether the place is in last year's report."""
        return self.start < 0

    def moved(self, by: int) -> "Span":
        """The same range some code points on."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def __contains__(self, offset: object) -> bool:
        """Whether a code point lies inside."""
        return isinstance(offset, int) and self.start <= offset < self.end
