r"""Offsets of a text as positions of the protocol, and back.

Lines are those of ``Source``: they end at ``\n``, ``\r\n`` and ``\r`` only. pygls cuts them at form feed
and U+2028 as well, so nothing of its documents is used.
"""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from lsprotocol import types

from finlint.text import Source, Span
from finlint.value import value

_BLOCK = 512
"""Characters whose units are counted at a time."""


@value
class Ruler:
    """How a client counts the characters of a line: in ``utf-8``, ``utf-16`` or ``utf-32`` units."""

    encoding: str = "utf-16"

    def position(self, source: Source, offset: int) -> types.Position:
        """The place of an offset."""
        row = bisect_right(source.line_starts, offset) - 1
        return types.Position(row, self._before(source, offset) - self._before(source, source.line_starts[row]))

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

    def _before(self, source: Source, offset: int) -> int:
        """Units from the start of the text."""
        if self.encoding == "utf-32":
            return offset
        blocks = offset // _BLOCK
        rest = source.text[blocks * _BLOCK : offset]
        return _blocks(source.text, self.encoding)[blocks] + self._units(rest)

    def _units(self, characters: str) -> int:
        return _units(characters, self.encoding)


def _units(characters: str, encoding: str) -> int:
    if encoding == "utf-32" or characters.isascii():
        return len(characters)
    if encoding == "utf-8":
        return len(characters.encode("utf-8", "surrogatepass"))
    return len(characters.encode("utf-16-le", "surrogatepass")) // 2


@lru_cache(maxsize=4)
def _blocks(text: str, encoding: str) -> Sequence[int]:
    """Units before every so many characters: thousands of findings may stand in one line as long as the report."""
    pieces = (text[at : at + _BLOCK] for at in range(0, len(text), _BLOCK))
    return array("Q", accumulate((_units(piece, encoding) for piece in pieces), initial=0))
