"""Where a rate in a scoring formula stops: 完成率＞100%时按100%计算, 负值按0计算.

And where a formula comes to nothing: 结余率≥0.2得0分 of (1-结余率/0.2)×分值.
"""

from collections.abc import Iterator

from finlint.facts.figure import Figure
from finlint.facts.key import Key
from finlint.facts.page import Page
from finlint.facts.scans.figures import figure
from finlint.measure import Interval, Quantity
from finlint.near import Near
from finlint.regex import regex

_NUMBER = r"\d{1,3}(?:\.\d{1,4})?%?"
_OVER = r"[>≥大超高](?:(?<=[>≥])|(?<=大)于(?:或?等于)?|(?<=超)过|(?<=高)于)"
_AS = r"\s{0,2}(?:时|的|者)?\s{0,2}[,，]?\s{0,2}按\s{0,2}"
_CAP = Near("按", 40, rf"{_OVER}\s{{0,2}}(?P<limit>{_NUMBER}){_AS}(?P<cap>{_NUMBER})\s{{0,2}}计")
_UNDER = Near(
    "负",
    24,
    rf"(?:负[值数]|为负)\s{{0,2}}(?:时|的)?\s{{0,2}}[,，]?\s{{0,2}}(?:按|为)\s{{0,2}}(?P<cap>{_NUMBER})(?![\d.]|分)",
)
_LINEAR = Near(
    "- －",
    124,
    r"[（(]1\s{0,2}[-－]\s{0,2}"
    rf"(?P<name>[一-鿿]{{2,10}})\s{{0,2}}[/÷]\s{{0,2}}(?P<limit>{_NUMBER})\s{{0,2}}[）)][^。；]{{0,40}}?"
    rf"(?P=name)\s{{0,2}}(?:{_OVER}|达到)\s{{0,2}}(?P<cap>{_NUMBER})[^。；\d]{{0,12}}得\s{{0,2}}0\s{{0,2}}分",
)
_HINTS = ("计算", "计分", "得0分")
_SCORING, _NEAR = regex(r"得分|分值|评分|计分|权重|标准分|得\s?\d"), 150
"""What a formula of scores speaks of, so many characters before its bounds."""
LIMIT = "~封顶:"


def capped(page: Page) -> Iterator[Figure]:
    """Figures VALUE with Key("~封顶:封顶值#N", "", year): the limit and where it stops, of 负值 the 0 alone."""
    if not any(hint in page.text for hint in _HINTS):
        return
    number = 0
    for pattern in (_CAP, _UNDER, _LINEAR):
        for match in pattern.finditer(page.text):
            if not _SCORING.search(page.text, max(match.start() - _NEAR, 0), match.end()):
                continue
            number += 1
            for name in ("limit", "cap") if "limit" in match.re.groupindex else ("cap",):
                yield from _figure(page, number, *match.span(name))


def _figure(page: Page, number: int, start: int, end: int) -> Iterator[Figure]:
    quantity = Quantity.parse(page.text[start:end])
    if quantity is not None:
        point = Interval.point(quantity.value.mantissa, quantity.value.exponent)
        key = Key(f"{LIMIT}封顶值#{number}", "", page.year)
        yield figure(page, start, end, quantity, key, interval=point)
