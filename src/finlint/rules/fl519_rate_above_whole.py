"""FL519: 合格率、满意率之类不会超过100%."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Outcome,
    Text,
    decided,
    indicators,
    rule,
    share_of_whole,
)

_RELATION = Text("部分占全体的比率 ≤ 100%", "a share of a whole ≤ 100 %")
_ALL = Exact(1)
_ROW = "指标:"


@rule("FL519", "rate-above-whole")
def rate_above_whole(facts: FactIndex) -> Iterator[Outcome]:
    """合格率、满意度等部分占全体的比率大于100%。

    What it does:
        在自评表和绩效目标表里，名称以“满意率”“合格率”“办结率”“覆盖率”等结尾、单位是%的指标，指标值和完成值都不应大于100%。
        完成率、增长率、执行率可以大于100%，不看。

    Why:
        这些比率是全体中的一部分，160%只能是多写了一位，或者把数量填进了比率的栏。

    Bad:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥企业满意率
        ⇥≥
        ⇥90
        ⇥%
        ⇥⟦980⟧
        ⇥50
        ⇥50

        ⇥任务完成率
        ⇥≥
        ⇥100
        ⇥%
        ⇥120
        ⇥50
        ⇥50

    Bad:
        ⇥馆藏修复绩效目标表

        ⇥三级指标
        ⇥指标值

        ⇥修复合格率
        ⇥⟦900⟧%

    Good:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥企业满意率
        ⇥≥
        ⇥90
        ⇥%
        ⇥100
        ⇥50
        ⇥50

        ⇥任务完成率
        ⇥≥
        ⇥100
        ⇥%
        ⇥120
        ⇥50
        ⇥50
    """
    for row in indicators(facts):
        for figure in (row.target, row.actual):
            if figure is not None and share_of_whole(figure):
                yield _judged(figure, row.name)
    rows = {figure.span for row in indicators(facts) for figure in row.figures}
    for target in facts.of(Aspect.TARGET):
        if target.span not in rows and target.key.concept.startswith(_ROW) and share_of_whole(target):
            yield _judged(target, target.key.concept.removeprefix(_ROW))


def _judged(figure: Figure, name: str) -> Outcome:
    wrong = figure.quantity.value > _ALL
    return decided(
        wrong,
        figure,
        (),
        lambda: Evidence(_RELATION, f"{figure.printed} {'>' if wrong else '≤'} 100%", "100%", figure.text),
        lambda: Text(
            f"“{name[:20]}”{figure.printed}，不会大于100%", f"{figure.printed} of a whole is more than all of it"
        ),
    )
