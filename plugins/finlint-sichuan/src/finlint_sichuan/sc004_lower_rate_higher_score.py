"""SC004: 一个单位的项目，执行率低的，执行得分不应更高."""

from collections.abc import Iterator
from itertools import pairwise

from finlint.authoring import (
    Aspect,
    Evidence,
    FactIndex,
    Figure,
    Indicator,
    Outcome,
    Severity,
    Text,
    Verdict,
    indicators,
    rule,
    undecided,
)

_RELATION = Text("执行率低的项目，执行得分不高于执行率高的", "a lower execution rate gives no higher score")
_NAME = "预算执行"


@rule("SC004", "lower-rate-with-higher-score", Severity.WARNING)
def lower_rate_with_higher_score(facts: FactIndex) -> Iterator[Outcome]:
    """执行率低的项目，预算执行得分反而高于执行率高的项目。

    What it does:
        四川各单位多按判断给预算执行情况打分，不一定是执行率乘权重。把同一份报告各自评表的执行率从低到高排列，
        权重相同的，得分不应由高变低。执行率低的一项写了原因的，不作判断。

    Why:
        怎样打分可以判断，同一个单位应当一样地判断。

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

        ⇥总额
        ⇥50.00
        ⇥50.00
        ⇥46.00
        ⇥92.00%
        ⇥10
        ⇥⟦10⟧

        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥堤防巡查经费

        ⇥资金
        ⇥年初预算
        ⇥调整后预算数
        ⇥预算执行数
        ⇥预算执行率
        ⇥权重
        ⇥得分

        ⇥总额
        ⇥20.00
        ⇥20.00
        ⇥19.20
        ⇥96.00%
        ⇥10
        ⇥9

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

        ⇥总额
        ⇥50.00
        ⇥50.00
        ⇥46.00
        ⇥92.00%
        ⇥10
        ⇥9

        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥堤防巡查经费

        ⇥资金
        ⇥年初预算
        ⇥调整后预算数
        ⇥预算执行数
        ⇥预算执行率
        ⇥权重
        ⇥得分

        ⇥总额
        ⇥20.00
        ⇥20.00
        ⇥19.20
        ⇥96.00%
        ⇥10
        ⇥9
    """
    found = sorted(_rows(facts), key=lambda each: (each[0].quantity.value, each[1].quantity.value))
    for (rate, score, row), (better, other, beside) in pairwise(found):
        weights = [each.weight.quantity.value for each in (row, beside) if each.weight is not None]
        if len(weights) == len({row.entity, beside.entity}) and weights[0] == weights[-1]:
            yield _judged(rate, score, better, other, told=row.reason is not None)


Row = tuple[Figure, Figure, Indicator]


def _rows(facts: FactIndex) -> Iterator[Row]:
    """The execution rate and score of each project, with its row."""
    rates = {(f.key.entity, f.place.block, f.place.row): f for f in facts.of(Aspect.COMPLETION) if f.place.tabular}
    for row in indicators(facts):
        if row.name != _NAME or row.loose or row.score is None:
            continue
        rate = rates.get((row.entity, row.score.place.block, row.score.place.row))
        if rate is not None:
            yield rate, row.score, row


def _judged(rate: Figure, score: Figure, better: Figure, other: Figure, *, told: bool) -> Outcome:
    wrong = score.quantity.value > other.quantity.value
    if wrong and told:
        return undecided((score, rate, other, better), "执行率低的一项说明了原因", _RELATION)
    sign = ">" if wrong else "≤"
    arithmetic = f"{rate.text}: {score.printed} {sign} {better.text}: {other.printed}"
    message = Text(
        f"执行率{rate.text}得{score.printed}，另一项目执行率{better.text}只得{other.printed}",
        f"an execution rate of {rate.text} has {score.printed}, one of {better.text} only {other.printed}",
    )
    verdict = Verdict.VIOLATED if wrong else Verdict.HOLDS
    evidence = Evidence(_RELATION, arithmetic, other.text, score.text)
    return Outcome(verdict, score, (rate, other, better), evidence, message if wrong else None)
