"""Tables with a row of numbers a line: tasks with their money, projects with their rates, income and expense.

The header is known by its words whether they stand in cells or are broken over lines; a row is a run of as many numbers
as the header has columns. A run of another length may be a row that was not read: then no column is added up.
"""

import re
from collections.abc import Iterator, Sequence

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.figures import side
from finlint.facts.scans.spent import RATE, SPENT
from finlint.facts.tables.words import money
from finlint.measure import Exact, Quantity
from finlint.near import places
from finlint.regex import regex
from finlint.value import value

ROW, COLUMN = "~表和:行", "~表和:列"
_NOTE = r"(?:（[^（）]{1,10}）)?"
_TASKS = regex(rf"(?:总额|小计|合计)(?:其中[:：]?)?财政拨款{_NOTE}其[他它](?:资金)?{_NOTE}" * 2)
_RATES = regex(
    rf"(?P<initial>年初预算(?:数|金额)?{_NOTE})?(?P<adjusted>(?:调整后?|全年)?(?:全年)?预算(?:数|金额|安排数?){_NOTE})"
    rf"(?:实际|全年|预算)?(?:执行|支出)(?:数|金额){_NOTE}(?:预算)?执行率(?P<percent>（%）)?{_NOTE}"
    r"(?P<score>(?:绩效)?(?:自评)?(?:得分|分数)(?:（分）)?)?(?P<more>分值|权重)?"
)
_OPENING = regex(
    r"(?:总\s{0,3}额|小\s{0,3}计|合\s{0,3}计)\s{1,4}(?:其中[:：]?\s{0,4})?财\s{0,3}政|年\s{0,3}初\s{0,3}预\s{0,3}算|预\s{0,3}算\s{0,3}(?:数|金)|(?:全|调)\s{0,3}[年整]\s{0,3}后?\s{0,3}预\s{0,3}算"
)
_N = r"\d{1,12}(?:,\d{3}){0,3}(?:\.\d{1,6})?%?"
_RUN = regex(rf"\d(?<![\d.,]\d)(?:(?<=\d)[\d,.]{{0,20}}%?)(?:\s{{1,4}}{_N})*(?![\d,.%])")
_PIECE = regex(_N)
_PROJECTS = regex(r"(?:项目|单位|部门)名称(?:主管部门|预算单位|实施单位|项目单位|项目类别|项目属性|（[^（）]{1,8}）)*$")
_BACK = 40
_WHOLE = regex(r"(?:合计|总计|总额)$")
_HINTS, _HINTED = "率他它", ("行", "其")
"""What every head has behind its opening: 执行率, or 其他."""
_BREAK = regex(r"年初预算|一级指标|[。；]|自评表|目标表|附件|年度总体目标|总体目标")
_HALF = rf"(?:\s{{0,4}}上?半年[^\d。，]{{0,16}}?\s{{0,4}}{_N})?"
_GOAL = regex(
    rf"资\s{{0,2}}金\s{{0,2}}总\s{{0,2}}额{_NOTE}[:：]?\s{{0,4}}(?P<whole>{_N})(?P<unit>万?元)?{_HALF}\s{{1,8}}"
    rf"其中[:：]?\s{{0,4}}(?:当年|本年)?财\s{{0,2}}政\s{{0,2}}(?:拨\s{{0,2}}款|资\s{{0,2}}金){_NOTE}[:：]?\s{{0,4}}(?P<first>{_N})(?:万?元)?"
    rf"(?:\s{{1,8}}{_N})?\s{{1,8}}其\s{{0,2}}[他它]\s{{0,2}}(?:资\s{{0,2}}金)?[:：]?\s{{0,4}}(?P<other>{_N})(?![\d.%])"
)
"""The money of 绩效目标表, that of half a year beside it."""
_AHEAD, _FAR, _SIX, _LEAST, _THREE = 120, 4000, 6, 2, 3


@value
class _Row:
    """Numbers that stand side by side, and the words before them."""

    label: str
    cells: tuple[tuple[str, int], ...]


def tabulated(page: Page) -> Iterator[Figure]:
    """Figures VALUE: addends with their sum as their parent (FL539), rates as of ``spent`` (FL221)."""
    if not ("财政拨款" in page.text or "执行率" in page.text):
        return
    for goal in _GOAL.finditer(page.text) if "资金总额" in page.text else ():
        made, *addends = ((goal[name], goal.start(name)) for name in ("whole", "first", "other"))
        yield from _sum(page, made, addends, ROW, goal["unit"] or money(page.text, goal.start(), goal.start()))
    behind = 0
    for opening in _openings(page.text):
        if opening.start() < behind:
            continue
        stretch = page.text[opening.start() : opening.start() + _AHEAD]
        words = "".join(stretch.split())
        tasks, rates = _TASKS.match(words), _RATES.match(words)
        head = tasks or rates
        if head is None or (rates is not None and (rates["more"] or not _is_list(page.text, opening.start(), rates))):
            continue
        places = [opening.start() + at for at, sign in enumerate(stretch) if not sign.isspace()]
        behind = places[head.end() - 1] + 1
        stop = _BREAK.search(page.text, behind, behind + _FAR)
        end = stop.start() if stop is not None else min(behind + _FAR, len(page.text))
        unit = money(page.text, opening.start(), behind)
        rows, whole = _rows(
            page.text, (behind, end), _SIX if tasks else _wide(head), unread=_SIX if tasks else _least(head)
        )
        yield from _tasks(page, rows, unit, whole=whole) if tasks else _listed(page, rows, head, unit, whole=whole)


