"""FL131: 自评表资金总额 = 各来源之和."""

from collections.abc import Iterator
from itertools import combinations

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, Verdict, equal, regex, rule, term, total

_RELATION = Text("资金总额 = 各来源资金之和", "total funds = the sum of the sources")
_FUNDS = "项目资金"
_MOST, _ROWS = 6, 200
_LEFT = regex(r"结转|结余")
_OWN = regex(r"单位|自有|自筹|其他|其它|专户|事业|经营|社会")
_OF_THIS_YEAR = regex(r"当年|本年|年初")
"""Sources by sort, a part below its whole: other funds are no part of a grant, last year's none of this year's."""


@rule("FL131", "project-funds-not-sum-of-sources")
def project_funds_not_sum_of_sources(facts: FactIndex) -> Iterator[Outcome]:
    """绩效自评表中资金总额不等于各来源资金之和。

    What it does:
        在年初预算、调整后预算、执行数各列中，“总额”应等于财政资金、专户资金、单位资金、其他资金之和；空白视为0。
        如果有的行只是另一行的“其中”，只要存在一种取舍使和成立，就不算错；单位资金、其他资金不会是财政拨款的“其中”，
        上年结转不会是当年拨款的“其中”。

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

    Bad:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥项目资金（万元）
        ⇥年初预算数
        ⇥全年预算数
        ⇥全年执行数
        ⇥分值
        ⇥执行率
        ⇥得分

        ⇥年度资金总额
        ⇥40.00
        ⇥40.00
        ⇥40.00
        ⇥10
        ⇥100.00%
        ⇥10

        ⇥其中：当年财政拨款
        ⇥40.00
        ⇥40.00
        ⇥40.00
        ⇥—
        ⇥100.00%
        ⇥—

        ⇥其他资金
        ⇥0.00
        ⇥⟦5.97⟧
        ⇥0.00
        ⇥—
        ⇥0.00%
        ⇥—

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
            if part.key.scope.fund
            and part.key.concept == _FUNDS
            and part.key.period == whole.key.period
            and part.key.scope[1:] == whole.key.scope[1:]
        ]
        if 0 < len(parts) <= _ROWS:
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
    """Whether rows left out can be parts of a row that is kept: each has money, less than it, and is of its sort."""
    return all(any(_part_of(part, whole) for whole in kept) for part in inner)


def _part_of(part: Figure, whole: Figure) -> bool:
    if not term(part).value or term(part).value > term(whole).value:
        return False
    name, above = part.key.scope.fund, whole.key.scope.fund
    if part.span < whole.span or _LEFT.search(above):
        return False
    if _LEFT.search(name):
        return _OF_THIS_YEAR.search(above) is None
    if _OWN.search(name):
        return _OWN.search(above) is not None
    return _OWN.search(above) is None
