"""Marks that a criterion gives or takes: 90%以上计10分, ①制度健全，1分, 最高扣10分."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Aspect, Figure, Mark, MarkKind
from finlint.facts.key import Key
from finlint.facts.page import Page
from finlint.facts.scans.figures import stated
from finlint.near import Near
from finlint.regex import regex

_N = r"\s{0,2}(?P<marks>\d{1,3}(?:\.\d{1,2})?\s{0,2}分)"
_ENDS = r"(?=\s{0,2}(?:[；;。，,、]|$|\s*[①-⑳（(]|\n))"
_GIVEN = regex(rf"(?<!不)(?:得|(?<![共合总])计|记){_N}(?![制之数])")
_LISTED = regex(rf"(?:(?<=[，,])|(?<=分)、){_N}{_ENDS}")
_TAKEN = regex(rf"扣(?:除|减)?{_N}")
_STEP = regex(r"每|一[例次处项个]|/次|按|比例")
_CONVERTED = regex(r"百分制|折算|换算|满分")
_CLAUSE = regex(r"[；;。\n]")
_REACH = 40
_OUT_OF = Near(
    "满分",
    32,
    r"(?P<score>\d\d{0,2}(?:\.\d{1,3})?)\s{0,2}分\s{0,2}[（(，,]\s{0,2}(?:按|以)?满分(?:为|是|按)?\s{0,2}(?P<full>\d{2,3})\s{0,2}分",
)
GIVES, TAKES = "~得分:评分标准给的", "~扣分:评分标准扣的"


def awards(page: Page) -> Iterator[Figure]:
    """Figures VALUE with Key("~得分:…" or "~扣分:…", TABLE), placed in the row of the criterion.

    Marks that are taken for each case, or by a formula, are no award; nor are those of another full mark.
    """
    for fact in page.facts:
        if isinstance(fact, Mark) and fact.kind is MarkKind.CRITERION:
            start, end = _place(page, fact)
            if not _CONVERTED.search(page.text, start, end):
                yield from _of(page, fact, start, end)


def out_of(page: Page) -> Iterator[Figure]:
    """Figures SCORE and WEIGHT of one key: 自评得分83.9分（满分为100分）."""
    if "满分" not in page.text:
        return
    for number, match in enumerate(_OUT_OF.finditer(page.text)):
        key = Key(f"~满分:自评得分#{number}", "", page.year)
        for group, aspect in (("score", Aspect.SCORE), ("full", Aspect.WEIGHT)):
            yield from stated(page, *match.span(group), key, aspect, unit="分")


def _place(page: Page, mark: Mark) -> tuple[int, int]:
    """Where the words of a criterion stand in the normalised text."""
    return page.at(mark.span.start), page.at(mark.span.end - 1) + 1


def _of(page: Page, mark: Mark, start: int, end: int) -> Iterator[Figure]:
    for pattern in (_GIVEN, _LISTED):
        for match in pattern.finditer(page.text, start, end):
            yield from _figure(page, mark, match, GIVES)
    for match in _TAKEN.finditer(page.text, start, end):
        clause = _CLAUSE.split(page.text[max(start, match.start() - _REACH) : match.start()])[-1]
        if not _STEP.search(clause):
            yield from _figure(page, mark, match, TAKES)


def _figure(page: Page, mark: Mark, match: re.Match[str], concept: str) -> Iterator[Figure]:
    if mark.key is not None:
        key = Key(concept, mark.key.entity, mark.key.period)
        yield from stated(page, *match.span("marks"), key, place=mark.place)
