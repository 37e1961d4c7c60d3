"""FL532: 文字里各分项得分之和 = 得分."""

from collections import defaultdict
from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, equal, rule, total

_RELATION = Text("各分项得分之和 = 得分", "the sum of the scores of the parts = the score")
_PART = "~分项得分:"


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
