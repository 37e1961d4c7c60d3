"""What was spent, what there was to spend, and the rate in one clause: 安排资金A万元，全年执行B万元，预算执行率P%.

Nobody need know whose money it is: the clause holds two amounts, and the words say which is which.
"""

import re
from collections.abc import Iterator

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.clause import AMOUNT, PERCENT, decimals, opening
from finlint.facts.scans.figures import side
from finlint.regex import regex

SPENT, RATE = "~执行:", "~执行率"
_RATE = regex(
    r"元[，,](?:预算|资金|全年|政府采购|采购|三公|[“”]|经费){0,4}(?:执行|支出|支付|使用|控制)(?:率|进度)"
    rf"(?:为|是|达到?)?(?P<p>{PERCENT})"
)
_AMOUNT = regex(AMOUNT)
_WHOLE = regex(
    r"(?P<received>(?:实际)?到位(?:预算|财政)?资金|资金(?:实际)?到位)|预算(?!支出|执行)|安排(?!支出)|下达资金|批复资金|涉及资金"
)
_DONE = regex(r"执行|支出|支付|支用|使用|(?:实际|完成)(?:政府)?采购|采购金额")
_OTHERWISE = regex(
    r"[\d（）()、“”]|年初|收入|上年|以前|结转|结余|其中|分别|累计|平均|追加|调整|变更|收回|退回|[增减约近余占超剩各每]"
)
_YEAR = regex(r"20\d\d年度?")
_BEGIN = regex(r"[。；;：:\n\t%]")
_BACK, _BOTH, _LABEL = 120, 2, 24


def spent(page: Page) -> Iterator[Figure]:
    """Figures VALUE: a rate, what was spent as its parent, what there was to spend as the parent of that."""
    if not any(words in page.text for words in ("率", "进度")):
        return
    for match in _RATE.finditer(page.text):
        yield from _related(page, match)


def _related(page: Page, match: re.Match[str]) -> Iterator[Figure]:
    end = match.start() + 1
    start = opening(page.text, end, _BEGIN, _BACK)
    if start is None:
        return
    amounts = list(_AMOUNT.finditer(page.text, start, end))
    if len(amounts) != _BOTH:
        return
    first, second = amounts
    labels = [page.text[start : first.start()], page.text[first.end() : second.start()].lstrip("，,")]
    near = [_near(label) for label in labels]
    if "其中" in labels[1] or any(_OTHERWISE.search(label) or len(label) > _LABEL for label in near):
        return
    wholes = [_WHOLE.search(label) for label in near]
    done = [_DONE.search(label) is not None and whole is None for label, whole in zip(near, wholes, strict=True)]
    if sum(done) != 1 or sum(whole is not None for whole in wholes) != 1:
        return
    received = any(whole is not None and whole["received"] for whole in wholes)
    yield from _figures(page, match, (second, first) if done[0] else (first, second), received=received)


def _figures(
    page: Page, match: re.Match[str], amounts: tuple[re.Match[str], re.Match[str]], *, received: bool
) -> Iterator[Figure]:
    base, part = amounts
    alike = len({amount[0].lstrip("0123456789.,") for amount in amounts}) == 1
    finest = max(decimals(amount[0]) for amount in amounts) if alike else None
    sort = SPENT + ("到位资金" if received else "预算数")
    whole = side(page, base.start(), base[0], sort, finest)
    actual = side(page, part.start(), part[0], SPENT + "执行数", finest, parent=whole)
    yield side(page, match.start("p"), match["p"], RATE, parent=actual)


def _near(label: str) -> str:
    """The words right before an amount: what a comma parts from them is the subject of the sentence."""
    return _YEAR.sub("", label.replace(",", "，").rpartition("，")[2]).replace("“三公”", "三公")
