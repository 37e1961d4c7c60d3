"""The cells of a table whose lines were lost, and its rows: code, name and numbers, side by side or one a line."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice, takewhile
from typing import NamedTuple

from finlint.facts.page import Page
from finlint.facts.schedules.titles import Schedule
from finlint.measure import Exact, Quantity
from finlint.regex import regex
from finlint.value import value

_CELL = regex(
    r"(?P<number>(?<![\d.])-?(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d+\.\d{1,6})(?![\d.,%]\d?))"
    r"|(?P<digits>(?<![\d.])\d+(?![\d.,%]))|(?P<words>[一-鿿A-Za-z“”（）()、：:《》·]+)|(?P<other>[^\s一-鿿]+)"
)
_CLASS, _TWO = 3, 2
_CODES = (3, 5, 7)
"""Digits of a 类, a 款 and a 项; of the economic classification the first two."""
_COMPARED = ("上年", "增减", "执行", "同比", "调整", "年初预算", "比例")
_YEARS = regex(r"(?:19|20)\d{2}")
TOTAL = regex(r"(?:合计|总计)$")
_MOST, _WIDEST, _LONGEST = 40_000, 30, 80
"""Cells of a table, numbers of a line and characters of its name: nobody publishes more."""


class Number(NamedTuple):
    """A printed number, and where it stands in the page's text."""

    start: int
    text: str
    printed: Exact


class Cell(NamedTuple):
    """``kind`` is number (with decimals or thousands set apart), digits (a code, a page, a bare 0), words or other."""

    kind: str
    text: str
    start: int


class Row(NamedTuple):
    """``code`` is ``""`` of 合计, ``?`` of numbers that belong to no line; it is printed from ``start`` to ``end``."""

    code: str
    name: str
    numbers: tuple[Number, ...]
    start: int = 0
    end: int = 0


@value(slots=False, eq=False)
class Table:
    """What a table prints, in the order of the text."""

    cells: Sequence[Cell]

    @cached_property
    def rows(self) -> Sequence[Row]:
        """Its lines by their codes."""
        return tuple(_rows(self.cells))

    @cached_property
    def head(self) -> str:
        """The words above its first number, those that are broken over lines as one; digits stand by themselves."""
        above = takewhile(lambda cell: cell.kind != "number", self.cells)
        return "".join(f" {cell.text} " if cell.kind == "digits" else cell.text for cell in above)

    @property
    def compares(self) -> bool:
        """Whether it has columns of another year, or of several budgets: then the first number is no year's own."""
        return any(word in self.head for word in _COMPARED) or len(set(_YEARS.findall(self.head))) > 1


def table_of(page: Page, schedule: Schedule) -> Table:
    """The cells of a table."""
    found = (_cell(page, match) for span in schedule.spans for match in _CELL.finditer(page.text, *span))
    return Table(list(islice(found, _MOST)))


def _cell(page: Page, match: re.Match[str]) -> Cell:
    """Digits are a number, and no code, where the source sets their thousands apart."""
    kind = match.lastgroup or ""
    if kind == "digits" and len(match[0]) > _CLASS:
        start, end = page.normalised.span(*match.span())
        kind = "number" if end - start > len(match[0]) else kind
    return Cell(kind, match[0], match.start())


def number(cell: Cell) -> Number | None:
    """The number of a cell; digits are one only where they are 0."""
    return printed(cell) if cell.kind == "number" or (cell.kind == "digits" and not cell.text.strip("0")) else None


def printed(cell: Cell) -> Number | None:
    """The number that is printed in a cell, if it is one."""
    quantity = Quantity.parse(cell.text)
    return None if quantity is None else Number(cell.start, cell.text, quantity.printed)


def _rows(table: Sequence[Cell]) -> Iterator[Row]:
    """Lines by their codes, whatever the words do: a name may stand before, behind or on both sides of its line."""
    row: Row | None = None
    for cell, after in zip(table, [*table[1:], None], strict=False):
        found = number(cell) if row is not None else None
        if row is not None and len(row.numbers) > _WIDEST:
            row = None  # no line of a table
        if row is None and cell.kind == "number":
            yield Row("?", "", ())
        elif row is not None and found is not None:
            row = row._replace(numbers=(*row.numbers, found))
        elif row is not None and not row.name and not row.numbers and _is_more(row.code, cell):
            row = row._replace(code=row.code + cell.text, end=cell.start + len(cell.text))
        elif row is not None and row.code and not row.numbers and cell.kind == "words":
            row = row._replace(name=(row.name + cell.text)[:_LONGEST])
        else:
            if row is not None and (row.code or row.numbers):
                yield row
            row = _begun(cell, after)
    if row is not None and (row.code or row.numbers):
        yield row


def _begun(cell: Cell, after: Cell | None) -> Row | None:
    """The line that a cell begins: with a code, or with 合计."""
    end = cell.start + len(cell.text)
    if cell.kind == "digits" and len(cell.text) in _CODES and _is_code(cell, after):
        return Row(cell.text, "", (), cell.start, end)
    if cell.kind == "words" and TOTAL.search(cell.text):
        return Row("", cell.text, (), cell.start, end)
    return None


def _is_code(cell: Cell, after: Cell | None) -> bool:
    """Whether digits are a code: before a name or more of it, or such as codes are before a number."""
    if after is None or cell.text[0] == "0":
        return False
    more = after.kind == "digits" and len(after.text) == _TWO and len(cell.text) == _CLASS
    return after.kind == "words" or more or cell.text[0] in "23"


def _is_more(code: str, cell: Cell) -> bool:
    """Whether a cell has the next two digits of a code: 208 05 01."""
    return cell.kind == "digits" and len(cell.text) == _TWO and len(code) in _CODES[:2]
