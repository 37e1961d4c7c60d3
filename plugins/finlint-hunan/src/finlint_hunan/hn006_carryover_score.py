"""HN006: 资金结余的得分按有无结余、结余是否超过上年结转."""

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
    indicators,
    rule,
    undecided,
)

_RELATION = Text(
    "无结余3分；有结余，不超过上年结转，2分；超过上年结转，不得分",
    "no balance 3; a balance up to last year's 2; more than that 0",
)
_NAME, _FULL = "资金结余", Exact(3)
_BALANCE, _BEFORE = "累计结余", "上年结转"


@rule("HN006", "carryover-score-off-its-bands", Severity.WARNING)
def carryover_score_off_its_bands(facts: FactIndex) -> Iterator[Outcome]:
    """资金结余一行的得分与基础数据表的结余不符。

    What it does:
        评分表“资金结余”一行（3分）：无结余得3分；有结余但不超过上年结转得2分；超过上年结转不得分。
        用报告写的累计结余、上年结转重算。

    Why:
        两个数就在同一份材料的基础数据表里，得分不合，一看便知。

    Bad:
        2024年上年结转80.00万元，年末累计结余60.00万元。

        ⇥部门整体支出绩效评价评分表

        ⇥三级指标
        ⇥评分标准
        ⇥分值
        ⇥自评得分
        ⇥扣分原因

        ⇥资金结余
        ⇥按样表
        ⇥3
        ⇥⟦3⟧
        ⇥

        ⇥管理制度健全性
        ⇥按样表
        ⇥97
        ⇥97
        ⇥

        ⇥总分
        ⇥
        ⇥100
        ⇥100
        ⇥

    Good:
        2024年上年结转80.00万元，年末累计结余60.00万元。

        ⇥部门整体支出绩效评价评分表

        ⇥三级指标
        ⇥评分标准
        ⇥分值
        ⇥自评得分
        ⇥扣分原因

        ⇥资金结余
        ⇥按样表
        ⇥3
        ⇥2
        ⇥有结余

        ⇥管理制度健全性
        ⇥按样表
        ⇥97
        ⇥97
        ⇥

        ⇥总分
        ⇥
        ⇥100
        ⇥99
        ⇥
    """
    for row in indicators(facts):
        score, weight = row.score, row.weight
        if row.name != _NAME or score is None or weight is None or weight.quantity.value != _FULL:
            continue
        balance, before = (_stated(facts, name) for name in (_BALANCE, _BEFORE))
        if balance is None or before is None:
            yield undecided((score, weight), "没有写明累计结余或上年结转", _RELATION)
        else:
            yield _judged(score, balance, before)


def _stated(facts: FactIndex, concept: str) -> Figure | None:
    """The amount that all statements of this year agree on."""
    found = [f for f in facts.of(Aspect.VALUE, concept) if f.key.period == facts.year and not f.key.scope.fund]
    same = len({figure.quantity.value for figure in found}) == 1
    return found[0] if same else None


def _judged(score: Figure, balance: Figure, before: Figure) -> Outcome:
    if balance.quantity.value == before.quantity.value and balance.quantity.mantissa:
        return undecided((score, balance, before), "结余与上年结转印出的数相同", _RELATION)
    marks = 3 if not balance.quantity.mantissa else 2 if balance.quantity.value < before.quantity.value else 0
    wrong = score.quantity.value != Exact(marks)
    used = f"{balance.told}，{before.told}"
    message = Text(
        f"资金结余得分{score.printed}，而{used}，应得{marks}分",
        f"the score is {score.printed}, but {balance.printed} left of {before.printed} carried over gives {marks}",
    )
    evidence = Evidence(_RELATION, f"{used} → {marks}", f"{marks}分", score.text)
    verdict = Verdict.VIOLATED if wrong else Verdict.HOLDS
    return Outcome(verdict, score, (balance, before), evidence, message if wrong else None)
