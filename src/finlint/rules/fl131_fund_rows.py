"""FL131: 自评表资金总额 = 各来源之和."""

from collections.abc import Iterator
from itertools import combinations

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, Verdict, equal, rule, term, total

_RELATION = Text("资金总额 = 各来源资金之和", "total funds = the sum of the sources")
_FUNDS = "项目资金"
_MOST = 6
_APART = ("财政专户管理资金", "单位资金", "其他资金", "自有资金")
"""Sources of their own beside the money of the budget: none of them is a part of another row."""


@rule("FL131", "project-funds-not-sum-of-sources")
def project_funds_not_sum_of_sources(facts: FactIndex) -> Iterator[Outcome]:
    """绩效自评表中资金总额不等于各来源资金之和。

    What it does:
        在年初预算、调整后预算、执行数各列中，“总额”应等于财政资金、专户资金、单位资金、其他资金之和；空白视为0。
        如果有的行只是另一行的“其中”，只要存在一种取舍使和成立，就不算错；
        财政专户管理资金、单位资金、其他资金各是一个来源，不会是别的行的“其中”。

    Why:
        总额与来源都是手工填列，改了一处忘了另一处。

    Bad:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥资金
        ⇥年初预算
        ⇥调整后预算数
        ⇥预算执行数
        ⇥预算执行率
        ⇥权重
        ⇥得分

        ⇥总额
        ⇥⟦50.00⟧
        ⇥40.00
        ⇥40.00
        ⇥100.00%
        ⇥10
        ⇥10

        ⇥其中：财政资金
        ⇥40.00
        ⇥40.00
        ⇥40.00
        ⇥100.00%
        ⇥/
        ⇥/

    Good:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥资金
        ⇥年初预算
        ⇥调整后预算数
        ⇥预算执行数
        ⇥预算执行率
        ⇥权重
        ⇥得分

        ⇥总额
        ⇥40.01
        ⇥40.00
        ⇥40.00
        ⇥100.00%
        ⇥10
        ⇥10

        ⇥其中：财政资金
        ⇥40.00
        ⇥40.00
        ⇥40.00
        ⇥100.00%
        ⇥/
        ⇥/

        ⇥其他资金
        ⇥/
        ⇥/
        ⇥/
        ⇥/
        ⇥/
        ⇥/
    """
    for whole in facts.of(Aspect.VALUE, _FUNDS):
        if whole.key.scope.fund or not whole.place.tabular:
            continue
        parts = [
            part
            for part in facts.about(whole.key.entity, Aspect.VALUE)
            if part.key.scope.fund and part.key.of(fund="") == whole.key
        ]
        if parts:
            yield _check(whole, parts)


def _check(whole: Figure, parts: list[Figure]) -> Outcome:
    outcome = equal(whole, total(parts), parts, _RELATION)
    if outcome.verdict is Verdict.VIOLATED and 1 < len(parts) <= _MOST:
        for size in range(1, len(parts)):
            for kept in combinations(parts, size):
                inner = [part for part in parts if part not in kept]
                if _inside(inner, kept) and not total(kept).interval.disjoint(whole.interval):
                    return equal(whole, total(kept), kept, _RELATION)
    return outcome


def _inside(inner: list[Figure], kept: tuple[Figure, ...]) -> bool:
    """Whether rows left out can be parts of a row that is kept: each has money, and less than it."""
    if any(part.key.scope.fund in _APART for part in inner):
        return False
    largest = max(term(part).value for part in kept)
    return all(term(part).value and term(part).value <= largest for part in inner)
