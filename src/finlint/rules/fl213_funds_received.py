"""FL213: 资金到位率 = 到位资金 ÷ 计划资金."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, ratio, rule, term, undecided

_RELATION = Text("资金到位率 = 到位资金 ÷ 计划（预算）资金", "share of funds received = received ÷ planned")
_BUDGETS = ("预算", "年初预算", "全年预算", "调整预算")
_NEAR = 6
"""Sentences between the plan, in a paragraph of its own, and what was received."""


@rule("FL213", "received-not-funds-over-plan")
def received_not_funds_over_plan(facts: FactIndex) -> Iterator[Outcome]:
    """资金到位率与到位资金、计划资金不符。

    What it does:
        资金到位率应等于同一句写出的到位资金除以计划资金；计划资金写在同一项目的前一段也算，
        没有计划资金而同一句只有一个预算数的，用预算数。

    Why:
        到位率是评价过程指标的得分依据，资金陆续到位后常常只改了金额。

    Bad:
        项目计划资金64.00万元，到位资金48.00万元，资金到位率为⟦100%⟧。

    Bad:
        1．资金计划。2024年检验设备更新项目资金计划为30万元。
        2．资金到位。检验设备更新项目已到位资金24.60万元，资金到位率为⟦80%⟧。

    Good:
        项目计划资金64.00万元，到位资金48.00万元，资金到位率为75%。

    Good:
        1．资金计划。2024年检验设备更新项目资金计划为30万元。
        2．资金到位。检验设备更新项目已到位资金24.60万元，资金到位率为82%。

    Good:
        项目全年预算数60.00万元，实际到位资金60.00万元，项目资金到位率100%。
    """
    for rate in facts.of(Aspect.VALUE, "资金到位率"):
        received = facts.nearest(rate.key.of(concept="到位资金", fund=""), rate)
        plan = facts.nearest(rate.key.of(concept="计划资金", fund=""), rate)
        if plan is None or not 0 <= rate.place.sentence - plan.place.sentence <= _NEAR:
            plan = _budget(facts, rate)
        if received is None or plan is None or received.place.sentence != rate.place.sentence:
            yield undecided([rate], "没有写明到位资金或计划资金", _RELATION)
        else:
            yield ratio(rate, term(received), term(plan), (received, plan), _RELATION)


def _budget(facts: FactIndex, rate: Figure) -> Figure | None:
    """The one budget that the sentence states, if it is one."""
    found = [
        figure
        for figure in facts.near(rate, Aspect.VALUE)
        if figure.place.sentence == rate.place.sentence and figure.key.scope.basis in _BUDGETS
    ]
    return found[0] if len(found) == 1 else None
