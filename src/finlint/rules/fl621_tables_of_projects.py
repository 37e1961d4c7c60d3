"""FL621: 自评项目个数 = 所附项目自评表张数."""

from collections.abc import Iterator, Sequence
from itertools import product

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Interval,
    Outcome,
    Severity,
    Text,
    Verdict,
    constant,
    project_scores,
    regex,
    rule,
    total,
    undecided,
)

_RELATION = Text("绩效自评项目个数 ≥ 所附项目自评表张数", "projects self-evaluated ≥ tables attached")
_GRADED = ("评价为优的项目数", "评价为良的项目数", "评价为中的项目数", "评价为差的项目数")
_PLANNED = ("绩效目标项目数", "绩效监控项目数")
_INVOLVED = "涉及"
_SORTS = regex(r"^$"), regex(r"财政(?:拨款|资金)$")
"""All money of a table, or the grant: what 涉及资金 may mean."""


@rule("FL621", "more-tables-than-projects", Severity.WARNING)
def more_tables_than_projects(facts: FactIndex) -> Iterator[Outcome]:
    """所附的项目自评表比正文所说的自评项目多。

    What it does:
        将正文“组织对N个项目开展绩效自评”的个数，与所附、读得出合计得分的项目自评表张数比较。
        附表少于个数的，可能另行公开，只有同一句里另有一个数说明附表已经齐全的才报：涉及资金等于附表的资金之和，平均得分等于附表得分
        的平均，各等级个数之和、编制绩效目标和开展监控的项目个数等于附表张数。

    Why:
        增加了项目、附上了表，正文的个数却沿用旧稿。

    Bad:
        2024年组织对⟦1个⟧项目开展绩效自评。

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
        ⇥100
        ⇥90

        ⇥合计
        ⇥100
        ⇥90

        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥培训经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥培训人数
        ⇥40
        ⇥40
        ⇥100
        ⇥95

        ⇥合计
        ⇥100
        ⇥95

    Bad:
        2024年纳入绩效自评的项目⟦2个⟧，其中：评价等级为“优”的1个。

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
        ⇥100
        ⇥90

        ⇥合计
        ⇥100
        ⇥90

    Good:
        2024年绩效自评项目1个。

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
        ⇥100
        ⇥90

        ⇥合计
        ⇥100
        ⇥90
    """
    attached = project_scores(facts)
    for stated in facts.of(Aspect.VALUE, "绩效自评项目数"):
        number = int(stated.quantity.value.at(0))
        witness = _witness(facts, stated, attached) if len(attached) < number else ()
        if len(attached) < number and not witness:
            yield undecided([stated, *attached], "没有附上每个项目的自评表", _RELATION)
            continue
        evidence = Evidence(_RELATION, f"{stated.text}，附表{len(attached)}张", str(len(attached)), stated.text)
        verdict = Verdict.HOLDS if len(attached) == number else Verdict.VIOLATED
        yield Outcome(verdict, stated, (*witness, *attached), evidence, _message(stated, len(attached), witness))


def _message(stated: Figure, attached: int, witness: Sequence[Figure]) -> Text:
    also = "、".join(figure.told for figure in witness)
    also = f"，{also}也只合{attached}个" if also else ""
    return Text(
        f"正文说{stated.text}项目开展绩效自评，附了{attached}张项目自评表" + also,
        f"{stated.text} projects are said to be evaluated, {attached} tables are attached",
    )


def _witness(facts: FactIndex, stated: Figure, attached: Sequence[Figure]) -> tuple[Figure, ...]:
    """Other numbers of the sentence that show that the tables attached are all there are."""
    if not attached:
        return ()
    beside = [figure for figure in facts.near(stated, Aspect.VALUE) if figure.place.sentence == stated.place.sentence]
    graded = [figure for figure in beside if figure.key.concept in _GRADED]
    if graded and sum(int(figure.quantity.value.at(0)) for figure in graded) == len(attached):
        return tuple(graded)
    planned = [figure for figure in beside if figure.key.concept in _PLANNED]
    if len(planned) == len(_PLANNED) and {figure.quantity.value for figure in planned} == {Exact(len(attached))}:
        return tuple(planned)
    means = [figure for figure in beside if figure.key.concept == "平均得分" and "." in figure.text]
    money = [figure for figure in beside if _INVOLVED in figure.key.words and "." in figure.text]
    scores = total(attached).interval
    for mean in means:
        count = constant(len(attached), 0, str(len(attached)))
        display = Interval.rounded(mean.quantity.mantissa, -mean.quantity.decimals)
        if len(attached) > 1 and not scores.disjoint(display * count.interval):
            return (mean,)
    return tuple(figure for figure in money if _spent(facts, figure, attached))


def _spent(facts: FactIndex, money: Figure, attached: Sequence[Figure]) -> bool:
    """Whether an amount is what all tables together have as budget or as spent, of all money or of the grant."""
    for basis, sort in product(("年初预算", "调整预算", "决算"), _SORTS):
        funds = [
            figure
            for table in attached
            for figure in facts.about(table.key.entity, Aspect.VALUE)
            if figure.key.concept == "项目资金" and figure.key.scope.basis == basis
            if sort.search(figure.key.scope.fund)
        ]
        if len(funds) == len(attached) and not total(funds).interval.disjoint(money.interval):
            return True
    return False
