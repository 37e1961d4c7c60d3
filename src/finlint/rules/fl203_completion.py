"""FL203: 完成率 = 决算 ÷ 预算."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Outcome,
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

_BUDGETS = ("预算", "全年预算", "调整预算", "年初预算")
_RELATION = Text("完成率 = 决算数 ÷ 预算数", "rate of completion = actual ÷ budget")


@rule("FL203", "completion-not-actual-over-budget")
def completion_not_actual_over_budget(facts: FactIndex) -> Iterator[Outcome]:
    """完成预算的百分比与决算数、预算数不符。

    What it does:
        “完成预算X%”“执行率X%”应等于决算数（执行数）除以同一口径的预算数；年初预算、全年预算、调整后预算不混用。
        0%和100%是确切的说法，按全文百分比的最细位数核对。没有写明预算数，或预算口径不明时，不作判断；
        决算数为0时，完成率只能是0%（预算也为0的，习惯上也写100%）。

    Why:
        完成率是读者判断预算执行的第一个数字，用错基数会得出相反的结论。

    Bad:
        2024年度公务接待费支出年初预算为5.00万元，支出决算为4.00万元，完成年初预算的⟦90%⟧。

    Bad:
        2024年度因公出国（境）经费支出0万元，完成预算⟦60%⟧。

    Good:
        2024年度因公出国（境）经费支出0万元，完成预算0%。

    Good:
        2024年度公务接待费支出年初预算为3.00万元，支出决算为2.58万元，完成年初预算的85.87%。

    Good:
        2024年度“三公”经费支出决算为6.00万元，完成年初预算8.00万元的75%。

    Good:
        2024年度公务接待费预算金额为8.00万元，执行金额6.00万元，占全年预算数的75%。

    Bad:
        “文物巡查”项目年初预算20.00万元，全年预算16.00万元，执行数12.00万元，执行率⟦60%⟧。

    Good:
        “文物巡查”项目年初预算20.00万元，全年预算16.00万元，执行数12.00万元，执行率75%。

    Bad:
        2024年度财政拨款会议费支出预算16.40万元，支出决算9.02万元，完成调整后预算的⟦65.00%⟧。

    Good:
        2024年度财政拨款会议费支出预算16.40万元，支出决算9.02万元，完成调整后预算的55.00%。
    """
    for rate in facts.of(Aspect.COMPLETION):
        done = facts.nearest(rate.key, rate)
        budget = _budget(facts, rate)
        if done is not None and is_nothing(done) and (budget is None or is_nothing(budget)):
            yield rate_of_nothing(rate, done, [budget] if budget else (), _RELATION, name=f"{rate.name}完成率")
            continue
        if done is None or budget is None or done.quantity.unit.dimension is not budget.quantity.unit.dimension:
            yield undecided([rate], "没有写明预算数或决算数", _RELATION)
            continue
        outcome = ratio(rate, term(done), term(budget), (done, budget), _RELATION, name=f"{rate.name}完成率")
        if outcome.verdict is Verdict.VIOLATED and not _same_budget(rate, budget):
            outcome = undecided((rate, done, budget), "预算口径不同", _RELATION)
        if outcome.verdict is Verdict.VIOLATED:
            own = (done.span, budget.span)
            others = (f for f in facts.of(Aspect.VALUE, rate.key.concept) if f.span not in own)
            outcome = outcome.because(base_that_fits(rate, done.quantity.value, others))
        yield outcome


def _budget(facts: FactIndex, rate: Figure) -> Figure | None:
    """The budget that the words name, else the one budget that the same sentence prints."""
    if rate.base is None:
        return None
    named = facts.nearest(rate.base, rate)
    if named is not None:
        return named
    found = [facts.nearest(rate.base.of(basis=basis), rate) for basis in _BUDGETS]
    beside = [f for f in found if f is not None and f.place.sentence == rate.place.sentence]
    if len(beside) > 1 and rate.base.scope.basis == "预算":
        # 年初预算5万元，全年预算4万元，执行数4万元，执行率100%: of the budget as it was last
        beside = [f for f in beside if f.key.scope.basis != "年初预算"]
    return beside[0] if len(beside) == 1 else None


def _same_budget(rate: Figure, budget: Figure) -> bool:
    """预算 without a word for its kind is that of the whole year; the one of its beginning may differ.

    支出预算5万元，支出决算4万元，完成调整后预算的80%: in one sentence it is the budget that the sentence prints.
    """
    kinds = {budget.key.scope.basis, rate.base.scope.basis if rate.base else ""}
    beside = budget.place.sentence == rate.place.sentence
    return len(kinds) == 1 or kinds == {"预算", "全年预算"} or (beside and kinds == {"预算", "调整预算"})
