"""Where the tables of the accounts stand: a title that ends in 表, with 单位：万元 below it.

Source: 部门决算公开 表1-表9, and the nine tables of a budget (预算管理一体化); their names differ by province and
year, so they are known by the words in them.
"""

from collections.abc import Iterator
from itertools import groupby

from finlint.choice import Choice
from finlint.facts.key import BUDGETS
from finlint.facts.page import Page
from finlint.regex import regex
from finlint.value import value

_ANCHOR = regex(r"单位[:：][ \t]?(?P<unit>万元|千元|亿元|元)(?!/)|科目(?:编码|代码)")
_TITLE = regex(
    r"(?:^|(?<=[，。；：:表]))(?P<title>(?!公开|财决|附表\d|表)[^，。；：:表]{3,60}表)(?:（[^（）\n]{1,12}）|\d{1,2})?(?=$|编制|填报|部门|单位|公开|财决|金额)"
)
_YEAR = regex(r"^.*(?=(?:19|20)\d{2}年)")
"""What has run into the line of a title from the line before."""
_END = regex(r"\n(?:[注说备][明注]?[:：]|第[一二三四五六七八九十]部分|[^\n]{0,200}[。，；])")
_ABOVE, _LINE, _REACH = 4, 160, 200
"""Lines between a title and its unit, the characters of the longest line of a title, and of a head."""
_STEM = 4
"""Characters by which a budget is known: 一般公共, 政府性基, 国有资本."""
_OTHERS = ("项目支出", "明细", "采购", "资产", "绩效", "债务", "购买服务", "目录", "自评", "机构", "人员")
"""Words in the titles of tables that are set out otherwise."""


class Kind(Choice):
    """How a table is set out."""

    BALANCE = "收支总表"  # income beside expense, a line each
    INCOME = "收入表"  # 科目 by sources
    EXPENSE = "支出表"  # 科目 by 基本 and 项目
    BASIC = "基本支出表"  # economic 科目, one or two beside one another
    THREE = "三公经费表"  # budget and outturn of each
    FUND = "基金表"  # 科目 by what was there, came in, went out and is left


@value
class Schedule:
    """One table: ``start`` to ``end`` of the page's text below its head; several pages of it are several spans."""

    title: str
    kind: Kind
    fund: str
    basis: str
    unit: str
    spans: tuple[tuple[int, int], ...]


def schedules(page: Page) -> Iterator[Schedule]:
    """The tables of a page in their order; one that goes on below the same title is one table."""
    heads = list(_heads(page))
    stops = [*(head.begin for head in heads[1:]), len(page.text)]
    for _, pages in groupby(enumerate(zip(heads, stops, strict=False)), lambda each: each[1][0].title or each[0]):
        same = [each for _, each in pages]
        head, _ = same[0]
        kind = _kind(head.title) if head.title else _by_columns(page.text[head.end : head.end + _REACH])
        if kind is not None:
            spans = tuple(_span(page, begun.end, stop) for begun, stop in same)
            yield Schedule(head.title, kind, _fund(head.title), _basis(head.title, page.kind), head.unit, spans)


def _span(page: Page, start: int, stop: int) -> tuple[int, int]:
    end = _END.search(page.text, start, stop)
    return start, end.start() if end is not None else stop


@value
class _Head:
    """``begin`` is where the title begins, ``end`` where the table does."""

    begin: int
    end: int
    title: str
    unit: str


def _heads(page: Page) -> Iterator[_Head]:
    """The head of every table: a title with its unit or with 科目编码 below it, or 科目编码 alone."""
    below = 0
    for match in _ANCHOR.finditer(page.text) if "表" in page.text or "科目" in page.text else ():
        begin, title = _title(page, match.start())
        if match["unit"] and not title:
            continue
        if not match["unit"] and (match.start() < below or (begin is None and below)):
            continue  # of the head that a unit began, or of the next page of a table
        yield _Head(begin if begin is not None else match.start(), match.end(), title, match["unit"] or "")
        below = match.end() + _REACH


def _title(page: Page, anchor: int) -> tuple[int | None, str]:
    """Where the title beside or above a head begins, with the title."""
    start, end = page.line_start(anchor), anchor
    for _ in range(_ABOVE + 1):
        start = max(start, end - _LINE)
        found = _in_line("".join(page.text[start:end].split()))
        if found:
            return start, found
        start = page.line_start(start)
        if not start:
            break
        start, end = page.line_start(start - 1), start - 1
    return None, ""


def _in_line(line: str) -> str:
    """The title that a line ends in, whose it is and the unit apart."""
    titles = list(_TITLE.finditer(line))
    return _YEAR.sub("", titles[-1]["title"]) if titles else ""


def _by_columns(head: str) -> Kind | None:
    if "基本支出" in head and "项目支出" in head:
        return Kind.EXPENSE
    return Kind.INCOME if "事业收入" in head and "拨款收入" in head else None


def _kind(title: str) -> Kind | None:
    if "三公" in title:
        return Kind.THREE
    if "基本支出" in title:
        return Kind.BASIC
    if any(word in title for word in _OTHERS):
        return None
    both = "收支" in title or "收入支出" in title or "收、支" in title
    if "政府性基金" in title or "国有资本" in title:
        return Kind.FUND
    if both:
        return Kind.BALANCE if "总表" in title else None
    return Kind.EXPENSE if "支出" in title else Kind.INCOME if "收入" in title else None


def _fund(title: str) -> str:
    return budget(title) or ("财政拨款" if "财政拨款" in title else "")


def budget(words: str) -> str:
    """Which of the three budgets is meant, ``""`` for none: 政府性基金 leaves 预算 out, 国有资本 also 经营."""
    return next((name for name in BUDGETS if name[:_STEM] in words), "")


def _basis(title: str, kind: str) -> str:
    bare = title.replace("一般公共预算", "").replace("基金预算", "").replace("经营预算", "")
    return "决算" if "决算" in bare else "预算" if "预算" in bare else kind
