"""FL528: 评分公式里，比率从哪里封顶就按哪里计算."""

from collections import defaultdict
from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Severity, Text, constant, equal, rule, term

_LIMIT = "~封顶:"
_CAP = Text("封顶的值 = 起算的值", "the cap = the threshold above which it is used")
_FLOOR = Text("负值按0计算", "what is negative counts as 0")


@rule("FL528", "cap-differs-from-threshold", Severity.INFO)
def cap_differs_from_threshold(facts: FactIndex) -> Iterator[Outcome]:
    """评分公式里，封顶的值与起算的值不同。

    What it does:
        看“完成率＞100%时按100%计算”“大于1的按1计算”里的两个数是否相同；“负值按0计算”里的数是不是0；
        “(1-结余率/0.2)×分值，结余率大于等于0.2得0分”里的两个0.2是否相同。

    Why:
        封顶的值与起算的值不同，刚过界的得分会忽高忽低，公式与说明必有一处写错。

    Bad:
        项目绩效评价评分办法：2024年度指标得分=完成率×分值（完成率＞100%时按⟦10%⟧计算）。

    Bad:
        项目绩效评价评分办法：2024年度指标得分=（1-结余率/0.2）×分值，结余率大于等于⟦0.3⟧的得0分。

    Good:
        项目绩效评价评分办法：2024年度指标得分=增长率/标准值×分值（增长率/标准值大于1的，按1计算，负值按0计算）。
    """
    pairs: dict[str, list[Figure]] = defaultdict(list)
    for figure in facts.of_level(Aspect.VALUE, _LIMIT):
        pairs[figure.key.concept].append(figure)
    for limit, *caps in pairs.values():
        if caps:
            yield equal(caps[0], term(limit), [limit], _CAP)
        else:
            yield equal(limit, constant(0, 0, "0"), [], _FLOOR)
