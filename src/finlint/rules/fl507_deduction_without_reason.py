"""FL507: 扣分应当写明原因."""

from collections import defaultdict
from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Indicator,
    Outcome,
    Severity,
    Text,
    decided,
    indicators,
    rule,
    undecided,
)

_RELATION = Text("扣分的一行写明原因", "a row that lost marks gives a reason")
_EXECUTION = "预算执行"
_ENOUGH = Exact(9, -1)
"""Below 90 % the forms themselves ask for a reason (预算执行率未达到90%的需说明原因)."""


@rule("FL507", "deduction-without-reason", Severity.WARNING)
def deduction_without_reason(facts: FactIndex) -> Iterator[Outcome]:
    """扣了分的一行没有写原因。

    What it does:
        表中有原因一栏（别的行写了原因）的，看每个扣分的指标、执行率不到90%而扣分的预算执行是否写了原因。
        没有原因一栏的表、合并单元格的分值不看；预算执行按90%以上的执行率折算的扣分不用说明。

    Why:
        未完成原因分析是自评表的必填内容，改进措施由它而来。

    Bad:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分
        ⇥未完成原因分析

        ⇥抽检批次
        ⇥≥
        ⇥60
        ⇥批次
        ⇥55
        ⇥50
        ⇥⟦45⟧
        ⇥/

        ⇥合格率
        ⇥≥
        ⇥95
        ⇥%
        ⇥93%
        ⇥50
        ⇥48
        ⇥样品受潮

    Good:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分
        ⇥未完成原因分析

        ⇥抽检批次
        ⇥≥
        ⇥60
        ⇥批次
        ⇥60
        ⇥50
        ⇥50
        ⇥/

        ⇥合格率
        ⇥≥
        ⇥95
        ⇥%
        ⇥93%
        ⇥50
        ⇥48
        ⇥样品受潮
    """
    tables: dict[tuple[str, bool], list[Indicator]] = defaultdict(list)
    for row in indicators(facts):
        if row.score is not None and row.weight is not None:
            tables[row.entity, row.name == _EXECUTION].append(row)
    rates = {(f.key.entity, f.place.row): f for f in facts.of(Aspect.COMPLETION) if f.place.tabular}
    for rows in tables.values():
        if any(row.reason is not None for row in rows):
            for row in rows:
                if row.score is not None and row.weight is not None:
                    rate = rates.get((row.entity, row.score.place.row))
                    yield _judged(row, row.score, row.weight, rate)


def _judged(row: Indicator, score: Figure, weight: Figure, rate: Figure | None) -> Outcome:
    if row.loose or row.shared:
        return undecided((score, weight), "原因可能没有读全，或分值是合并单元格", _RELATION)
    cut = score.quantity.value < weight.quantity.value
    if row.name == _EXECUTION:
        cut = cut and rate is not None and rate.quantity.value < _ENOUGH
    operands = (weight,) if rate is None or row.name != _EXECUTION else (weight, rate)
    return decided(
        cut and row.reason is None,
        score,
        operands,
        lambda: Evidence(_RELATION, f"{score.text} < {weight.text}" if cut else "", stated=score.text),
        lambda: Text(
            f"“{row.name[:20]}”得分{score.text}/{weight.text}，没有写扣分的原因",
            f"{score.text} of {weight.text}, but no reason is given for the marks lost",
        ),
    )
