"""FL453: 增减率 = (本年数 - 上年报告里的数) ÷ 上年报告里的数."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Key,
    Outcome,
    Text,
    Verdict,
    held_against,
    last_years,
    ratio,
    rule,
    term,
)

_RELATION = Text(
    "增减率 = (本年数 - 上年报告里的数) ÷ 上年报告里的数",
    "rate of change = (this year - what last year's report states) ÷ what last year's report states",
)


@rule("FL453", "growth-not-from-published-amount")
def growth_not_from_published_amount(facts: FactIndex) -> Iterator[Outcome]:
    """没有写上年数的增减率，与上年报告里的数算出的不同。

    What it does:
        给出上年报告（--prior）时，没有写上年数的增减率，用上年报告里同一指标、同一口径的数核对。
        写了增减额的，增减额与上年报告对不上由FL452核对，增减率与增减额对不上由FL302核对。上年数可能为0的，近处写明口径调整、机构改革等的，不作判断。

    Why:
        只写“比上年下降12%”的，单看一份报告无从核对。

    Prior:
        2023年度公务接待费支出决算为5.00万元。

    Bad:
        2024年度公务接待费支出决算为3.00万元，比2023年度下降⟦66.67%⟧。

    Bad:
        2024年度公务接待费支出决算为8.48万元，比2023年度增加3.48万元，增长⟦69.80%⟧。

    Good:
        2024年度公务接待费支出决算为8.48万元，比2023年度增加3.48万元，增长69.60%。

    Good:
        2024年度公务接待费支出决算为3.00万元，比2023年度下降40%。

    Good:
        2024年度公务接待费支出决算为3.11万元，比上年下降37.9%。
    """
    for growth in facts.of(Aspect.GROWTH) if facts.prior else ():
        if growth.base is None or growth.place.tabular or facts.nearest(growth.base, growth):
            continue
        near = facts.nearest(growth.key, growth, Aspect.CHANGE)
        change = facts.beside(growth, Aspect.CHANGE) or (
            near if near is not None and near.base == growth.base else None
        )
        outcome = _held(facts, growth, growth.key, growth.base, change)
        if outcome is not None and outcome.verdict is Verdict.VIOLATED and growth.rival is not None and change is None:
            last = growth.rival.of(period=growth.base.period, basis=growth.base.scope.basis)
            other = _held(facts, growth, growth.rival, last, None)
            outcome = other if other is not None and other.verdict is Verdict.HOLDS else outcome
        if outcome is not None:
            yield outcome


def _held(facts: FactIndex, growth: Figure, key: Key, base: Key, change: Figure | None) -> Outcome | None:
    """The rate held against last year's report; beside a change only where that agrees with both of them."""
    now = facts.nearest(key, growth)
    if now is None:
        return None
    published = last_years(facts, base, now)
    if change is not None and not _agrees(growth, change, now, published):
        return None

    def judge(before: Figure) -> Outcome:
        name = f"{growth.name}增减率"
        outcome = ratio(growth, term(now) - term(before), term(before), (now, before), _RELATION, name=name)
        if change is None or outcome.verdict is not Verdict.HOLDS:
            return outcome
        return ratio(growth, term(change), term(before), (change, before), _RELATION, name=name)

    return held_against(facts, growth, published, judge) if published else None


def _agrees(growth: Figure, change: Figure, now: Figure, published: tuple[Figure, ...]) -> bool:
    """Whether the change fits last year's report (else FL452 says so) and the rate beside it (else FL302)."""
    differences = [(term(now) - term(before)).interval for before in published]
    alone = ratio(growth, term(change), term(now) - term(change), (change, now), _RELATION)
    fits = not any(change.interval.disjoint(difference) for difference in differences)
    return fits and alone.verdict is not Verdict.VIOLATED
