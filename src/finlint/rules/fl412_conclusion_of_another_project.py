"""FL412: 评价结论说的是本表的项目."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Mark, MarkKind, Outcome, Text, rule, written

_RELATION = Text("评价结论中的项目名称 = 本表的项目名称", "the conclusion is about the project of its table")
_BEHIND = 40
"""Code points between the name and its score."""


@rule("FL412", "conclusion-of-another-project")
def conclusion_of_another_project(facts: FactIndex) -> Iterator[Outcome]:
    """评价结论里写的是另一张自评表的项目。

    What it does:
        评价结论以“某项目绩效自评N分”开头的，与本表的项目名称对照；写的恰是报告里另一张表的项目名称，就是抄错了。
        “项目”“经费”“支出”这些字多写少写不算，名称与各表都不同的不作判断。

    Why:
        结论连同得分是从另一张表抄来的，读者不知道分数是谁的。

    Bad:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏修复经费

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

        ⇥评价结论
        ⇥馆藏修复经费项目绩效自评98分，完成了年度目标。
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥档案数字化经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥扫描页数
        ⇥20
        ⇥20
        ⇥100
        ⇥98

        ⇥合计
        ⇥100
        ⇥98

        ⇥评价结论
        ⇥⟦馆藏修复经费⟧项目绩效自评98分，完成了年度目标。

    Good:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏修复经费

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

        ⇥评价结论
        ⇥馆藏修复经费项目绩效自评98分，完成了年度目标。
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥档案数字化经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥扫描页数
        ⇥20
        ⇥20
        ⇥100
        ⇥98

        ⇥合计
        ⇥100
        ⇥98

        ⇥评价结论
        ⇥档案数字化项目绩效自评98分，完成了年度目标。
    """
    for mark in facts.marks(MarkKind.NAMED):
        message = Text(
            f"评价结论写的是“{mark.text}”，本表的项目是“{mark.expected}”",
            f"the conclusion is about “{mark.text}”, the table about “{mark.expected}”",
        )
        yield written(mark, _RELATION, message, *_score(facts, mark))


def _score(facts: FactIndex, mark: Mark) -> tuple[Figure, ...]:
    """The score behind the name."""
    scores = facts.of(Aspect.SCORE, "结论得分")
    return tuple(f for f in scores if 0 <= f.span.start - mark.span.end <= _BEHIND)
