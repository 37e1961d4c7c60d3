"""FL523: 平均得分 = 各项目得分的平均."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, constant, ratio, rule, total, undecided

_RELATION = Text("平均得分 = 各项目得分之和 ÷ 项目个数", "mean score = the sum of the scores ÷ their number")
_SEVERAL = 2
_NOT_ONE = ("平均得分", "满分")


@rule("FL523", "mean-score-not-mean-of-scores")
def mean_score_not_mean_of_scores(facts: FactIndex) -> Iterator[Outcome]:
    """平均得分不等于同一句列出的各项目得分的平均数。

    What it does:
        同一句列出两个以上项目的得分和平均得分的，核对平均数。句中写明的项目个数与列出的得分个数不同，
        或者有“90分以上”这样的说法的，不作判断。

    Why:
        平均得分按比例折算成整体绩效的得分；一个项目的得分改了，平均数容易漏改。

    Bad:
        档案数字化项目自评得分92分，库房改造项目自评得分97分，平均得分⟦95.4分⟧。

    Bad:
        3个项目自评得分分别为88分、93.5分、96分，平均得分⟦93.5分⟧。

    Good:
        档案数字化项目自评得分92分，库房改造项目自评得分97分，平均得分94.5分。

    Good:
        3个项目自评得分分别为88分、93.5分、96分，平均得分92.5分。
    """
    for mean in facts.of(Aspect.VALUE, "平均得分"):
        beside = [f for f in facts.near(mean, Aspect.VALUE) if f.place.sentence == mean.place.sentence]
        before = [figure for figure in beside if figure.span < mean.span]
        scores = [figure for figure in before if figure.quantity.unit == mean.quantity.unit]
        scores = [figure for figure in scores if figure.key.concept not in _NOT_ONE]
        if len(scores) < _SEVERAL:
            continue
        counts = [figure for figure in before if figure.quantity.unit.noun == "个"]
        if _uncertain(scores, counts):
            yield undecided([mean, *scores, *counts], "没有列出全部项目的得分", _RELATION)
        else:
            number = constant(len(scores), 0, str(len(scores)))
            yield ratio(mean, total(scores), number, scores, _RELATION)


def _uncertain(scores: list[Figure], counts: list[Figure]) -> bool:
    """Whether some project can have a score that the sentence does not give."""
    open_ended = any(score.interval.lower is None or score.interval.upper is None for score in scores)
    return open_ended or any(str(count.quantity.mantissa) != str(len(scores)) for count in counts)
