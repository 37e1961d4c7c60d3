"""FL508: 指标没有完成，不应得满分."""

from collections.abc import Iterator

from finlint.authoring import (
    Evidence,
    FactIndex,
    Figure,
    Indicator,
    Outcome,
    Severity,
    Text,
    decided,
    fulfilled,
    indicators,
    rule,
    undecided,
)

_RELATION = Text("没有完成的指标不得满分", "an indicator that was not met has no full marks")


@rule("FL508", "unmet-at-full-marks")
def unmet_at_full_marks(facts: FactIndex) -> Iterator[Outcome]:
    """指标没有完成却得了满分。

    What it does:
        按比较符号（≥、≤、＞、＜、＝，或“95%以上”这样的字样）核对完成值与指标值；没有完成而得满分，又没有说明原因的，报错误；
        写了原因的，报警告。定性指标、约数、口径不同的单位不比较；“＝”的指标超额完成不报。

    Why:
        得分是由完成情况得出的；指标值50项用“＞”，完成50项就是没有完成。

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
        ⇥＞
        ⇥60
        ⇥批次
        ⇥60
        ⇥50
        ⇥⟦50⟧
        ⇥/

        ⇥合格率
        ⇥≥
        ⇥95
        ⇥%
        ⇥0.96
        ⇥50
        ⇥50
        ⇥/

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

        ⇥完成时间
        ⇥≤
        ⇥2023.12
        ⇥/
        ⇥2023.9
        ⇥50
        ⇥50
        ⇥/
    """
    for row in indicators(facts):
        score, weight = row.score, row.weight
        if score is not None and weight is not None and row.target is not None and row.actual is not None:
            yield _judged(row, score, weight, (row.target, row.actual))


def _judged(row: Indicator, score: Figure, weight: Figure, compared: tuple[Figure, Figure]) -> Outcome:
    verdict = fulfilled(row)
    target, actual = compared
    if verdict is None:
        return undecided((score, weight, target, actual), "完成值与指标值不好比较", _RELATION)
    full = score.quantity.value == weight.quantity.value and bool(weight.quantity.mantissa)
    wrong = full and not verdict.met
    sign = row.sign or "="

    def evidence() -> Evidence:
        said = f"指标值{sign}{target.printed}，完成值{actual.printed}，得分{score.text}/{weight.text}"
        return Evidence(_RELATION, said, stated=score.text)

    def message() -> Text:
        return Text(
            f"“{row.name[:20]}”没有完成却得满分：{evidence().arithmetic}{row.excuse}",
            f"an indicator that was not met has full marks: target {sign} {target.printed}, done {actual.printed},"
            f" {score.text} of {weight.text}{'' if row.reason is None else ', with a reason'}",
        )

    outcome = decided(wrong, score, (weight, target, actual), evidence, message)
    mild = row.reason is not None or row.loose or not verdict.sure
    return outcome.as_severe_as(Severity.WARNING) if wrong and mild else outcome
