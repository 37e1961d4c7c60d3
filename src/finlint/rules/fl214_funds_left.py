"""FL214: 资金结余率 = 结余资金 ÷ 预算（到位）资金."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, Verdict, ratio, rule, term, undecided

_RELATION = Text("资金结余率 = 结余资金 ÷ 预算（到位）资金", "share of funds left = left ÷ budget or funds received")
_BUDGETS = ("预算", "年初预算", "全年预算", "调整预算")


@rule("FL214", "left-not-funds-over-budget")
def left_not_funds_over_budget(facts: FactIndex) -> Iterator[Outcome]:
    """资金结余率与结余资金、预算数不符。

    What it does:
        资金结余率应等于同一句写出的结余资金除以预算资金，或除以到位资金；与任何一个相符即可。

    Why:
        结余率超过规定比例要扣分，常见的错误是除以了实际支出。

    Bad:
        项目预算资金80.00万元，实际支出64.00万元，结余资金16.00万元，资金结余率⟦25%⟧。

    Bad:
        全年预算数500.00万元，到位资金400.00万元，实际支出360.00万元，结余资金40.00万元，项目资金结余率为⟦12%⟧。

    Good:
        项目预算资金80.00万元，实际支出64.00万元，结余资金16.00万元，资金结余率20%。

    Good:
        全年预算数500.00万元，到位资金400.00万元，实际支出360.00万元，结余资金40.00万元，项目资金结余率为10%。
    """
    for rate in facts.of(Aspect.VALUE, "资金结余率"):
        beside = [f for f in facts.near(rate, Aspect.VALUE) if f.place.sentence == rate.place.sentence]
        left = [f for f in beside if f.key.concept == "结余资金"]
        bases = [f for f in beside if f.key.scope.basis in _BUDGETS or f.key.concept in ("到位资金", "计划资金")]
        bases = [f for f in bases if f.quantity.unit.symbol.endswith("元")]
        if len(left) == 1 and bases:
            yield _judged(rate, left[0], bases)
        else:
            yield undecided([rate], "同一句没有写明结余资金与预算资金", _RELATION)


def _judged(rate: Figure, left: Figure, bases: list[Figure]) -> Outcome:
    outcomes = [ratio(rate, term(left), term(base), (left, base), _RELATION) for base in bases]
    order = [Verdict.HOLDS, Verdict.UNDECIDED, Verdict.VIOLATED]
    return min(outcomes, key=lambda outcome: order.index(outcome.verdict))
