"""FL806: 每张自评表写明是哪个项目的."""

from collections.abc import Iterator

from finlint.authoring import Evidence, FactIndex, MarkKind, Outcome, Severity, Text, Verdict, rule

_RELATION = Text("每张自评表写明项目名称", "every self-evaluation says which project it is about")


@rule("FL806", "table-without-name", Severity.WARNING)
def table_without_name(facts: FactIndex) -> Iterator[Outcome]:
    """一张项目自评表没有表头，看不出是哪个项目的。

    What it does:
        报告里有两张以上写了项目名称、以评价结论结尾的自评表时，另一张有评价结论而没有项目名称的，指着它剩下的第一格。
        各张都没有项目名称的，是另一种表，不作判断。

    Why:
        表头掉了，读者不知道得分、预算是哪个项目的；多半是排版时丢了前几行。

    Bad:
        2024年度部门决算项目支出绩效自评表。
        ⇥项目名称
        ⇥馆藏修复经费

        ⇥年度目标完成情况
        ⇥完成修复。

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥修复数量
        ⇥20
        ⇥20
        ⇥100
        ⇥98

        ⇥评价结论
        ⇥项目自评得分98分。

        ⇥⟦年度目标完成情况⟧
        ⇥完成修复。

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥修复数量
        ⇥20
        ⇥20
        ⇥100
        ⇥98

        ⇥评价结论
        ⇥项目自评得分98分。

        ⇥项目名称
        ⇥档案数字化经费

        ⇥年度目标完成情况
        ⇥完成修复。

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥修复数量
        ⇥20
        ⇥20
        ⇥100
        ⇥98

        ⇥评价结论
        ⇥项目自评得分98分。

    Good:
        2024年度部门决算项目支出绩效自评表。
        ⇥项目名称
        ⇥馆藏修复经费

        ⇥年度目标完成情况
        ⇥完成修复。

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥修复数量
        ⇥20
        ⇥20
        ⇥100
        ⇥98

        ⇥评价结论
        ⇥项目自评得分98分。

        ⇥项目名称
        ⇥档案数字化经费

        ⇥年度目标完成情况
        ⇥完成修复。

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥修复数量
        ⇥20
        ⇥20
        ⇥100
        ⇥98

        ⇥评价结论
        ⇥项目自评得分98分。
    """
    for mark in facts.marks(MarkKind.HEADLESS):
        lost = mark.word == "headless"
        evidence = Evidence(_RELATION, expected="项目名称" if lost else "", stated=mark.text)
        message = Text(
            "这张自评表没有表头，看不出是哪个项目的", "this self-evaluation has lost its head: no project is named"
        )
        yield Outcome(Verdict.VIOLATED if lost else Verdict.HOLDS, mark, (), evidence, message)
