"""The two pages that annexes come on (DESIGN 6): one cell a line, and a PDF flattened to lines.

A layout rewrites a text and remembers where every character came from. Both begin with the rows of ``cells.row``: a
tab before each cell, a blank line behind the row.

Cells: words wrap in narrow columns, with or without a blank line inside. Flat: the cells of a row stand beside each
other, wrapped ones above or below their neighbours, merged and empty ones are gone; prose is hard-wrapped; pages end in
a footer and repeat the header of the table that goes on.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from .layout import Letter, Page, _blanks, _lines, _wrapped

Line = list[Letter]
_NEW = ("\n", -1)
_NUMERIC = re.compile(r"[≥≤＝＞＜=]?[\d.,]+[%‰]?[一-鿿]{0,2}|[/—√ -]+|")
_DIGITS = frozenset("0123456789.,%")
_HEADER = re.compile(r"三级指标|执行率")
_LONG = 24
"""A cell of so many characters is a text: it has the width of the page."""


def lay_out(seed: int, text: str, layout: str) -> Page:
    """The page of a report."""
    rng = random.Random(f"annex layout {seed}")
    letters = list(LAYOUTS[layout](list(zip(text, range(len(text)), strict=True)), rng))
    return Page(layout, "".join(letter for letter, _ in letters), tuple(origin for _, origin in letters))


def cells(letters: Sequence[Letter], rng: random.Random) -> Iterator[Letter]:
    """One cell a line; the columns of some offices are narrow."""
    gap = [_NEW] * rng.choice((1, 2))
    narrow = rng.choice((0, 0, 5, 9))
    for row, line in _blocks(letters):
        yield from line
        for cell in row:
            yield "\t", -1
            pieces = _chunks(cell, narrow) if narrow and _wraps(cell) and len(cell) <= _LONG else [cell]
            for at, piece in enumerate(pieces):
                yield from gap if at else ()
                yield from piece
            yield _NEW
        if row:
            yield _NEW


@dataclass
class _Sheet:
    """Pages of a PDF while they are printed."""

    rng: random.Random
    page: int
    rows: int
    repeats: bool
    printed: int = 0
    header: list[Line] = field(default_factory=list)
    letters: Line = field(default_factory=list)

    def line(self, letters: Line) -> None:
        """A line, a blank line behind most, a footer at the end of the page."""
        self.letters += [*letters, _NEW]
        if self.rng.random() < 0.85:
            self.letters.append(_NEW)
        self.printed += 1
        if self.printed >= self.rows:
            self.letters += [(sign, -1) for sign in f"\n- {self.page} -\n\n"]
            self.page, self.printed, header = self.page + 1, 0, self.header if self.repeats else []
            for copy in header:
                self.letters += [*((sign, -1) for sign, _ in copy), _NEW, _NEW]


def flat(letters: Sequence[Letter], rng: random.Random) -> Iterator[Letter]:
    """Lines of a PDF."""
    sheet = _Sheet(rng, rng.randint(3, 30), rng.randint(24, 40), rng.random() < 0.5)
    width, joins = rng.choice((4, 5, 8, 14)), rng.random() < 0.5
    for row, line in _blocks(letters):
        words = "".join(sign for sign, _ in line).strip()
        lines = list(_flattened(row, width, joins=joins))
        if words:
            sheet.header = []
            lines = list(_wrapped(list(_blanks(line[:-1], everywhere=False))))
        elif len(row) == 1:
            sheet.header = []  # the title of the next table
        elif _HEADER.search("".join(sign for cell in row for sign, _ in cell)):
            sheet.header = []
            for one in lines:
                sheet.line(one)
            sheet.header, lines = lines, []
        for one in lines:
            sheet.line(one)
    yield from sheet.letters


def _flattened(row: Sequence[Line], width: int, *, joins: bool) -> Iterator[Line]:
    """The lines of a row; with ``joins`` the last piece of a wrapped cell stands beside the cells behind it."""
    beside: Line = []
    for cell in row:
        if not cell:
            continue
        if len(cell) > _LONG or len(row) <= 2:
            if beside:
                yield beside
            yield from _wrapped(cell)
            beside = []
            continue
        pieces = _chunks(cell, width) if _wraps(cell) else [cell]
        if len(pieces) > 1:
            if beside:
                yield beside
            yield from pieces[:-1]
            beside = []
            if not joins:
                yield pieces[-1]
                continue
        beside = [*beside, (" ", -1), *pieces[-1]] if beside else list(pieces[-1])
    if beside:
        yield beside


def _wraps(cell: Line) -> bool:
    return not _NUMERIC.fullmatch("".join(sign for sign, _ in cell))


def _chunks(cell: Line, width: int) -> list[Line]:
    """Pieces of ``width`` characters; a number stays whole."""
    pieces: list[Line] = [[]]
    for letter in cell:
        last = pieces[-1]
        inside = bool(last) and letter[0] in _DIGITS and last[-1][0] in _DIGITS
        if len(last) >= width and not inside and letter[0] not in "）”":
            pieces.append([])
        pieces[-1].append(letter)
    return pieces


def _blocks(letters: Sequence[Letter]) -> Iterator[tuple[list[Line], Line]]:
    """Rows of cells, or lines of prose: one of the two is empty."""
    row: list[Line] = []
    for line in _lines(letters):
        if line[0][0] == "\t":
            row.append([one for one in line[1:] if one[0] != "\n"])
        elif row:
            yield row, []
            row = []
        else:
            yield [], line
    if row:
        yield row, []


LAYOUTS: Mapping[str, Callable[[Sequence[Letter], random.Random], Iterator[Letter]]] = {"cells": cells, "flat": flat}
