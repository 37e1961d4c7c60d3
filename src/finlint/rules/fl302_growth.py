"""FL302: 增减率 = 增减额 ÷ 上年数."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Outcome,
    Term,
    Text,
    Verdict,
    base_that_fits,
    is_nothing,
    rate_of_nothing,
    ratio,
    rule,
    term,
    undecided,
)

_RELATION = Text("增减率 = 增减额 ÷ 上年数", "rate of change = change ÷ last year's number")


@rule("FL302", "growth-not-change-over-base")
def growth_not_change_over_base(facts: FactIndex) -> Iterator[Outcome]:
    """增减率与增减额、上年数不符。

    What it does:
        增减率应为增减额除以上年数。上年数没有写出时由本年数减增减额推出；方向由增加、减少等词决定。
        各数按印出的位数取区间，小基数上的四舍五入误差不算错。
        没有写明主语的增减，也可以是对前面的整体或上一个数字说的；“A减少X万元，下降Y%”的百分比只是对A说的。大小相符而方向相反的，由FL303报告。
        应为3.38%而印成3.40%，是少取了一位小数又补了0，只作提示；占比和完成率也一样。

    Why:
        增减率最常见的错误是除以了本年数，或者金额更新后百分比没有更新。

    Bad:
        2024年度“三公”经费支出决算为8.00万元，比2023年度减少2.00万元，下降⟦25%⟧。

    Bad:
        2024年度收、支总计均为1200.00万元。与2023年度相比，收、支总计各增加200.00万元，增长⟦21.4%⟧。

    Bad:
        2024年度公务接待费支出0万元，比2023年度增加0万元，增长⟦5%⟧。

    Bad:
        2024年度“三公”经费支出9.00万元，其中：公务用车购置及运行维护费支出8.00万元；公务接待费支出1.00万元。
        2024年度“三公”经费支出比2023年度减少1.00万元，下降10%，其中：公务用车购置及运行维护费支出减少1.00万元，下降⟦10%⟧。

    Bad:
        2024年度“三公”经费支出决算为63.16万元，比2023年度增加2.06万元，增长⟦3.40%⟧。

    Bad:
        云岭市档案馆2025年部门预算
        教育支出（类）普通教育（款）小学教育（项）2025年度预算8.40万元，2024年度预算8.00万元。
        2024年预算执行数为7.50万元，2025年预算安排8.40万元，比2024年预算执行数增加⟦5%⟧。

    Good:
        云岭市档案馆2025年部门预算
        教育支出（类）普通教育（款）小学教育（项）2025年度预算8.40万元，2024年度预算8.00万元。
        2024年预算执行数为7.50万元，2025年预算安排8.40万元，比2024年预算执行数增加12%。

    Good:
        2024年度公务接待费支出0万元，比2023年度增加0万元，增长0%。

    Good:
        2024年度“三公”经费支出决算为1.70万元，比2023年度减少0.47万元，下降21.63%。

    Good:
        2024年度收、支总计均为1200.00万元。与2023年度相比，收、支总计各增加200.00万元，增长20%。
    """
    for growth in facts.of(Aspect.GROWTH):
        change = facts.beside(growth, Aspect.CHANGE) or _elsewhere(facts, growth)
        now = facts.nearest(growth.key, growth)
        before = facts.nearest(growth.base, growth) if growth.base else None
        made = _parts(change, now, before)
        operands = tuple(f for f in (change, now, before) if f is not None)
        if change is not None and is_nothing(change) and is_nothing(now):
            yield rate_of_nothing(growth, change, operands, _RELATION, name=f"{growth.name}增减率")
            continue
        if made is None:
            yield undecided([growth, *operands], "没有写明增减额和基数", _RELATION)
            continue
        outcome = ratio(growth, *made, operands, _RELATION, name=f"{growth.name}增减率")
        if outcome.verdict is Verdict.VIOLATED:
            rivals = _of_rival(facts, growth, change, judged=before is not None)
            outcome = next((other for other in rivals if other.verdict is Verdict.HOLDS), outcome)
        if outcome.verdict is Verdict.VIOLATED and not made[0].interval.disjoint(-growth.interval * made[1].interval):
            outcome = undecided([growth, *operands], "大小相符，方向相反", _RELATION)
        if outcome.verdict is Verdict.VIOLATED:
            others = (f for f in facts.near(growth, Aspect.VALUE) if f is not before and _near(f, growth))
            outcome = outcome.because(base_that_fits(growth, made[0].value, others))
        yield outcome


def _of_rival(facts: FactIndex, growth: Figure, change: Figure | None, *, judged: bool) -> Iterator[Outcome]:
    """The rate as one of the other subject that the words may mean: by its change, or by its two years.

    The years alone excuse a rate only where the change beside it is ``judged`` by FL301.
    """
    now = facts.nearest(growth.rival, growth) if growth.rival else None
    if now is None or growth.rival is None or growth.base is None:
        return
    last = growth.rival.of(period=growth.base.period, basis=growth.base.scope.basis)
    before = facts.nearest(last, growth)
    if change is not None:
        yield ratio(growth, term(change), term(now) - term(change), (change, now), _RELATION)
    if before is not None and (judged or change is None):
        yield ratio(growth, term(now) - term(before), term(before), (now, before), _RELATION)


def _elsewhere(facts: FactIndex, growth: Figure) -> Figure | None:
    """The change on the same base that another sentence states: both imply the same last year."""
    change = facts.nearest(growth.key, growth, Aspect.CHANGE)
    return change if change is not None and change.base == growth.base and change.key.known else None


def _parts(change: Figure | None, now: Figure | None, before: Figure | None) -> tuple[Term, Term] | None:
    """What is divided by what, from the two of the three numbers that are printed."""
    if change is not None and before is not None:
        return term(change), term(before)
    if now is not None and before is not None:
        return term(now) - term(before), term(before)
    if change is not None and now is not None:
        return term(change), term(now) - term(change)
    return None


def _near(figure: Figure, growth: Figure) -> bool:
    """A base in error is usually a number at hand, or the same measure elsewhere."""
    return figure.place.section == growth.place.section or figure.key.concept == growth.key.concept
