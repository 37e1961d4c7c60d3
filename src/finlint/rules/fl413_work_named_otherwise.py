"""FL413: 项目成果的名称前后一致."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("项目成果的名称前后一致", "the work of a project has one name")


@rule("FL413", "work-named-otherwise", Severity.WARNING)
def work_named_otherwise(facts: FactIndex) -> Iterator[Outcome]:
    """自评表里，完成的成果与计划的成果名称不同。

    What it does:
        项目以一份《方案》《报告》《规划》等命名的，看年度目标写的那一份与紧接着的完成情况写的是不是同一个名称；首尾相同、中间大半
        相同而又不同的报警告，指标名称里少了字的报提示。首尾不同的是另一份成果，不作判断。

    Why:
        目标是甲方案，完成的是乙方案，读者无从知道目标究竟完成没有。

    Bad:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥云岭市档案馆库房（特藏库区）改造方案编制

        ⇥年度目标
        ⇥年度目标完成情况

        ⇥编制《云岭市档案馆库房（特藏库区）改造方案》，通过评审。
        ⇥⟦《云岭市档案馆数字库房改造方案》⟧已通过评审。

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥编制云岭市档案馆库房（特藏库区）改造方案
        ⇥1
        ⇥1
        ⇥100
        ⇥100

        ⇥合计
        ⇥100
        ⇥100

    Bad:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥云岭市档案馆库房（特藏库区）改造方案编制

        ⇥年度目标
        ⇥年度目标完成情况

        ⇥编制《云岭市档案馆库房（特藏库区）改造方案》，通过评审。
        ⇥《云岭市档案馆库房（特藏库区）改造方案》已通过评审。

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥编制⟦云岭市档案馆库房（特藏库）改造方案⟧
        ⇥1
        ⇥1
        ⇥100
        ⇥100

        ⇥合计
        ⇥100
        ⇥100

    Good:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥云岭市档案馆库房（特藏库区）改造方案编制

        ⇥年度目标
        ⇥年度目标完成情况

        ⇥编制《云岭市档案馆库房（特藏库区）改造方案》，通过评审。
        ⇥《云岭市档案馆库房（特藏库区）改造方案》已通过评审。

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥编制云岭市档案馆库房（特藏库区）改造方案
        ⇥1
        ⇥1
        ⇥100
        ⇥100

        ⇥合计
        ⇥100
        ⇥100
    """
    for mark in facts.marks(MarkKind.DELIVERY):
        message = Text(
            f"“{mark.text.strip('《》')}”与项目的“{mark.expected.strip('《》')}”不一致",
            f"“{mark.text}” is “{mark.expected}” in the name of the project",
        )
        severity = Severity.WARNING if mark.word == "title" else Severity.INFO
        yield written(mark, _RELATION, message).as_severe_as(severity)
