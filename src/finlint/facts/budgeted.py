"""Money that the goal of a self-evaluation speaks of: 用25万元资金, 资金预算25万元, 实际执行17.44万元."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Aspect, Figure, MarkKind
from finlint.facts.key import Key
from finlint.facts.marks import Page
from finlint.measure import Quantity
from finlint.regex import regex

_HEAD = regex(
    r"^[ \t]*项目名称[ \t：:]*\n?[ \t]*(?:[0-9A-Z]{10,40}[-—－])?(?P<name>[^\n\t]{2,80})$(?P<goal>[\s\S]{0,3000}?)"
    r"(?=年初[ \t\n]*预算|年度[ \t\n]*预[ \t\n]*算数|年度资金总额|项目名称)",
    re.MULTILINE,
)
_AMOUNT = r"[ ]?(?P<amount>\d{1,9}(?:\.\d{1,6})?[ ]?万?元)"
_SORTS = (
    regex(rf"(?:运用|使用|用|安排|投入){_AMOUNT}(?:的?财政)?(?:资金|经费)"),
    regex(rf"(?:资金预算|预算资金|预算安排)(?:资金)?为?{_AMOUNT}"),
    regex(rf"实际(?:执行|支出)(?:资金)?为?{_AMOUNT}"),
)


def budgeted(page: Page) -> Iterator[Figure]:
    """Figures VALUE with Key("~目标资金", PROJECT, year): of each sort the only one that a goal speaks of."""
    if "项目名称" not in page.text:
        return
    for head in _HEAD.finditer(page.text):
        for sort in _SORTS:
            found = list(sort.finditer(page.text, *head.span("goal")))
            if len(found) == 1:
                yield from _figure(page, head["name"].strip(), found[0])


def _figure(page: Page, name: str, match: re.Match[str]) -> Iterator[Figure]:
    quantity = Quantity.parse(match["amount"])
    if quantity is not None:
        mark = page.mark(MarkKind.TARGET, *match.span("amount"))
        key = Key("~目标资金", name, page.year)
        yield Figure(match["amount"], mark.span, quantity, quantity.interval(), key, Aspect.VALUE, mark.place)
