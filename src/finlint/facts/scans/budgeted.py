"""Money that the goal of a self-evaluation speaks of: 用25万元资金, 资金预算25万元, 实际执行17.44万元."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Fact, Figure, Mark, MarkKind
from finlint.facts.key import Key
from finlint.facts.page import Page
from finlint.facts.scans.figures import stated
from finlint.near import Near
from finlint.regex import regex
from finlint.value import replace

_HEAD = Near(
    "项目名称",
    160,
    r"^[ \t]{0,8}项目名称[ \t：:]{0,8}\n?[ \t]{0,8}(?:[0-9A-Z]{10,40}[-—－])?(?P<name>[^\n\t]{2,80})$",
    re.MULTILINE,
)
_END, _LONGEST = regex(r"年初[ \t\n]*预算|年度[ \t\n]*预[ \t\n]*算数|年度资金总额|项目名称"), 3000
"""What stands below a goal, and the characters that one has at most."""
_AMOUNT = r"[ ]?(?P<amount>\d{1,9}(?:\.\d{1,6})?[ ]?万?元)"
_SORTS = (
    regex(rf"(?:运用|使用|用|安排|投入){_AMOUNT}(?:的?财政)?(?:资金|经费)"),
    regex(rf"(?:资金预算|预算资金|预算安排)(?:资金)?为?{_AMOUNT}"),
    regex(rf"实际(?:执行|支出)(?:资金)?为?{_AMOUNT}"),
)
_USING = ("~用", "~使用", "~运用", "~投入")
_MONEY = regex(r"[ ]?的?(?:财政)?(?:资金|经费)[，,]")
_USED_IN = regex(
    r"于[ ]?(?P<year>20\d\d)[ ]?年(?:度)?[,，]?[ ]?(?:计划|拟)?(?:运用|使用|用|投入|安排)[ ]?\d[\d.]*[ ]?万?元"
)
_LATEST = 2
"""Years before that of the report from which a goal is no carry-over but a slip."""


def budgeted(page: Page) -> Iterator[Fact]:
    """Figures VALUE with Key("~目标资金", PROJECT, year): of each sort the only one that a goal speaks of.

    And a mark YEAR of 于2023年用25万元: ``word`` is goal where the year is long past.
    """
    if "项目名称" not in page.text:
        return
    yield from _used(page)
    for head in _HEAD.finditer(page.text):
        end = _END.search(page.text, head.end())
        if end is None or end.start() - head.end() > _LONGEST:
            continue
        goal = head.end(), end.start()
        for sort in _SORTS:
            found = list(sort.finditer(page.text, *goal))
            if len(found) == 1:
                key = Key("~目标资金", head["name"].strip(), page.year)
                yield from stated(page, *found[0].span("amount"), key)
        yield from _year(page, goal)


def _used(page: Page) -> Iterator[Figure]:
    """应于2023年，用25万元资金，开展…: what a report about one project says of all its money."""
    for figure in page.figures:
        if figure.key.concept in _USING and figure.key.entity and not figure.place.tabular:
            end = page.offset(figure) + len(figure.text)
            if _MONEY.match(page.text, end):
                yield replace(figure, key=Key("~目标资金", figure.key.entity, page.year))


def _year(page: Page, goal: tuple[int, int]) -> Iterator[Mark]:
    for match in _USED_IN.finditer(page.text, *goal):
        if page.year.isdigit() and (past := int(page.year) - int(match["year"])) >= 0:
            expected = page.year if past >= _LATEST else match["year"]
            yield page.mark(MarkKind.YEAR, *match.span("year"), expected=expected, word="goal")
