"""FL520: “＝”的指标超额完成，比较符号疑应为“≥”."""

from collections.abc import Iterator

from finlint.authoring import (
    Evidence,
    FactIndex,
    Figure,
    Indicator,
    Outcome,
    Severity,
    Text,
    Verdict,
    fulfilled,
    indicators,
    rule,
)

_RELATION = Text("指标性质为“＝”的，完成值等于指标值", "a target with “=” is met exactly")


@rule("FL520", "exact-target-exceeded", Severity.INFO)
def exact_target_exceeded(facts: FactIndex) -> Iterator[Outcome]:
    """指标性质是“＝”，完成值却超过指标值并得了满分。

    What it does:
        比较符号是“＝”、单位相同、按数目计的指标，完成值大于指标值而得满分的，提示比较符号可能应为“≥”。

    Why:
        用“＝”就是说多了也不行；实际要的多半是“不少于”。

    Bad:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥培训期数
        ⇥＝
        ⇥12
        ⇥期
        ⇥⟦14⟧
        ⇥100
        ⇥100

    Good:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥培训期数
        ⇥＝
        ⇥12
        ⇥期
        ⇥12
        ⇥100
        ⇥100
    """
    for row in indicators(facts):
        target, actual = row.target, row.actual
        if row.sign == "=" and target is not None and actual is not None:
            unit = target.quantity.unit
            if unit.noun and unit == actual.quantity.unit and "/" not in unit.symbol:
                yield _judged(row, target, actual)


def _judged(row: Indicator, target: Figure, actual: Figure) -> Outcome:
    full = row.score is not None and row.weight is not None and row.score.quantity.value == row.weight.quantity.value
    wrong = full and fulfilled(row) is None and target.quantity.value < actual.quantity.value
    evidence = Evidence(_RELATION, f"{actual.printed} {'>' if wrong else '='} {target.printed}", stated=actual.text)
    message = Text(
        f"“{row.name[:20]}”指标值＝{target.printed}，完成值{actual.printed}，比较符号疑应为“≥”",
        f"the target is = {target.printed}, done {actual.printed}: “≥” was probably meant",
    )
    verdict = Verdict.VIOLATED if wrong else Verdict.HOLDS
    return Outcome(verdict, actual, (target,), evidence, message if wrong else None)
