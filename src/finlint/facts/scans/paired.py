"""Two counts and the rate that one is of the other: 发放问卷200份，收回196份，回收率98%; 计划90人，实际81人，完成率90%.

The name of the rate says which count was done, and the words before the other one that it is all there was to do.
"""

import re
from collections.abc import Iterator, Mapping

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.clause import PERCENT, decimals, opening
from finlint.facts.scans.figures import side
from finlint.regex import regex
from finlint.value import value

RATE, PART, WHOLE = "~对数:率", "~对数:完成", "~对数:全部"
_RATE = regex(rf"率(?:均)?(?:为|是|达到?)?(?P<p>{PERCENT})(?!以[上内下]|左右|及以|[~～至—-])")
_NOUN = (
    r"人次|人|名|户|份|件|条|处|项|起|座|台|套|辆|公里|千米|米|亩|吨|家次|家|个|批次|批|宗|例|栋|棵|株|头|张|期|场|所|间"
    r"|平方米|次"
)
_COUNT = regex(rf"\d(?<![\d.,]\d)\d{{0,7}}(?:,\d{{3}}){{0,2}}(?:\.\d{{1,3}})?(?P<unit>万?(?:{_NOUN}))(?![/／])")
_NUMBER = regex(r"\d(?<![\d.,]\d)[\d.,]*")
_PLANNED = regex(r"计划|任务|目标|应")
_DONE: Mapping[str, re.Pattern[str]] = {
    "回收": regex("收回|回收"),
    "收回": regex("收回|回收"),
    "完成": regex("完成|实际|实|已"),
    "到位": regex("到位|实际"),
    "整改": regex("整改|销号"),
    "办结": regex("办结"),
    "结案": regex("结案"),
    "答复": regex("答复"),
    "合格": regex("合格(?<!不合格)"),
    "达标": regex("达标"),
    "有效": regex("有效"),
    "通过": regex("通过"),
    "就业": regex("就业"),
    "签约": regex("签约"),
    "参与": regex("参与|参加"),
    "处置": regex("处置"),
    "化解": regex("化解"),
    "治理": regex("治理"),
    "验收": regex("验收"),
    "竣工": regex("竣工"),
    "开工": regex("开工"),
}
"""What the second count says that it was, by the last words of the rate that it makes."""
_NAMED = ("完成", "到位")
"""Rates of a plan: the count that is not planned was done, whatever it is called."""
_CHANGED = regex(r"(?:多|少|增加|减少|超出?)了?$")
_OTHERWISE = regex(r"累计|[约近余]|左右|平均|同比|[上去]年|分别|比例|%|每|人均|新增|首次|不")
_BEGIN = regex(r"[。；;\n\t：:]")
_BACK, _LABEL, _BOTH = 120, 20, 2


@value
class _Count:
    """A count with the words from the number before it."""

    label: str
    text: str
    unit: str
    start: int


def paired(page: Page) -> Iterator[Figure]:
    """Figures VALUE: the rate, what was done as its parent, all there was to do as the parent of that."""
    if "率" not in page.text:
        return
    for match in _RATE.finditer(page.text):
        name = page.text[max(match.start() - 2, 0) : match.start()]
        if name in _DONE:
            yield from _related(page, match, name)


def _related(page: Page, match: re.Match[str], name: str) -> Iterator[Figure]:
    text = page.text
    start = opening(text, match.start(), _BEGIN, _BACK)
    if start is None:
        return
    counts = [count for count in _counts(text, start, match.start()) if not _CHANGED.search(count.label)]
    behind = text[counts[-1].start + len(counts[-1].text) : match.start()] if counts else ""
    alike = [count for count in counts if count.unit == counts[-1].unit]
    if (
        len(alike) != _BOTH
        or alike != counts[-_BOTH:]
        or (_NUMBER.search(behind) and "少" not in behind and "多" not in behind)
    ):
        return
    both = _ordered(alike[0], alike[1], name)
    if both is None or any(_OTHERWISE.search(count.label) or len(count.label) > _LABEL for count in alike):
        return
    whole, part = both
    finest = max(decimals(count.text.removesuffix(count.unit)) for count in alike)
    all_ = side(page, whole.start, whole.text, WHOLE, finest)
    done = side(page, part.start, part.text, PART, finest, parent=all_)
    yield side(page, match.start("p"), match["p"], RATE, parent=done)


def _counts(text: str, start: int, end: int) -> Iterator[_Count]:
    at = start
    for match in _COUNT.finditer(text, start, end):
        label = text[at : match.start()].rpartition("，")[2]
        yield _Count(label, match[0], match["unit"], match.start())
        at = match.end()


def _ordered(first: _Count, second: _Count, name: str) -> tuple[_Count, _Count] | None:
    """All there was, and what was done of it."""
    planned = [_PLANNED.search(count.label) is not None for count in (first, second)]
    if name in _NAMED:
        return (first, second) if planned == [True, False] else (second, first) if planned == [False, True] else None
    done = [_DONE[name].search(count.label) is not None for count in (first, second)]
    return (first, second) if done == [False, True] and not planned[1] else None
