"""FL622: 评价等级与得分一致."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Mark,
    MarkKind,
    Outcome,
    Severity,
    Text,
    Verdict,
    out_of_hundred,
    regex,
    rule,
    undecided,
)

_RELATION = Text("评价等级与得分一致", "the grade agrees with the score")
_BANDS = {"优": (90, 101), "良": (75, 90), "中": (60, 80), "合格": (60, 80), "差": (0, 60)}
"""From, and below: 良 begins at 80 or at 75, 中 ends at 80 or earlier, as the places have it."""
_FULL = 100
_EXTRA = regex(r"[加扣减]分")
"""Marks that a score has in it: 96.5分（含加分2分）."""
_TOTALS = ("合计", "自评得分", "换算得分")
_NEAR, _SHOWN = 40, 8
"""Code points between the total of a table and its grade."""


@rule("FL622", "grade-against-score", Severity.WARNING)
def grade_against_score(facts: FactIndex) -> Iterator[Outcome]:
    """评价等级与得分不符。

    What it does:
        同一句写出得分和等级的，自评表总分后面或下一行写出等级的，按通行的分档核对：90分以上为优，60分以下为差，良、中在其间；
        良从75分或80分起都算对。报告自己另定分档的、满分不是100分的，不作判断。

    Why:
        等级由得分决定；得分改了，等级常常没有改。

    Bad:
        2024年部门整体支出绩效自评得分为86.5分，评价等级为“⟦优⟧”。

    Bad:
        项目自评总分92.4分，自评等级：⟦良⟧。

    Bad:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥100
        ⇥97

        ⇥总分
        ⇥100
        ⇥97
        ⇥⟦良⟧

    Good:
        2024年部门整体支出绩效自评得分为90分，评价等级为“优”。

    Good:
        项目自评总分78.0分，自评等级：良。

    Good:
        2024年部门整体支出绩效自评得分为96.5分（含加分2分），评价等级为“优”。

    Good:
        2024年部门整体支出绩效自评得分93.5分，其中投入14.5分、过程36.0分、产出25.0分、效果18.0分，等级为“优”。
    """
    grades = facts.marks(MarkKind.GRADE)
    stated: dict[tuple[int, Aspect], list[Figure]] = defaultdict(list)
    whole: dict[int, list[Figure]] = defaultdict(list)
    for figure in _scores(facts) if grades else ():
        stated[figure.place.sentence, figure.aspect].append(figure)
        if figure.key.concept == "满分":
            whole[figure.place.sentence].append(figure)
    odd = {sentence for sentence, full in whole.items() if any(each.quantity.value != Exact(_FULL) for each in full)}
    for mark in grades:
        score = _before(mark, stated)
        if score is not None and mark.place.tabular and not _graded(facts, score, mark):
            score = None
        if score is None or mark.place.sentence in odd:
            full = whole[mark.place.sentence][:_SHOWN]
            yield undecided([mark, *full], "没有写明得分，或满分不是100分", _RELATION)
        else:
            yield _judged(mark, _whole(score))


def _before(mark: Mark, stated: Mapping[tuple[int, Aspect], Sequence[Figure]]) -> Figure | None:
    """The last score before a mark in its sentence; what is called a score goes before what only has its unit."""
    for aspect in (Aspect.SCORE, Aspect.VALUE):
        scores = stated.get((mark.place.sentence, aspect), ())
        if at := bisect_left(scores, mark.span, key=lambda figure: figure.span):
            return scores[at - 1]
    return None


def _graded(facts: FactIndex, score: Figure, mark: Mark) -> bool:
    """Whether a cell grades the score before it: the total of a table that is out of a hundred."""
    full = out_of_hundred(facts, score.key.entity)
    return full and score.key.concept in _TOTALS and mark.span.start - score.span.end <= _NEAR


def _scores(facts: FactIndex) -> Iterator[Figure]:
    for aspect in (Aspect.VALUE, Aspect.SCORE):
        for figure in facts.of(aspect):
            part = figure.parent is not None and figure.parent.quantity.unit.symbol == "分"
            if figure.quantity.unit.symbol == "分" and not part and not _EXTRA.search(figure.key.concept):
                yield figure


def _whole(score: Figure) -> Figure:
    """What is graded: 项目得分95分，其中产出指标50分、效益指标25分，等级为优 grades the score of the project."""
    above = score.parent
    return score if above is None or above.quantity.unit.symbol != "分" else _whole(above)


def _judged(mark: Mark, score: Figure) -> Outcome:
    low, high = _BANDS[mark.word]
    value = score.quantity.value
    fits = not value < Exact(low) and value < Exact(high)
    evidence = Evidence(_RELATION, f"{score.text}，{mark.text}", stated=mark.text)
    message = Text(
        f"得分{score.text}，评价等级不是“{mark.text}”", f"a score of {score.text} is not graded “{mark.text}”"
    )
    return Outcome(Verdict.HOLDS if fits else Verdict.VIOLATED, mark, (score,), evidence, message)
