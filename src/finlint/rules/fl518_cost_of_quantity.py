"""FL518: 单位成本 × 数量不超过项目的资金."""

from collections import defaultdict
from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Indicator,
    Outcome,
    Severity,
    Term,
    Text,
    compare,
    indicators,
    rule,
    term,
)

_RELATION = Text("预算执行数 ≥ 各项单位成本 × 数量之和", "amount spent ≥ the sum of unit cost × quantity")
_FUNDS, _SPENT = "项目资金", "决算"
_TIMES = ("年", "月", "日", "天", "季度")


@rule("FL518", "unit-cost-times-quantity-above-amount", Severity.WARNING)
def unit_cost_times_quantity_above_amount(facts: FactIndex) -> Iterator[Outcome]:
    """单位成本乘以数量超过了项目的预算执行数。

    What it does:
        同一张自评表里，单价指标（0.5万元/次）与同名的、或者唯一一个同单位的数量指标（50次）配对，
        完成值相乘再相加，与预算执行数对照。小于执行数的不报：项目还可以有别的支出。

    Why:
        单价、数量、总额三者由不同的人填写，单价多写一个0，乘出来就超过全部资金。

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
        ⇥40.00
        ⇥40.00
        ⇥⟦40.00⟧
        ⇥100.00%
        ⇥10
        ⇥10

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥≥
        ⇥80
        ⇥批
        ⇥80
        ⇥45
        ⇥45

        ⇥每批检测成本
        ⇥≤
        ⇥5
        ⇥万元/批
        ⇥5
        ⇥45
        ⇥45

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
        ⇥40.00
        ⇥40.00
        ⇥40.00
        ⇥100.00%
        ⇥10
        ⇥10

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥≥
        ⇥81
        ⇥批
        ⇥81
        ⇥45
        ⇥45

        ⇥每批检测成本
        ⇥≤
        ⇥0.50
        ⇥万元/批
        ⇥0.49
        ⇥45
        ⇥45
    """
    tables: dict[str, list[Indicator]] = defaultdict(list)
    for row in indicators(facts):
        if row.actual is not None:
            tables[row.entity].append(row)
    for entity, rows in tables.items():
        spent = _spent(facts, entity)
        pairs = list(_pairs(rows))
        if spent is None or not pairs:
            continue
        made: Term | None = None
        for price, quantity in pairs:
            cost = term(price) * term(quantity)
            made = cost if made is None else made + cost
        if made is not None:
            operands = [figure for pair in pairs for figure in pair]
            yield compare(spent, ">=", made, operands, _RELATION)


def _spent(facts: FactIndex, entity: str) -> Figure | None:
    """The money that a project has spent, where one number of it is stated."""
    found = [figure for figure in facts.about(entity, Aspect.VALUE) if figure.key.concept == _FUNDS]
    found = [figure for figure in found if not figure.key.scope.fund and figure.key.scope.basis == _SPENT]
    return found[0] if len(found) == 1 else None


def _pairs(rows: list[Indicator]) -> Iterator[tuple[Figure, Figure]]:
    """Unit costs with the quantities that they are for."""
    counted: dict[str, list[Indicator]] = defaultdict(list)
    for row in rows:
        if row.actual is not None and "元" not in row.actual.quantity.unit.symbol:
            counted[row.actual.quantity.unit.symbol].append(row)
    for row in rows:
        money, slash, noun = row.actual.quantity.unit.symbol.partition("/") if row.actual is not None else ("", "", "")
        if not slash or not money.endswith("元") or noun in _TIMES or row.actual is None:
            continue
        same = [other for other in counted[noun] if other.name == row.name]
        found = same or counted[noun]
        if len(found) == 1 and found[0].actual is not None:
            yield row.actual, found[0].actual
