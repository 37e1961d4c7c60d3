"""What the prose in the cells of a self-evaluation says again: 预算执行率为74.06%, 按时办结率99.98%.

A cell a line only: a flattened page runs the goal and its completion into one another.
"""

import re
from collections.abc import Iterator

from finlint.facts.figure import Figure, Mark, MarkKind
from finlint.facts.key import Key
from finlint.facts.page import Page
from finlint.facts.scans.figures import figure
from finlint.measure import Dimension, Quantity
from finlint.regex import regex
from finlint.value import replace, value

_PROSE = 12
"""Characters from which a cell is prose."""
_NUMBER = regex(
    r"\d(?:(?<![\d.,，]\d)\d{0,2}(?:,\d{3})+(?:\.\d{1,6})?|(?<![\d.,]\d)\d{0,11}(?:\.\d{1,6})?(?![\d.,]\d))"
)
_WORDS = regex(r"(?<![一-鿿])(?:(?<=\d)[年月日]度?)?(?P<words>[一-鿿]{2,30})$")
_UNIT = regex(r"[ ]?(?:(?:[%％]|万?亿?元)(?:以[上下内])?|[一-鿿]{1,5})")
_TIME = regex(r"工作日|月|小时|季度|百分点")
_REACH = 30
_GOAL_HEAD = regex(r"^.{0,8}目标(?:实际)?完成情况(?:综述)?$|^实际完成情况$")
_DIGIT = regex(r"\d")
_BESIDE = regex(r"\n\t[^\n]*\S")
_PLANNED = ("措施", "建议", "意见")
_PLANS = regex(r"^(?:下一步)?(?:改进|整改)?(?:的?措施|建议|意见)$")
_OPENING = regex(
    r"^(?:(?:故|因此|所以|即|则|本(?:年度?|项目|单位)|全年(?!预算(?:数|金额)?$)|项目|目前|最终|共计?|总计|累计|已|其中|均)(?=..))+"
)
_ENDING = regex(r"(?:分别|均|已|共|也|仅|只|合计)?(?:为|是|达到|达|有|在|至|到)?$")
_BOUND_BEFORE = regex(
    r"不?[低少高多大小]于|[不未]?超过|未达|不足|至少|大约|[约近]$|目标|力争|确保|预计|计划|应|须|上年|去年|上期|同期|同比|环比|[较比]"
    r"|增[长加幅]|提[高升]|[下上]降|减少|降低|剩余|其余|每|人均|平均|最"
)
_BOUND_AFTER = regex(r"[ ]?(?:以[上下内]|左右|上下|余|多|[-~—～－至到])")
_PART_OF_YEAR = regex(r"[月季]底|[月季]末|月份|季度|半年|截[至止]|序时|上年|去年")
_SPENT = regex(r"(?:预算|资金|实际|年度)*执行(?:数|金额|资金)(?:减少|增加|调整)?|仅(?:支付|支出|执行|使用)")
_INITIAL = regex(r"年初预算(?:数|金额|资金|安排)?")
_ADJUSTED = regex(
    r"(?:.{0,6}财政局?)?调整(?:后)?的?(?:(?:项目|年度|全年)?(?:预算|资金)+|项目采购)(?:数|金额|总额|规模)?|全年预算(?:数|金额)?"
)
_RATE = regex(r"(?:项目|年度|全年|总体|整体|资金|预算|经费|预算数|预算资金)*执行率?")
_END = regex(r"[\s，。；,;（）()]")
_YEARS = regex(r"20\d\d(?=年)")
_YEAR_END = regex(r"年底|年末|12月[底末]")
_SAVED = regex(r"节约(?:了)?(?:财政|项目|预算)?(?:资金|经费|支出)")
_FUNDS = (("执行数", _SPENT), ("年初预算", _INITIAL), ("调整预算", _ADJUSTED))
_JOINED = regex(r"(?P<before>[一-鿿]{2,8})[\d.,，]+万?(?P<unit>[一-鿿%]{1,3})[，,、]$")
_MONEY = regex(r"(?P<words>[一-鿿]*)\d[\d.,]*[ ]?[万亿]?元")
_OF_PROJECT = regex(
    r"(?:预算|资金|执行|年[初中度]|调整|追加|调减|压减|全年|总|额|数|为|本|项目|共|安排|下达|到位|财政|拨款|故|因此|减少|增加|后|的)*"
)
"""Words of an amount that is the project's, and not that of one of its parts (办公费)."""
_OF_SHARE = regex(r"[率度]$|比例$")
_OF_MONEY = regex(r"[额数费款价]$|资金$|经费$|成本$|收入$|投资$")
_LEAST = {Dimension.SHARE: 4, Dimension.MONEY: 4, Dimension.COUNT: 6}
"""Characters from which words name one thing only."""


@value
class _Table:
    entity: str
    start: int
    end: int


@value
class _Said:
    """A number of a cell with the words before it, without those that join it to the clause.

    ``bounded`` says that it is no statement of a number but of a limit or a change, ``alone`` that nothing follows
    which it may be of (10万元用于培训).
    """

    words: str
    quantity: Quantity
    start: int
    end: int
    clause: str
    bounded: bool
    alone: bool


