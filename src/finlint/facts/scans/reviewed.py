"""The score of a second opinion: 财政部门复评得分93.1分, and the total of the column 复评得分 of the one table."""

from collections.abc import Iterator

from finlint.facts.figure import Aspect, Figure
from finlint.facts.page import Page
from finlint.facts.scans.clause import POINTS
from finlint.facts.scans.figures import side
from finlint.measure import Quantity
from finlint.near import Near
from finlint.regex import regex

SAID, TOTALLED = "~复评得分", "~复评合计"
_SAID = Near("复评", 20, rf"复评(?:总|综合)?得?分(?:数)?(?:为|是)?(?P<score>{POINTS}分)(?=[，。；、（])")
_HEAD = Near(
    "复评", 32, r"[权分](?:重|值)(?:（分）)?\s{1,3}自评得分(?:（分）)?\s{1,3}(?:财政|主管部门)?复评得分(?:（分）)?\s"
)
_TOTAL = regex(
    rf"[总合][分计][^\d。；]{{0,40}}100(?:分|\.0{{1,2}})?\s{{1,3}}(?P<own>{POINTS})\s{{1,3}}(?P<review>{POINTS})(?=\s|$)"
)


def reviewed(page: Page) -> Iterator[Figure]:
    """Figures VALUE: each score that the text says, its parent the total of the column; of one table only."""
    if page.text.count("复评") < 2:  # noqa: PLR2004 - in the text and in the table
        return
    said = [match for match in _SAID.finditer(page.text) if not page.tabular(match.start())]
    totals = list(_TOTAL.finditer(page.text))
    if not said or len(totals) != 1 or len(list(_HEAD.finditer(page.text))) != 1:
        return
    own = {
        figure.quantity.value
        for figure in page.figures
        if figure.aspect is Aspect.SCORE and figure.key.concept == "合计"
    }
    stated = Quantity.parse(totals[0]["own"] + "分")
    if stated is None or own != {stated.value} or len({match["score"] for match in said}) != 1:
        return
    whole = side(page, totals[0].start("review"), totals[0]["review"], TOTALLED)
    for match in said:
        yield side(page, match.start("score"), match["score"], SAID, parent=whole)
