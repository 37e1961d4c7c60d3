"""FL504: 结论中的得分 = 合计得分."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Outcome, Text, equal, rule, term

_RELATION = Text("结论得分 = 合计得分", "score of the conclusion = total score")
_TOTAL = "合计"
_CONCLUSIONS = ("结论得分", "自评得分")


@rule("FL504", "conclusion-score-not-total")
def conclusion_score_not_total(facts: FactIndex) -> Iterator[Outcome]:
    """评价结论或综合得分与表中合计得分不同。

    What it does:
        同一项目（或同一部门整体支出）的评价结论、综合得分，与评分表的合计得分对照。

    Why:
        结论是读者唯一会读的一行，它与表格矛盾时整张自评表都不可信。

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
        ⇥40
        ⇥35

        ⇥合计
        ⇥100
        ⇥95

        ⇥评价结论
        ⇥项目绩效自评⟦98分⟧，完成了年度目标。

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
        ⇥35.5

        ⇥合计
        ⇥100
        ⇥95.5

        ⇥评价结论
        ⇥项目绩效自评得分为95.5分，完成了年度目标。
    """
    for concept in _CONCLUSIONS:
        for stated in facts.of(Aspect.SCORE, concept):
            for whole in facts.about(stated.key.entity, Aspect.SCORE):
                if whole.key.concept == _TOTAL:
                    yield equal(stated, term(whole), (whole,), _RELATION)
