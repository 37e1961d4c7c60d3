"""Years that the year of the report decides, and dates that no calendar has."""

import re
from collections import Counter
from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.marks.series import years_of_series
from finlint.facts.page import Page
from finlint.regex import regex

# Every pattern begins with a sign that the engine can look for: a scan then costs nothing.
_YEAR = regex(r"20(?<!\d..)\d\d(?=年)")
_COMPARED = regex(r"年(?:度|初)?(?:收入|支出|预算|决算|执行)?(?:决算)?数?(?:相比|比较|对比|[增减][加长少]|下降|持平)")
_CLOSED = regex(r"年12月31日，?(?=[^。\n]{0,30}(?:公务用车|共有车辆|拥有车辆|国有资产|资产总额|单价\d))")
_LEAD = regex(
    r"年度?(?=(?:本年)?(?:收入合计|支出合计|收、支总计|财政拨款收、支|收入支出决算总计"
    r"|一般公共预算(?:财政拨款)?支出|政府性基金预算(?:财政拨款)?(?:收入|支出)|国有资本经营预算|“三公”经费财政拨款支出|机关运行经费支出))"
)
_ITEM = regex(r"年度?(?:年初)?(?:预算|决算|执行)数?[为是]?\d")
_NO_DATE = (
    regex(r"20(?<!\d..)(?:\d{3}年(?=度|\d{1,2}月)|\d年(?=度))"),
    regex(r"年(?<=20\d\d.)(?:1[3-9]|[2-9]\d|0)月"),
    regex(r"月(?<=\d.)(?:3[2-9]|[4-9]\d)日"),
    regex(r"月(?:(?<=[469].)|(?<=11.))31日|月(?<=2.)(?<!12.)3[01]日"),
)
_AMOUNT = regex(
    r"年(?:度|(?=(?:“三公”经费|收入|支出|收支|一般公共预算)[^。，\n]{0,12}预算))(?![^。\n]{0,40}(?:计划|将|拟|规划|目标|预计|安排))[^。，\n]{0,24}?(?:收入|支出|经费|拨款|结转|总计|合计)[^。，\n]{0,16}?\d"
)
_HEADING = regex(
    r"[^\n\t，。；《]{0,20}20\d\d年度?[^\n，。；《》]{0,20}(?:部门|单位)(?P<of>[决预]算)[^\n，。；《》]{0,8}"
)
_CITED = regex(r"年度?[^《》\n。，]{0,30}(?:考评|考核|评价|自评|评估)[^《》\n。，]{0,20}(?:通知|办法|方案|细则|意见)》")
_OLD = 2
"""Years before that of the report from which the paper of a yearly review is another year's."""
_BUDGETED = regex("年度?(?:年初|全年|调整)?预算")
_MANY = 5
_OTHER_BASE = regex("疫情|年均|以来|下年|明年|[十一二三四]五|五年")
_FEW = 2
_LONGEST = 4_000
"""Characters of a line, and of a sentence on either side of a year, beyond which none is read."""


def year(page: Page) -> Iterator[Mark]:
    """Years of comparison, of a series and of the closing day; ``word`` is ``before``, ``series``, ``closing`` ..."""
    if not page.reports or "年" not in page.text:
        return
    for pattern in _NO_DATE:
        for match in pattern.finditer(page.text):
            start = match.start()
            while start and page.text[start - 1].isdigit():
                start -= 1  # 11月31日
            yield page.mark(MarkKind.YEAR, start, match.end(), word="date")
    told = dict(years_of_series(page.text, page.year))
    for start, right in told.items():
        yield page.mark(MarkKind.YEAR, start, start + len(right), expected=right, word="series")
    odd = {start for start, right in told.items() if not page.text.startswith(right, start)}
    years = [match for match in _YEAR.finditer(page.text) if match.start() not in odd]
    if not _certain(page, years):
        yield from _title(page, years)
        return
    yield from _comparisons(
        page, [m for m in years if _after(page, m, "与较比同和") and _COMPARED.match(page.text, m.end())]
    )
    yield from _strays(page, years)
    yield from _cited(page, years)
    yield from _items(page, [m for m in years if _after_name(page, m) and _ITEM.match(page.text, m.end())])
    if "决算" not in page.text:
        return
    for match in years:
        if page.text[max(match.start() - 2, 0) : match.start()] in ("截至", "截止") and _CLOSED.match(
            page.text, match.end()
        ):
            yield page.mark(MarkKind.YEAR, *match.span(), expected=page.year, word="closing")
    yield from _leads(page, [m for m in years if _after(page, m, "\n。") and _LEAD.match(page.text, m.end())])


def _title(page: Page, years: list[re.Match[str]]) -> Iterator[Mark]:
    """The year of the title, where the rest of the report never names it again and always another."""
    counted = Counter(match[0] for match in years)
    usual, most = counted.most_common(1)[0] if counted else ("", 0)
    if counted[page.year] == 1 and most >= _MANY and most * 2 > counted.total():
        match = next(match for match in years if match[0] == page.year)
        if _heads(page, match):
            yield page.mark(MarkKind.YEAR, *match.span(), expected=usual, word="heading")


