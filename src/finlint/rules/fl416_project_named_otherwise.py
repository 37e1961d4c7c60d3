"""FL416: 项目名称前后一致."""

from collections.abc import Iterator, Mapping

from finlint.authoring import FactIndex, Mark, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("项目名称前后一致", "a project has one name throughout")


@rule("FL416", "project-named-otherwise", Severity.WARNING)
def project_named_otherwise(facts: FactIndex) -> Iterator[Outcome]:
    """同一个项目，正文、评价结论或另一张表里的名称漏了字、颠倒了字。

    What it does:
        拿绩效目标表、自评表里的项目名称，与正文、项目清单、评价结论和其他表里的写法比：中间漏了一个字，或者相邻两个字颠倒的，
        报在较少见的那个写法上。数字、方位、地名一级、“和”“的”这些字的有无可能是另一个项目，不作判断；两个写法各有一张同类表的，也不作判断。

    Why:
        项目名称是项目库里的唯一名称；读者按名称对照预算、目标和自评，名称不一致就对不上。

    Bad:
        “⟦馆藏献文修复经费⟧”项目绩效自评综述：项目自评得分为98分。
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏文献修复经费

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

        ⇥合计
        ⇥100
        ⇥98

    Bad:
        对馆藏文献修复经费、档案数字化加工等2个项目编制了绩效目标。馆藏文献修复经费项目自评得分98分。
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥⟦馆藏文献修经费⟧

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

        ⇥合计
        ⇥100
        ⇥98

    Good:
        “馆藏文献修复经费”项目绩效自评综述：项目自评得分为98分。另有馆藏古籍修复经费项目、馆藏文献修复二期经费项目。
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏文献修复经费

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

        ⇥合计
        ⇥100
        ⇥98
    """
    usual: dict[str, Mark] = {}
    for mark in facts.marks(MarkKind.NAMING):
        if mark.text == mark.expected:
            usual.setdefault(mark.text, mark)
    for mark in facts.marks(MarkKind.NAMING):
        message = Text(
            f"项目名称“{mark.text}”与别处的“{mark.expected}”不一致",
            f"the project “{mark.text}” is “{mark.expected}” elsewhere",
        )
        yield written(mark, _RELATION, message, *_others(mark, usual))


def _others(mark: Mark, usual: Mapping[str, Mark]) -> tuple[Mark, ...]:
    """Where the project has its usual name."""
    return (usual[mark.expected],) if mark.text != mark.expected and mark.expected in usual else ()
