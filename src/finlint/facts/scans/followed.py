"""Two years and their rate in one sentence: 2023年执行数为A万元，2024年预算安排B万元，比2023年执行数增长P%."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.adjacent import MOVED, RATE
from finlint.facts.scans.clause import MONEY, PERCENT, decimals
from finlint.facts.scans.figures import side
from finlint.near import Near
from finlint.regex import regex
from finlint.value import replace

_NUMBER = r"\d{1,9}(?:,\d{3})*(?:\.\d{1,6})?"
_WAY = "增加|增长|提高|上升|减少|下降|降低"
_TWO = regex(
    rf"20(?P<before>\d\d)年度?(?P<one>[^，。；：\d\n]{{1,20}}?)(?P<a>{_NUMBER})(?P<u>{MONEY})，"
    rf"20(?P<now>\d\d)年度?(?P<other>[^，。；：\d\n]{{1,20}}?)(?P<b>{_NUMBER})(?P=u)，"
    rf"[比较](?:20(?P<base>\d\d)年|上年)度?(?P<third>[^，。；：\d\n]{{0,16}}?)(?P<way>{_WAY})了?"
    rf"(?:{_NUMBER}(?P=u)，(?P<again>{_WAY})了?)?(?P<p>{PERCENT})"
)
_SOME = Near("比 较", 4, "[比较](?:20|上年)")
_SORT = regex("执行数?|决算|预算(?!执行)")
_OTHERWISE = regex("其中|累计|收回|结转|结余|追加|调整|[（）()含占约近余超]")
_DOWN = ("减少", "下降", "降低")


def followed(page: Page) -> Iterator[Figure]:
    """Figures VALUE: a rate, the later number as its parent, the earlier one as the parent of that."""
    for match in _TWO.finditer(page.text) if _SOME.search(page.text) else ():
        if _one_after_the_other(match) and _alike(match):
            finest = max(decimals(match[which]) for which in "ab")
            first = side(page, match.start("a"), match["a"] + match["u"], MOVED, finest)
            second = side(page, match.start("b"), match["b"] + match["u"], MOVED, finest, parent=first)
            rate = side(page, match.start("p"), match["p"], MOVED + RATE, parent=second)
            down = (match["again"] or match["way"]) in _DOWN
            yield replace(rate, interval=-rate.interval) if down else rate


def _one_after_the_other(match: re.Match[str]) -> bool:
    """Whether the numbers are of two years that follow one another, and the rate is against the first of them."""
    return int(match["now"]) == int(match["before"]) + 1 and match["base"] in (None, match["before"])


def _alike(match: re.Match[str]) -> bool:
    """Whether the words say that both numbers are of one thing, and that the first is the base of the rate."""
    one, other, third = match["one"], match["other"], match["third"]
    if any(_OTHERWISE.search(words) for words in (one, other, third)) or ("收入" in one) != ("收入" in other):
        return False
    sort, base = _sort(one), _sort(third) or (_sort(other) if not third else "")
    return bool(sort) and sort == base


def _sort(words: str) -> str:
    """执行 for 当年预算执行数: what sort of number the words name last."""
    found = _SORT.findall(words)
    return found[-1].removesuffix("数") if found else ""
