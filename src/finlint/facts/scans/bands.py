"""The bounds of a criterion that gives marks by bands: 90%以上计5分；80%（含）-90%，计4分；低于80%不得分."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Figure, Mark, MarkKind
from finlint.facts.key import Key
from finlint.facts.page import Page
from finlint.facts.scans.figures import figure
from finlint.measure import Interval, Quantity
from finlint.regex import regex

_N = r"\d{1,3}(?:\.\d{1,2})?"
_IN = r"\s{0,2}(?:（含）|\(含\)|（不含）)?\s{0,2}"
_BAND = regex(
    rf"(?P<low>{_N}){_IN}%?{_IN}[-—~～－至]{{1,2}}{_IN}(?P<high>{_N})%{_IN}"
    rf"|(?:[≥>≧]|大于(?:等于)?|超过|不低于|高于){_IN}(?P<from>{_N})%{_IN}"
    rf"|(?:[≤<≦]|低于|小于(?:等于)?|不足|不超过|不高于){_IN}(?P<to>{_N})%{_IN}"
    rf"|(?P<above>{_N})%{_IN}以上{_IN}|(?P<below>{_N})%{_IN}以[内下]{_IN}"
)
_AWARD = regex(r"(?:之间|以内)?的?\s{0,2}[,，]?\s{0,2}(?:(?:得|计|记|扣)\s{0,2}\d|不得分|不扣分|得满分|计满分|得零分)")
_STANDARD = regex(rf"以\s{{0,2}}(?P<standard>{_N})%\s{{0,2}}为标准")
_LOWER, _UPPER = ("low", "from", "above"), ("high", "to", "below")
BOUND = "~界限:"


def bands(page: Page) -> Iterator[Figure]:
    """Figures VALUE with Key("~界限:第1档下限" or "~界限:第1档上限", TABLE) for each band, placed in its row.

    And Key("~界限:标准", TABLE) for the 100% of 以100%为标准.
    """
    for fact in page.facts:
        if isinstance(fact, Mark) and fact.kind is MarkKind.CRITERION:
            start, end = page.at(fact.span.start), page.at(fact.span.end - 1) + 1
            for match in _STANDARD.finditer(page.text, start, end):
                yield from _figure(page, fact, match, "standard", "标准")
            given = (m for m in _BAND.finditer(page.text, start, end) if _AWARD.match(page.text, m.end(), end))
            for number, match in enumerate(given, 1):
                for group in (*_LOWER, *_UPPER):
                    side = "下限" if group in _LOWER else "上限"
                    yield from _figure(page, fact, match, group, f"第{number}档{side}")


def _figure(page: Page, mark: Mark, match: re.Match[str], group: str, name: str) -> Iterator[Figure]:
    """A bound in percent, whether it has its own sign or that of the other one."""
    quantity = Quantity.parse(match[group] + "%") if match[group] else None
    if quantity is not None and mark.key is not None:
        start, end = match.span(group)
        signed = page.text.startswith("%", end)
        key = Key(BOUND + name, mark.key.entity, mark.key.period)
        point = Interval.point(quantity.value.mantissa, quantity.value.exponent)
        yield figure(page, start, end + signed, quantity, key, interval=point, place=mark.place)
