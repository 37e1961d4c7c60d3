"""HN007: “三公经费”控制率的得分与“三公”经费的预算、决算."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    Verdict,
    indicators,
    rule,
    undecided,
)

_RELATION = Text("“三公”经费决算 ≤ 预算，得满分；超过的扣分", "full marks if and only if spending is within the budget")
_NAME, _SPENT = "三公经费控制率", "三公经费"


@rule("HN007", "three-public-score-against-budget", Severity.WARNING)
def three_public_score_against_budget(facts: FactIndex) -> Iterator[Outcome]:
    """“三公经费”控制率一行的得分与“三公”经费的预算、决算不符。

    What it does:
        评分表“三公经费控制率”以100%为标准：决算不超过预算得满分，超过的每一个百分点扣分。
        用报告写的“三公”经费预算、决算判断应得满分还是应扣分；只超过不到一个百分点的不判断。

    Why:
        预算和决算都写在报告里，超了预算还得满分，或者没有超却扣分，评审时要说明。

    Bad:
        2024年度“三公”经费预算为20.00万元，“三公”经费支出决算为22.00万元。

        ⇥部门整体支出绩效评价评分表

        ⇥三级指标
        ⇥评分标准
        ⇥分值
        ⇥自评得分
        ⇥扣分原因

        ⇥“三公经费”控制率
        ⇥按样表
        ⇥6
        ⇥⟦6⟧
        ⇥

        ⇥管理制度健全性
        ⇥按样表
        ⇥94
        ⇥94
        ⇥

        ⇥总分
        ⇥
        ⇥100
        ⇥100
        ⇥

    Good:
        2024年度“三公”经费预算为20.00万元，“三公”经费支出决算为20.00万元。

        ⇥部门整体支出绩效评价评分表

        ⇥三级指标
        ⇥评分标准
        ⇥分值
        ⇥自评得分
        ⇥扣分原因

        ⇥“三公经费”控制率
        ⇥按样表
        ⇥6
        ⇥6
        ⇥

        ⇥管理制度健全性
        ⇥按样表
        ⇥94
        ⇥94
        ⇥

        ⇥总分
        ⇥
        ⇥100
        ⇥100
        ⇥
    """
    for row in indicators(facts):
        score, weight = row.score, row.weight
        if row.name.replace("“", "").replace("”", "") != _NAME or score is None or weight is None:
            continue
        spent, budget = (_stated(facts, basis) for basis in ("决算", "预算"))
        if spent is None or budget is None:
            yield undecided((score, weight), "没有写明“三公”经费的预算或决算", _RELATION)
        else:
            yield _judged(score, weight, spent, budget)


def _stated(facts: FactIndex, basis: str) -> Figure | None:
    """The amount that all statements of this year agree on."""
    found = [
        figure
        for figure in facts.of(Aspect.VALUE, _SPENT)
        if figure.key.period == facts.year and figure.key.scope.basis == basis
    ]
    return found[0] if len({figure.quantity.value for figure in found}) == 1 else None


def _judged(score: Figure, weight: Figure, spent: Figure, budget: Figure) -> Outcome:
    paid, planned = spent.quantity.value, budget.quantity.value
    full = score.quantity.value == weight.quantity.value
    over = paid > planned
    slightly = over and (paid - planned).scaled(2) <= planned
    if slightly:
        return undecided((score, spent, budget), "超过预算不到一个百分点", _RELATION)
    wrong = full == over
    sign = ">" if over else "≤"
    should = ("应扣分", "it loses marks") if over else ("应得满分", "it has full marks")
    message = Text(
        f"“三公经费”控制率得分{score.printed}，而决算{spent.printed} {sign} 预算{budget.printed}，{should[0]}",
        f"the score is {score.printed}, but spending {spent.printed} {sign} budget {budget.printed}: {should[1]}",
    )
    evidence = Evidence(_RELATION, f"{spent.printed} {sign} {budget.printed}", weight.text, score.text)
    verdict = Verdict.VIOLATED if wrong else Verdict.HOLDS
    return Outcome(verdict, score, (weight, spent, budget), evidence, message if wrong else None)
