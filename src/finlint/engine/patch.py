"""Edits of a text as a unified diff: the lines are known, so that nothing has to be compared."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from finlint.audit import Edit
from finlint.text import Source
from finlint.value import value

_CONTEXT = 1
_LINE_END = re.compile("\n")


@value
class _Change:
    """The lines from ``first`` up to ``last``, counted from 0, and what takes their place."""

    first: int
    last: int
    lines: tuple[str, ...]


def patch(name: str, source: Source, edits: Sequence[Edit]) -> Iterator[str]:
    r"""The lines of a diff; edits are given by place and do not meet. Lines end at ``\n`` only, as in ``patch``."""
    text = source.text
    starts = [0, *(match.end() for match in _LINE_END.finditer(text) if match.end() < len(text))]
    changes = list(_changes(text, starts, edits))
    if changes:
        yield f"--- a/{name}\n"
        yield f"+++ b/{name}\n"
    grown = 0
    for hunk in _hunks(changes):
        yield from _shown(text, starts, hunk, grown)
        grown += sum(len(each.lines) - (each.last - each.first) for each in hunk)


def _changes(text: str, starts: Sequence[int], edits: Sequence[Edit]) -> Iterator[_Change]:
    """What becomes of the lines that edits touch, those next to each other together."""
    together: list[Edit] = []
    for edit in edits:
        if together and _row(starts, edit.offset.start) > _row(starts, together[-1].offset.end) + 1:
            yield _change(text, starts, together)
            together = []
        together.append(edit)
    if together:
        yield _change(text, starts, together)


def _change(text: str, starts: Sequence[int], edits: Sequence[Edit]) -> _Change:
    first, last = _row(starts, edits[0].offset.start), _row(starts, edits[-1].offset.end) + 1
    at, pieces = starts[first], []
    for edit in edits:
        pieces += [text[at : edit.offset.start], edit.text]
        at = edit.offset.end
    made = "".join([*pieces, text[at : _end(text, starts, last)]])
    return _Change(first, last, tuple(_split(made)))


def _row(starts: Sequence[int], offset: int) -> int:
    return bisect_right(starts, offset) - 1


def _end(text: str, starts: Sequence[int], row: int) -> int:
    """Where the lines before a row end."""
    return starts[row] if row < len(starts) else len(text)


def _split(text: str) -> Iterator[str]:
    """Lines with their ends."""
    at = 0
    for match in _LINE_END.finditer(text):
        yield text[at : match.end()]
        at = match.end()
    if at < len(text):
        yield text[at:]


def _hunks(changes: Sequence[_Change]) -> Iterator[Sequence[_Change]]:
    """Changes between which no line is left out."""
    hunk: list[_Change] = []
    for change in changes:
        if hunk and change.first - hunk[-1].last > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _shown(text: str, starts: Sequence[int], hunk: Sequence[_Change], grown: int) -> Iterator[str]:
    """A hunk below its head; the lines above it have become ``grown`` more."""
    at = max(hunk[0].first - _CONTEXT, 0)
    last = min(hunk[-1].last + _CONTEXT, len(starts))
    more = sum(len(each.lines) - (each.last - each.first) for each in hunk)
    yield f"@@ -{_extent(at, last - at)} +{_extent(at + grown, last - at + more)} @@\n"
    for each in hunk:
        yield from _signed(" ", _split(text[starts[at] : starts[each.first]]))
        yield from _signed("-", _split(text[starts[each.first] : _end(text, starts, each.last)]))
        yield from _signed("+", each.lines)
        at = each.last
    yield from _signed(" ", _split(text[_end(text, starts, at) : _end(text, starts, last)]))


def _extent(start: int, length: int) -> str:
    """The first of some lines and their number, which goes without saying if it is 1."""
    first = start + 1 if length else start
    return str(first) if length == 1 else f"{first},{length}"


def _signed(sign: str, lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield f"{sign}{line}" if line.endswith("\n") else f"{sign}{line}\n\\ No newline at end of file\n"
