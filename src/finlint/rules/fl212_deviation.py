"""FL212: 偏差程度 = |决算数 - 预算数| ÷ 预算数."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, ratio, rule, term, undecided

_RELATION = Text("偏差程度 = |决算数 - 预算数| ÷ 预算数", "deviation = |actual - budget| ÷ budget")
_BUDGETS = ("年初预算", "预算", "全年预算", "调整预算")


@rule("FL212", "deviation-not-gap-over-budget")
def deviation_not_gap_over_budget(facts: FactIndex) -> Iterator[Outcome]:
    """预决算偏差程度与预算数、决算数不符。

    What it does:
        同一句写出年初预算数、决算数和偏差程度的，偏差程度应等于两数之差的绝对值除以预算数。

    Why:
        偏差程度决定这一项得几分，常见的错误是除以了决算数。

    Bad:
        2024年运转类项目年初预算数为48.00万元，决算数为60.00万元，预决算偏差程度为⟦20%⟧。

    Bad:
        商品和服务支出年初预算80.00万元，支出决算68.00万元，预决算偏差度⟦17.65%⟧。

    Bad:
        “三公”经费支出全年预算数9.40万元，决算数8.20万元，预决算差异率-12.77%，其中：公务用车购置及运行维护费支出全年预算数6.00万元，\
决算数5.70万元，预决算差异率⟦-15%⟧；公务接待费支出全年预算数3.40万元，决算数2.50万元，预决算差异率-26.47%。

    Good:
        2024年运转类项目年初预算数为48.00万元，决算数为60.00万元，预决算偏差程度为25%。

    Good:
        商品和服务支出年初预算80.00万元，支出决算68.00万元，预决算偏差度-15%。
    """
    for rate in facts.of(Aspect.VALUE, "预决算偏差程度"):
        done = _last(facts, rate, ("决算",))
        budget = _last(facts, rate, _BUDGETS)
        if done is None or budget is None or done.key.concept != budget.key.concept:
            yield undecided([rate], "同一句没有写明预算数与决算数", _RELATION)
            continue
        more = term(budget).value < term(done).value
        gap = term(done) - term(budget) if more is not _negative(rate) else term(budget) - term(done)
        yield ratio(rate, gap, term(budget), (done, budget), _RELATION)


def _negative(rate: Figure) -> bool:
    return rate.quantity.mantissa < 0


def _last(facts: FactIndex, rate: Figure, bases: tuple[str, ...]) -> Figure | None:
    """The amount of a basis that the sentence states last before the rate."""
    before = [
        figure
        for figure in facts.near(rate, Aspect.VALUE)
        if figure.place.sentence == rate.place.sentence
        and figure.key.scope.basis in bases
        and figure.span < rate.span
        and figure.quantity.unit.symbol.endswith(("元", "万", "亿"))
    ]
    return max(before, key=lambda figure: figure.span, default=None)
