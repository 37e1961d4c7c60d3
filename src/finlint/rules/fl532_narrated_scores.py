"""FL532: 文字里各分项得分之和 = 得分."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from finlint.authoring import (
    Aspect,
    Exact,
    FactIndex,
    Figure,
    Outcome,
    Text,
    Verdict,
    equal,
    regex,
    rule,
    total,
    undecided,
)

_RELATION = Text("各分项得分之和 = 得分", "the sum of the scores of the parts = the score")
_PART = "~分项得分:"
_WHOLE = regex(r"^(?!.*(?:平均|满分)).*(?:得分|总分|评分)(?:#分)?$")
_HUNDRED, _NOTHING = Exact(100), Exact(0)
_ROUNDED = Exact(2, -2)
"""What the rounding of several marks can make."""
_LEAST = 3


@rule("FL532", "narrated-scores-do-not-add-up")
def narrated_scores_do_not_add_up(facts: FactIndex) -> Iterator[Outcome]:
    """文字说明的各分项得分加起来不等于得分。

    What it does:
        自评报告用文字逐项说明“某某指标N分，得M分”的，各分项分值之和正好是上一级的分值（结论是100分）时，
        将各分项得分相加，与上一级的得分比较。分值加不起来的，可能没有列全，不作判断。

    Why:
        得分分析是照评分表写的，表里改了一项得分，文字里的分项、小计或总分往往漏改。

    Bad:
        （二）过程指标35分，得⟦33.07分⟧。其中：预算执行率指标10分，按执行率97%计算得9.70分；资产管理指标25分，得24.00分。

    Bad:
        部门整体支出绩效自评得分为⟦94.37分⟧，等级为“优”。其中：履职效能50分，自评得分48.60分；管理效率50分，自评得分47.57分。

    Bad:
        自评得分⟦97.50分⟧，等级为“优”。具体如下：
        （一）投入指标40分，得39.50分。其中：目标设定20分，得20分；预算配置20分，得19.50分。
        （二）产出指标60分，得57.00分。其中：数量指标30分，得30分；质量指标30分，得27分。

    Bad:
        经综合评价，项目得分⟦93分⟧，评价等级为“优”。其中，决策类指标满分20分，得分18分；过程类指标满分20分，得分18分；\
产出类指标满分30分，得分28分；效益类指标满分30分，得分27分。

    Good:
        （二）过程指标35分，得33.70分。其中：预算执行率指标10分，按执行率97%计算得9.70分；资产管理指标25分，得24.00分。

    Good:
        部门整体支出绩效自评得分为96.17分，等级为“优”。其中：履职效能50分，自评得分48.60分；管理效率50分，自评得分47.57分。
    """
    wholes: dict[Figure, list[Figure]] = defaultdict(list)
    for part in facts.of(Aspect.SCORE):
        if part.key.concept.startswith(_PART) and part.parent is not None:
            wholes[part.parent].append(part)
    for whole, parts in wholes.items():
        yield equal(whole, total(parts), parts, _RELATION)
    yield from _listed(facts)


def _listed(facts: FactIndex) -> Iterator[Outcome]:
    """Full marks and marks in turn behind 其中 of one sentence: 决策满分20分，得分18分；过程（20分）得分19分."""
    sentences: dict[int, list[Figure]] = defaultdict(list)
    for figure in facts.of(Aspect.VALUE):
        if figure.quantity.unit.symbol == "分" and not figure.place.tabular:
            sentences[figure.place.sentence].append(figure)
    for listed in sentences.values():
        parents = {figure.parent.span: figure.parent for figure in listed if figure.parent is not None}
        if len(parents) == 1:
            (whole,) = parents.values()
            if _WHOLE.match(whole.key.concept) and whole.quantity.unit.symbol == "分":
                yield _judged(whole, [figure for figure in listed if figure.span > whole.span])


def _judged(whole: Figure, listed: Sequence[Figure]) -> Outcome:
    full, scores = listed[::2], listed[1::2]
    pairs = len(full) == len(scores) >= _LEAST
    if not pairs or any(score.quantity.value > most.quantity.value for most, score in zip(full, scores, strict=True)):
        return undecided((whole, *listed), "没有逐类列出满分和得分", _RELATION)
    if sum((figure.quantity.value for figure in full), _NOTHING) != _HUNDRED:
        return undecided((whole, *listed), "各类满分之和不是100分", _RELATION)
    outcome = equal(whole, total(scores), scores, _RELATION)
    apart = abs(sum((score.quantity.value for score in scores), _NOTHING) - whole.quantity.value)
    if outcome.verdict is Verdict.VIOLATED and not apart > _ROUNDED:
        return undecided((whole, *scores), "相差在取舍之内", _RELATION)
    return outcome
