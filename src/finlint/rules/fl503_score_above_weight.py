"""FL503: 得分 ≤ 分值."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Outcome, Text, compare, rule, term

_RELATION = Text("得分 ≤ 分值", "score ≤ weight")


@rule("FL503", "score-above-weight")
def score_above_weight(facts: FactIndex) -> Iterator[Outcome]:
    """指标得分高于分值。

    What it does:
        逐行比较得分与同一行的分值（权重）。分值为空的行（合并单元格）不比较。

    Why:
        得分不能超过满分；超过时不是分值就是得分填错了行。

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
        ⇥⟦70⟧

        ⇥报告份数
        ⇥3
        ⇥3
        ⇥40
        ⇥30

        ⇥合计
        ⇥100
        ⇥100

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
        ⇥39.99

        ⇥合计
        ⇥100
        ⇥99.99
    """
    weights = {(f.key, f.place.block, f.place.row): f for f in facts.of(Aspect.WEIGHT)}
    for score in facts.of(Aspect.SCORE):
        weight = weights.get((score.key, score.place.block, score.place.row))
        if weight is not None:
            yield compare(score, "<=", term(weight), (weight,), _RELATION)
