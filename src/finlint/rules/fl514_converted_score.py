"""FL514: 换算得分 = 各项得分之和 × 100 ÷ 满分."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Outcome,
    Text,
    Verdict,
    quotient,
    rule,
    scored_rows,
    shown,
    total,
    undecided,
)

_RELATION = Text("换算得分 = 各项得分之和 × 100 ÷ 各项分值之和", "converted score = scores × 100 ÷ full marks")
_CONVERTED = "换算得分"
_HUNDRED = Exact(100)
_MOST = 400
"""Rows under one name that one table can have."""
_HALF = Exact(5, -1)


@rule("FL514", "converted-score-not-scaled")
def converted_score_not_scaled(facts: FactIndex) -> Iterator[Outcome]:
    """换算成百分制的得分不等于各项得分之和乘以100除以满分。

    What it does:
        评分表写明“满分90分，实际得分为换算后满分100分的得分”的，用各项得分、分值之和核对换算后的得分，精确到它印出的位数。

    Why:
        有的项目不由单位自评，满分不是100分；换算由人手完成，改了一项容易忘了重算。

    Bad:
        2023年部门整体支出绩效评价指标体系
        绩效指标
        指标
        分值
        评价
        得分
        指标解释 计分标准
        评价方式 评价属性
        备注一级
        指标
        二级
        指标
        三级
        指标
        得分合计 ⟦92.00⟧
        说明：自评时满分为 90分，此处实际得
        分应为换算后满分 100分的得分。
        目标
        制定
        30 27
        评价部门年初绩效目标编制质量。
        编制质量高的得满分。 √ √ √
        目标
        实现
        30 24
        评价部门整体绩效目标实现程度。
        达到预期值的得满分。 √ √ √
        整改
        反馈
        30 30
        评价部门整改情况。
        按要求整改的得满分。 √ √ √

    Good:
        2023年部门整体支出绩效评价指标体系
        绩效指标
        指标
        分值
        评价
        得分
        指标解释 计分标准
        评价方式 评价属性
        备注一级
        指标
        二级
        指标
        三级
        指标
        得分合计 90.00
        说明：自评时满分为 90分，此处实际得
        分应为换算后满分 100分的得分。
        目标
        制定
        30 27
        评价部门年初绩效目标编制质量。
        编制质量高的得满分。 √ √ √
        目标
        实现
        30 24
        评价部门整体绩效目标实现程度。
        达到预期值的得满分。 √ √ √
        整改
        反馈
        30 30
        评价部门整改情况。
        按要求整改的得满分。 √ √ √
    """
    for stated in facts.of(Aspect.SCORE, _CONVERTED):
        rows = [scored_rows(facts, stated.key.entity, aspect) for aspect in (Aspect.SCORE, Aspect.WEIGHT)]
        if max(map(len, rows)) > _MOST:
            yield undecided((stated,), "同名的表格太多，分不清哪些行属于这张表", _RELATION)
        elif all(rows):
            yield _judged(stated, *rows)


def _judged(stated: Figure, scores: list[Figure], weights: list[Figure]) -> Outcome:
    made, full = total(scores), total(weights)
    unit = Exact(1, -stated.quantity.decimals)
    gap = abs(stated.quantity.value * full.value - made.value * _HUNDRED)
    wrong = gap > unit * _HALF * full.value
    expected = quotient(made.value * _HUNDRED, full.value, stated)
    right = "" if expected is None else shown(expected, stated)
    sums = f"({made.text}) × 100 ÷ {full.value.text()} = {right}"
    evidence = Evidence(_RELATION, sums, right, stated.text)
    message = Text(
        f"换算得分{stated.printed}，按{made.value.text()} × 100 ÷ {full.value.text()}应为{right}",
        f"the converted score is {stated.printed}, but {made.value.text()} × 100 ÷ {full.value.text()} is {right}",
    )
    verdict = Verdict.VIOLATED if wrong else Verdict.HOLDS
    return Outcome(verdict, stated, (*scores, *weights), evidence, message if wrong else None)
