"""From a normalised text to the terminals of the grammars.

One compiled expression finds the islands (numbers with units, words that state something) and
skips the rest, which becomes TEXT. Every sentence is closed by an END, every table row by a ROW,
every bracket that is opened is closed: the grammars rely on it. What states nothing is one
terminal however long it is, a PLAIN sentence, a CELL, or all of a row, or of several lines (see
whole.py): the time it takes to parse a report is the number of its terminals.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from finlint.lalr import Token
from finlint.measure.numeral import CHARACTERS
from finlint.regex import regex
from finlint.syntax.lines import Line, Stretch, Tabular, lines
from finlint.syntax.patterns import NUMERIC
from finlint.syntax.whole import add, add_plain, token

_DEPTH = 4
"""Brackets, or enumerations, inside one another that are read; deeper ones are running text."""
_NESTING = frozenset({"LPAR", "RPAR", "STOP", "SEMI", "AMONG", "LISTING"})
_UNITS = {f"_{kind}": kind for kind in ("AMOUNT", "PERCENT", "COUNT", "MARKS", "POINTS", "PRICE")} | {
    "_PERCENT2": "PERCENT"
}
_STATED = regex(r"\d|百分之")
_SIGNED = regex("[%‰元万亿]|百分之")
_NUMBER_INSIDE = regex(r"\d(?!\d{4,6}）)[^（）]{0,200}")

_NO_TEXT = ("CELL", "BLANK", "APART")
_MOST = 100
"""Lines of one NOTE: a whole book of them is not copied at once."""
_COUNTS = regex(rf"[\d{CHARACTERS}]")
"""A line without any such character holds no number."""
_MEASURED = regex(r"\d[^\S\n]?(?:[^\W\d_]|[%‰㎡])|百分之")
"""So begins an amount, a percentage or a count; a bare number has no letter behind it."""
AMOUNTS = frozenset({"AMOUNT", "PERCENT", "COUNT"})
_COUNTED = frozenset((*NUMERIC, "PERIOD", "RANGE"))


class Scanner:
    """Terminals of any text, with offsets in the normalised text."""

    def __init__(self, islands: re.Pattern[str]) -> None:
        """``islands`` has a group for each kind of terminal (see patterns.py)."""
        self._islands = islands

    def scan(self, text: str, *, into_cells: bool = False, tabular: Tabular | None = None) -> Iterator[Token]:
        """Every terminal of the text, in order; ``into_cells`` reads the sentences of every cell."""
        return chain.from_iterable(self.runs(text, into_cells=into_cells, tabular=tabular))

    def runs(
        self, text: str, *, into_cells: bool = False, tabular: Tabular | None = None, apart: Sequence[Stretch] = ()
    ) -> Iterator[list[Token]]:
        """The same, those of a line or of a row at once; lines in a stretch that is ``apart`` are one APART."""
        row: list[Line] = []
        held, whole = list[Line](), ""
        for line in lines(text, tabular, apart):
            kind, start, body, end = line
            if row and kind != "CELL":
                yield self._row(text, row, start, read=into_cells)
                row = []
            islands = [] if kind in _NO_TEXT else list(self._islands.finditer(text, body, end))
            one = kind if kind == "APART" else "NOTE" if kind == "LINE" and not islands else ""
            if held and kind != "BLANK" and (one != whole or len(held) == _MOST):
                yield [_token(whole, text, held[0].start, held[-1].end)]
                held = []
            if one:
                held.append(line)
                whole = one
            elif kind == "CELL":
                row.append(line)
            elif kind != "BLANK":
                yield [_token(kind, text, start, body), *_sentences(text, body, end, islands)]
        if row:
            yield self._row(text, row, len(text), read=into_cells)
        if held:
            yield [_token(whole, text, held[0].start, held[-1].end)]

    def _row(self, text: str, cells: Sequence[Line], end: int, *, read: bool) -> list[Token]:
        """A row of which no cell is read is one terminal."""
        start = cells[0].start
        if not read and not (_states(text[start:end]) and any(_states(text[cell.body : cell.end]) for cell in cells)):
            return [_token("RECORD", text, start, end)]
        found = [token for cell in cells for token in self._cell(text, cell, read=read)]
        return [*found, _token("ROW", text, end, end)]

    def _cell(self, text: str, cell: Line, *, read: bool) -> list[Token]:
        """A cell is one terminal, unless it states an amount or a percentage: then its lines are read."""
        words = text[cell.body : cell.end]
        if not read and not _states(words):
            return [_token("CELL", text, cell.start, cell.end)]
        found = [_token("CELL", text, cell.start, cell.body)]
        start = cell.body
        for line in words.split("\n"):
            end = start + len(line)
            if line.strip():
                found += _sentences(text, start, end, list(self._islands.finditer(text, start, end)))
            start = end + 1
        return found

    def amounts(self, text: str, start: int, end: int) -> Iterator[Token]:
        """The amounts, percentages and counts of some lines, stated or not."""
        while match := _MEASURED.search(text, start, end):
            start = text.find("\n", match.end(), end)
            start = end if start < 0 else start
            yield from self._numbers(text, text.rfind("\n", 0, match.start()) + 1, start, AMOUNTS)

    def numbers(self, text: str) -> Iterator[Token]:
        """Every number of a text with its unit, every date and every range, stated or not."""
        start = 0
        for line in text.split("\n"):
            if _COUNTS.search(line):
                yield from self._numbers(text, start, start + len(line), _COUNTED)
            start += len(line) + 1

    def _numbers(self, text: str, start: int, end: int, kinds: frozenset[str]) -> Iterator[Token]:
        for match in self._islands.finditer(text, start, end):
            kind = match.lastgroup or ""
            if kind == "QUANTITY" or kind.startswith("_"):
                kind = _unit(match)
            if kind in kinds:
                yield _token(kind, text, *match.span())


def _states(words: str) -> bool:
    """Whether a cell states an amount or a percentage."""
    return bool(_SIGNED.search(words) and _STATED.search(words))


def _sentences(text: str, start: int, end: int, islands: Sequence[re.Match[str]]) -> list[Token]:
    """The terminals of one line; the last is an END or a SAID."""
    found: list[Token] = []
    kinds = [match.lastgroup or "" for match in islands]
    brackets = _brackets(text, islands) if "LPAR" in kinds else {}
    water = start
    depth = openers = 0
    for match, name in zip(islands, kinds, strict=True):
        kind = _unit(match) if name == "QUANTITY" else name
        if kind in _NESTING:
            kind, depth, openers = _nested(kind, match.start(), brackets, depth, openers)
        first, last = match.span()
        if kind == "WATER" or first == last:
            continue
        words = _trimmed("TEXT", text, water, first) if water < first else None
        water = last
        if kind == "PAUSE" and (words or not (found and found[-1].type in NUMERIC)):
            kind = "COMMA"
        add(found, words, token(kind, text[first:last], first, last))
    begun = bool(found) and found[-1].type not in ("END", "SAID")
    words = _trimmed("TEXT" if begun else "PLAIN", text, water, end)
    if begun or not (found or words):
        add(found, words, token("END", "", end, end))
    elif words:
        add_plain(found, words)
    return found


def _nested(kind: str, at: int, brackets: Mapping[int, int], depth: int, openers: int) -> tuple[str, int, int]:
    """The kind of an island, and how many brackets and enumerations are open after it."""
    match kind:
        case "LPAR" | "RPAR" if at not in brackets:
            kind = "WATER"
        case "LPAR":
            depth += 1
        case "RPAR":
            depth -= 1
        case "STOP" if depth:
            kind = "COMMA"
        case "STOP":
            kind, openers = "END", 0
        case "SEMI":
            openers = min(openers, 1)
        case "AMONG" | "LISTING":
            kind, openers = (kind if openers < _DEPTH else "WATER"), openers + 1
    return kind, depth, openers


def _unit(match: re.Match[str]) -> str:
    for group, kind in _UNITS.items():
        if match[group] is not None:
            return kind
    return "NUMBER"


def _brackets(text: str, islands: Sequence[re.Match[str]]) -> dict[int, int]:
    """Brackets with a number inside, opening to closing and back; names like 出国（境）费 are text.

    A bracket inside another island, such as that of 《办法（试行》, belongs to its words alone.
    """
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for sign in islands:
        kind = sign.lastgroup
        if kind == "LPAR":
            stack.append(sign.start())
        elif kind == "RPAR" and stack:
            opened = stack.pop()
            if len(stack) < _DEPTH and _NUMBER_INSIDE.search(text, opened, sign.start()):
                pairs[opened] = sign.start()
                pairs[sign.start()] = opened
    return pairs


def _trimmed(kind: str, text: str, start: int, end: int) -> Token | None:
    """The terminal of a stretch without the white space around it, None if that is all."""
    words = text[start:end]
    stripped = words.strip()
    if not stripped:
        return None
    if len(stripped) < len(words):
        start += len(words) - len(words.lstrip())
    return token(kind, stripped, start, start + len(stripped))


def _token(kind: str, text: str, start: int, end: int) -> Token:
    return token(kind, text[start:end], start, end)
