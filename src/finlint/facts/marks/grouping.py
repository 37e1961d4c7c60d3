"""How cells set thousands apart: 1,068.13."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.regex import regex

_CELL = regex(r"\t(?<![^\n]\t)[ ]?(?P<number>\d[\d,]{2,20}\.\d{1,6})[ ]?$", re.MULTILINE)


_AMOUNT = regex(r",\d(?<=\d,\d)\d{0,5}(?:,\d{1,6}){0,3}\.\d{1,6}(?=\s?(?:[万亿]?元|$))", re.MULTILINE)
"""From the comma on: commas that stand where they should are gone."""
_BEFORE = regex(r"(?<![\d.,])\d{1,3}(?:,\d{1,6}){0,3}$")
_REACH, _LIST = 24, ("分别", "依次")


def grouping(page: Page) -> Iterator[Mark]:
    """Numbers of cells and lines, and amounts, with commas and decimals; ``expected`` has three digits behind each.

    The text has lost the commas that stand where they should, so that only its origin tells that there were any.
    """
    for found in _AMOUNT.finditer(page.text) if "," in page.text else ():
        before = page.text[max(found.start() - _REACH, 0) : found.start()]
        first = _BEFORE.search(before)
        if first is not None and not page.tabular(found.start()) and not any(word in before for word in _LIST):
            start, text = found.start() - len(first[0]), first[0] + found[0]
            whole, _, decimals = text.replace(",", "").partition(".")
            yield page.mark(MarkKind.GROUPING, start, found.end(), expected=f"{int(whole):,}.{decimals}", text=text)
    for cell in _CELL.finditer(page.text):
        number = cell["number"]
        whole, _, decimals = number.replace(",", "").partition(".")
        span = page.normalised.span(*cell.span("number"))
        if span.end - span.start > len(number) or "," in number:
            written = f"{int(whole):,}.{decimals}"
            yield page.mark(MarkKind.GROUPING, *cell.span("number"), expected=written, text=_print(number, written))


def _print(number: str, written: str) -> str:
    return number if "," in number else written
