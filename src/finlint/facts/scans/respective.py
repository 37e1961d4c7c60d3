"""Counts and, in their order, the shares they are: 优98个、良28个，分别占77.78%、22.22%."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.clause import PERCENT, opening
from finlint.facts.scans.figures import side
from finlint.near import Near
from finlint.regex import regex

SHARE, COUNT = "~分别占:", "~分别占个数"
_SHARES = Near(
    "分别",
    100,
    rf"分别(?:占比?|占到)(?:项目|自评项目|评价项目|指标|单位)?(?:总数|总个数|总量|个数)?的?[为是]?(?P<list>{PERCENT}(?:[、，和及与]{{1,2}}{PERCENT}){{1,7}})",
)
_EACH = regex(r"\d(?<![\d.]\d)\d{0,2}(?:\.\d{1,3})?%")
_COUNT = regex(r"\d(?<![\d.,]\d)\d{0,5}(?P<unit>[个家项件户名])(?![月])")
_NUMBER = regex(r"\d(?<![\d.,]\d)[\d,.]*")
_YEAR, _MONEY = regex(r"\d{4}年度?"), regex("[万亿]?元")
_BEGIN = regex(r"[。；;\n\t%]")
_BACK = 160


def respective(page: Page) -> Iterator[Figure]:
    """Figures VALUE with Key("~分别占:N", "", year), the count as parent, the number of all, if stated, as its."""
    if "分别占" not in page.text:
        return
    for number, match in enumerate(_SHARES.finditer(page.text)):
        yield from _shared(page, match, f"{SHARE}{number}")


def _shared(page: Page, match: re.Match[str], concept: str) -> Iterator[Figure]:
    end = match.start()
    start = opening(page.text, end, _BEGIN, _BACK)
    if start is None:
        return
    counts = list(_COUNT.finditer(page.text, start, end))
    shares = list(_EACH.finditer(page.text, *match.span("list")))
    years = [year.start() for year in _YEAR.finditer(page.text, start, end)]
    units = {count["unit"] for count in counts}
    more = len(counts) - len(shares)
    found = (number for number in _NUMBER.finditer(page.text, start, end) if number.start() not in years)
    numbers = [number for number in found if not (more and _MONEY.match(page.text, number.end()))]
    if len(units) != 1 or len(numbers) != len(counts) or more not in (0, 1):
        return
    if more and page.text.startswith("、", counts[0].end()):
        return
    whole = side(page, counts[0].start(), counts[0][0], COUNT) if more else None
    for count, share in zip(counts[more:], shares, strict=True):
        part = side(page, count.start(), count[0], COUNT, parent=whole)
        yield side(page, share.start(), share[0], concept, parent=part)
