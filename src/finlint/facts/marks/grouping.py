"""How cells set thousands apart: 1,068.13."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.regex import regex

_CELL = regex(r"\t(?<![^\n]\t)[ ]?(?P<number>\d[\d,]{2,20}\.\d{1,6})[ ]?$", re.MULTILINE)


def grouping(page: Page) -> Iterator[Mark]:
    """Cells that are a number with commas and decimals; ``expected`` has three digits behind every comma.

    The text has lost the commas that stand where they should, so that only its origin tells that there were any.
    """
    for cell in _CELL.finditer(page.text):
        number = cell["number"]
        whole, _, decimals = number.replace(",", "").partition(".")
        span = page.normalised.span(*cell.span("number"))
        if span.end - span.start > len(number) or "," in number:
            written = f"{int(whole):,}.{decimals}"
            yield page.mark(MarkKind.GROUPING, *cell.span("number"), expected=written, text=_print(number, written))


def _print(number: str, written: str) -> str:
    return number if "," in number else written
