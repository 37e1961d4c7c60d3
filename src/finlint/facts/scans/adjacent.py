"""Relations whose numbers stand side by side: a list with its 合计, 由A增加到B，增长P%, 完成任务B的P%.

What the numbers are of nobody need know: the words between them say how they belong together (DOMAIN 3.9, 137 and 140).
"""

import re
from collections.abc import Iterator

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.clause import MONEY, PERCENT, decimals, opening
from finlint.facts.scans.figures import side
from finlint.near import Near
from finlint.regex import regex
from finlint.value import replace

SUM, ITEM, MOVED, PLANNED, RATE = "~列举合计", "~列举:", "~增至", "~任务完成", "率"
_NUMBER = r"\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,6})?"
_UNIT = rf"(?:{MONEY}|[万亿]?[吨人户个座处件台套辆家所条项亩份株头只间名公里米平方立次场起期批宗例]{{1,4}})"
_TOTAL = regex(rf"计(?<=[合共总]计)为?(?P<sum>{_NUMBER}{MONEY})")
_LEAD = regex(r"[，、](?:以上)?(?:[两二三四五六七八九十]项)?[合共总]计$")
"""What stands before: every pattern begins with a sign that the engine can look for."""
_ITEM = regex(rf"(?:^|[、，：:])(?P<name>[^、，：:\d（）()]{{2,40}})(?P<amount>{_NUMBER}{MONEY})")
_OTHERWISE = regex(r"其中|减|增|占|比|结余|结转|预算|上年|人均|每|累计|含|%|收入|支付|到位|；|（|\(|约|余|近")
_MOVED = Near(
    "由 从",
    120,
    rf"[由从](?:\d{{4}}年[底末]?的?|上年的?|原来的?)?(?P<a>{_NUMBER})(?P<u>{_UNIT})(?:增加|增长|提高|提升|上升|扩大|减少|下降|降低|压减|缩减|降)[到至为]"
    rf"(?:\d{{4}}年[底末]?的?|目前的?)?(?P<b>{_NUMBER})(?P=u)，(?:同比)?(?P<way>增长|增幅|提高|增加|上升|下降|降低|减少|降幅|减幅)[了为]?"
    rf"(?P<p>{PERCENT})",
)
_PLANNED = regex(
    rf"(?P<a>{_NUMBER})(?P<u>{_UNIT})，(?:完成|占|为|达到?)(?!累计)[^，。；\d]{{0,8}}(?:任务|计划|目标)[^，。；\d]{{0,4}}"
    rf"(?P<b>{_NUMBER})(?P=u)的(?P<p>{PERCENT})"
)
_PLANS = tuple(regex(word + r"[^，。；\d]{0,4}\d[\d,.]{0,14}[^，。；\d]{1,6}的\d") for word in ("任务", "计划", "目标"))
_COUNTED = regex(r"\n{1,2}\d{1,2}[.．、]")
_DOWN = ("下降", "降低", "减少", "降幅", "减幅")
_ITEMISED = Near("总计", 60, rf"(?:收入|支出)总计(?:为)?(?P<amount>{_NUMBER}{MONEY})。(?:其中)?包括[:：]?(?=\n)")
_NUMBERED = regex(
    r"\n{1,2}(?P<number>\d{1,2})[.．、](?P<name>[^，。；\d\n]{2,40}?)为?"
    rf"(?P<amount>{_NUMBER}{MONEY})(?=[，。；])"
)
_SEVERAL = 2
_BACK = 400
_END = regex(r"[。\n]")


def adjacent(page: Page) -> Iterator[Figure]:
    """Figures VALUE: parts with their whole as parent, and rates with the two numbers as parent and its parent."""
    for match in _TOTAL.finditer(page.text):
        yield from _summed(page, match)
    for match in _ITEMISED.finditer(page.text) if "总计" in page.text else ():
        yield from _itemised(page, match)
    planned = _PLANNED.finditer(page.text) if any(plan.search(page.text) for plan in _PLANS) else ()
    for concept, found in ((MOVED, _MOVED.finditer(page.text)), (PLANNED, planned)):
        for match in found:
            finest = max(decimals(match[which]) for which in "ab")
            first = side(page, match.start("a"), match["a"] + match["u"], concept, finest)
            second = side(page, match.start("b"), match["b"] + match["u"], concept, finest, parent=first)
            rate = side(page, match.start("p"), match["p"], concept + RATE, parent=second)
            down = concept == MOVED and match["way"] in _DOWN
            yield replace(rate, interval=-rate.interval) if down else rate


def _itemised(page: Page, match: re.Match[str]) -> Iterator[Figure]:
    """收入总计A万元。包括： with one item a line below, 1．财政拨款收入B万元，…; 2．… (the accounts of Jiangsu).

    A list that goes on with an item whose amount is not read is none.
    """
    items: list[re.Match[str]] = []
    at = match.end()
    while (item := _NUMBERED.match(page.text, at)) and int(item["number"]) == len(items) + 1:
        items.append(item)
        at = page.text.find("\n", item.end())
        if at < 0:
            break
    units = {one["amount"].lstrip("0123456789.,") for one in (match, *items)}
    more = at >= 0 and _COUNTED.match(page.text, at)
    if len(items) > _SEVERAL and len(units) == 1 and not more:
        whole = side(page, match.start("amount"), match["amount"], SUM)
        for item in items:
            yield side(page, item.start("amount"), item["amount"], ITEM + item["name"], parent=whole)


def _summed(page: Page, match: re.Match[str]) -> Iterator[Figure]:
    lead = _LEAD.search(page.text, max(match.start() - 8, 0), match.start() + 1)
    if lead is None:
        return
    start = opening(page.text, match.start(), _END, _BACK)
    if start is None:
        return
    words = page.text[start : lead.start()]
    items = list(_ITEM.finditer(words))
    named = {item["name"] for item in items}
    covered = sum(len(item[0]) for item in items)
    first = items[0].start() if items else 0
    alike = {item["amount"].lstrip("0123456789.,") for item in items}
    if len(items) < _SEVERAL or len(named) < len(items) or len(alike) > 1 or covered + first < len(words):
        return
    if regex(rf"{_NUMBER}{MONEY}").search(words, 0, first) or _OTHERWISE.search(words):
        return
    whole = side(page, match.start("sum"), match["sum"], SUM)
    for item in items:
        yield side(page, start + item.start("amount"), item["amount"], ITEM + item["name"], parent=whole)
