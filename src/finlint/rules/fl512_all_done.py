"""FL512: 评价结论说全部完成，各项指标就应当都完成."""

from collections import defaultdict
from collections.abc import Iterator

from finlint.authoring import (
    Evidence,
    FactIndex,
    Figure,
    Indicator,
    Mark,
    MarkKind,
    Outcome,
    Severity,
    Text,
    Verdict,
    fulfilled,
    indicators,
    regex,
    rule,
)

_RELATION = Text(
    "结论说全部完成，各项指标都已完成", "where the conclusion says that all is done every indicator is met"
)
_CONCLUSION = "评价结论"
_ALL_DONE = regex(
    r"(?:各项|全部|所有)[^，。；]{0,8}?(?:指标|目标|任务)[^，。；未不]{0,6}?(?:均已|已全部|全部|均|都|已)(?:按[^，。；]{0,6})?"
    r"(?:圆满|顺利|如期|足额)?(?:完成|达成|达标|实现)"
    r"|(?:指标|目标|任务)[^，。；未不]{0,4}?(?:已全部|全部|均已|均)(?:圆满|顺利|如期)?(?:完成|达成|达标|实现)"
    r"|全面完成[^，。；]{0,8}?(?:各项|全部)[^，。；]{0,6}?(?:指标|目标|任务)"
)


@rule("FL512", "all-done-against-unmet-indicator", Severity.WARNING)
def all_done_against_unmet_indicator(facts: FactIndex) -> Iterator[Outcome]:
    """评价结论说指标全部完成，表中却有没有完成的指标。

    What it does:
        评价结论有“各项指标均已完成”“目标任务全部完成”这样的话的，核对同一张表中每个能比较的指标；
        有没有完成的，指着这句话，列出没有完成的指标。只说“完成情况良好”“较好完成”的不算。

    Why:
        表里扣了分、写了未完成的原因，结论却说全部完成，读者不知道该信哪一处。

    Bad:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分
        ⇥未完成原因分析

        ⇥抽检批次
        ⇥≥
        ⇥60
        ⇥批次
        ⇥55
        ⇥50
        ⇥45
        ⇥下半年停工

        ⇥合格率
        ⇥≥
        ⇥95
        ⇥%
        ⇥96%
        ⇥50
        ⇥50
        ⇥/

        ⇥合计
        ⇥100
        ⇥95

        ⇥评价结论
        ⇥项目自评95分，⟦各项绩效指标均已完成⟧。

    Good:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分
        ⇥未完成原因分析

        ⇥抽检批次
        ⇥≥
        ⇥60
        ⇥批次
        ⇥61
        ⇥100
        ⇥100
        ⇥/

        ⇥合计
        ⇥100
        ⇥100

        ⇥评价结论
        ⇥项目自评100分，各项绩效指标均已完成。
    """
    rows: dict[str, list[Indicator]] = defaultdict(list)
    for row in indicators(facts):
        rows[row.entity].append(row)
    for mark in facts.marks(MarkKind.REASON):
        if mark.key is not None and mark.key.concept == _CONCLUSION:
            said = _ALL_DONE.search(mark.text)
            if said is not None and rows[mark.key.entity]:
                yield _judged(_narrowed(mark, *said.span()), rows[mark.key.entity])


def _narrowed(mark: Mark, start: int, end: int) -> Mark:
    """The words that say so, of a conclusion that says much more; all of it where blanks stand between."""
    span = mark.span
    if span.end - span.start != len(mark.text):
        return mark
    words = span._replace(start=span.start + start, end=span.start + end)
    return Mark(mark.kind, mark.text[start:end], words, mark.place, mark.word, mark.key)


def _judged(mark: Mark, rows: list[Indicator]) -> Outcome:
    unmet = [row for row in rows if (verdict := fulfilled(row)) is not None and verdict.sure and not verdict.met]
    figures: list[Figure] = [
        figure for row in unmet or rows for figure in (row.actual, row.target) if figure is not None
    ]
    evidence = Evidence(_RELATION, stated=mark.text)
    if not unmet:
        return Outcome(Verdict.HOLDS, mark, tuple(figures), evidence)
    names = "、".join(f"“{row.name[:16]}”" for row in unmet[:3])
    message = Text(
        f"评价结论说“{mark.text}”，表中{names}没有完成",
        f"the conclusion says “{mark.text}”, but {len(unmet)} indicators were not met",
    )
    return Outcome(Verdict.VIOLATED, mark, tuple(figures), evidence, message)
