"""How cells of a self-evaluation form, one a line, write comparators and units."""

from collections.abc import Iterator
from itertools import islice

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.regex import regex

_NUMBER = regex(r"\d[\d.]{0,12}")
_PRICED = regex(r"\d[\d.]{0,12}(?P<unit>[万千]?元/[一-鿿/·]{1,8})")
_RATE = regex(r"\d[\d.]{0,7}%")
_COMPARATORS, _GARBLED = "≥≤=<>＝﹦≧≦", "·•．*○●◆﹒？?"
_SIGN = regex(rf"\n\t[^\S\n]*(?:定性|[{_COMPARATORS}{_GARBLED}])[^\S\n]*(?=\n)")
_COUNTED = frozenset("家个批次户项件人场期份台套辆条篇") | {"批次", "人次", "台套"}
_OPTIONS, _ROW = 3, 4
_SHORT = 14
"""Characters of a cell that holds a comparator, a value or a unit."""


def cell(page: Page) -> Iterator[Mark]:
    """Cells of rows with a comparator and a unit.

    ``word`` is ``comparator``, ``options``, ``unit``, ``percent``, or ``price`` for the unit beside a price that has
    one of its own (1.5万元/批 beside 万元/次). Only forms that have both columns (指标性质, 度量单位) are read:
    elsewhere a cell tells nothing of the next.
    """
    if "指标性质" not in page.text or "单位" not in page.text:
        return
    first = page.text.find("指标性质")
    for found in _SIGN.finditer(page.text, first):
        before = page.text.rfind("\n\t", first, found.start())
        row = list(islice(_cells(page.text, found.start()), _ROW))
        if before < 0 or not next(_cells(page.text, before))[0] or len(row) < _ROW:
            continue
        (sign, start), (value, after), (unit, unit_at), (done, done_at) = row
        if sign in _COMPARATORS or (sign in _GARBLED and _NUMBER.match(value)):
            expected = sign if sign in _COMPARATORS else "≥、≤或＝"
            yield page.mark(MarkKind.CELL, start, start + 1, expected=expected, word="comparator")
            yield from _unit(page, value, after, unit, unit_at)
            if unit == "%" and _RATE.fullmatch(done) and not value.endswith("%"):
                yield page.mark(MarkKind.CELL, done_at, done_at + len(done), expected=done[:-1], word="percent")
        elif sign == "定性" and unit == "%" and value and not _NUMBER.match(value):
            yield page.mark(MarkKind.CELL, unit_at, unit_at + 1, expected="", word="unit")


def _cells(text: str, at: int) -> Iterator[tuple[str, int]]:
    """The words of the cells from a line end on, with the place where they begin; of longer cells the first only."""
    while at >= 0:
        at += 2
        yield text[at : at + _SHORT].partition("\n")[0].strip(), at
        at = text.find("\n\t", at)


def _unit(page: Page, value: str, value_at: int, unit: str, unit_at: int) -> Iterator[Mark]:
    """The unit beside a value, and the value that repeats it."""
    if unit == "%" and _RATE.fullmatch(value):
        yield page.mark(MarkKind.CELL, value_at, value_at + len(value), expected=value[:-1], word="percent")
    elif "元/" in unit and (priced := _PRICED.fullmatch(value)):
        yield page.mark(MarkKind.CELL, unit_at, unit_at + len(unit), expected=priced["unit"], word="price")
    elif unit in ("万", "亿") and _NUMBER.fullmatch(value):
        yield page.mark(MarkKind.CELL, unit_at, unit_at + 1, expected=unit + "元", word="unit")
    elif len(options := unit.split("/")) >= _OPTIONS and _COUNTED.issuperset(options):
        yield page.mark(MarkKind.CELL, unit_at, unit_at + len(unit), expected=options[0], word="options")
