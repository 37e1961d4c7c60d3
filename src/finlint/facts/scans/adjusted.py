"""What was spent of the adjusted budget that a paragraph before states: 调整后预算820万元。⏎全年支出779万元，执行率95%.

Where a report states one adjusted budget only, its rate of execution and what is carried over are of that.
"""

from collections.abc import Iterator

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.carried import LEFT
from finlint.facts.scans.clause import AMOUNT, PERCENT, decimals
from finlint.facts.scans.figures import side
from finlint.facts.scans.spent import RATE, SPENT
from finlint.near import Near
from finlint.regex import regex

_ADJUSTED = Near(
    "调整后", 60, rf"调整后(?:的)?(?:全年|年度)?(?:部门)?预算(?:总?数|总额)?(?:为|达到?)?(?P<amount>{AMOUNT})"
)
_SPENT = regex(
    rf"(?:^|[。\n])[^。；\n\d]{{0,24}}(?:20\d\d年度?)?[^。；\n\d元]{{0,16}}(?:实际|全年|总|年度|合计)支出(?:总?数|合计|总额)?(?:为)?"
    rf"(?P<amount>{AMOUNT})，(?:部门)?(?:整体)?预算(?:总体)?执行率(?:为|达到?)?(?P<rate>{PERCENT})"
)
_LEFT = regex(rf"年末(?:财政拨款)?(?:结转和?结余|结转|结余)(?:资金)?(?:为)?(?P<amount>{AMOUNT})")
_OTHERWISE = regex(r"其中|项目支出|基本支出|上年")
_LINES, _FAR = 3, 1_500
"""Paragraphs behind the budget in which the spending stands, and characters that they have."""


def adjusted(page: Page) -> Iterator[Figure]:
    """Figures VALUE: the rate, what was spent as its parent, the budget as the parent of that; what is left so too."""
    found = list(_ADJUSTED.finditer(page.text)) if "预算执行率" in page.text or "预算总体执行率" in page.text else []
    if len({match["amount"] for match in found}) != 1:
        return
    budget, end = found[0], found[0].end()
    for _ in range(_LINES):
        end = page.text.find("\n", end + 1, budget.end() + _FAR)
        if end < 0:
            return
        start = max(page.text.rfind("\n", budget.end(), end), budget.end())
        said = _SPENT.search(page.text, start, end)
        if said is not None and not _OTHERWISE.search(said[0]):
            break
    else:
        return
    amounts = [budget["amount"], said["amount"]]
    if len({amount.lstrip("0123456789.,") for amount in amounts}) > 1:
        return
    finest = max(map(decimals, amounts))
    whole = side(page, budget.start("amount"), budget["amount"], SPENT + "预算数", finest)
    done = side(page, said.start("amount"), said["amount"], SPENT + "执行数", finest, parent=whole)
    rate = side(page, said.start("rate"), said["rate"], RATE, parent=done)
    yield rate
    left = _LEFT.search(page.text, said.end(), end)
    if left is not None and not done.interval.disjoint(rate.interval * whole.interval):
        base = side(page, budget.start("amount"), budget["amount"], "~余:预算数", finest)
        spent = side(page, said.start("amount"), said["amount"], "~余:支出数", finest, parent=base)
        yield side(page, left.start("amount"), left["amount"], LEFT, finest, parent=spent)
