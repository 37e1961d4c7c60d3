"""FL509: 指标已经完成，应得满分."""

from collections.abc import Iterator

from finlint.authoring import (
    FactIndex,
    Figure,
    Indicator,
    Outcome,
    Severity,
    Text,
    Verdict,
    beyond,
    equal,
    fulfilled,
    indicators,
    rule,
    term,
    undecided,
)

_RELATION = Text("完成的指标得满分", "an indicator that was met has full marks")


@rule("FL509", "met-but-cut")
def met_but_cut(facts: FactIndex) -> Iterator[Outcome]:
    """指标已经完成却没有得满分。

    What it does:
        按比较符号核对完成值与指标值；已经完成而没有得满分，又没有说明原因的，报错误；写了原因的，报警告。
        完成值比指标值多三成以上的，可以因指标定得太低而扣分：有原因的不报，没有原因的报警告。合并单元格的分值不比较。

    Why:
        指标值1份、完成1份、得分只有一半，又没有原因，不是得分写错，就是合计写错。

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

        ⇥评估报告
        ⇥＝
        ⇥2
        ⇥份
        ⇥2
        ⇥50
        ⇥⟦40⟧
        ⇥/

        ⇥合格率
        ⇥≥
        ⇥95
        ⇥%
        ⇥96%
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

        ⇥评估报告
        ⇥＝
        ⇥2
        ⇥份
        ⇥1
        ⇥50
        ⇥40
        ⇥委托单位延期交付

        ⇥成本
        ⇥≤
        ⇥20
        ⇥万元
        ⇥12.5
        ⇥50
        ⇥45
        ⇥年初估算偏高
    """
    for row in indicators(facts):
        if row.score is not None and row.weight is not None and row.target is not None and row.actual is not None:
            yield _judged(row, row.score, row.weight, (row.target, row.actual))


def _judged(row: Indicator, score: Figure, weight: Figure, compared: tuple[Figure, Figure]) -> Outcome:
    operands = (weight, *compared)
    verdict = fulfilled(row)
    if verdict is None or row.shared:
        return undecided((score, *operands), "完成值与指标值不好比较，或分值是合并单元格", _RELATION)
    full = equal(score, term(weight), operands, _RELATION)
    cut = full.verdict is Verdict.VIOLATED and score.quantity.value < weight.quantity.value
    if not cut or not verdict.met or (row.reason is not None and beyond(row)):
        return Outcome(Verdict.HOLDS, score, operands, full.evidence)
    target, actual = compared
    said = f"指标值{row.sign or '='}{target.printed}，完成值{actual.printed}，得分{score.text}/{weight.text}"
    outcome = full.saying(
        Text(
            f"“{row.name[:20]}”已经完成却没有得满分：{said}{row.excuse}",
            f"an indicator that was met has lost marks: target {row.sign or '='} {target.printed},"
            f" done {actual.printed}, {score.text} of {weight.text}{' without a reason' if row.reason is None else ''}",
        )
    )
    mild = row.reason is not None or row.loose or beyond(row)
    return outcome.as_severe_as(Severity.WARNING) if mild else outcome
