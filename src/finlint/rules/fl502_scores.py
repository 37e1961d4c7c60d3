"""FL502: 各项得分之和 = 得分合计."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Outcome,
    Text,
    Verdict,
    complete,
    equal,
    rule,
    scored_rows,
    total,
    totals,
    undecided,
)

_RELATION = Text("得分合计 = 各项得分之和", "total score = the sum of the scores")
_TOTAL, _PART, _EXECUTION = "合计", "部分合计", "指标:预算执行"
_MOST = 400
"""Rows under one name that one table can have: many tables of one name would be added up with each other."""


@rule("FL502", "scores-not-total")
def scores_not_total(facts: FactIndex) -> Iterator[Outcome]:
    """绩效自评表各项得分之和不等于合计得分。

    What it does:
        把一张表中预算执行和各指标的得分相加，与合计行的得分对照。
        如果分值合计也对不上，多半是表格没有读全，不作判断。不含预算执行的合计与各指标得分之和对照。

    Why:
        合计常常直接写成100，而有的指标已经扣分；评价结论引用的正是这个合计。

    Bad:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥60
        ⇥50

        ⇥报告份数
        ⇥3
        ⇥3
        ⇥40
        ⇥40

        ⇥合计
        ⇥100
        ⇥⟦100⟧

    Good:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥60
        ⇥49.99

        ⇥报告份数
        ⇥3
        ⇥3
        ⇥40
        ⇥40

        ⇥合计
        ⇥100
        ⇥89.99

    Good:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥60
        ⇥60

        ⇥报告份数
        ⇥3
        ⇥3
        ⇥40
        ⇥38.5

        ⇥合计
        ⇥100
        ⇥98.5
    """
    for stated in facts.of(Aspect.SCORE, _TOTAL):
        entity = stated.key.entity
        told = facts.about(entity, Aspect.SCORE)
        if len(told) > _MOST:
            yield undecided((stated,), "同名的表格太多，分不清哪些行属于这张表", _RELATION)
            continue
        rows = scored_rows(facts, entity, Aspect.SCORE)
        if not rows:
            continue
        outcome = equal(stated, total(rows), rows, _RELATION)
        if outcome.verdict is Verdict.VIOLATED and not complete(facts, entity, Aspect.WEIGHT):
            outcome = undecided((stated, *rows), "表格可能没有读全", _RELATION)
        elif outcome.verdict is Verdict.VIOLATED and outcome.diagnosis is None:
            weights = totals(facts, entity, Aspect.WEIGHT)
            full = any(weight.quantity.value == stated.quantity.value for weight in weights)
            outcome = outcome.because(Text("写成了满分", "full marks were put down") if full else None)
        yield outcome
    yield from _of_indicators(facts)


def _of_indicators(facts: FactIndex) -> Iterator[Outcome]:
    """合计 of the indicators alone, above a total with 预算执行, in a table of which all rows were read."""
    for stated in facts.of(Aspect.SCORE, _PART):
        entity = stated.key.entity
        weights, scores = (
            [row for row in scored_rows(facts, entity, aspect) if row.key.concept != _EXECUTION]
            for aspect in (Aspect.WEIGHT, Aspect.SCORE)
        )
        parts = [figure for figure in facts.about(entity, Aspect.WEIGHT) if figure.key.concept == _PART]
        read = complete(facts, entity, Aspect.WEIGHT) and complete(facts, entity, Aspect.SCORE)
        if read and len(parts) == 1 and not total(weights).interval.disjoint(parts[0].interval):
            yield equal(stated, total(scores), scores, _RELATION)
        else:
            yield undecided((stated, *parts), "表格可能没有读全", _RELATION)