def prose(page: Page) -> Iterator[Figure]:
    """Figures VALUE with Key("~所述:执行率", entity of the table, year); the cell tells them apart by row.

    执行率, 执行数, 年初预算, 调整预算 and 节约 are what the rows of money say as well; other words stand for
    themselves, "~目标:" before those of the cell 年度目标.
    """
    if "\t" not in page.text or "项目名称" not in page.text:
        return
    for table in _tables(page):
        for row, (start, end, goal) in enumerate(_cells(page.text, table)):
            for said in _numbers(page.text, start, end):
                concept = _goal(said) if goal else _concept(said, page.year)
                if concept:
                    yield _figure(page, table, said, concept, row)


def _tables(page: Page) -> Iterator[_Table]:
    """Each table of a project, from its name to the line of the last fact that is read of it."""
    starts: dict[str, int] = {}
    ends: dict[str, int] = {}
    for fact in page.facts:
        named = isinstance(fact, Mark) and fact.kind is MarkKind.PROJECT
        if named or (starts and fact.place.tabular):
            entity = fact.key.entity if fact.key is not None else ""
            if named:
                starts[entity] = fact.span.start
            elif entity in starts:
                ends[entity] = fact.span.start
    for entity, last in ends.items():
        start = page.at(starts[entity])
        if page.tabular(start):
            yield _Table(entity, start, page.line_end(page.at(last)))


def _cells(text: str, table: _Table) -> Iterator[tuple[int, int, bool]]:
    """Cells of prose with a number; whether each is the goal, which stands first below 年度目标完成情况.

    Before that head, or 评价结论 where there is none, nobody knows what is a goal; it has a completion beside it.
    """
    at, known, awaited, skipped = table.start, False, False, False
    for line in text[table.start : table.end].split("\n"):
        cell, end = line.strip(), at + len(line)
        if len(cell) >= _PROSE:
            sure = not awaited or _BESIDE.match(text, end, table.end) is not None
            if known and sure and not skipped and _DIGIT.search(cell):
                yield at, end, awaited
            awaited = skipped = False
        elif cell:
            awaited = "完成情况" in cell and _GOAL_HEAD.match(cell) is not None
            skipped = cell.endswith(_PLANNED) and _PLANS.match(cell) is not None
            known = known or awaited or cell.endswith("结论")
        at = end + 1


def _numbers(text: str, start: int, end: int) -> Iterator[_Said]:
    for number in _NUMBER.finditer(text, start, end):
        words = _WORDS.search(text, max(start, number.start() - _REACH), number.start())
        measured = _quantity(text, number, end) if words else None
        if words is None or measured is None:
            continue
        quantity, stop = measured
        clause = text[max(start, text.rfind("。", start, number.start())) : number.start()]
        bounded = (_BOUND_BEFORE.search(words["words"]) or _BOUND_AFTER.match(text, stop)) is not None
        name = _OPENING.sub("", _ENDING.sub("", words["words"], count=1))
        if len(name) > 1:
            alone = stop == end or _END.match(text, stop) is not None
            yield _Said(name, quantity, number.start(), stop, clause, bounded, alone)


def _quantity(text: str, number: re.Match[str], end: int) -> tuple[Quantity, int] | None:
    """A number with the longest unit that follows it, and where that ends."""
    unit = _UNIT.match(text, number.end(), end)
    if unit is None:
        return None
    for stop in range(unit.end(), number.end(), -1):
        quantity = Quantity.parse(text[number.start() : stop])
        if quantity is not None and quantity.unit.dimension in _LEAST and not _TIME.match(text, stop):
            return quantity, stop
    return None


def _goal(said: _Said) -> str:
    return "" if said.bounded or len(said.words) < _LEAST[Dimension.SHARE] else "~目标:" + said.words


def _concept(said: _Said, year: str) -> str:
    """What a number of a completion is called, "" where the words may be of many things or of another year."""
    years = _YEARS.findall(said.clause)
    if _PART_OF_YEAR.search(_YEAR_END.sub("", said.clause)) or (years and year not in years):
        return ""
    kind, words = said.quantity.unit.dimension, said.words
    found = _of_funds(said)
    named = {Dimension.SHARE: _OF_SHARE, Dimension.MONEY: _OF_MONEY}.get(kind)
    if found or said.bounded or (named is not None and not named.search(words)):
        return found
    return "~所述:" + words if len(words) >= _LEAST[kind] else _joined(said)


def _of_funds(said: _Said) -> str:
    """What the rows of money say as well; money is saved beside what was spent, or of another thing."""
    kind, words = said.quantity.unit.dimension, said.words
    name = ""
    if kind is Dimension.MONEY:
        name = next((name for name, pattern in _FUNDS if pattern.fullmatch(words)), "")
        if not name and _SAVED.fullmatch(words) and "执行数" in said.clause:
            name = "节约"
    elif kind is Dimension.SHARE and not said.bounded and _RATE.fullmatch(words):
        name = "执行率"
    whole = name and said.alone and all(_OF_PROJECT.fullmatch(each["words"]) for each in _MONEY.finditer(said.clause))
    return "~所述:" + name if whole else ""


def _joined(said: _Said) -> str:
    """接通率 behind 人工接听107.04万件，: a short name is known by what was said just before."""
    before = _JOINED.search(said.clause.removesuffix(said.words)) if said.quantity.unit.symbol == "%" else None
    return f"~所述:{said.words}#{before['before']}{before['unit']}" if before else ""


def _figure(page: Page, table: _Table, said: _Said, concept: str, row: int) -> Figure:
    key = Key(concept, table.entity, page.year)
    found = figure(page, said.start, said.end, said.quantity, key)
    return replace(found, place=found.place._replace(row=row))
