"""Targets of cost that say both the cost of one and of all: 成本指标 每期培训成本≤2000元 1.2万元."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from finlint.facts.figure import Aspect, Figure, MarkKind
from finlint.facts.goals import OWNER, called
from finlint.facts.key import Key
from finlint.facts.marks import Page
from finlint.measure import Quantity
from finlint.regex import regex

_MONEY = r"\d{1,9}(?:\.\d{1,6})?[ ]?万?元"
_COST = regex(
    r"成本指标\s{1,3}(?P<name>[^\s≥≤<>=\d]{3,30})\s{0,3}[≤<=]?\s{0,3}"
    rf"(?P<one>{_MONEY})\s{{1,3}}[≤<=]?(?P<all>{_MONEY})(?=\s)"
)
ONE, ALL = "~单位成本:", "~成本:"


def costs(page: Page) -> Iterator[Figure]:
    """Figures VALUE with Key("~单位成本:NAME" and "~成本:NAME", "PROJECT#目标N", year), N as of the targets."""
    if "成本指标" not in page.text:
        return
    found = list(_COST.finditer(page.text))
    owners = list(OWNER.finditer(page.text)) if found else []
    starts = [owner.start() for owner in owners]
    for match in found:
        number = bisect_left(starts, match.start())
        name = called(page, owners[number - 1]) if number else ""
        for group, level in (("one", ONE), ("all", ALL)):
            yield from _figure(page, match, group, Key(level + match["name"], f"{name}#目标{number}", page.year))


def _figure(page: Page, match: re.Match[str], group: str, key: Key) -> Iterator[Figure]:
    quantity = Quantity.parse(match[group])
    if quantity is not None:
        mark = page.mark(MarkKind.TARGET, *match.span(group))
        yield Figure(match[group], mark.span, quantity, quantity.interval(), key, Aspect.VALUE, mark.place)
