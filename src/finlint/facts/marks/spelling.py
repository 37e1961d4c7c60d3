"""Words that are written with a wrong character, and signs of another width than the others."""

import re
from collections.abc import Iterator
from functools import cache

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.facts.vocabulary.form import misspelt
from finlint.regex import either, regex
from finlint.text import Span

_NARROW = regex(r"[,;](?<=[一-鿿）”》%].)(?=[ ]?[一-鿿“《])|[,;](?<=元.)(?=20[0-9]{2}年)")
_YEARLESS = regex(r"20(?<!\d..)\d\d((?:年初)?(?:预算|决算)(?:安排|执行数|数)?)(?=[\d为是增减持])")
_USUAL = 8
"""Times that words follow 年, for them to be without it by a slip."""
_WIDE = {",": "，", ";": "；"}
_MOST, _TIMES = 24, 4
"""Signs of the other width that are a slip and no habit: so many, and so many times fewer than the usual ones."""


def spelling(page: Page) -> Iterator[Mark]:
    """Marks MISSPELT of the words of the list; ``expected`` is what is meant."""
    if page.reports:
        for match in _words().finditer(page.text):
            yield page.mark(MarkKind.MISSPELT, *match.span(), expected=misspelt()[match[0]])


def yearless(page: Page) -> Iterator[Mark]:
    """Marks MISSPELT, ``word`` 年, of 2025预算安排 where the same words nearly always follow that character."""
    missed: dict[str, list[re.Match[str]]] = {}
    for match in _YEARLESS.finditer(page.text) if page.reports else ():
        if not page.tabular(match.start()):
            missed.setdefault(match[1], []).append(match)
    for words, found in missed.items():
        if page.text.count(f"年{words}") >= max(len(found) * _TIMES, _USUAL):
            for match in found:
                yield page.mark(MarkKind.MISSPELT, *match.span(), word="年", expected=f"{match[0][:4]}年{words}")


@cache
def _words() -> re.Pattern[str]:
    return regex(either(misspelt()))


def width(page: Page) -> Iterator[Mark]:
    """Marks WIDTH of commas and semicolons of half width between Chinese words, where nearly all others are wide.

    They are looked for in the source: the normalised text has one width.
    """
    text = page.normalised.source.text
    if not page.reports:
        return
    narrow = list(_NARROW.finditer(text))
    if not narrow:
        yield from _usual(page)
    if narrow and len(narrow) <= _MOST and len(narrow) * _TIMES <= sum(map(text.count, _WIDE.values())):
        for match in narrow:
            span = Span(*match.span())
            place = page.place(page.at(span.start), span)
            yield Mark(MarkKind.WIDTH, match[0], span, place, expected=_WIDE[match[0]])


def _usual(page: Page) -> Iterator[Mark]:
    """The first sign of full width, where there is none of the other."""
    at = page.text.find("，")
    if at >= 0:
        yield page.mark(MarkKind.WIDTH, at, at + 1, expected="，")
