"""Plain tables of a report: rows of numbers below a header, with 合计 as their last row, or as a column.

Which columns add up nobody says: of several, those that do show it of the others. Cells stand on lines of their own
(a row ends at a blank line), or are parted by tabs or blanks on one line.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import permutations
from operator import itemgetter

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.figures import side
from finlint.measure import Exact, Quantity
from finlint.near import Near
from finlint.regex import regex
from finlint.value import value

TOTAL, ADDEND, RATE, MARKS, FULL = "~表内合计", "~表内各项:", "~表内得分率", "~表内得分", "~表内分值"
_HEADED = Near("计", 6, r"[\n\t](?:合 ?计|总 ?计)(?=[\t \n])")
_ACROSS = Near(
    "计 总",
    8,
    r"\n\t(?:合 ?计|总 ?计|小 ?计|总 ?分)(?=\n\n)|[\t ](?<=[^\n].)(?:合 ?计|总 ?计|小 ?计|总 ?分)(?=[\t ]?\n)",
)
_SUMS = regex(r"合计|总计|小计|总分")
_NESTED = regex(r"其中|[小合总]计|^（[一二三四五六七八九十]|^[一二三四五六七八九十]、")
_NUMBER = regex(r"-?\d{1,12}(?:,\d{3}){0,3}(?:\.\d{1,6})?%?")
_PERCENT = regex(r"\d{1,3}(?:\.\d{1,4})?%")
_EMPTY = frozenset(("", "-", "—", "/", "－", "0"))
_PIECE = regex(r"[^\t |]+")
_WORDS = regex(r"[一-鿿]")
_SERIAL = regex(r"\d{1,2}")
_FULL, _MARKS = regex(r"(?:标准|指标)?分值?|权重|满分"), regex(r"(?:评价|自评|实际)?得分")
_FAR, _ROWS, _SEVERAL, _LEAST, _WIDEST, _LABEL = 4_000, 40, 2, 3, 16, 40
_TWO, _THREE = Exact(2), Exact(3)
"""No more than half as much again: a total is further from the mean of two rows."""
Cell = tuple[str, int]


@value
class _Row:
    """The label of a row, and what stands behind it; of a cell its words and where they begin."""

    label: str
    cells: tuple[Cell, ...]

    def number(self, at: int) -> Exact | None:
        """The number of a cell; nothing stands for 0, other words for no number."""
        words = self.cells[at][0]
        if words in _EMPTY:
            return _NOTHING
        read = Quantity.parse(words) if _NUMBER.fullmatch(words) and not words.endswith("%") else None
        return None if read is None else read.printed


_NOTHING = Exact(0)


def totalled(page: Page) -> Iterator[Figure]:
    """Figures VALUE: addends with their total as parent; rates, the marks as parent, and the full ones as theirs."""
    text = page.text
    if not ("合计" in text or "总计" in text or "总分" in text):
        return
    for head in _HEADED.finditer(text):
        rows = _above(page, head.start() + 1)
        if len(rows) > _SEVERAL:
            yield from _columns(page, rows[:-1], rows[-1])
            yield from _shared(page, rows)
    for head in _ACROSS.finditer(text):
        yield from _across(page, *_below(text, head.start()))


def _above(page: Page, at: int) -> Sequence[_Row]:
    """The rows that end in the one that begins with 合计; none of a form, whose cells have been read."""
    celled = page.text[at - 2 : at] == "\n\t"
    end = page.text.find("\n\n" if celled else "\n", at)
    found: list[_Row] = []
    for row in _upwards(page.text, end if end >= 0 else len(page.text), celled=celled):
        if row is None or (found and (len(row.cells) != len(found[0].cells) or _NESTED.search(row.label))):
            break
        if not found and celled and _is_read(page, row):
            return ()
        found.append(row)
        if len(found) > _ROWS:
            return ()
    return found[::-1]


def _is_read(page: Page, row: _Row) -> bool:
    starts = (page.normalised.span(start, start + 1).start for words, start in row.cells if _NUMBER.fullmatch(words))
    return any(page.starts[at : at + 1] == (start,) for start in starts for at in (bisect_left(page.starts, start),))


def _upwards(text: str, end: int, *, celled: bool) -> Iterator[_Row | None]:
    """Every line, or every group of cells, as a row, the last one first; None for what is none."""
    sign = "\n\n" if celled else "\n"
    first = max(end - _FAR, 0)
    while end >= first:
        start = text.rfind(sign, first, end)
        begin = start + len(sign) if start >= 0 else first
        yield _row(text[begin:end], begin, celled=celled)
        end = start


def _downwards(text: str, start: int, *, celled: bool) -> Iterator[_Row | None]:
    """The same from where a line begins, the first one first."""
    sign = "\n\n" if celled else "\n"
    last = min(start + _FAR, len(text))
    while start < last:
        end = text.find(sign, start, last)
        yield _row(text[start : end if end >= 0 else last], start, celled=celled)
        start = end + len(sign) if end >= 0 else last


def _row(piece: str, start: int, *, celled: bool) -> _Row | None:
    if celled:
        lead = len(piece) - len(piece.lstrip("\n"))
        lines, at = piece[lead:].split("\n"), start + lead
        cells: list[Cell] = []
        for line in lines:
            if not line.startswith("\t"):
                return None
            cells.append((line[1:].strip(), at + 1))
            at += len(line) + 1
    else:
        cells = [(found[0], start + found.start()) for found in _PIECE.finditer(piece)]
    if len(cells) > 1 and _SERIAL.fullmatch(cells[0][0]) and _WORDS.search(cells[1][0]):
        cells = cells[1:]
    label, *others = cells or [("", 0)]
    numbers = sum(_NUMBER.fullmatch(words) is not None for words, _ in others)
    worded = _WORDS.search(label[0]) is not None and len(label[0]) <= _LABEL and "。" not in piece
    return _Row(label[0], tuple(others)) if worded and numbers and len(others) <= _WIDEST else None


def _columns(page: Page, rows: Sequence[_Row], last: _Row) -> Iterator[Figure]:
    """The columns that add up, and those that do not where most do."""
    sums: list[list[tuple[Cell, list[Cell]]]] = [[], []]
    for at in range(len(last.cells)):
        numbers = [row.number(at) for row in rows]
        if (added := _added(last.number(at), numbers)) is not None:
            parts = [row.cells[at] for row in rows if row.cells[at][0] not in _EMPTY]
            sums[added].append((last.cells[at], parts))
    yield from _stated(page, *sums)


def _shared(page: Page, rows: Sequence[_Row]) -> Iterator[Figure]:
    """Columns of percentages: what all rows, or all but one of several, are the rates of."""
    width = range(len(rows[0].cells))
    rates = [at for at in width if all(_PERCENT.fullmatch(row.cells[at][0]) for row in rows)]
    known = [at for at in width if rates and all(row.number(at) is not None for row in rows)]
    for at in rates:
        readings = [[(row.cells[at], row.cells[i], row.cells[j]) for row in rows] for i, j in permutations(known, 2)]
        readings += [[(row.cells[at], row.cells[i], rows[-1].cells[i]) for row in rows[:-1]] for i in known]
        told = [[each for each in reading if each[2][0] not in _EMPTY] for reading in readings]
        off, reading = min(((_off(each), each) for each in told), key=itemgetter(0), default=(_SEVERAL, []))
        if len(reading) > _SEVERAL and off <= (len(reading) > _LEAST):
            for rate, part, whole in reading:
                base = side(page, whole[1], whole[0], FULL)
                share = side(page, part[1], part[0], MARKS, parent=base)
                yield from (base, share, side(page, rate[1], rate[0], RATE, parent=share))


def _off(reading: Sequence[tuple[Cell, Cell, Cell]]) -> int:
    """How many rates are not those of their numbers."""
    off = 0
    for cells in reading:
        rate, part, whole = (Quantity.parse(words) for words, _ in cells)
        if rate is not None and part is not None and whole is not None:
            off += part.interval().disjoint(rate.interval() * whole.interval())
    return off


def _added(whole: Exact | None, parts: Sequence[Exact | None]) -> bool | None:
    """Whether numbers make their total; None where they may not be meant to: a mean, a rate, one number of several."""
    known = [part for part in parts if part is not None]
    made = sum(known, _NOTHING)
    if whole is None or len(known) < len(parts) or sum(part != _NOTHING for part in known) < _SEVERAL:
        return None
    if made == whole:
        return True
    return False if made * _TWO < whole * _THREE and whole * _TWO < made * _THREE else None


def _stated(
    page: Page, wrong: Sequence[tuple[Cell, list[Cell]]], right: Sequence[tuple[Cell, list[Cell]]]
) -> Iterator[Figure]:
    for whole, parts in (*right, *(wrong if len(wrong) <= len(right) else ())):
        total = side(page, whole[1], whole[0], TOTAL)
        yield total
        for words, start in parts:
            yield side(page, start, words, ADDEND, parent=total)


def _below(text: str, at: int) -> tuple[Sequence[str], list[_Row]]:
    """The header that ends in 合计, and the rows below it."""
    celled = text[at] == "\n"
    sign = "\n\n" if celled else "\n"
    first = max(at - _FAR, 0)
    start = text.rfind(sign, first, at)
    end = text.find(sign, at + 1)
    words = text[start + len(sign) if start >= 0 else first : end if end >= 0 else len(text)]
    lines = (line for line in words.split("\n") if line.startswith("\t"))
    names = [line.strip() for line in lines] if celled else [found[0] for found in _PIECE.finditer(words)]
    rows: list[_Row] = []
    for row in _downwards(text, end + len(sign), celled=celled) if end >= 0 and len(names) > _LEAST else ():
        if row is None or len(row.cells) + 1 != len(names) or len(rows) > _ROWS:
            break
        rows.append(row)
    return names, rows


def _across(page: Page, names: Sequence[str], rows: Sequence[_Row]) -> Iterator[Figure]:
    """Rows whose last number is the sum of the others, and the rate of marks below full marks and marks."""
    if len(names) <= _LEAST or any(_SUMS.search(name) for name in names[:-1]):
        return
    sums: list[list[tuple[Cell, list[Cell]]]] = [[], []]
    for row in rows:
        *numbers, whole = [row.number(at) for at in range(len(row.cells))]
        if (added := _added(whole, numbers)) is not None:
            sums[added].append((row.cells[-1], [cell for cell in row.cells[:-1] if cell[0] not in _EMPTY]))
    yield from _stated(page, *sums)
    named = {sort: [row for row in rows if sort.fullmatch(row.label)] for sort in (_FULL, _MARKS)}
    for rates in rows:
        if rates.label == "得分率" and all(len(found) == 1 for found in named.values()):
            yield from _rates(page, named[_FULL][0], named[_MARKS][0], rates)


def _rates(page: Page, full: _Row, marks: _Row, rates: _Row) -> Iterator[Figure]:
    for one, other, rate in zip(full.cells, marks.cells, rates.cells, strict=True):
        if all(_NUMBER.fullmatch(cell[0]) for cell in (one, other, rate)) and rate[0].endswith("%"):
            whole = side(page, one[1], one[0], FULL)
            part = side(page, other[1], other[0], MARKS, parent=whole)
            yield from (whole, part, side(page, rate[1], rate[0], RATE, parent=part))
