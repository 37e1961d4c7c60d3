"""What a flattened form says in words below its total: 评价结论, 存在问题, 改进措施."""

from collections.abc import Iterator

from finlint.facts.figure import Aspect, Fact, MarkKind
from finlint.facts.tables.stating import Cell, Spot, Stating
from finlint.facts.tables.words import BLANK, CONCLUSION, TEXTS
from finlint.regex import regex

_LONGEST = 3000
_BROKEN = r"\s{0,2}"
_LABELS = ("评价结论", "自评结论", "存在问题", "存在的问题", "改进措施")
_LABEL = regex("^(?:" + "|".join(_BROKEN.join(label) for label in _LABELS) + r")(?=\s)\s*", 8)
_END = regex(r"^(?:附[件表]|第.部分|[一二三四五六七八九十]{1,3}、|项目负责人|填[报表]|\t|[^，。；\n]{0,60}自评表)", 8)


def tail(stating: Stating, entity: str, start: int, row: int) -> Iterator[Fact]:
    """The texts that follow a total at an offset, each as a row of the form."""
    text = stating.normalised.text
    limit = min(len(text), start + _LONGEST)
    stop = _END.search(text, start, limit)
    found = list(_LABEL.finditer(text, start, stop.start() if stop else limit))
    if not found or text[start : found[0].start()].strip():
        return
    for at, label in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else (stop.start() if stop else limit)
        raw = text[label.end() : end].rstrip()
        cell = Cell("".join(raw.split()), label.end(), label.end() + len(raw))
        concept = next(name for name, pattern in TEXTS if pattern.match("".join(label[0].split())))
        if not cell.text:
            continue
        word = "none" if BLANK.match(cell.text.rstrip("。")) else ""
        yield stating.marked(cell, MarkKind.REASON, stating.key(concept, entity), Spot(row + at, 1), word)
        score = CONCLUSION.search(raw)
        if concept == "评价结论" and score is not None:
            stated = Cell(score["score"], cell.start + score.start("score"), cell.start + score.end())
            yield from stating.stated(stated, stating.key("结论得分", entity), Aspect.SCORE, Spot(row + at, 1), "分")
