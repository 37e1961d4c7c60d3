"""FL504: 结论中的得分 = 合计得分."""

from collections import defaultdict
from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, equal, rule, term, undecided

_RELATION = Text("结论得分 = 合计得分", "score of the conclusion = total score")
_TOTAL = "合计"
_CONCLUSIONS = ("结论得分", "自评得分")
_SUMMARIES = ("项目绩效自评得分", "绩效自评得分")


@rule("FL504", "conclusion-score-not-total")
def conclusion_score_not_total(facts: FactIndex) -> Iterator[Outcome]:
    """评价结论或综合得分与表中合计得分不同。

    What it does:
        同一项目（或同一部门整体支出）的评价结论、综合得分，与评分表的合计得分对照；
        正文“某项目绩效自评综述”中的得分，与附件中这个项目唯一的一张评分表对照。

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

    Bad:
        “检测经费”项目绩效自评综述：根据年初设定的绩效目标，项目自评得分为⟦98分⟧。
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

    Good:
        “检测经费”项目绩效自评综述：根据年初设定的绩效目标，项目自评得分为95.5分。
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
    tables: dict[str, list[Figure]] = defaultdict(list)
    for whole in facts.of(Aspect.SCORE, _TOTAL):
        tables[_project(whole)].append(whole)
    for concept in _SUMMARIES:
        for stated in facts.of(Aspect.VALUE, concept):
            totals = tables.get(_project(stated), ()) if stated.key.entity else ()
            if len(totals) == 1:
                yield equal(stated, term(totals[0]), totals, _RELATION)
            elif totals:
                yield undecided((stated, *totals), "同名项目的评分表不止一张", _RELATION)


def _project(figure: Figure) -> str:
    """The name of a project as text and table have it alike: a table adds its number."""
    return figure.key.entity.partition("#")[0].removesuffix("支出").removesuffix("项目")
