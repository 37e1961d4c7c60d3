"""Targets of tables that hold nothing but targets (绩效目标表), a cell a line or a row a line.

A 自评表 has completions or scores as well and is read elsewhere: this only reads tables whose header has none, and
lines that name both levels of an indicator before it, as a flattened 绩效目标表 does.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from finlint.facts.figure import Aspect, Figure
from finlint.facts.key import Key
from finlint.facts.page import Page
from finlint.facts.scans.figures import figure
from finlint.measure import Quantity
from finlint.near import Near
from finlint.regex import regex
from finlint.value import value

_NAME = regex(r"^(?:三级指标|指标名称|绩效指标|指标内容)$")
_HEADER = regex(r"\t[ ]?(?:三级指标|指标名称|绩效指标|指标内容)[ ]?\n")
_TARGET = regex(r"^(?:年度|年初|预期|绩效|计划)?(?:指标|目标)值(?:（[^（）]{1,6}）)?$")
_UNIT = regex(r"^(?:度量|计量)?单位$")
_JUDGED = regex(r"完成|得分|执行|分值|权重|评分|自评")
_SIGN = "[≥≤＞＜><=＝﹦]{0,2}"
_VALUE = r"(?P<number>\d{1,12}(?:\.\d{1,6})?)"
_LINE = Near(
    "指标 ",
    120,
    r"(?:产出|效益|满意度|成本|完成)指标[ ]{1,4}(?:[一-鿿]{2,10}(?:指标|影响力?|满意度))[ ]{1,4}"
    rf"(?P<name>[^\s≥≤＞＜=＝]{{3,30}})[ ]{{1,4}}{_SIGN}[ ]?{_VALUE}(?P<unit>%|[一-鿿/]{{0,4}})$",
    re.MULTILINE,
)
_NUMBER = regex(rf"{_SIGN}{_VALUE}(?P<unit>%|‰|(?:(?![底前年日])[一-鿿/]){{0,6}}?)(?:以上|以下|以内)?")
OWNER = Near(
    "项目名称 目标表 申报表",
    128,
    r"项目名称[\t：: ]{0,8}\n?[\t ]{0,8}(?:[0-9A-Z]{10,40}[-—－])?(?P<name>[^\n\t（）]{2,60})"
    r"|绩效目标(?:申报)?表[ \t]{0,8}$",
    re.MULTILINE,
)


@value
class _Cell:
    text: str
    start: int


def goals(page: Page) -> Iterator[Figure]:
    """Figures TARGET with Key("指标:NAME", "PROJECT#目标N", year), N the number of the table."""
    if "指标" not in page.text:
        return
    headed = "目标值" in page.text or "指标值" in page.text
    found = [*_lines(page.text), *(_tables(page.text) if headed else ())]
    owners = list(OWNER.finditer(page.text)) if found else []
    starts = [owner.start() for owner in owners]
    for name, at, quantity, text in found:
        number = bisect_left(starts, at)
        whose = called(page, owners[number - 1]) if number else ""
        key = Key("指标:" + name, f"{whose}#目标{number}", page.year)
        yield figure(page, at, at + len(text), quantity, key, Aspect.TARGET)


def called(page: Page, owner: re.Match[str]) -> str:
    """项目名称：X, or X绩效目标表."""
    return (owner["name"] or page.text[page.line_start(owner.start()) : owner.start()]).strip()


_Goal = tuple[str, int, Quantity, str]


def _lines(text: str) -> Iterator[_Goal]:
    """产出指标 数量指标 培训人次 300人次."""
    for line in _LINE.finditer(text):
        yield from _goal(line["name"], line.start("number"), line["number"], line["unit"])


def _tables(text: str) -> Iterator[_Goal]:
    """Rows, a cell a line, below a header that has names and targets and nothing that judges."""
    at = 0
    for found in _HEADER.finditer(text):
        if found.start() < at:
            continue
        start = text.rfind("\n\n", 0, found.start() + 1)
        header, at = _row(text, start + 2 if start >= 0 else 0)
        words = [cell.text for cell in header]
        name, target, unit = (_column(words, pattern) for pattern in (_NAME, _TARGET, _UNIT))
        if min(name, target) < 0 or any(_JUDGED.search(word) for word in words):
            continue
        row, at = _row(text, at)
        while len(row) in (1, len(header)):  # one cell alone is a heading between the rows
            if len(row) > 1 and row[name].text:
                yield from _read(row, name, target, unit)
            row, at = _row(text, at)


def _read(row: Sequence[_Cell], name: int, target: int, unit: int) -> Iterator[_Goal]:
    found = _NUMBER.fullmatch(row[target].text)
    if found is not None:
        at = row[target].start + found.start("number")
        measure = found["unit"] or (row[unit].text if unit >= 0 else "")
        yield from _goal(row[name].text, at, found["number"], measure)


def _column(words: Sequence[str], pattern: re.Pattern[str]) -> int:
    return next((at for at, word in enumerate(words) if pattern.match(word)), -1)


def _row(text: str, at: int) -> tuple[list[_Cell], int]:
    """The lines of cells from an offset to the next blank line, and the offset behind it."""
    row: list[_Cell] = []
    while text.startswith("\t", at):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        words = text[at:end].strip()
        row.append(_Cell(words, at + text[at:end].index(words)))
        at = end + 1
    return row, at + 1


def _goal(name: str, at: int, number: str, unit: str) -> Iterator[_Goal]:
    quantity = Quantity.parse(number + unit) or Quantity.parse(number)
    if quantity is not None:
        yield name, at, quantity, number
