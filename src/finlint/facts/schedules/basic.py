"""基本支出 by economic 科目: one list of them, or two and three beside one another."""

from collections.abc import Iterator, Mapping, Sequence

from finlint.facts.figure import Fact, Mark, MarkKind
from finlint.facts.schedules.cells import TOTAL, Cell, Number, Table, number
from finlint.facts.schedules.classes import classes, splits
from finlint.facts.schedules.sums import DOWN, Maker, Sum

_HALVES = {"人员经费": ("301", "303"), "公用经费": ("302", "307", "309", "310", "311", "312", "313", "399")}
_CLASS, _TWO = 3, 2
_OWN = {"30212": "因公出国（境）费", "30217": "公务接待费", "30231": "公务用车运行维护费", "31013": "公务用车购置费"}
"""Lines that are a part of what is spent on the same out of all of 财政拨款."""
_PART = "基本支出中的"


def basic(maker: Maker, table: Table) -> Iterator[Fact]:
    """Figures of every sum that the table shows, of its halves, and of what is a part of 三公经费."""
    if splits(maker.schedule.kind, table):
        yield from classes(maker, table)
        return
    lines, halves = _lines(table.cells)
    if len(lines) < _CLASS:
        return
    yield from maker.sums(_sums(lines, halves), DOWN)
    yield from _labels(maker, table.cells)
    for name, half in halves.items():
        yield maker.stated(half, name)
    for code, (_, found) in lines.items():
        if found is not None and code in _OWN:
            yield maker.stated(found, f"~{_PART}{_OWN[code]}", "")


def _lines(table: Sequence[Cell]) -> tuple[Mapping[str, tuple[str, Number | None]], Mapping[str, Number]]:
    """By code the name and the number of each line, and the totals below; an empty table has neither."""
    lines: dict[str, tuple[str, Number | None]] = {}
    halves: dict[str, Number] = {}
    code, half = "", ""
    for at, cell in enumerate(table):
        if cell.kind == "digits" and cell.text[0] == "3" and len(cell.text) in (_CLASS, _CLASS + _TWO):
            code, half = cell.text, ""
            lines.setdefault(code, ("", None))
        elif _is_more(table, at, code):
            code += cell.text
            lines.setdefault(code, ("", None))
        elif cell.kind == "words":
            name = next((name for name in _HALVES if name in cell.text and TOTAL.search(cell.text)), "")
            code, half = ("", name) if name else (code, half)
            if code and not lines[code][0]:
                lines[code] = (cell.text, lines[code][1])
        elif (found := number(cell)) is not None:
            if half:
                halves.setdefault(half, found)
            elif code and lines[code][1] is None:
                lines[code] = (lines[code][0], found)
            code, half = "", ""
    return {code: (name or f"科目（{code}）", found) for code, (name, found) in lines.items()}, halves


def _labels(maker: Maker, table: Sequence[Cell]) -> Iterator[Mark]:
    """The codes, of which nothing is said: two columns of them stand side by side."""
    for at, cell in enumerate(table):
        one = cell.kind == "digits" and cell.text[0] == "3" and len(cell.text) in (_CLASS, _CLASS + _TWO)
        if one or _is_more(table, at, table[at - 1].text):
            yield maker.page.mark(MarkKind.PREFIX, cell.start, cell.start + len(cell.text))


def _is_more(table: Sequence[Cell], at: int, code: str) -> bool:
    """301 01: the code of a line in two cells."""
    cell, before = table[at], table[at - 1]
    return cell.kind == "digits" and len(cell.text) == _TWO and before.text == code and len(code) == _CLASS


def _sums(lines: Mapping[str, tuple[str, Number | None]], halves: Mapping[str, Number]) -> Iterator[Sum]:
    for code, (name, found) in lines.items():
        if len(code) == _CLASS and found is not None:
            parts = [
                (n, label) for other, (label, n) in lines.items() if other != code and other.startswith(code) and n
            ]
            if parts:
                yield (found, name), parts
    for half, codes in _HALVES.items():
        classes = [lines[code] for code in codes if code in lines]
        parts = [(found, label) for label, found in classes if found is not None]
        if half in halves and parts:
            yield (halves[half], f"{half}合计"), parts
