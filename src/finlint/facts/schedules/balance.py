"""收支总表: income on the left, expense on the right, and the total of both below."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from finlint.facts.figure import Figure
from finlint.facts.key import BUDGETS
from finlint.facts.schedules.cells import Cell, Number, Table, number
from finlint.facts.schedules.sums import ACROSS, DOWN, SAME, Maker, Sum
from finlint.facts.schedules.titles import budget
from finlint.facts.vocabulary import Vocabulary
from finlint.regex import regex

_ORDINAL = regex(r"(?<=[^、（(])(?=[一二三四五六七八九十]{1,3}、)")
_NUMBERED = regex(r"^[一二三四五六七八九十]{1,3}、")
_FUND = regex(r"拨款|收入|资金|预算")
_LABELS: Mapping[str, re.Pattern[str]] = {
    "income": regex(r"(?:本年)?收入(?:合计|小计)$"),
    "expense": regex(r"(?:本年)?支出(?:合计|小计)$"),
    "total": regex(r"(?:收入|支出)?总\s?计$"),
    "open": regex(
        r"(?:(?:年初|上年)[^年]{0,8}结[转余][^年]{0,6}|使用非财政拨款结余[^年]{0,10}|(?:动用|用事业基金).{0,12})$"
    ),
    "close": regex(r"(?:(?:年末[^年]{0,8}结|年终结)[转余][^年]{0,6}|结余分配|结转下年)$"),
}
"""What the lines are called that are neither a source nor a 类."""
_PUBLIC = BUDGETS[0]
_SHORTEST, _BOTH, _WIDEST = 4, 2, 12
"""Characters of a name of a 类 that is broken over a line; the totals of both sides; numbers of a line."""


class _Line(NamedTuple):
    """``sort`` is that of a label, ``source`` or ``class``, ``fund`` of a part of the source above, ``""`` unknown."""

    sort: str
    name: str
    numbers: tuple[Number, ...] = ()


def balance(maker: Maker, table: Table) -> Iterator[Figure]:
    """Figures of the sums of both sides, of the totals, and of what they state."""
    words = table.head
    if table.compares or all(word in words for word in ("预算数", "决算数")):
        return
    lines = [line for line in _lines(table.cells, maker.page.vocabulary) if line.numbers]
    if all(line.sort for line in lines):
        yield from maker.sums(_sums(lines), DOWN)
    totals = [_cell(line) for line in lines if line.sort == "total"]
    if len(totals) == _BOTH:
        yield from maker.sums([(totals[1], totals[:1])], SAME, always=True)
    wide = [line for line in lines if len(line.numbers) > 1]
    yield from maker.sums([(_cell(line), [(n, line.name) for n in line.numbers[1:]]) for line in wide], ACROSS)
    yield from _stated(maker, lines, words)


def _lines(table: Sequence[Cell], vocabulary: Vocabulary) -> Iterator[_Line]:
    line = _Line("", "")
    closed = False
    for cell in table:
        found = number(cell) if line.name or cell.kind == "number" else None
        if found is not None:
            line = line._replace(numbers=(*line.numbers, found)[:_WIDEST])
        elif cell.kind == "words" and not _ends(line, cell.text, vocabulary):
            yield line
            closed = closed or line.sort == "income"
            line = _line(cell.text, vocabulary, closed=closed)
    yield line


def _ends(line: _Line, words: str, vocabulary: Vocabulary) -> bool:
    """Whether words end the name of a 类 that is broken over lines: …管理支 | 98.23 | 出."""
    names = vocabulary.classes if line.sort == "class" else ()
    return any(name.startswith(line.name) and name.endswith(words) for name in names)


def _label(words: str) -> str:
    return next((label for label, ends in _LABELS.items() if ends.search(words)), "")


def _line(words: str, vocabulary: Vocabulary, *, closed: bool) -> _Line:
    """What a line is: the last one where a blank line before it has run into it.

    Behind 本年收入合计 (``closed``) stand the funds that what is carried over is of.
    """
    last = _ORDINAL.split(words)[-1]
    name = _NUMBERED.sub("", last)
    if label := _label(last):
        return _Line(label, name)
    if _NUMBERED.match(last) and (short := _class(name, vocabulary)):
        return _Line("class", short)
    if not _FUND.search(name):
        return _Line("", name)
    return _Line("fund" if closed or not _NUMBERED.match(last) else "source", name)


def _class(name: str, vocabulary: Vocabulary) -> str:
    """The 类 that a line names, if its name was broken over lines by how it begins; ``""`` for none."""
    short = vocabulary.classes.get(name) or vocabulary.classes.get(name.removesuffix("支出"))
    if short or len(name) < _SHORTEST:
        return short or ""
    return next((short for written, short in vocabulary.classes.items() if written.startswith(name)), "")


def _cell(line: _Line) -> tuple[Number, str]:
    return line.numbers[0], line.name


def _sums(lines: Sequence[_Line]) -> Iterator[Sum]:
    """What the sources and the 类 make, and what they make with what was carried over."""
    of = {sort: [_cell(line) for line in lines if line.sort == sort] for sort in (*_LABELS, "source", "class")}
    for whole, parts in (("income", of["source"]), ("expense", of["class"])):
        if len(of[whole]) == 1 and parts:
            yield of[whole][0], parts
    if len(of["total"]) == _BOTH:
        sides = (("income", "source", "open"), ("expense", "class", "close"))
        for total, (whole, part, more) in zip(of["total"], sides, strict=True):
            parts = [*(of[whole] or of[part]), *of[more]]
            if parts:
                yield total, parts
    yield from _funds(lines)


def _funds(lines: Sequence[_Line]) -> Iterator[Sum]:
    """一、财政拨款收入 and the funds below it, up to 本年收入合计."""
    source: _Line | None = None
    funds: list[tuple[Number, str]] = []
    for line in (*lines, _Line("source", "")):
        if line.sort in ("source", "income", "total"):
            if source is not None and funds:
                yield _cell(source), funds
            source, funds = (line if line.sort == "source" else None), []
        elif line.sort == "fund" and source is not None:
            funds.append(_cell(line))


def _stated(maker: Maker, lines: Sequence[_Line], words: str) -> Iterator[Figure]:
    """What the table says of the year's totals, of each source and of each 类."""
    own = maker.schedule.fund
    concepts = {"total": "收支总计", "expense": "财政拨款支出" if own else "本年支出合计"}
    if not own:
        concepts["income"] = "本年收入合计"
    for line in lines:
        concept, fund = f"类:{line.name}" if line.sort == "class" else concepts.get(line.sort, ""), own
        if line.sort == "source":
            concept, fund = _source(line.name, maker.page.vocabulary)
        if concept:
            yield maker.stated(line.numbers[0], concept, fund)
        if line.sort == "expense" and own and "一般公共" in words and _has_public(line, lines):
            yield maker.stated(line.numbers[1], concept, _PUBLIC)


def _has_public(line: _Line, lines: Sequence[_Line]) -> bool:
    """Whether the second number is of 一般公共预算: of two, where no other budget gives anything."""
    others = any(
        other.sort == "source" and budget(other.name) != _PUBLIC and other.numbers[0].printed for other in lines
    )
    return len(line.numbers) > _BOTH or (len(line.numbers) == _BOTH and not others)


def _source(name: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """一般公共预算财政拨款收入: the concept of a source of income and its fund; ``""`` for one nobody knows."""
    fund = budget(name)
    if fund:
        return "财政拨款收入", fund
    concept = vocabulary.concept("money", name)
    return (concept.name, vocabulary.fixed.get(concept.name, "")) if concept is not None else ("", "")
