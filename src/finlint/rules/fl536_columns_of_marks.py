"""FL536: 得分率 = 得分 ÷ 分值，扣分 = 分值 − 得分."""

from collections.abc import Iterator
from functools import partial

from finlint.authoring import (
    Aspect,
    Evidence,
    FactIndex,
    Figure,
    Outcome,
    Text,
    Verdict,
    decided,
    equal,
    quotient,
    rule,
    shown,
    term,
    total,
    undecided,
)

_RATE = Text("得分率 = 得分 ÷ 分值", "rate of marks = marks ÷ full marks")
_LOST = Text("扣分 = 分值 − 得分", "marks lost = full marks − marks")
_SHARE, _DEDUCTED = "~列:得分率", "~列:扣分"


@rule("FL536", "column-of-marks-differs")
def column_of_marks_differs(facts: FactIndex) -> Iterator[Outcome]:
    """自评表里“得分率”“扣分”一栏与同一行的分值、得分不符。

    What it does:
        有“得分率”一栏的，每一行的得分率应等于得分除以分值，按印出的位数核对；
        有“扣分”一栏的，每一行（合计也在内）的扣分应等于分值减得分，扣分写成负数也可以；合计还可以是各行扣分之和（另有加分的）。
        同一行没有分值或没有得分的，不作判断。

    Why:
        这两栏是由分值和得分算出来的；改了得分没有改它们，同一行里就有两个得分。

    Bad:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥分值
        ⇥得分
        ⇥得分率

        ⇥检测批次
        ⇥60
        ⇥57
        ⇥⟦90%⟧

        ⇥客户满意度
        ⇥40
        ⇥40
        ⇥100%

    Bad:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥分值
        ⇥扣分
        ⇥得分

        ⇥检测批次
        ⇥60
        ⇥⟦4⟧
        ⇥57

        ⇥客户满意度
        ⇥40
        ⇥0
        ⇥40

    Good:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥分值
        ⇥扣分
        ⇥得分
        ⇥得分率

        ⇥检测批次
        ⇥60
        ⇥-3
        ⇥57
        ⇥95%

        ⇥客户满意度
        ⇥40
        ⇥0
        ⇥40
        ⇥100%
    """
    derived = [figure for name in (_SHARE, _DEDUCTED) for figure in facts.of(Aspect.VALUE, name)]
    if not derived:
        return
    weights, scores = ({figure.row: figure for figure in facts.of(a)} for a in (Aspect.WEIGHT, Aspect.SCORE))
    for figure in derived:
        weight, score = weights.get(figure.row), scores.get(figure.row)
        relation = _RATE if figure.key.concept == _SHARE else _LOST
        if weight is None or score is None:
            yield undecided([figure], "同一行没有分值或得分", relation)
        elif relation is _RATE:
            yield _share(figure, weight, score)
        elif _is_sum(figure, derived):
            yield undecided([figure], "另有加分，合计是各行扣分之和", relation)
        else:
            yield _deducted(figure, weight, score)


def _is_sum(lost: Figure, derived: list[Figure]) -> bool:
    """Whether a deduction is that of all rows above it: with marks added besides, that is not what the total lacks."""
    above = [f for f in derived if f.key == lost.key and f.place.block <= lost.place.block and f.span < lost.span]
    return len(above) > 1 and abs(total(above).value) == abs(lost.quantity.value)


def _share(rate: Figure, weight: Figure, score: Figure) -> Outcome:
    wrong = equal(score, term(rate) * term(weight), (rate, weight), _RATE).verdict is Verdict.VIOLATED
    share = quotient(score.quantity.value, weight.quantity.value, rate)
    made = "" if share is None else shown(share, rate, 2)
    said = f"{score.printed} ÷ {weight.printed} = {made} {'≠' if wrong else '='} {rate.printed}"
    message = partial(_differs, "得分率", rate, made, (weight, score))
    return decided(wrong, rate, (weight, score), lambda: Evidence(_RATE, said, made, rate.text), message)


def _deducted(lost: Figure, weight: Figure, score: Figure) -> Outcome:
    gap = weight.quantity.value - score.quantity.value
    wrong = abs(lost.quantity.value) != abs(gap)
    made = shown(gap, lost, 2)
    said = f"{weight.printed} - {score.printed} = {made} {'≠' if wrong else '='} {lost.printed}"
    message = partial(_differs, "扣分", lost, made, (weight, score))
    return decided(wrong, lost, (weight, score), lambda: Evidence(_LOST, said, made, lost.text), message)


def _differs(name: str, stated: Figure, made: str, marks: tuple[Figure, Figure]) -> Text:
    weight, score = marks
    return Text(
        f"分值{weight.printed}，得分{score.printed}，{name}不是{stated.printed}，应为{made}",
        f"{score.printed} of {weight.printed} makes {made}, not {stated.printed}",
    )
