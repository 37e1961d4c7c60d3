"""A mean with no name beside it: 公务接待费支出2.16万元，国内公务接待18批次、144人次，人均150元.

Its clause holds one amount and one count of what the mean is of, so nobody need know whose cost it is.
"""

import re
from collections.abc import Iterator

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.clause import AMOUNT, opening
from finlint.facts.scans.figures import side
from finlint.near import Near
from finlint.regex import regex

OF_ALL, OF_PART, COST = "~平均数", "~部分平均数", "~平均所用"
"""The second where the amount may be of more than what is counted."""
_MEAN = Near(
    "均 每",
    30,
    r"(?:人均|车均|每人|每辆)(?:运行维护费?|接待费)?(?P<mean>\d{1,7}(?:,\d{3}){0,2}(?:\.\d{1,4})?万?元)"
    r"(?![/／每以左多余上起的])",
)
_AMOUNT = regex(AMOUNT)
_COUNTS = {"人": regex(r"\d(?<![\d.,]\d)\d{0,5}(?:,\d{3})?人次?"), "辆": regex(r"\d(?<![\d.,]\d)\d{0,4}辆")}
_OTHERWISE = regex(r"[增减约近余超比（）()]|预算(?!执行)|上年|标准|至|以上|人均|每|平均|其中|补助")
_ASIDES = (
    regex(
        r"[，,](?:比|较|与|同比)[^，,。；（）]{0,20}(?:增加|减少|多|少)了?\d[\d.,]{0,14}万?元"
        r"(?:，(?:增长|下降|降低|上升|减少|增加)了?\d[\d.]{0,8}%)?"
    ),
    regex(r"（其中[^（）]{0,30}）"),
)
"""Comparisons and parts in between, of which the mean is none: 支出2.16万元，比上年减少0.10万元，144人次，人均150元."""
_ALIKE = {"人": regex("接待|出国"), "辆": regex("车")}
_MORE = regex(r"外事|外宾|境外|境\)外|境）外|国外|购置及|购置和|购置、")
_BEGIN = regex(r"[。；;\n\t]")
_BACK, _AROUND = 120, 1_000
"""Characters before a mean in which its clause begins; and on both sides in which its paragraph speaks of guests."""


def averaged(page: Page) -> Iterator[Figure]:
    """Figures VALUE: a mean, the count as its parent, and the amount as the parent of that."""
    if "均" in page.text or "每" in page.text:
        for match in _MEAN.finditer(page.text):
            yield from _related(page, match)


def _related(page: Page, match: re.Match[str]) -> Iterator[Figure]:
    end = match.start()
    start = opening(page.text, end, _BEGIN, _BACK)
    if start is None:
        return
    words = page.text[start:end].removesuffix("平均")
    for aside in _ASIDES:
        words = aside.sub(lambda found: " " * len(found[0]), words)
    thing = "辆" if match[0][:2] in ("车均", "每辆") else "人"
    amounts = list(_AMOUNT.finditer(words))
    counts = list(_COUNTS[thing].finditer(words))
    if len(amounts) != 1 or len(counts) != 1 or _OTHERWISE.search(words):
        return
    amount, count = amounts[0], counts[0]
    if not _ALIKE[thing].search(words, 0, amount.start()) or not _follows(words, count.end()):
        return
    more = _foreign(page, start, end) if thing == "人" else _MORE.search(words, 0, amount.start()) is not None
    whole = side(page, start + amount.start(), amount[0], COST)
    part = side(page, start + count.start(), count[0], COST, parent=whole)
    yield side(page, match.start("mean"), match["mean"], OF_PART if more else OF_ALL, parent=part)


def _foreign(page: Page, start: int, end: int) -> bool:
    """Whether the paragraph of a clause speaks of guests from abroad, or is so long that nobody looks."""
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(page.text))
    before, after = page.text.rfind("\n", first, start), page.text.find("\n", end, last)
    endless = (before < 0 and first > 0) or (after < 0 and last < len(page.text))
    return endless or _MORE.search(page.text, max(before, first), last if after < 0 else after) is not None


def _follows(words: str, at: int) -> bool:
    """Whether the mean stands right behind the count."""
    return not words[at:].strip("，,、 ")
