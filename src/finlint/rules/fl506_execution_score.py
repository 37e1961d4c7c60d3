"""FL506: 预算执行得分 = 执行率 × 权重."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    Verdict,
    rule,
    shown,
)

_RELATION = Text(
    "预算执行得分 = 执行率 × 权重，不超过权重", "execution score = execution rate × weight, at most the weight"
)
_EXECUTION = "指标:预算执行"
_ALL = Exact(1)
_HALF = Exact(5, -1)
"""Offices round to half a point: what is farther off is another rule of scoring."""


@rule("FL506", "execution-score-off-rate", Severity.WARNING)
def execution_score_off_rate(facts: FactIndex, *, leeway: Exact = _HALF) -> Iterator[Outcome]:
    """预算执行得分与执行率乘权重相差超过0.5分。

    What it does:
        把自评表“总额”一行的得分与执行率 × 权重（执行率超过100%的按100%）相比，相差超过0.5分的提醒。
        按整数或半分取整的不报。

    Why:
        预算执行一项按执行率计分（财预〔2020〕10号）；执行率79%得9分，评审时要说明另有什么计分办法。

    Options:
        leeway：允许相差的分数，默认 0.5

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
        ⇥31.40
        ⇥78.50%
        ⇥10
        ⇥⟦9⟧

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
        ⇥34.20
        ⇥85.50%
        ⇥10
        ⇥9
    """
    rates = {f.row: f for f in facts.of(Aspect.COMPLETION) if f.place.tabular}
    weights = {f.row: f for f in facts.of(Aspect.WEIGHT, _EXECUTION)}
    for score in facts.of(Aspect.SCORE, _EXECUTION):
        rate, weight = rates.get(score.row), weights.get(score.row)
        if rate is not None and weight is not None:
            yield _judged(score, rate, weight, leeway)


def _judged(score: Figure, rate: Figure, weight: Figure, leeway: Exact) -> Outcome:
    share = min(rate.quantity.value, _ALL)
    expected = share * weight.quantity.value
    gap = abs(score.quantity.value - expected)
    off = gap > leeway
    made = shown(expected, score, 2)
    arithmetic = f"{rate.text} × {weight.printed} = {made} {'≠' if off else '≈'} {score.printed}"
    evidence = Evidence(_RELATION, arithmetic, made, score.text, shown(gap, score, 2), shown(leeway, score, 1))
    message = Text(
        f"预算执行得分{score.printed}，执行率{rate.text}按权重{weight.printed}折算为{made}，相差超过{leeway}分",
        f"the execution score is {score.printed}, but {rate.text} of {weight.printed} is {made}: over {leeway} off",
    )
    return Outcome(Verdict.VIOLATED if off else Verdict.HOLDS, score, (rate, weight), evidence, message)
