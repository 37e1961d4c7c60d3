"""SC003: 预算执行率未达到90%的，要说明原因."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Indicator,
    Outcome,
    Severity,
    Text,
    Verdict,
    indicators,
    rule,
)

_RELATION = Text("预算执行率 ≥ 90%，或者说明原因", "execution rate ≥ 90 %, or a reason")
_NAME = "预算执行"
_LIMIT = Exact(9, -1)


@rule("SC003", "low-execution-rate-unexplained", Severity.WARNING)
def low_execution_rate_unexplained(facts: FactIndex) -> Iterator[Outcome]:
    """预算执行率不到90%而得满分，没有说明原因。

    What it does:
        看自评表“总额”一行：执行率不到90%、得分又等于权重的，同一行的“原因”一栏不应空着。扣了分的由 FL507 查。

    Why:
        四川省自评表的填写说明要求：预算执行率未达到90%的需说明原因。

    Bad:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥河道清淤经费

        ⇥资金
        ⇥年初预算
        ⇥调整后预算数
        ⇥预算执行数
        ⇥预算执行率
        ⇥权重
        ⇥得分
        ⇥原因

        ⇥总额
        ⇥50.00
        ⇥50.00
        ⇥43.00
        ⇥⟦86.00%⟧
        ⇥10
        ⇥10
        ⇥

    Good:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥河道清淤经费

        ⇥资金
        ⇥年初预算
        ⇥调整后预算数
        ⇥预算执行数
        ⇥预算执行率
        ⇥权重
        ⇥得分
        ⇥原因

        ⇥总额
        ⇥50.00
        ⇥50.00
        ⇥45.00
        ⇥90.00%
        ⇥10
        ⇥10
        ⇥

    Good:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥河道清淤经费

        ⇥资金
        ⇥年初预算
        ⇥调整后预算数
        ⇥预算执行数
        ⇥预算执行率
        ⇥权重
        ⇥得分
        ⇥原因

        ⇥总额
        ⇥50.00
        ⇥50.00
        ⇥43.00
        ⇥86.00%
        ⇥10
        ⇥10
        ⇥汛期停工，尾款次年支付
    """
    for row in indicators(facts):
        if row.name == _NAME and not row.loose:
            yield from _judged(facts, row)


def _judged(facts: FactIndex, row: Indicator) -> Iterator[Outcome]:
    score, weight = row.score, row.weight
    if score is None or weight is None or score.quantity.value != weight.quantity.value:
        return
    rates = [
        figure
        for figure in facts.about(row.entity, Aspect.COMPLETION)
        if (figure.place.block, figure.place.row) == (score.place.block, score.place.row)
    ]
    if len(rates) != 1:
        return
    (rate,) = rates
    low = rate.quantity.value < _LIMIT
    wrong = low and row.reason is None
    evidence = Evidence(_RELATION, f"{rate.text} {'<' if low else '≥'} 90%", "90%", rate.text)
    message = Text(
        f"预算执行率{rate.text}，不到90%，没有说明原因",
        f"the execution rate is {rate.text}, below 90 %, without a reason",
    )
    verdict = Verdict.VIOLATED if wrong else Verdict.HOLDS
    yield Outcome(verdict, rate, (score, weight), evidence, message if wrong else None)
