r"""Offsets of a text as positions of the protocol, and back.

Lines are those of ``Source``: they end at ``\n``, ``\r\n`` and ``\r`` only. pygls cuts them at form feed
and U+2028 as well, so nothing of its documents is used.
"""

from bisect import bisect_right

from lsprotocol import types

from finlint.text import Source, Span
from finlint.value import value

_WIDE = 0xFFFF
"""Beyond it a character is two units of UTF-16."""


@value
class Ruler:
    """How a client counts the characters of a line: in ``utf-8``, ``utf-16`` or ``utf-32`` units."""

    encoding: str = "utf-16"

    def position(self, source: Source, offset: int) -> types.Position:
        """The place of an offset."""
        row = bisect_right(source.line_starts, offset) - 1
        before = source.text[source.line_starts[row] : offset]
        return types.Position(row, sum(map(self._units, before)))

    def range(self, source: Source, span: Span) -> types.Range:
        """The places of both ends."""
        return types.Range(self.position(source, span.start), self.position(source, span.end))

    def offset(self, source: Source, position: types.Position) -> int:
        """The offset of a place: one beyond a line is its end, one within a character its start."""
        if position.line >= len(source.line_starts):
            return len(source.text)
        line = source.line_span(position.line + 1)
        units, at = 0, line.start
        while at < line.end and (units := units + self._units(source.text[at])) <= position.character:
            at += 1
        return at

    def span(self, source: Source, extent: types.Range) -> Span:
        """The offsets of both ends, in order."""
        ends = sorted((self.offset(source, extent.start), self.offset(source, extent.end)))
        return Span(ends[0], ends[1])

    def _units(self, character: str) -> int:
        if self.encoding == "utf-32" or character.isascii():
            return 1
        if self.encoding == "utf-8":
            return len(character.encode("utf-8", "surrogatepass"))
        return 2 if ord(character) > _WIDE else 1
