"""FL513: 扣了分，存在问题就不应写“无”."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Mark,
    MarkKind,
    Outcome,
    Severity,
    Text,
    Verdict,
    rule,
    shown,
    totals,
)

_RELATION = Text("扣了分的自评表写明存在的问题", "a form that lost marks says what its problems are")
_PROBLEMS = "存在问题"
_LEAST = Exact(1)
"""Marks lost of which a reviewer asks why: fractions come from the rate of execution."""


@rule("FL513", "marks-lost-without-problems", Severity.INFO)
def marks_lost_without_problems(facts: FactIndex) -> Iterator[Outcome]:
    """得分不满，存在问题一栏却写“无”。

    What it does:
        同一张自评表得分合计比满分少1分以上，而“存在问题”写的是“无”的，提示。

    Why:
        扣分总有原因；原因没有写成问题，也就没有改进措施。

    Bad:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥18
        ⇥100
        ⇥95

        ⇥合计
        ⇥100
        ⇥95

        ⇥存在问题
        ⇥⟦无⟧

    Good:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥100
        ⇥99.5

        ⇥合计
        ⇥100
        ⇥99.5

        ⇥存在问题
        ⇥无
    """
    for mark in facts.marks(MarkKind.REASON):
        if mark.key is None or mark.key.concept != _PROBLEMS or mark.word != "none":
            continue
        entity = mark.key.entity
        scores = totals(facts, entity, Aspect.SCORE)
        weights = totals(facts, entity, Aspect.WEIGHT)
        if len(scores) == 1 and len(weights) == 1:
            yield _judged(mark, scores[0], weights[0])


def _judged(mark: Mark, score: Figure, weight: Figure) -> Outcome:
    lost = weight.quantity.value - score.quantity.value
    wrong = lost >= _LEAST
    evidence = Evidence(_RELATION, f"{weight.text} - {score.text} = {shown(lost, score)}", stated=mark.text)
    message = Text(
        f"得分{score.printed}，扣了{shown(lost, score)}，存在问题却写“{mark.text}”",
        f"{shown(lost, score)} of {weight.printed} were lost, but no problem is named",
    )
    return Outcome(
        Verdict.VIOLATED if wrong else Verdict.HOLDS, mark, (score, weight), evidence, message if wrong else None
    )
