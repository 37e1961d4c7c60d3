"""FL517: 没有分值合计的评分表，得分合计 = 各项得分之和，或换算成百分之后的和."""

from collections import Counter
from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Interval,
    Outcome,
    Severity,
    Text,
    Verdict,
    constant,
    equal,
    rule,
    scored_rows,
    total,
    totals,
    undecided,
)

_RELATION = Text("得分合计 = 各项得分之和 × 100 ÷ 已评各项的分值", "total = the scores × 100 ÷ the weights scored")
_TOTAL, _SCALED = "合计", "换算得分"
_FULL = 100


@rule("FL517", "scaled-total-differs", Severity.WARNING)
def scaled_total_differs(facts: FactIndex) -> Iterator[Outcome]:
    """有几项没有自评得分的评分表，得分合计既不是各项之和，也不是换算成100分的和。

    What it does:
        各项分值共100分、其中有的项留空不评的表（如自评时满分90分），得分合计应为各项得分之和，或者乘以100再除以已评各项的分值。
        合计行写有分值的由 FL502 核对，表里写明换算的由 FL514 核对；分值不足100分的，表格可能没有读全，不作判断。

    Why:
        换算是手工做的，改了一项得分，换算后的总分常常没有改。

    Bad:
        ⇥部门整体支出绩效评价指标体系

        ⇥三级指标
        ⇥指标分值
        ⇥评价得分
        ⇥计分标准

        ⇥得分合计
        ⇥
        ⇥⟦95⟧
        ⇥

        ⇥目标制定
        ⇥60
        ⇥54
        ⇥酌情扣分。

        ⇥支出控制
        ⇥30
        ⇥27
        ⇥酌情扣分。

        ⇥自评质量
        ⇥10
        ⇥
        ⇥由抽查组评分。

    Good:
        ⇥部门整体支出绩效评价指标体系

        ⇥三级指标
        ⇥指标分值
        ⇥评价得分
        ⇥计分标准

        ⇥得分合计
        ⇥
        ⇥90
        ⇥

        ⇥目标制定
        ⇥60
        ⇥54
        ⇥酌情扣分。

        ⇥支出控制
        ⇥30
        ⇥27
        ⇥酌情扣分。

        ⇥自评质量
        ⇥10
        ⇥
        ⇥由抽查组评分。
    """
    both = [*facts.of(Aspect.SCORE, _TOTAL), *facts.of(Aspect.SCORE, _SCALED)]
    counts = Counter(figure.key.entity for figure in both)
    for stated in facts.of(Aspect.SCORE, _TOTAL):
        entity = stated.key.entity
        if counts[entity] > 1 or totals(facts, entity, Aspect.WEIGHT):
            continue
        weights, scores = scored_rows(facts, entity, Aspect.WEIGHT), scored_rows(facts, entity, Aspect.SCORE)
        if not scores:
            continue
        if total(weights).value != Exact(_FULL):
            yield undecided((stated, *weights), "表格可能没有读全", _RELATION)
        else:
            yield _compared(stated, weights, scores)


def _compared(stated: Figure, weights: list[Figure], scores: list[Figure]) -> Outcome:
    """The total against the sum, and against the sum for a hundred points, to the digits that are printed."""
    judged = {(score.place.block, score.place.row) for score in scores}
    blank = [weight for weight in weights if (weight.place.block, weight.place.row) not in judged]
    plain = equal(stated, total(scores), scores, _RELATION)
    if plain.verdict is Verdict.HOLDS or not blank:
        return plain
    full = constant(_FULL, 0, "100") - total(blank)
    display = Interval.rounded(stated.quantity.mantissa, -stated.quantity.decimals)
    raw, hundred = total(scores), constant(_FULL, 0, "100")
    apart = (raw * hundred).interval.disjoint(display * full.interval)
    arithmetic = f"({raw.text}) × 100 ÷ {full.value} {'≠' if apart else '≈'} {stated.text}"
    evidence = Evidence(_RELATION, arithmetic, stated=stated.text)
    message = Text(
        f"得分合计{stated.text}，各项得分之和{raw.value}，换算成100分也不是这个数",
        f"the total is {stated.text}, but the scores add up to {raw.value} of {full.value}",
    )
    verdict = Verdict.VIOLATED if apart else Verdict.HOLDS
    return Outcome(verdict, stated, tuple(scores), evidence, message if apart else None)
