"""FL203: 完成率 = 决算 ÷ 预算."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Outcome, Text, Verdict, base_that_fits, ratio, rule, term, undecided

_RELATION = Text("完成率 = 决算数 ÷ 预算数", "rate of completion = actual ÷ budget")


@rule("FL203", "completion-not-actual-over-budget")
def completion_not_actual_over_budget(facts: FactIndex) -> Iterator[Outcome]:
    """完成预算的百分比与决算数、预算数不符。

    What it does:
        “完成预算X%”“执行率X%”应等于决算数（执行数）除以同一口径的预算数；年初预算、全年预算、调整后预算不混用。
        0%和100%是确切的说法，按全文百分比的最细位数核对。没有写明预算数时不作判断。

    Why:
        完成率是读者判断预算执行的第一个数字，用错基数会得出相反的结论。

    Bad:
        2024年度公务接待费支出年初预算为5.00万元，支出决算为4.00万元，完成年初预算的⟦90%⟧。

    Good:
        2024年度公务接待费支出年初预算为3.00万元，支出决算为2.58万元，完成年初预算的85.87%。

    Good:
        2024年度“三公”经费支出决算为6.00万元，完成年初预算8.00万元的75%。
    """
    for rate in facts.of(Aspect.COMPLETION):
        done = facts.nearest(rate.key, rate)
        budget = facts.nearest(rate.base, rate) if rate.base else None
        if done is None or budget is None:
            yield undecided([rate], "没有写明预算数或决算数", _RELATION)
            continue
        outcome = ratio(rate, term(done), term(budget), (done, budget), _RELATION, name=f"{rate.name}完成率")
        if outcome.verdict is Verdict.VIOLATED:
            others = (f for f in facts.of(Aspect.VALUE, rate.key.concept) if f not in (done, budget))
            outcome = outcome.because(base_that_fits(rate, done.quantity.value, others))
        yield outcome
