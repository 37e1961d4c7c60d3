"""FL540: 项目总成本的完成值 = 预算执行数，指标值 = 预算数."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from finlint.authoring import (
    Aspect,
    Exact,
    FactIndex,
    Figure,
    Indicator,
    Outcome,
    Severity,
    Text,
    Verdict,
    equal,
    indicators,
    project,
    regex,
    rule,
    slip,
    term,
    undecided,
)

_SPENT = Text("项目总成本的完成值 = 预算执行数", "cost of the whole project = amount spent")
_SET = Text("项目总成本的指标值 = 预算数", "target for the cost of the whole project = budget")
_FUNDS = "项目资金"
_COST = regex(r"(?:总体?|经济)?(?:成本|费用|花费)(?:控制[数价额]|总额)?$|预算控制[数价额]$|总?投入$")
_WHOLE = regex(r"^(?:本?项目|本?年度|总体?|经济)*$")
_NOTHING, _LEAST = Exact(0), 3
"""Digits from which two numbers that differ by one slip hardly do so by chance."""


@rule("FL540", "cost-of-project-differs", Severity.WARNING)
def cost_of_project_differs(facts: FactIndex) -> Iterator[Outcome]:
    """项目总成本指标与本表的预算数、执行数只差一位、换位或小数点错位。

    What it does:
        自评表里只有一个成本指标说的是整个项目（“项目总成本”“预算控制数”，或以项目命名的“场地租赁成本”）的，
        完成值与预算执行数、指标值与年初预算或调整后预算对照。看上去是写错一位、颠倒、小数点错位的报告；
        差得多的不作判断：成本可以按合同计，目标可以按申报时的预算定。

    Why:
        总成本是照资金一栏抄来的，抄错一位就与资金对不上。

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
        ⇥45.00
        ⇥45.00
        ⇥43.26
        ⇥96.13%
        ⇥10
        ⇥10

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥项目总成本
        ⇥≤
        ⇥45
        ⇥万元
        ⇥⟦42.36⟧
        ⇥90
        ⇥90

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
        ⇥45.00
        ⇥45.00
        ⇥43.26
        ⇥96.13%
        ⇥10
        ⇥10

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测成本
        ⇥≤
        ⇥450000
        ⇥元
        ⇥432600
        ⇥60
        ⇥60

        ⇥试剂成本
        ⇥≤
        ⇥20
        ⇥万元
        ⇥19.5
        ⇥30
        ⇥30
    """
    tables: dict[str, list[Indicator]] = defaultdict(list)
    for row in indicators(facts):
        if _of_the_whole(row):
            tables[row.entity].append(row)
    for entity, rows in tables.items():
        if len(rows) == 1:
            funds = [f for f in facts.about(entity, Aspect.VALUE) if f.key.concept == _FUNDS and not f.key.scope.fund]
            spent = [f for f in funds if f.key.scope.basis == "决算"]
            yield from _judged(rows[0].actual, spent, _SPENT)
            yield from _judged(rows[0].target, [f for f in funds if f not in spent], _SET)


def _of_the_whole(row: Indicator) -> bool:
    """Whether a row is about the money of the whole project: its name says so, or is that of the project."""
    cost = _COST.search(row.name)
    if cost is None:
        return False
    of = row.name[: cost.start()]
    return _WHOLE.match(of) is not None or project(of) == project(row.entity)


def _judged(figure: Figure | None, amounts: Sequence[Figure], relation: Text) -> Iterator[Outcome]:
    if figure is None:
        return
    found = [f for f in amounts if f.quantity.value > _NOTHING and f.quantity.unit.comparable(figure.quantity.unit)]
    same = [amount for amount in found if not amount.interval.disjoint(figure.interval)]
    if same:
        yield equal(figure, term(same[0]), same[:1], relation)
        return
    for amount in found:
        outcome = equal(figure, term(amount), (amount,), relation)
        why = slip(figure, amount.quantity.value) if _long(figure) else None
        if outcome.verdict is Verdict.VIOLATED and why is not None:
            yield outcome.because(why)
            return
    yield undecided((figure, *found), "成本可以按合同或申报时的预算计", relation)


def _long(figure: Figure) -> bool:
    return len(str(abs(figure.quantity.mantissa)).rstrip("0")) >= _LEAST
