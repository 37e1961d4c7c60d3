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
    sums,
    total,
    undecided,
)

_RELATION = Text("各分项得分之和 = 得分", "the sum of the scores of the parts = the score")
_WEIGHTS = Text("各分项分值之和 = 分值", "the full marks of the parts = the full marks")
_PART, _FULL = "~分项得分:", "~分项分值:"
_WHOLE = regex(r"^(?!.*(?:平均|满分)).*(?:得分|总分|评分)(?:#分)?$")
_HUNDRED, _NOTHING = Exact(100), Exact(0)
_ROUNDED = Exact(2, -2)
"""What the rounding of several marks can make."""
_LEAST = 3
_GROUP = regex(
    r"^~(?P<name>预算执行率?|执行率|决策|过程|投入|管理|产出|效益|效果|成本|满意度)(?:情况|类)?(?:指标|部分)?(?:自评|实际)?(?:得分)?#分$"
)
_BASE, _BONUS = regex("基础(?:得?分|评分)|基本得?分"), regex("加分")
_SETS = ({"决策", "过程", "产出"}, {"投入", "过程", "产出"}, {"执行", "产出", "效益"})
_NEAR = Exact(5)
"""Marks that the shortest group has: a list that lacks less than so many has all groups."""


@rule("FL532", "narrated-scores-do-not-add-up")
def narrated_scores_do_not_add_up(facts: FactIndex) -> Iterator[Outcome]:
    """文字说明的各分项得分加起来不等于得分。

    What it does:
        自评报告用文字逐项说明“某某指标N分，得M分”的，各分项分值之和正好是上一级的分值（结论是100分）时，
        将各分项得分相加，与上一级的得分比较；得分加得起来而分值加不起来的，分值有误。都加不起来的，可能没有列全，不作判断。

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

    Bad:
        经自评，项目得分⟦97分⟧，其中预算执行9.2分、产出指标49.8分、效益指标30分、满意度指标9分，等级为优。

    Bad:
        基础得分96.5分，加分项得2分，综合得分⟦98分⟧，评价等级为“优”。其中：投入得分14.5分，过程得分43分，产出得分20分，效果得分19分。

    Bad:
        （二）过程指标⟦53分⟧，得33.70分。其中：预算执行率指标10分，按执行率97%计算得9.70分；资产管理指标25分，得24.00分。

    Good:
        （二）过程指标35分，得33.70分。其中：预算执行率指标10分，按执行率97%计算得9.70分；资产管理指标25分，得24.00分。

    Good:
        部门整体支出绩效自评得分为96.17分，等级为“优”。其中：履职效能50分，自评得分48.60分；管理效率50分，自评得分47.57分。
    """
    yield from sums(facts.of_level(Aspect.SCORE, _PART), _RELATION)
    yield from sums(facts.of_level(Aspect.VALUE, _FULL), _WEIGHTS)
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
                before = [figure for figure in sentences.get(whole.place.sentence, ()) if figure.span < whole.span]
                yield from _added(whole, before)
                base = next((figure for figure in before if _BASE.search(figure.key.concept)), whole)
                yield _judged(base, [figure for figure in listed if figure.span > whole.span])


def _added(whole: Figure, before: Sequence[Figure]) -> Iterator[Outcome]:
    """基础得分95分，加分2分，综合得分97分."""
    bases = [figure for figure in before if _BASE.search(figure.key.concept)]
    more = [figure for figure in before if _BONUS.search(figure.key.concept)]
    if len(bases) == len(more) == 1 and len(before) == len((*bases, *more)):
        yield equal(whole, total((*bases, *more)), (*bases, *more), _RELATION)


def _judged(whole: Figure, listed: Sequence[Figure]) -> Outcome:
    if _all_groups(listed):
        return _of_groups(whole, listed)
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


def _all_groups(listed: Sequence[Figure]) -> bool:
    """Whether marks are listed group by group, and nothing else: 预算执行9.6分、产出指标49分、效益指标30分."""
    found = [_GROUP.match(figure.key.concept) for figure in listed]
    names = {match["name"].removeprefix("预算").removesuffix("率") for match in found if match is not None}
    return len(names) == len(listed) >= _LEAST and any(wanted <= names for wanted in _SETS)


def _of_groups(whole: Figure, scores: Sequence[Figure]) -> Outcome:
    outcome = equal(whole, total(scores), scores, _RELATION)
    apart = whole.quantity.value - sum((score.quantity.value for score in scores), _NOTHING)
    if outcome.verdict is Verdict.VIOLATED and (not abs(apart) > _ROUNDED or apart >= _NEAR):
        return undecided((whole, *scores), "可能没有列全各类", _RELATION)
    return outcome
