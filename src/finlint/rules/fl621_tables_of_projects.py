"""FL621: 自评项目个数 ≥ 所附项目自评表张数."""

from collections.abc import Iterator

from finlint.authoring import Aspect, Evidence, FactIndex, Outcome, Severity, Text, Verdict, rule, undecided

_RELATION = Text("绩效自评项目个数 ≥ 所附项目自评表张数", "projects self-evaluated ≥ tables attached")
_TOTAL = "合计"
_OVERALL = "整体"


@rule("FL621", "more-tables-than-projects", Severity.WARNING)
def more_tables_than_projects(facts: FactIndex) -> Iterator[Outcome]:
    """所附的项目自评表比正文所说的自评项目多。

    What it does:
        将正文“组织对N个项目开展绩效自评”的个数，与所附、读得出合计得分的项目自评表张数比较。
        附表少于个数的，可能另行公开，不作判断。

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
    totals = [f for f in facts.of(Aspect.SCORE, _TOTAL) if f.place.tabular and _OVERALL not in f.key.entity]
    tables = {figure.key.entity: figure for figure in totals if figure.key.entity}
    for stated in facts.of(Aspect.VALUE, "绩效自评项目数"):
        attached = list(tables.values())
        number = int(stated.quantity.value.at(0))
        if len(attached) < number:
            yield undecided([stated, *attached], "没有附上每个项目的自评表", _RELATION)
            continue
        evidence = Evidence(_RELATION, f"{stated.text}，附表{len(attached)}张", str(len(attached)), stated.text)
        message = Text(
            f"正文说{stated.text}项目开展绩效自评，附了{len(attached)}张项目自评表",
            f"{stated.text} projects are said to be evaluated, {len(attached)} tables are attached",
        )
        verdict = Verdict.VIOLATED if len(attached) > number else Verdict.HOLDS
        yield Outcome(verdict, stated, tuple(attached), evidence, message)
