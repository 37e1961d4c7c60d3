"""Tables of 科目 that lost their lines: code, name and numbers, in a row or each on a line of its own.

A table is read only where its rows have as many numbers as its total, and where most of its sums hold: what is cut off
or set otherwise then says nothing.
"""

import re
from collections.abc import Iterator, Sequence

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.figures import side
from finlint.measure import Exact, Quantity
from finlint.regex import regex

ROW, COLUMN = "~科目表各栏", "~科目表各行"
"""A number of a row and those beside it, a number of a column and those of the classes below it."""
_NUMBER = r"(?:-?\d{1,3}(?:(?:,\d{3})+|\d*)\.\d{1,2}|0)(?![\d.,%])"
"""With its decimals, as such tables print all but 0: a number without them is the code of the next row."""
_HEAD = regex(r"科目(?:编码|代码)")
_TOTAL = regex(rf"(?<=[\s计])合 ?计\s+(?P<numbers>{_NUMBER}(?:\s+{_NUMBER}){{2,9}})(?=\s+\d{{3}}\s)")
_ROW = regex(
    rf"\s+(?P<code>\d{{3}}(?:\d{{2}}){{0,2}})\s+(?P<name>[一-鿿][一-鿿（）、\d]{{1,30}})\s+(?P<numbers>{_NUMBER}(?:\s+{_NUMBER}){{2,9}})(?!\S)"
)
_EACH = regex(_NUMBER)
_REACH, _FEWEST = 400, 2
_SPLIT = (("基本支出", "项目支出"), ("财政拨款收入", "事业收入"))
"""Columns that add up to the first one."""
_NO_SPLIT = ("年初", "年末")

_Numbers = list[tuple[int, str, Exact]]


def classed(page: Page) -> Iterator[Figure]:
    """Figures VALUE: of every sum of a table its total, and the parts, each with the total as its parent."""
    if "科目" not in page.text:
        return
    end = 0
    for head in _HEAD.finditer(page.text):
        total = _TOTAL.search(page.text, head.end(), head.end() + _REACH) if head.start() >= end else None
        if total is None or "\t" in page.text[head.start() : total.end()]:
            continue
        title = page.text[page.line_start(max(page.line_start(head.start()) - 120, 0)) : total.start()]
        rows = [("", _numbers(total))]
        end = total.end()
        while row := _ROW.match(page.text, end):
            rows.append((row["code"], _numbers(row)))
            end = row.end()
        if len(rows) > _FEWEST and len({len(numbers) for _, numbers in rows}) == 1:
            yield from _read(page, rows, title)


def _numbers(found: re.Match[str]) -> _Numbers:
    start = found.start("numbers")
    each = ((start + m.start(), m[0]) for m in _EACH.finditer(found["numbers"]))
    return [(at, text, quantity.value) for at, text in each if (quantity := Quantity.parse(text)) is not None]


def _read(page: Page, rows: Sequence[tuple[str, _Numbers]], title: str) -> Iterator[Figure]:
    split = any(all(word in title for word in words) for words in _SPLIT) and not any(w in title for w in _NO_SPLIT)
    if split:
        yield from _believed(page, ROW, [(numbers[0], numbers[1:]) for _, numbers in rows])
    sums = []
    for at, (code, numbers) in enumerate(rows):
        below = [
            each for other, each in rows[at + 1 :] if other.startswith(code) and len(other) == len(code) + _step(code)
        ]
        if below:
            sums += [(number, [part[column] for part in below]) for column, number in enumerate(numbers)]
    yield from _believed(page, COLUMN, sums)


def _step(code: str) -> int:
    return 2 if code else 3


def _believed(page: Page, concept: str, sums: Sequence[tuple[tuple[int, str, Exact], _Numbers]]) -> Iterator[Figure]:
    """The sums of one kind, where more of them hold than do not: nothing is the sum of nothing anywhere."""
    some = [(whole, parts) for whole, parts in sums if whole[2] != Exact(0) or any(p[2] != Exact(0) for p in parts)]
    holding = sum(1 for whole, parts in some if _sum(parts) == whole[2])
    if holding * 2 <= len(some):
        return
    for (at, text, _), parts in some:
        total = side(page, at, text, concept)
        yield total
        yield from (side(page, start, part, concept, parent=total) for start, part, _ in parts)


def _sum(parts: _Numbers) -> Exact:
    return sum((value for _, _, value in parts), Exact(0))
