"""FL530: 绩效目标的成本指标 = 单位成本 × 数量，合起来不超过项目预算."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    Verdict,
    compare,
    equal,
    project,
    regex,
    rule,
    term,
    total,
    undecided,
)

_PRODUCT = Text("成本 = 单位成本 × 数量", "cost = unit cost × quantity")
_BUDGET = Text("各项成本之和 ≤ 项目预算", "the costs together ≤ the budget of the project")
_ONE, _ALL, _ROW = "~单位成本:", "~成本:", "指标:"
_FUNDS, _INITIAL = "项目资金", "年初预算"
_FILLING = regex(r"每[一-鿿]|单位|平均|成本|单价|标准|控制|费用|数量|[台人批]次|次数|[个份人]数|数$|（[^（）]*）")
_LEAST, _MOST = 2, 200
"""Letters that two names must share, and quantities among which a cost looks for its own."""


@rule("FL530", "costs-above-budget", Severity.INFO)
def costs_above_budget(facts: FactIndex) -> Iterator[Outcome]:
    """绩效目标里各项成本之和超过了项目预算。

    What it does:
        绩效目标的成本指标写有单位成本和总成本的（“成本指标 每期培训成本≤2000元 1.2万元”），看总成本是不是单位成本
        乘以同名的数量指标，各项总成本之和是不是不超过这个项目的年初预算。乘积对不上的不作判断：总成本可以另含别的开支。

    Why:
        成本目标是照预算拆开的，改了一项没有改别的，合起来就超过了预算。

    Bad:
        云岭市档案馆2024年度项目支出绩效自评
        项目名称：馆藏展览经费
        绩效目标
        产出指标 数量指标 专题展览次数 4次
        产出指标 数量指标 讲解员培训人次 30人次
        产出指标 成本指标 专题展览单位成本≤2万元 8万元
        产出指标 成本指标 讲解员培训人均成本≤1000元 ⟦5万元⟧

        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏展览经费

        ⇥资金
        ⇥年初预算
        ⇥调整后预算数
        ⇥预算执行数
        ⇥预算执行率
        ⇥权重
        ⇥得分

        ⇥总额
        ⇥11.00
        ⇥11.00
        ⇥11.00
        ⇥100.00%
        ⇥10
        ⇥10

    Good:
        云岭市档案馆2024年度项目支出绩效自评
        项目名称：馆藏展览经费
        绩效目标
        产出指标 数量指标 专题展览次数 4次
        产出指标 数量指标 讲解员培训人次 30人次
        产出指标 成本指标 专题展览单位成本≤2万元 8万元
        产出指标 成本指标 讲解员培训每人成本≤1000元 3万元

        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏展览经费

        ⇥资金
        ⇥年初预算
        ⇥调整后预算数
        ⇥预算执行数
        ⇥预算执行率
        ⇥权重
        ⇥得分

        ⇥总额
        ⇥11.00
        ⇥11.00
        ⇥11.00
        ⇥100.00%
        ⇥10
        ⇥10
    """
    tables: dict[str, list[tuple[Figure, Figure]]] = defaultdict(list)
    for one in facts.of_level(Aspect.VALUE, _ONE):
        wholes = facts.at(one.key.of(concept=_ALL + one.key.concept.removeprefix(_ONE)))
        if len(wholes) == 1:
            tables[one.key.entity].append((one, wholes[0]))
    budgets = _budgets(facts)
    for entity, pairs in tables.items():
        counted = [f for f in facts.about(entity, Aspect.TARGET) if f.key.concept.startswith(_ROW)]
        for one, whole in pairs if len(counted) <= _MOST else ():
            yield from _product(one, whole, counted)
        yield from _together([whole for _, whole in pairs], budgets.get(project(entity), []))


def _budgets(facts: FactIndex) -> dict[str, list[Figure]]:
    """The initial budgets of the tables of each project, of all its money."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in facts.of(Aspect.VALUE, _FUNDS):
        if figure.key.scope.basis == _INITIAL and not figure.key.scope.fund:
            found[project(figure.key.entity)].append(figure)
    return found


def _product(one: Figure, whole: Figure, counted: Sequence[Figure]) -> Iterator[Outcome]:
    """A cost of all held against the cost of one times the only quantity whose name fits."""
    wanted = {*_FILLING.sub("", one.key.concept.removeprefix(_ONE))}
    fitting: dict[int, list[Figure]] = defaultdict(list)
    for quantity in counted:
        name = {*_FILLING.sub("", quantity.key.concept.removeprefix(_ROW))}
        shared = len(wanted & name)
        if shared >= _LEAST and (wanted <= name or name <= wanted) and quantity.quantity.unit.symbol not in ("%", "元"):
            fitting[len(wanted ^ name)].append(quantity)
    nearest = fitting[min(fitting)] if fitting else []
    if len(nearest) == 1:
        operands = [one, nearest[0]]
        outcome = equal(whole, term(one) * term(nearest[0]), operands, _PRODUCT)
        apart = outcome.verdict is Verdict.VIOLATED
        yield undecided([whole, *operands], "总成本可能另含别的开支", _PRODUCT) if apart else outcome


def _together(wholes: Sequence[Figure], budgets: Sequence[Figure]) -> Iterator[Outcome]:
    """The costs of a project held against the largest budget that its tables state."""
    if not budgets or len(wholes) < _LEAST:
        return
    budget = max(budgets, key=lambda figure: figure.quantity.value)
    *others, last = wholes
    yield compare(last, "<=", term(budget) - total(others), [budget, *others], _BUDGET)
