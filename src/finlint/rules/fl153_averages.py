"""FL153: 人均、车均费用 = 费用 ÷ 人次、辆数."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    Verdict,
    ratio,
    rule,
    term,
    undecided,
)

_RELATION = Text("平均费用 = 费用 ÷ 数量", "mean cost = cost ÷ count")
_MEANS = (
    ("人均接待费", ("国内公务接待费", "公务接待费"), ("国内公务接待人次", "公务接待人次")),
    ("车均购置费", ("公务用车购置费",), ("公务用车购置数",)),
    ("车均运行维护费", ("公务用车运行维护费",), ("公务用车保有量",)),
)
_FUND = "财政拨款"


@rule("FL153", "mean-cost-not-cost-over-count", Severity.WARNING)
def mean_cost_not_cost_over_count(facts: FactIndex) -> Iterator[Outcome]:
    """人均接待费、车均费用与费用、数量不符。

    What it does:
        人均接待费乘以接待人次应等于接待费，车均购置费、车均运行维护费同理；国内接待与全部接待任取一种相符即可。

    Why:
        平均数是另外计算后填入的，费用或人次更新后容易遗漏。年中车辆有增减的，车均费用可以不同，所以只是警告。

    Bad:
        2024年度公务接待费支出4.20万元，国内公务接待60批次，600人次，人均接待费⟦90元⟧。

    Bad:
        公务用车购置费支出39.20万元，公务用车运行维护费支出8.10万元。公务用车购置2辆，公务车保有量为6辆，\
车均购置费19.60万元，车均运行维护费⟦1.62万元⟧。

    Good:
        2024年度公务接待费支出4.20万元，国内公务接待60批次，610人次，人均接待费68.85元。

    Good:
        公务用车购置费支出39.20万元，公务用车运行维护费支出8.10万元。公务用车购置2辆，公务车保有量为6辆，\
车均购置费19.6万元，车均运行维护费1.35万元。
    """
    for mean, costs, counts in _MEANS:
        for stated in facts.of(Aspect.VALUE, mean):
            paid = _nearest(facts, stated, costs, _FUND)
            counted = _nearest(facts, stated, counts, "")
            if paid and counted:
                yield _judged(stated, paid, counted)
            else:
                yield undecided([stated, *paid, *counted], "没有写明费用或数量", _RELATION)


def _nearest(facts: FactIndex, stated: Figure, concepts: tuple[str, ...], fund: str) -> list[Figure]:
    found = [facts.nearest(stated.key.of(concept=concept, fund=fund), stated) for concept in concepts]
    return [figure for figure in found if figure is not None]


def _judged(stated: Figure, costs: list[Figure], counts: list[Figure]) -> Outcome:
    outcomes = [
        ratio(stated, term(cost), term(count), (cost, count), _RELATION, name=stated.name)
        for cost in costs
        for count in counts
    ]
    order = [Verdict.HOLDS, Verdict.UNDECIDED, Verdict.VIOLATED]
    return min(outcomes, key=lambda outcome: order.index(outcome.verdict))
