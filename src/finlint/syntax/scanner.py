"""From a normalised text to the terminals of the grammars.

One compiled expression finds the islands (numbers with units, words that state something) and
skips the rest, which becomes TEXT. Every sentence is closed by an END, every table row by a ROW,
every bracket that is opened is closed: the grammars rely on it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lark import Token

from finlint.syntax.lines import Line, lines
from finlint.syntax.patterns import NUMERIC, expression

_DEPTH = 4
"""Brackets, or enumerations, inside one another that are read; deeper ones are running text."""


class Scanner:
    """Terminals of any text, with offsets in the normalised text."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self._islands: re.Pattern[str] = expression(words)

    def scan(self, text: str) -> Iterator[Token]:
        """Every terminal of the text, in order."""
        in_row = False
        for line in lines(text):
            if in_row and line.kind not in ("CELL", "MORE"):
                yield _token("ROW", text, line.start, line.start)
            in_row = line.kind in ("CELL", "MORE")
            if line.kind == "BLANK":
                continue
            if line.kind != "MORE":
                yield _token(line.kind, text, line.start, line.body)
            yield from self._sentences(text, line)
        if in_row:
            yield _token("ROW", text, len(text), len(text))

    def _sentences(self, text: str, line: Line) -> Iterator[Token]:
        """The terminals of one line; a cell without text has none."""
        if line.kind == "CELL" and not text[line.body : line.end].strip():
            return
        ended = False
        for token in self._terminals(text, line.body, line.end):
            yield token
            ended = token.type == "END"
        if not ended:
            yield _token("END", text, line.end, line.end)

    def _terminals(self, text: str, start: int, end: int) -> Iterator[Token]:
        water = start
        depth = openers = 0
        previous = ""
        islands = list(self._islands.finditer(text, start, end))
        brackets = _brackets(text, islands)
        for match in islands:
            kind, depth, openers = _nested(match, brackets, depth, openers)
            first, at = match.span()
            if kind == "PLAIN" or at == first:
                continue
            if text[water:first].strip():
                yield _trimmed(text, water, first)
                previous = "TEXT"
            if kind == "PAUSE" and previous not in NUMERIC:
                kind = "COMMA"
            yield _token(kind, text, first, at)
            previous = kind
            water = at
        if text[water:end].strip():
            yield _trimmed(text, water, end)


def _nested(match: re.Match[str], brackets: Mapping[int, int], depth: int, openers: int) -> tuple[str, int, int]:
    """The kind of an island, and how many brackets and enumerations are open after it."""
    kind = match.lastgroup or ""
    match kind:
        case "LPAR" | "RPAR" if match.start() not in brackets:
            kind = "PLAIN"
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
            kind, openers = (kind if openers < _DEPTH else "PLAIN"), openers + 1
        case "QUANTITY":
            kind = _unit(match)
        case _ if kind.startswith("_"):
            kind = _unit(match)
    return kind, depth, openers


def _unit(match: re.Match[str]) -> str:
    for name in ("PRICE", "POINTS", "AMOUNT", "PERCENT", "MARKS", "COUNT"):
        if match["_" + name] is not None:
            return name
    return "PERCENT" if match["_PERCENT2"] is not None else "NUMBER"


def _brackets(text: str, islands: Sequence[re.Match[str]]) -> dict[int, int]:
    """Brackets with a number inside, opening to closing and back; names like 出国（境）费 are text.

    A bracket inside another island, such as that of 《办法（试行》, belongs to its words alone.
    """
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for sign in islands:
        if sign.lastgroup == "LPAR":
            stack.append(sign.start())
        elif sign.lastgroup == "RPAR" and stack:
            opened = stack.pop()
            if len(stack) < _DEPTH and _NUMBER_INSIDE.search(text, opened, sign.start()):
                pairs[opened] = sign.start()
                pairs[sign.start()] = opened
    return pairs


_NUMBER_INSIDE = re.compile(r"\d(?!\d{4,6}）)[^（）]{0,200}")


def _trimmed(text: str, start: int, end: int) -> Token:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return _token("TEXT", text, start, end)


def _token(kind: str, text: str, start: int, end: int) -> Token:
    return Token(kind, text[start:end], start, end_pos=end)
