"""Which rows of a score sheet stand under which heading: 预算管理（60分） above rows of 40 and 20.

A sheet without targets prints its headings where their first row begins. That this one does is known if the
weights of the rows from one heading to the next come to what it says. One that differs is then wrong, or a row is.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, combinations

from finlint.facts.tables.flat.cores import Core, Word, amount, counts
from finlint.facts.tables.form import GROUP
from finlint.facts.tables.stating import Cell
from finlint.facts.tables.words import NUMBER
from finlint.measure import Exact
from finlint.regex import regex
from finlint.value import value

_HEADING = regex(r"(?P<name>[一-鿿]{2,14})（(?P<weight>\d{1,3}(?:\.\d)?)分）")
_AGREE = 2
"""Headings that must come to the sum of their rows, so that where they stand is known."""
_ZERO = Exact(0)
Levels = tuple[Cell | None, Cell | None]


@value
class Block:
    """A heading and its rows, from the first to before the last.

    ``opens`` where another heading follows at once: then its rows are those of the headings below it.
    """

    cell: Cell
    name: str
    weight: Exact
    first: int
    last: int
    found: Exact
    opens: bool
    known: bool = True
    """Whether its rows were read: a number that is left over may be one of them."""

    @property
    def agrees(self) -> bool:
        """Whether its own rows come to what it says."""
        return self.known and not self.opens and self.found == self.weight

    @property
    def differs(self) -> bool:
        """Whether they were read, and come to something else."""
        return self.known and not self.opens and self.found != self.weight


def sheet(words: Sequence[Word], cores: Sequence[Core], total: Sequence[Cell]) -> tuple[list[Core], list[Levels]]:
    """The rows of a sheet, and the 一级 and 二级 headings that begin with each; no headings where that is not known.

    A row with more marks than it may have is one if the headings, or the total, want it.
    """
    rows = [core for core in cores if not core.odd]
    blocks = _blocks(words, rows)
    if len(rows) < len(cores):
        wanted = _blocks(words, cores)
        fits = _told(wanted) and _right(wanted) >= _right(blocks)
        if fits or (len(total) > 1 and weighed(cores) == amount(total[0])):
            rows, blocks = list(cores), wanted
    return rows, _levels(blocks, len(rows)) if _told(blocks) else []


def placed(labels: Sequence[Sequence[Cell]], cores: Sequence[Core]) -> list[Sequence[Cell]]:
    """The labels above each row of a table with targets, without their weights where those cannot be placed.

    A cell that is merged over its rows may be printed in the middle of them: then a row stands before the
    first heading, or two headings differ from the rows below them.
    """
    found = [(row, groups[-1]) for row, cells in enumerate(labels) if (groups := [*filter(None, map(group, cells))])]
    ends = (*(row for row, _ in found[1:]), len(cores))
    wrong = sum(weighed(cores[row:end]) != weight for (row, weight), end in zip(found, ends, strict=False))
    if not found or (found[0][0] == 0 and wrong <= 1):
        return list(labels)
    return [[_bare(cell) for cell in cells] for cells in labels]


def group(cell: Cell) -> Exact | None:
    """The weight of a heading that has one."""
    match = GROUP.match(cell.text)
    return amount(Cell(match["weight"], 0, 0)) if match is not None else None


def _bare(cell: Cell) -> Cell:
    match = GROUP.match(cell.text)
    return Cell(match["name"], cell.start, cell.end) if match is not None else cell


def weighed(cores: Sequence[Core]) -> Exact:
    """The weights of some rows together."""
    cells = (core.cells["weight"] for core in cores if "weight" in core.cells)
    numbers = (amount(cell) for cell in cells if NUMBER.fullmatch(cell.text))
    return sum(numbers, _ZERO)


def _wrong(blocks: Sequence[Block]) -> int:
    return sum(block.differs for block in blocks)


def _right(blocks: Sequence[Block]) -> int:
    return sum(block.agrees for block in blocks)


def _told(blocks: Sequence[Block]) -> bool:
    """Whether headings stand where their rows begin: all rows read, none before the first, one wrong at most."""
    read = bool(blocks) and blocks[0].first == 0 and all(block.known for block in blocks)
    return read and _wrong(blocks) <= 1 and _right(blocks) >= _AGREE


def _blocks(words: Sequence[Word], cores: Sequence[Core]) -> list[Block]:
    """Every heading above a row."""
    headings = list(_headings(words, cores))
    blocks = []
    for at, (row, match, cell, opens) in enumerate(headings):
        last = headings[at + 1][0] if at + 1 < len(headings) else len(cores)
        weight, found = amount(Cell(match["weight"], 0, 0)), weighed(cores[row:last])
        known = opens or (last > row and not _lost(_loose(words, cores, (row, last), cell), weight - found))
        blocks.append(Block(cell, match["name"], weight, row, last, found, opens, known))
    return blocks


def _headings(words: Sequence[Word], cores: Sequence[Core]) -> Iterator[tuple[int, re.Match[str], Cell, bool]]:
    """The headings between the rows: the row below, what it says, where, and whether another follows at once."""
    above, line = 0, -1
    for row, core in enumerate(cores):
        between = [word for word in words[above : core.first] if word.line > line]  # beside a row is what it says
        text = "".join([word.text for word in between])
        found = list(_HEADING.finditer(text)) if "分）" in text else []
        places = [place for word in between for place in range(word.start, word.end)] if found else []
        for at, match in enumerate(found):
            opens = at + 1 < len(found) and found[at + 1].start() == match.end()
            yield row, match, Cell(match[0], places[match.start()], places[match.end() - 1] + 1), opens
        above, line = core.last + 1, words[core.last].line


def _loose(
    words: Sequence[Word], cores: Sequence[Core], rows: tuple[int, int], heading: Cell
) -> list[tuple[Exact, bool]]:
    """The numbers that stand alone from a heading to the row behind its own; and whether each counts something."""
    first, last = rows
    taken = {at for core in cores[first:last] for at in range(core.first, core.last + 1)}
    start = cores[first - 1].last + 1 if first else 0
    until = cores[last].first if last < len(cores) else len(words)
    below = [at for at in range(start, until) if words[at].start >= heading.end and at not in taken]
    behind = (*words[1:], None)
    return [(amount(words[at]), counts(behind[at])) for at in below if words[at].kind == "N"]


def _lost(loose: Sequence[tuple[Exact, bool]], missing: Exact) -> bool:
    """Whether a number that belongs to no row could be, or have in it, the weight that a heading misses."""
    if not missing > _ZERO:
        return False
    numbers = [number for number, _ in loose]
    pairs = (one + other for one, other in combinations(numbers, 2))
    return missing in numbers or missing in pairs or not all(counts for _, counts in loose)


def _levels(blocks: Sequence[Block], rows: int) -> list[Levels]:
    """For each row the 一级 and the 二级 heading that begins with it."""
    levels: list[Levels] = [(None, None)] * rows
    families = _families(blocks)
    spans = [_span(opening, below) for opening, below in families]
    unsure = [at for at, (opening, _) in enumerate(families) if opening is not None and spans[at] is None]
    sound = not _wrong(blocks) and len(unsure) == 1 < sum(opening is not None for opening, _ in families)
    for at, (opening, below) in enumerate(families):
        nearest = _nearest(opening, below) if opening is not None and spans[at] is None and sound else None
        count = spans[at] or nearest or len(below)
        for number, block in enumerate(below):
            within = opening is not None and number < count
            levels[block.first] = (None, block.cell) if within else (block.cell, None)
        if opening is not None and below:
            certain = spans[at] is not None or nearest is not None
            cell = opening.cell if certain else Cell(opening.name, opening.cell.start, opening.cell.end)
            levels[opening.first] = (cell, levels[below[0].first][1])
    return levels


def _families(blocks: Sequence[Block]) -> list[tuple[Block | None, list[Block]]]:
    """Headings that open, each with those that follow it up to the next; those before the first have none."""
    families: list[tuple[Block | None, list[Block]]] = [(None, [])]
    for block in blocks:
        if block.opens:
            families.append((block, []))
        else:
            families[-1][1].append(block)
    return families


def _span(opening: Block | None, below: Sequence[Block]) -> int | None:
    """How many of the headings below come to the one that opens; the others stand beside it."""
    if opening is None:
        return None
    for sums in (accumulate(block.weight for block in below), accumulate(block.found for block in below)):
        for count, whole in enumerate(sums, 1):
            if whole == opening.weight:
                return count
    return None


def _nearest(opening: Block, below: Sequence[Block]) -> int | None:
    """How many come next to what it says, where no number of them makes it: one count, or nobody knows."""
    sums = list(accumulate(block.weight for block in below))
    apart = [abs(whole - opening.weight) for whole in sums]
    if not sums or opening.weight + opening.weight < below[0].weight or apart.count(min(apart)) > 1:
        return None
    return apart.index(min(apart)) + 1
