"""Money of a form of labels and values: 当年预算数（元）｜12500000, 预算执行数（元）｜12150000, 预算执行率｜97.20%."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.figures import side
from finlint.facts.scans.spent import RATE, SPENT
from finlint.regex import regex

_NUMBER = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,14}(?:\.\d{1,6})?"
_RATE = regex(rf"执行率(?P<sign>[（(]%[）)])?\s{{0,3}}(?P<number>{_NUMBER})(?P<percent>%?)(?=[\s一-鿿]|$)")
_FUNDS = regex(rf"数[（(](?P<unit>万?元)[）)]\s{{0,3}}(?P<number>{_NUMBER})(?=[\s一-鿿])")
_LABEL = regex(r"[^\s\d（）()]{1,12}$")
_BUDGET, _DONE, _OTHER = (
    regex(r"(?:当年|全年|本年|年度)预算"),
    regex(r"(?:当年|全年|本年|年度)?(?:预算)?执行"),
    regex(r"上年|往年|以前"),
)
_BACK = 160


def filled(page: Page) -> Iterator[Figure]:
    """Figures VALUE as of ``spent``, where one budget and one execution stand in the cells before the rate."""
    if "数（元）" not in page.text and "数（万元）" not in page.text:
        return
    for match in _RATE.finditer(page.text):
        if match["sign"] or match["percent"]:
            yield from _related(page, match)


def _related(page: Page, rate: re.Match[str]) -> Iterator[Figure]:
    low = max(rate.start() - _BACK, 0)
    start = max(low, page.text.rfind("项目名称", low, rate.start()))
    cells = _FUNDS.finditer(page.text, start, rate.start() + 1)  # the sign behind the last number is that of the rate
    labelled = [(_label(page.text, cell), cell) for cell in cells]
    labelled = [(label, cell) for label, cell in labelled if not _OTHER.match(label)]
    budgets = [cell for label, cell in labelled if _BUDGET.fullmatch(label)]
    done = [cell for label, cell in labelled if _DONE.fullmatch(label)]
    if len(labelled) == len(budgets) + len(done) and len(budgets) == len(done) == 1:
        whole = _side(page, budgets[0], SPENT + "预算数")
        actual = _side(page, done[0], SPENT + "执行数", whole)
        signed = rate["number"] + rate["percent"]
        yield side(page, rate.start("number"), signed, RATE, unit="" if rate["percent"] else "%", parent=actual)


def _label(text: str, cell: re.Match[str]) -> str:
    words = _LABEL.search(text, max(cell.start() - 12, 0), cell.start())
    return words[0] if words else ""


def _side(page: Page, cell: re.Match[str], concept: str, parent: Figure | None = None) -> Figure:
    return side(page, cell.start("number"), cell["number"], concept, unit=cell["unit"], parent=parent)
