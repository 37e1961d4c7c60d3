"""Years that the year of the report decides, and dates that no calendar has."""

import re
from collections import Counter
from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.marks.page import Page

_COMPARED = re.compile(
    r"[与较比同和](?P<year>20\d\d)年(?:度|初)?(?:收入|支出|预算|决算|执行)?(?:决算)?数?(?:相比|比较|对比|[增减][加长少]|下降|持平)"
)
_CLOSED = re.compile(
    r"截[至止](?P<year>20\d\d)年12月31日，?(?=[^。\n]{0,30}(?:公务用车|共有车辆|拥有车辆|国有资产|资产总额|单价\d))"
)
_LEAD = re.compile(
    r"(?:(?<=\n)|(?<=。)|^)(?P<year>20\d\d)年度?(?=(?:本年)?(?:收入合计|支出合计|收、支总计|财政拨款收、支|收入支出决算总计"
    r"|一般公共预算(?:财政拨款)?支出|政府性基金预算(?:财政拨款)?(?:收入|支出)|国有资本经营预算|“三公”经费财政拨款支出|机关运行经费支出))"
)
_NO_DATE = re.compile(
    r"(?<!\d)(?:20\d{3}年(?=度|\d{1,2}月)|(?:19|20)\d年(?=度)|(?:19|20)\d\d年(?:1[3-9]|[2-9]\d|0)月"
    r"|(?:[469]|11)月31日|2月3[01]日|1?\d月(?:3[2-9]|[4-9]\d)日)"
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?=年)")
_OTHER_BASE = re.compile("疫情|年均|以来|下年|明年|[十一二三四]五|五年")
_FEW = 2


def year(page: Page) -> Iterator[Mark]:
    """Years of comparison and of the closing day; ``word`` is ``before``, ``closing``, ``lead`` or ``date``."""
    if not page.reports or "年" not in page.text:
        return
    for match in _NO_DATE.finditer(page.text):
        yield page.mark(MarkKind.YEAR, *match.span(), word="date")
    if not _certain(page):
        return
    before = str(int(page.year) - 1)
    found = list(_COMPARED.finditer(page.text))
    usual = Counter(match["year"] for match in found)
    for match in found:
        if _sure(page, match, before, usual):
            yield page.mark(MarkKind.YEAR, *match.span("year"), expected=before, word="before")
    if "决算" in page.text:
        yield from (
            page.mark(MarkKind.YEAR, *match.span("year"), expected=page.year, word="closing")
            for match in _CLOSED.finditer(page.text)
        )
        yield from _leads(page)


def _certain(page: Page) -> bool:
    """Whether no year is named oftener than that of the report."""
    years = Counter(_YEAR.findall(page.text))
    return page.year.isdigit() and bool(years) and years[page.year] == max(years.values())


def _sure(page: Page, match: re.Match[str], before: str, usual: Counter[str]) -> bool:
    """Whether a comparison can only be with the year before.

    With its own year, or a later one, no report compares; with an earlier one it may, once more than
    one comparison goes to that year, or where the words give a reason.
    """
    written = match["year"]
    start = max(page.text.rfind("。", 0, match.start()), page.line_start(match.start()) - 1) + 1
    ends = [at for at in (page.text.find("。", match.end()), page.line_end(match.end())) if at >= 0]
    sentence = page.text[start : min(ends)]
    if written == before:
        return True
    if _OTHER_BASE.search(sentence) or page.tabular(match.start()):
        return False
    if written >= page.year:
        return str(int(written) + 1) not in sentence
    return usual[before] >= _FEW and usual[written] == 1 and written != "2019"


def _leads(page: Page) -> Iterator[Mark]:
    """2022年度本年收入合计… opens a paragraph that never names the year of the report."""
    leads = list(_LEAD.finditer(page.text))
    own = sum(1 for match in leads if match["year"] == page.year)
    for match in leads:
        paragraph = page.text[page.line_start(match.start()) : page.line_end(match.end())]
        if match["year"] == page.year or (own >= _FEW and page.year not in paragraph):
            yield page.mark(MarkKind.YEAR, *match.span("year"), expected=page.year, word="lead")
