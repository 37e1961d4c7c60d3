"""Targets of cost that say both the cost of one and of all: 成本指标 每期培训成本≤2000元 1.2万元."""

from bisect import bisect_left
from collections.abc import Iterator

from finlint.facts.figure import Figure
from finlint.facts.key import Key
from finlint.facts.page import Page
from finlint.facts.scans.figures import stated
from finlint.facts.scans.goals import OWNER, called
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
            key = Key(level + match["name"], f"{name}#目标{number}", page.year)
            yield from stated(page, *match.span(group), key)
