"""Sums that a report writes out: 预算执行率=（支出1762.38万元/预算1818.46万元）×100%=96.91%; 得分=96.91%×10=9.69分.

The signs between the numbers say how they belong together; what they are of nobody need know. Marks are rounded or cut
off: the last digit of a product may be off by one.
"""

import re
from collections.abc import Iterator

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.clause import decimals, opening
from finlint.facts.scans.figures import side
from finlint.measure import Interval
from finlint.near import Near
from finlint.regex import regex
from finlint.value import replace

SHARE, CHANGE, PRODUCT = "~算式:比率", "~算式:变动率", "~算式:乘积"
_N = r"\d{1,12}(?:,\d{3}){0,3}(?:\.\d{1,6})?"
_U = r"(?:[万亿]?元|人|个|户|件|家|辆|项|次|人次|份|分)?"
_W = r"[一-鿿“”、]{0,24}?"
_OPEN, _CLOSE, _TIMES = r"[（(\[]{0,2}", r"[）)\]]{0,2}", r"[×*xX]"
_END = rf"(?:{_TIMES}100%?)?=(?P<p>-?\d{{1,4}}(?:\.\d{{1,4}})?%)"
_AROUND = 200
"""Characters that a sum takes on either side of its =."""
_SHARE = Near(
    "=",
    _AROUND,
    rf"(?<![\d.,+\-×*/÷])(?P<a>{_N})(?P<u>{_U}){_CLOSE}[/÷]{_OPEN}{_W}(?P<b>{_N})(?P<v>{_U}){_CLOSE}{_END}",
)
_CHANGE = Near(
    "=",
    _AROUND,
    rf"[（(\[]{_W}(?P<a>{_N})(?P<u>{_U})[-－−–]{_W}(?P<b>{_N})(?P<v>{_U})[）)][/÷]{_OPEN}{_W}(?P<c>{_N})(?P<w>{_U}){_CLOSE}{_END}",
)
_PRODUCT = Near(
    "=",
    _AROUND,
    rf"(?<![\d.,+\-×*/÷（(])(?P<a>\d{{1,3}}(?:\.\d{{1,4}})?%?)分?{_TIMES}(?P<b>\d{{1,3}}(?:\.\d{{1,4}})?%?)分?"
    rf"=(?P<made>\d{{1,3}}(?:\.\d{{1,4}})?)分",
)
_BEGIN, _DIGIT, _BACK = regex(r"[，。；=（(\[\n\t]"), regex(r"\d"), 60
"""Where the first number of a sum may begin: one before it would be a part of it."""
_LAST = r"[\d%）)\]元分人个户件家辆项次份]"
_SIGN = regex(rf"=-?\d(?:(?<={_LAST}=.)|(?<={_LAST}=-.))")


def formulas(page: Page) -> Iterator[Figure]:
    """Figures VALUE: a rate, the part as its parent, the whole as the parent of that; so a product with its factors."""
    text = page.text
    if "=" not in text or _SIGN.search(text) is None:
        return
    for match in _SHARE.finditer(text):
        alike = match["u"] == match["v"] or not (match["u"] and match["v"])
        if alike and _DIGIT.search(text, opening(text, match.start(), _BEGIN, _BACK) or 0, match.start()) is None:
            yield from _rate(page, match, SHARE)
    for match in _CHANGE.finditer(text):
        if match["b"] == match["c"]:
            yield from _rate(page, match, CHANGE)
    for match in _PRODUCT.finditer(text):
        if (match["a"] + match["b"]).count("%") == 1:
            first = side(page, match.start("a"), match["a"], PRODUCT + "项", unit="" if "%" in match["a"] else "分")
            second = _factor(page, match, first)
            made = side(page, match.start("made"), match["made"], PRODUCT, unit="分", parent=second)
            ones = made.quantity.mantissa
            near = Interval.between(ones - 1, ones + 1, -decimals(match["made"]))
            yield replace(made, interval=near)


def _factor(page: Page, match: re.Match[str], first: Figure) -> Figure:
    unit = "" if "%" in match["b"] else "分"
    return side(page, match.start("b"), match["b"], PRODUCT + "项", unit=unit, parent=first)


def _rate(page: Page, match: re.Match[str], sort: str) -> Iterator[Figure]:
    unit = match["u"] or match["v"]
    finest = max(decimals(match[name]) for name in "ab")
    whole = side(page, match.start("b"), match["b"], sort + "基数", finest, unit=unit)
    part = side(page, match.start("a"), match["a"], sort + "数", finest, unit=unit, parent=whole)
    yield side(page, match.start("p"), match["p"], sort, parent=part)
