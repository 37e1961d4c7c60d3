"""FL501: 各项分值之和 = 分值合计."""

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
    undecided,
)

_RELATION = Text("分值合计 = 各项分值之和", "full marks = the sum of the weights")
_TOTAL = "合计"
_MOST = 400
"""Rows under one name that one table can have: many tables of one name would be added up with each other."""


@rule("FL501", "weights-not-total")
def weights_not_total(facts: FactIndex) -> Iterator[Outcome]:
    """绩效自评表各项分值（权重）之和不等于合计。

    What it does:
        把一张表中预算执行和各指标的分值相加，与合计行的分值对照。合并单元格只计一次，空白不计。
        如果得分合计也对不上，多半是表格没有读全，不作判断。

    Why:
        分值之和不是满分，得分就没有意义；多出或缺少的分值常是复制指标时留下的。

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
        ⇥60

        ⇥报告份数
        ⇥3
        ⇥3
        ⇥50
        ⇥50

        ⇥合计
        ⇥⟦100⟧
        ⇥110

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
        ⇥59.5
        ⇥50

        ⇥报告份数
        ⇥3
        ⇥3
        ⇥40.5
        ⇥40.5

        ⇥合计
        ⇥100
        ⇥90.5

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
        ⇥50

        ⇥报告份数
        ⇥3
        ⇥3
        ⇥40
        ⇥40

        ⇥合计
        ⇥100
        ⇥90
    """
    for stated in facts.of(Aspect.WEIGHT, _TOTAL):
        entity = stated.key.entity
        told = facts.about(entity, Aspect.WEIGHT)
        if len(told) > _MOST:
            yield undecided((stated,), "同名的表格太多，分不清哪些行属于这张表", _RELATION)
            continue
        rows = scored_rows(facts, entity, Aspect.WEIGHT)
        if not rows:
            continue
        outcome = equal(stated, total(rows), rows, _RELATION)
        if outcome.verdict is Verdict.VIOLATED and not complete(facts, entity, Aspect.SCORE):
            outcome = undecided((stated, *rows), "表格可能没有读全", _RELATION)
        yield outcome
