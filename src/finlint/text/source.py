"""The text of a report exactly as it stands, and the lines a reader counts in it."""

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from finlint.regex import regex
from finlint.text.place import Places
from finlint.text.span import Span
from finlint.value import field, value

_LINE_END = regex(r"\r\n|\n|\r")


class Position(NamedTuple):
    """Row and column, both 1-based, the column in code points."""

    row: int
    column: int


@value(slots=False)
class Source:
    r"""A decoded text without a byte order mark; offsets of findings count its code points.

    Lines end at ``\n``, ``\r\n`` and ``\r`` only: form feed and U+2028 stand inside a line,
    as in editors. ``places`` is where it came from, if that was no text.
    """

    path: str
    text: str
    encoding: str = field(default="utf-8", compare=False)
    places: Places | None = field(default=None, compare=False)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset of each line's first character."""
        if "\r" in self.text:
            return (0, *(match.end() for match in _LINE_END.finditer(self.text)))
        return tuple(accumulate([len(line) + 1 for line in self.text.split("\n")[:-1]], initial=0))

    def position(self, offset: int) -> Position:
        """The place of an offset; the end of the text has one too."""
        row = bisect_right(self.line_starts, offset)
        return Position(row, offset - self.line_starts[row - 1] + 1)

    def line(self, row: int) -> str:
        """A line (1-based) without its end."""
        return self.text[slice(*self.line_span(row))]

    def line_span(self, row: int) -> Span:
        """The range of a line (1-based) without its end."""
        start = self.line_starts[row - 1]
        end = self.line_starts[row] if row < len(self.line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n" and row < len(self.line_starts):
            end -= 1
        return Span(start, end)
