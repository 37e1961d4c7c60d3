"""What a flattened form says below its total: its score, its grade, 评价结论, 存在问题, 改进措施."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Aspect, Fact, MarkKind
from finlint.facts.tables.form import TOTAL
from finlint.facts.tables.stating import Cell, Spot, Stating
from finlint.facts.tables.words import BLANK, CONCLUSION, GRADES, OVERALL, OWN_BANDS, TEXTS
from finlint.regex import regex
from finlint.value import replace, value

_LONGEST = 3000
_BROKEN = r"\s{0,2}"
_LABELS = ("评价结论", "自评结论", "存在问题", "存在的问题", "改进措施")
_LABEL = regex("^(?:" + "|".join(_BROKEN.join(label) for label in _LABELS) + r")(?=\s)\s*", 8)
_END = regex(r"^(?:附[件表]|第.部分|[一二三四五六七八九十]{1,3}、|项目负责人|填[报表]|\t|[^，。；\n]{0,60}自评表)", 8)
_SCORE = regex(r"\s*(?P<label>[一-鿿]{2,14})\s{0,2}[:：]?\s*(?P<score>\d{1,3}(?:\.\d{1,3})?分?)(?=\s)")
_GRADE = regex(
    r"\s*(?:绩效)?(?:自评|评价|评定)(?:等级|等次)\s{0,2}[:：]?\s*(?P<grade>优秀?|良好?|中|合格|差|不合格)(?=\s|$)"
)


@value
class Below:
    """Where the words below a total begin, and the headers that stand between them where a page begins."""

    start: int
    headers: tuple[tuple[int, int], ...] = ()

    def words(self, text: str) -> str:
        """The text from the start, without the headers."""
        ends = [head for head, _ in self.headers] + [self.start + _LONGEST]
        starts = [self.start, *(behind for _, behind in self.headers)]
        return "".join(text[start:end] for start, end in zip(starts, ends, strict=True))

    def place(self, offset: int) -> int:
        """Where a character of ``words`` stands in the text."""
        at = self.start + offset
        for head, behind in self.headers:
            at += behind - head if at >= head else 0
        return at

    def cell(self, words: str, start: int, end: int) -> Cell:
        """Some of the words as a cell."""
        return Cell("".join(words[start:end].split()), self.place(start), self.place(end - 1) + 1)


def tail(stating: Stating, entity: str, below: Below, row: int) -> Iterator[Fact]:
    """What stands below a total, each as a row of the form."""
    words = below.words(stating.normalised.text)
    stop = _END.search(words)
    words = words[: stop.start()] if stop else words
    at = 0
    score = _SCORE.match(words)
    if score is not None and OVERALL.match(score["label"]):
        cell = below.cell(words, *score.span("score"))
        yield from stating.stated(cell, stating.key("自评得分", entity), Aspect.SCORE, Spot(row, 1), "分")
        at = score.end()
    match = _GRADE.match(words, at)
    if match is not None:
        yield from grade(stating, entity, below.cell(words, *match.span("grade")), Spot(row + 1, 1))
        at = match.end()
    labels = [*_LABEL.finditer(words, at)]
    if labels and not words[at : labels[0].start()].strip():
        ends = [label.start() for label in labels[1:]] + [len(words)]
        for number, (label, end) in enumerate(zip(labels, ends, strict=True), row + 2):
            yield from _text(stating, entity, below, (words, label, end), number)


def _text(
    stating: Stating, entity: str, below: Below, found: tuple[str, re.Match[str], int], row: int
) -> Iterator[Fact]:
    """What stands behind a label, and the score that 评价结论 gives."""
    words, label, end = found
    concept = next(name for name, pattern in TEXTS if pattern.match("".join(label[0].split())))
    start, raw = label.end(), words[label.end() : end].rstrip()
    if not raw:
        return
    cell = below.cell(words, start, start + len(raw))
    word = "none" if BLANK.match(cell.text.rstrip("。")) else ""
    yield stating.marked(cell, MarkKind.REASON, stating.key(concept, entity), Spot(row, 1), word)
    score = CONCLUSION.search(raw) if concept == "评价结论" else None
    if score is not None:
        stated = replace(below.cell(words, start + score.start("score"), start + score.end()), text=score["score"])
        yield from stating.stated(stated, stating.key("结论得分", entity), Aspect.SCORE, Spot(row, 1), "分")


def grade(stating: Stating, entity: str, cell: Cell, spot: Spot) -> Iterator[Fact]:
    """The grade beside a total or below it, where the report has no bands of its own."""
    if cell.text in GRADES and not OWN_BANDS.search(stating.normalised.text):
        yield stating.marked(cell, MarkKind.GRADE, stating.key(TOTAL, entity), spot, GRADES[cell.text])
