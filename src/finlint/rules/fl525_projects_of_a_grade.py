"""FL525: 评价为优的项目个数与自评表的得分一致."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    Verdict,
    out_of_hundred,
    project_scores,
    rule,
    undecided,
)

_RELATION = Text("评价为优的项目个数 = 得分在优等的自评表张数", "projects graded excellent = tables with such a score")
_SURELY, _POSSIBLY, _FULL = Exact(95), Exact(85), Exact(100)
"""Whatever the place calls 优: from 95 on it is, below 85 it is not."""


@rule("FL525", "excellent-projects-against-tables", Severity.WARNING)
def excellent_projects_against_tables(facts: FactIndex) -> Iterator[Outcome]:
    """正文所说评价为优的项目个数，与所附自评表的得分不符。

    What it does:
        自评表张数与同一句所说的自评项目个数相同的，数一数得分：95分以上的都算优，85分以下的都不算，
        其间的按各地分档算不算都对；满分不是100分的不作判断。

    Why:
        等级个数由得分数出来；改了一张表的得分，或者沿用了上年的个数，就对不上。

    Bad:
        2024年纳入绩效自评的项目1个，其中：评价等级为“优”的⟦0个⟧，“良”的1个。

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
        ⇥98

        ⇥合计
        ⇥100
        ⇥98

    Good:
        2024年纳入绩效自评的项目1个，其中：评价等级为“优”的1个。

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
        ⇥98

        ⇥合计
        ⇥100
        ⇥98
    """
    tables = project_scores(facts)
    for stated in facts.of(Aspect.VALUE, "评价为优的项目数"):
        beside = [f for f in facts.near(stated, Aspect.VALUE) if f.place.sentence == stated.place.sentence]
        counts = [figure for figure in beside if figure.key.concept == "绩效自评项目数"]
        whole = all(out_of_hundred(facts, table.key.entity) for table in tables)
        if len(counts) != 1 or counts[0].quantity.value != Exact(len(tables)) or not whole:
            yield undecided([stated, *counts], "没有附上每个项目的满分100分的自评表", _RELATION)
        else:
            yield _judged(stated, tables)


def _judged(stated: Figure, tables: list[Figure]) -> Outcome:
    least = sum(not table.quantity.value < _SURELY for table in tables)
    most = sum(not table.quantity.value < _POSSIBLY for table in tables)
    wrong = not least <= int(stated.quantity.value.at(0)) <= most
    expected = str(least) if least == most else f"{least}–{most}"
    scores = "、".join(table.text for table in tables)
    evidence = Evidence(_RELATION, f"得分{scores}，优{stated.text}", expected, stated.text)
    message = Text(
        f"评价为优的项目{stated.text}，按所附自评表的得分应为{expected}个",
        f"{stated.text} projects are said to be excellent, by the tables attached {expected}",
    )
    verdict = Verdict.VIOLATED if wrong else Verdict.HOLDS
    return Outcome(verdict, stated, tuple(tables), evidence, message if wrong else None)
