"""The grade that words give to a score: 评价等级为“优”."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Aspect, Mark, MarkKind
from finlint.facts.page import Page
from finlint.facts.tables.words import OWN_BANDS
from finlint.near import Near
from finlint.regex import regex

_GRADE = Near(
    "等级 等次 结果 结论",
    16,
    r"(?:等级|等次|(?:评价|自评|评定)结[果论])(?:均?为|是|：)?[“\"]?(?P<grade>优秀?|良好?|中等?|合格|差|不合格)[”\"]?(?=[。，；）\n]|$)",
)
_WORDS = {"优秀": "优", "良好": "良", "中等": "中", "不合格": "差"}


_CELL = regex(r"\t(?<![^\n]\t)[ ]*(?P<grade>优秀?|良好?|中等?|合格|差|不合格)[ ]*$", re.MULTILINE)
_LABEL = regex(r"(?:等级|等次|(?:评价|自评|评定)结[果论])[ \t]*\n[ \t\n]*$")
_BACK = 40
_TOTALS = ("合计", "自评得分", "换算得分")


def grade(page: Page) -> Iterator[Mark]:
    """Every grade; ``word`` is 优, 良, 中, 合格 or 差. None where the report prints bands of its own."""
    cells = list(_cells(page))
    if not cells and not any(words in page.text for words in ("等级", "等次", "结果", "结论")):
        return
    found = [*_GRADE.finditer(page.text), *cells]
    if found and OWN_BANDS.search(page.text):
        return
    read = {fact.span.start for fact in page.facts if isinstance(fact, Mark) and fact.kind is MarkKind.GRADE}
    for match in found:
        name = match["grade"]
        mark = page.mark(MarkKind.GRADE, *match.span("grade"), word=_WORDS.get(name, name))
        if mark.span.start not in read:  # as a cell of a table
            yield mark


def _cells(page: Page) -> Iterator[re.Match[str]]:
    """评价等次 | 优, 总分 | 100 | 97 | 良: cells behind their label, or behind the total score of a table."""
    behind = {
        page.line_end(page.offset(figure)) + 1
        for figure in page.figures
        if figure.aspect is Aspect.SCORE and figure.key.concept in _TOTALS
    }
    if behind:
        for match in _CELL.finditer(page.text):
            if match.start() in behind or _LABEL.search(page.text, max(match.start() - _BACK, 0), match.start()):
                yield match
