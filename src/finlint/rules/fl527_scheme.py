"""FL527: 指标体系里合并单元格的权重和得分 (identities K04, K05, K06)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    Verdict,
    compare,
    constant,
    equal,
    rule,
    total,
    undecided,
)

_SCHEME, _WHOLE = "~方案:", "~方案:得分合计"
_SCORES = Text("得分合计 = 各项得分之和", "total score = the sum of the scores")
_WEIGHTS = Text("各组权重之和 = 100", "the weights of the groups add up to 100")
_GROUP = Text("各组得分 ≤ 该组权重", "scores of a group ≤ its weight")
_LOST = "可能有一项得分没有读到"
_PAGES = Text("跨页的合并单元格权重相同", "a cell that goes on over a page has one weight")


@rule("FL527", "scheme-score-above-group-weight", Severity.WARNING)
def scheme_score_above_group_weight(facts: FactIndex) -> Iterator[Outcome]:
    """指标体系里，一组指标的得分超过了这一组的权重。

    What it does:
        从PDF复制出来的绩效评价指标体系，权重写成百分比并合并单元格（“20%”管下面几项），得分一项一个。权重加起来正好是100%才算读全：
        这时看得分合计等于各项得分之和，各组得分之和不超过该组权重。得分合计对不上的不作判断，可能有一项没有读到。

    Why:
        一组的得分多于它的满分，总分就虚高了；合并的单元格里最容易看漏。

    Bad:
        云岭市档案事业发展中心专项资金预算项目绩效评价指标体系（项目名称数字化加工）

        分值
        权重

        自评
        得分

        评价要点及说明

        98 得分合计

        40% 38

        项目立项依据是否充分。

        √ √
        ⟦30%⟧

        16

        加工质量是否达标。

        √ √

        16

        交付是否及时。

        √ √

        30%

        28

        利用人次是否增长。

        √ √

    Good:
        云岭市档案事业发展中心专项资金预算项目绩效评价指标体系（项目名称数字化加工）

        分值
        权重

        自评
        得分

        评价要点及说明

        96 得分合计

        40% 38

        项目立项依据是否充分。

        √ √
        30%

        16

        加工质量是否达标。

        √ √

        14

        交付是否及时。

        √ √

        30%

        28

        利用人次是否增长。

        √ √
    """
    weights: dict[str, list[Figure]] = defaultdict(list)
    for weight in facts.of_level(Aspect.WEIGHT, _SCHEME):
        weights[weight.key.entity].append(weight)
    for entity, printed in weights.items():
        scores = [score for score in facts.about(entity, Aspect.SCORE) if score.key.concept.startswith(_SCHEME)]
        yield from _scheme(printed, scores)


def _scheme(printed: Sequence[Figure], scores: Sequence[Figure]) -> Iterator[Outcome]:
    """The relations of one table, whose weights are known to come to 100."""
    first: dict[str, Figure] = {}
    for weight in printed:
        above = first.setdefault(weight.key.concept, weight)
        if above is not weight:
            yield equal(weight, total([above]), [above], _PAGES)
    groups = list(first.values())
    yield equal(groups[-1], constant(100, 0, "100") - total(groups[:-1]), groups[:-1], _WEIGHTS)
    given = [score for score in scores if score.key.concept != _WHOLE]
    lost = False
    for stated in (score for score in scores if score.key.concept == _WHOLE):
        outcome = equal(stated, total(given), given, _SCORES)
        lost = lost or outcome.verdict is Verdict.VIOLATED
        yield undecided([stated, *given], _LOST, _SCORES) if lost else outcome
    members: dict[str, list[Figure]] = defaultdict(list)
    for score in given:
        members[score.key.concept.removesuffix("得分")].append(score)
    for weight in groups:
        inside = members[weight.key.concept]
        outcome = compare(weight, ">=", total(inside), inside, _GROUP)
        unsure = lost and outcome.verdict is Verdict.VIOLATED
        yield undecided([weight, *inside], _LOST, _GROUP) if unsure else outcome
