"""FL611: 费用与数量同有同无."""

from collections.abc import Iterator

from finlint.authoring import Aspect, Evidence, FactIndex, Figure, Outcome, Severity, Text, Verdict, rule, undecided

_RELATION = Text("费用与数量同有同无", "a cost and the count of what it paid for are both there or both none")
_FUND = "财政拨款"
_NEAR = 4
"""Sentences between a cost and the count that explains it, where no heading holds both."""
_PAIRS = (
    ("因公出国（境）费", "因公出国（境）团组数", True),
    ("因公出国（境）费", "因公出国（境）人次", True),
    ("因公出国（境）费", "因公出国（境）人数", True),
    ("公务用车购置费", "公务用车购置数", True),
    ("公务接待费", "公务接待批次", True),
    ("公务接待费", "国内公务接待批次", False),
    ("国内公务接待费", "国内公务接待批次", True),
    ("外事接待费", "外事接待批次", True),
)
"""Cost, count, and whether the cost pays for nothing else, so that no count means no cost."""


@rule("FL611", "cost-without-count", Severity.WARNING)
def cost_without_count(facts: FactIndex) -> Iterator[Outcome]:
    """有费用而数量为0，或数量不为0而费用为0。

    What it does:
        出国（境）费与团组、人次，公务用车购置费与购置数，公务接待费与批次，应当同时为0或同时不为0。
        款项跨年支付时两者可以不同，所以只是警告；费用或数量有一方没有写的，不作判断。

    Why:
        数量写“0”往往是沿用上年文字，或费用更新后没有更新数量。

    Bad:
        公务用车购置支出18.60万元。全年按规定更新购置公务用车⟦0辆⟧。

    Bad:
        2024年度因公出国（境）费用支出0万元，全年使用财政拨款安排出国团组⟦1个⟧，累计4人次。

    Bad:
        3.公务接待费支出0.82万元，其中：国内接待费支出0.82万元，国内公务接待⟦0批次⟧，0人次。

    Good:
        公务用车购置支出0万元，购置数0辆；公务用车运行维护费支出5.13万元，保有量2辆。

    Good:
        2024年度因公出国（境）费支出决算为6.40万元。全年因公出国（境）团组1个，累计2人次。

    Good:
        公务接待费支出0.31万元。国内公务接待5批次，共计支出0.31万元；外事接待0批次，共计支出0万元。
    """
    told: set[Figure] = set()
    for cost, count, only in _PAIRS:
        for number in facts.of(Aspect.VALUE, count):
            paid = facts.nearest(number.key.of(concept=cost, fund=_FUND), number)
            if paid is None or not _near(paid, number):
                yield undecided([number], "同处没有写明费用", _RELATION)
            elif paid not in told:
                outcome = _compare(paid, number, only=only)
                told |= {paid} if outcome.verdict is Verdict.VIOLATED else set()
                yield outcome


def _near(cost: Figure, count: Figure) -> bool:
    apart = abs(cost.place.sentence - count.place.sentence)
    return apart <= _NEAR or (bool(cost.place.section) and cost.place.section == count.place.section)


def _compare(cost: Figure, count: Figure, *, only: bool) -> Outcome:
    spent, counted = bool(cost.quantity.mantissa), bool(count.quantity.mantissa)
    if spent and not counted and not only:
        return undecided([cost, count], "费用可能用于其他批次", _RELATION)
    violated = spent != counted
    evidence = Evidence(_RELATION, f"{cost.name}{cost.text}，{count.name}{count.text}", stated=count.text)
    message = Text(
        f"{cost.name}{cost.text}，而{count.name}{count.text}",
        f"{cost.name} is {cost.text}, but {count.name} is {count.text}",
    )
    verdict = Verdict.VIOLATED if violated else Verdict.HOLDS
    return Outcome(verdict, count, (cost,), evidence, message)
