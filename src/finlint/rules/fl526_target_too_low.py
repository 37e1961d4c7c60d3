"""FL526: 完成值与指标值相差不超过30%，否则说明原因."""

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
    beyond,
    decided,
    fulfilled,
    indicators,
    rule,
    share_of_whole,
    undecided,
)

_RELATION = Text("完成值与指标值相差不超过30%", "a completion is within 30 % of its target")
_BOUNDS = frozenset("≥>≤<")
_HALF = Exact(3), Exact(2)
"""More than half as much again of a share of a whole: ≥59%, done 95%."""
_NEARLY_ALL = Exact(8, -1)
"""A share that a unit reaches by its daily work; of 5 % where 3 % were planned nothing can be said."""


@rule("FL526", "target-far-from-completion", Severity.INFO)
def target_far_from_completion(facts: FactIndex) -> Iterator[Outcome]:
    """完成值与指标值相差超过30%，得了满分而没有说明，指标值可能定得太低，也可能写错。

    What it does:
        比较符号是≥、＞、≤、＜而已经完成的指标，完成值比指标值多三成以上（≤、＜的少三成以上），得满分又没有写原因的，提示。
        满意度、合格率等不会大于100%的比率，完成值在80%以上、是指标值的一倍半以上的，是警告：这样的目标起不到考核的作用。

    Why:
        因年初指标值设定明显偏低造成的超额完成，要按偏离程度扣分（财预〔2020〕10号）；98%写成28%也会显得“超额完成”。

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

        ⇥企业满意度
        ⇥≥
        ⇥⟦29⟧
        ⇥%
        ⇥97
        ⇥100
        ⇥100
        ⇥/

    Bad:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥≥
        ⇥⟦20⟧
        ⇥批
        ⇥29
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
        ⇥未完成原因分析

        ⇥企业满意度
        ⇥≥
        ⇥92
        ⇥%
        ⇥97
        ⇥50
        ⇥50
        ⇥/

        ⇥维修面积
        ⇥≥
        ⇥100
        ⇥平方米
        ⇥160
        ⇥50
        ⇥50
        ⇥年中追加任务
    """
    for row in indicators(facts):
        if row.target is None or row.actual is None or row.sign == "定性":
            continue
        if share_of_whole(row.target) and row.actual.quantity.unit.symbol == "%" and row.reason is None:
            scored = row.score is not None or bool(facts.about(row.entity, Aspect.SCORE))
            yield _of_share(row, row.target, row.actual, scored=scored)
        elif row.sign in _BOUNDS:
            yield _judged(row, row.target, row.actual)


def _judged(row: Indicator, target: Figure, actual: Figure) -> Outcome:
    verdict = fulfilled(row) if target.quantity.value else None
    if verdict is None or not verdict.met or row.reason is not None:
        return undecided((target, actual), "没有完成，不好比较，或写有原因", _RELATION)
    return _outcome(row, target, actual, wrong=_full(row) and beyond(row))


def _of_share(row: Indicator, target: Figure, actual: Figure, *, scored: bool) -> Outcome:
    """More of a share is better, whatever sign stands before it; a table without scores takes none off."""
    done = actual.quantity.value
    useless = done >= _NEARLY_ALL and done * _HALF[1] > target.quantity.value * _HALF[0]
    if useless and (_full(row) or not scored):
        return _outcome(row, target, actual, wrong=True).as_severe_as(Severity.WARNING)
    if row.sign in _BOUNDS:
        return _judged(row, target, actual)
    return undecided((target, actual), "没有写明是下限", _RELATION)


def _full(row: Indicator) -> bool:
    return row.score is not None and row.weight is not None and row.score.quantity.value == row.weight.quantity.value


def _outcome(row: Indicator, target: Figure, actual: Figure, *, wrong: bool) -> Outcome:
    return decided(
        wrong,
        target,
        (actual,),
        lambda: Evidence(_RELATION, f"{actual.printed}，指标值{row.sign}{target.printed}", stated=target.text),
        lambda: Text(
            f"“{row.name[:20]}”指标值{row.sign}{target.printed}，完成值{actual.printed}，"
            "相差超过30%而没有说明，请看指标值是否定得太低或写错",
            f"the target is {row.sign} {target.printed}, done {actual.printed}: set too low, or a slip?",
        ),
    )