def _openings(text: str) -> Iterator[re.Match[str]]:
    """Where a head may begin: no further before its hint than anybody looks."""
    end = 0
    for at in sorted(at for hint in _HINTS for at in places(text, hint)):
        before = text[at - 1 : at]
        if before in _HINTED or before.isspace():
            yield from _OPENING.finditer(text, max(at + 1 - _AHEAD, end), at + 1)
            end = at + 1


def _is_list(text: str, start: int, head: re.Match[str]) -> bool:
    """Whether what has marks are projects: where one project has them, its form is read as that."""
    return not head["score"] or _PROJECTS.search("".join(text[max(start - _BACK, 0) : start].split())) is not None


def _least(head: re.Match[str]) -> int:
    """Columns of money and the rate."""
    return _THREE + bool(head["initial"])


def _wide(head: re.Match[str]) -> int:
    return _least(head) + bool(head["score"])


def _rows(text: str, where: tuple[int, int], most: int, *, unread: int) -> tuple[list[_Row], bool]:
    """The rows of a stretch, and whether all of them were read; a row may lack what stands behind its rate."""
    rows: list[_Row] = []
    whole, at = True, where[0]
    for run in _RUN.finditer(text, *where):
        cells = [(piece[0], piece.start()) for piece in _PIECE.finditer(text, *run.span())]
        label = "".join(text[at : run.start()].split())
        at = run.end()
        if len(cells) == most + 1 and cells[-1][0].isdigit() and int(cells[-1][0]) <= len(rows) + _LEAST:
            cells.pop()  # the number of the next row
        if unread <= len(cells) <= most:
            rows.append(_Row(label, tuple(cells)))
            if _WHOLE.search(label) and most == _SIX:
                break
        elif len(cells) > 1 or not cells or not cells[0][0].isdigit() or int(cells[0][0]) > len(rows) + _LEAST:
            whole = False
    return rows, whole


def _tasks(page: Page, rows: Sequence[_Row], unit: str, *, whole: bool) -> Iterator[Figure]:
    for row in rows:
        for first in (0, _THREE):
            yield from _sum(page, row.cells[first], row.cells[first + 1 : first + _THREE], ROW, unit)
    if whole and len(rows) > _LEAST and _WHOLE.search(rows[-1].label):
        yield from _columns(page, rows[-1], rows[:-1], range(_SIX), unit)


def _columns(page: Page, total: _Row, rows: Sequence[_Row], columns: Sequence[int], unit: str) -> Iterator[Figure]:
    for column in columns:
        yield from _sum(page, total.cells[column], [row.cells[column] for row in rows], COLUMN, unit)


def _sum(
    page: Page, whole: tuple[str, int], parts: Sequence[tuple[str, int]], name: str, unit: str
) -> Iterator[Figure]:
    total = side(page, whole[1], whole[0], name, unit=unit)
    yield total
    for text, start in parts:
        yield side(page, start, text, name + "项", unit=unit, parent=total)


def _listed(page: Page, rows: Sequence[_Row], head: re.Match[str], unit: str, *, whole: bool) -> Iterator[Figure]:
    """Projects or kinds of money, each with its rate; their sum in the last row, or in the first of several."""
    at = _least(head) - 1
    if any("%" in cell[0] for row in rows for cell in row.cells[:at]):
        return
    percent = head["percent"] is not None or any("%" in row.cells[at][0] for row in rows)
    for row in rows if percent else ():
        budget, done, rate = row.cells[at - 2 : at + 1]
        base = side(page, budget[1], budget[0], SPENT + "预算数", unit=unit)
        spent = side(page, done[1], done[0], SPENT + "执行数", unit=unit, parent=base)
        yield from (base, spent)
        yield side(page, rate[1], rate[0], RATE, unit="" if "%" in rate[0] else "%", parent=spent)
    if not whole or len(rows) <= _LEAST:
        return
    totals = [number for number, row in enumerate(rows) if _WHOLE.search(row.label)]
    if totals == [len(rows) - 1]:
        yield from _columns(page, rows[-1], rows[:-1], range(at), unit)
        return
    for number, end in zip(totals, [*totals[1:], len(rows)], strict=True):
        below = rows[number + 1 : end]
        if len(below) >= _LEAST and "其中" in below[0].label and _agrees(rows[number], below, at):
            yield from _columns(page, rows[number], below, range(at), unit)


def _agrees(total: _Row, rows: Sequence[_Row], columns: int) -> bool:
    """Whether the rows make their total in some column, so that none of them stands inside another."""
    return any(
        sum((_printed(row, column) for row in rows), Exact(0)) == _printed(total, column) for column in range(columns)
    )


def _printed(row: _Row, column: int) -> Exact:
    number = Quantity.parse(row.cells[column][0])
    assert number is not None
    return number.printed