def _after(page: Page, match: re.Match[str], signs: str) -> bool:
    at = match.start()
    return page.text[at - 1] in signs if at else "\n" in signs


def _comparisons(page: Page, found: list[re.Match[str]]) -> Iterator[Mark]:
    before = str(int(page.year) - 1)
    usual = Counter(match[0] for match in found)
    for match in found:
        if _sure(page, match, before, usual):
            yield page.mark(MarkKind.YEAR, *match.span(), expected=before, word="before")


def _cited(page: Page, years: list[re.Match[str]]) -> Iterator[Mark]:
    """《关于做好2015年度绩效考评工作的通知》 in a report of 2021: what a yearly review rests on is of its year."""
    for match in years:
        if int(match[0]) <= int(page.year) - _OLD and _CITED.match(page.text, match.end()):
            yield page.mark(MarkKind.YEAR, *match.span(), word="cited")


def _certain(page: Page, found: list[re.Match[str]]) -> bool:
    """Whether no year is named oftener than that of the report."""
    years = Counter(match[0] for match in found)
    return page.year.isdigit() and bool(years) and years[page.year] == max(years.values())


def _sure(page: Page, match: re.Match[str], before: str, usual: Counter[str]) -> bool:
    """Whether a comparison can only be with the year before.

    With its own year, or a later one, no report compares; with an earlier one it may, once more than
    one comparison goes to that year, or where the words give a reason.
    """
    written = match[0]
    if written == before:
        return True
    first, last = max(match.start() - _LONGEST, 0), match.end() + _LONGEST
    start = max(page.text.rfind("。", first, match.start()), page.line_start(match.start()) - 1) + 1
    ends = [at for at in (page.text.find("。", match.end(), last), page.line_end(match.end())) if at >= 0]
    if start < first or min(ends) > last:
        return False
    sentence = page.text[start : min(ends)]
    if _OTHER_BASE.search(sentence) or page.tabular(match.start()):
        return False
    if written == page.year and "决算" in page.text and _BUDGETED.match(page.text, match.end()):
        return False  # 与2023年度预算相比: a final account is held against the budget of its own year
    if written >= page.year:
        return str(int(written) + 1) not in sentence
    return usual[before] >= _FEW and usual[written] == 1 and written != "2019"


def _leads(page: Page, leads: list[re.Match[str]]) -> Iterator[Mark]:
    """2022年度本年收入合计… opens a paragraph that never names the year of the report."""
    own = sum(1 for match in leads if match[0] == page.year)
    for match in leads:
        if match[0] == page.year or (own >= _FEW and not _named_beside(page, match)):
            yield page.mark(MarkKind.YEAR, *match.span(), expected=page.year, word="lead")


def _items(page: Page, items: list[re.Match[str]]) -> Iterator[Mark]:
    """…（项）：2022年预算数为5万元 is the one item of a list that never names the year of the others."""
    strays = [match for match in items if match[0] != page.year]
    if len(strays) == 1 and len(items) > _FEW and not _named_beside(page, strays[0]):
        yield page.mark(MarkKind.YEAR, *strays[0].span(), expected=page.year, word="lead")


def _after_name(page: Page, match: re.Match[str]) -> bool:
    """Whether a year follows the name of an item of the functional classification."""
    return (
        page.text[max(match.start() - 4, 0) : match.start()].rstrip("：，。 ").endswith(("（项）", "（款）", "（类）"))
    )


def _strays(page: Page, years: list[re.Match[str]]) -> Iterator[Mark]:
    """The one year that is neither the report's nor the next to it, before an amount or in a heading.

    Reports that tell the history of several years name several.
    """
    far = [m for m in years if abs(int(m[0]) - int(page.year)) > 1 or m[0] > page.year]
    found = [m for m in far if _AMOUNT.match(page.text, m.end()) and _begins(page, m)]
    amounts = [m for m in found if not _named_beside(page, m) and not page.tabular(m.start())]
    if len(amounts) == 1:
        yield page.mark(MarkKind.YEAR, *amounts[0].span(), expected=page.year, word="lead")
    for match in years:
        if match[0] != page.year and _heads(page, match):
            yield page.mark(MarkKind.YEAR, *match.span(), expected=page.year, word="heading")


def _heads(page: Page, match: re.Match[str]) -> bool:
    """Whether a year stands in a heading that names the kind of report this is."""
    heading = _HEADING.fullmatch(page.text, page.line_start(match.start()), page.line_end(match.end()))
    return heading is not None and heading["of"] == page.kind


def _named_beside(page: Page, match: re.Match[str]) -> bool:
    """Whether the line of a year names that of the report as well, or is so long that nobody looks."""
    start, end = page.line_start(match.start()), page.line_end(match.end())
    return end - start > _LONGEST or page.text.find(page.year, start, end) >= 0


def _begins(page: Page, match: re.Match[str]) -> bool:
    """Whether a year begins a sentence, or stands behind the name of the unit that does."""
    start = match.start()
    if page.own and page.text[max(start - len(page.own), 0) : start] == page.own:
        start -= len(page.own)
    return not start or page.text[start - 1] in "\n。"
