"""FL523: 平均得分 = 各项目得分的平均."""

from collections.abc import Iterator, Sequence

from finlint.authoring import (
    Aspect,
    Evidence,
    FactIndex,
    Figure,
    Interval,
    Outcome,
    Text,
    Verdict,
    constant,
    out_of_hundred,
    project_scores,
    ratio,
    rule,
    total,
    undecided,
)

_RELATION = Text("平均得分 = 各项目得分之和 ÷ 项目个数", "mean score = the sum of the scores ÷ their number")
_SEVERAL = 2
_NOT_ONE = ("平均得分", "满分")


@rule("FL523", "mean-score-not-mean-of-scores")
def mean_score_not_mean_of_scores(facts: FactIndex) -> Iterator[Outcome]:
    """平均得分不等于同一句列出的各项目得分的平均数。

    What it does:
        同一句列出两个以上项目的得分和平均得分的，核对平均数；没有列出得分而写明项目个数的，与同样张数的自评表的合计得分核对。
        句中写明的项目个数与列出的得分个数不同，
        或者有“90分以上”这样的说法的，不作判断。

    Why:
        平均得分按比例折算成整体绩效的得分；一个项目的得分改了，平均数容易漏改。

    Bad:
        档案数字化项目自评得分92分，库房改造项目自评得分97分，平均得分⟦95.4分⟧。

    Bad:
        3个项目自评得分分别为88分、93.5分、96分，平均得分⟦93.5分⟧。

    Bad:
        纳入绩效自评的项目2个，平均得分⟦97.4分⟧。

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
        ⇥90.2

        ⇥合计
        ⇥100
        ⇥90.2

        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥培训经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥培训人数
        ⇥40
        ⇥40
        ⇥100
        ⇥95.2

        ⇥合计
        ⇥100
        ⇥95.2

    Good:
        档案数字化项目自评得分92分，库房改造项目自评得分97分，平均得分94.5分。

    Good:
        3个项目自评得分分别为88分、93.5分、96.2分，平均得分92.57分。
    """
    for mean in facts.of(Aspect.VALUE, "平均得分"):
        beside = [f for f in facts.near(mean, Aspect.VALUE) if f.place.sentence == mean.place.sentence]
        before = [figure for figure in beside if figure.span < mean.span]
        scores = [figure for figure in before if figure.quantity.unit == mean.quantity.unit]
        scores = [figure for figure in scores if figure.key.concept not in _NOT_ONE]
        if len(scores) < _SEVERAL:
            yield from _of_tables(facts, mean, before)
            continue
        counts = [figure for figure in before if figure.quantity.unit.noun == "个"]
        if _uncertain(scores, counts):
            yield undecided([mean, *scores, *counts], "没有列出全部项目的得分", _RELATION)
        else:
            yield _compared(mean, scores)


def _compared(mean: Figure, scores: Sequence[Figure]) -> Outcome:
    """A mean is rounded to the digits it has, though a score is not."""
    number = constant(len(scores), 0, str(len(scores)))
    outcome = ratio(mean, total(scores), number, scores, _RELATION)
    display = Interval.rounded(mean.quantity.mantissa, -mean.quantity.decimals)
    if outcome.verdict is Verdict.VIOLATED and not total(scores).interval.disjoint(display * number.interval):
        return Outcome(Verdict.HOLDS, mean, tuple(scores), Evidence(_RELATION, f"≈ {mean.text}", stated=mean.text))
    return outcome


def _of_tables(facts: FactIndex, mean: Figure, before: Sequence[Figure]) -> Iterator[Outcome]:
    """The mean against the totals of the tables, where there is one for each project that the sentence counts."""
    counts = [figure for figure in before if figure.key.concept == "绩效自评项目数"]
    scores = project_scores(facts)
    if len(counts) == 1 and len(scores) >= _SEVERAL:
        whole = all(out_of_hundred(facts, score.key.entity) for score in scores)
        if whole and not _uncertain(scores, counts):
            yield _compared(mean, scores)
        else:
            yield undecided([mean, *scores, *counts], "没有附上每个项目的满分100分的自评表", _RELATION)


def _uncertain(scores: list[Figure], counts: list[Figure]) -> bool:
    """Whether some project can have a score that the sentence does not give."""
    open_ended = any(score.interval.lower is None or score.interval.upper is None for score in scores)
    return open_ended or any(str(count.quantity.mantissa) != str(len(scores)) for count in counts)
