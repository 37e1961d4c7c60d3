"""FL454: 年初结转和结余 = 上年报告的年末结转和结余."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    MarkKind,
    Outcome,
    Severity,
    Text,
    Verdict,
    equal,
    held_against,
    last_years,
    rule,
    term,
    undecided,
)

_RELATION = Text("年初结转和结余 = 上年报告的年末结转和结余", "opening balance = closing balance of last year's report")
_BALANCE = ("结转", "结余", "年初", "期初", "存量", "以前年度", "差错", "追溯", "财政")


@rule("FL454", "opening-balance-not-last-closing-balance", Severity.WARNING)
def opening_balance_not_last_closing_balance(facts: FactIndex) -> Iterator[Outcome]:
    """年初结转和结余与上年报告的年末结转和结余不同。

    What it does:
        给出上年报告（--prior）时，同一资金口径的年初结转和结余应等于上年报告的年末结转和结余。
        年初可以调整（会计差错更正、收回结转结余、单位划转）；报告中写明这类事由的，不作判断。

    Why:
        上年末的余额就是本年初的余额。不同而没有说明，收入总计、支出总计和年末结转都要跟着错。

    Prior:
        2023年度收入总计413.55万元，其中：本年收入合计400.00万元，年初结转和结余13.55万元。年末结转和结余61.55万元。
        2023年度财政拨款年末结转和结余21.50万元。

    Bad:
        2024年度收入总计951.55万元，其中：本年收入合计900.00万元，年初结转和结余⟦51.55万元⟧。

    Good:
        2024年度收入总计961.55万元，其中：本年收入合计900.00万元，年初结转和结余61.55万元。

    Good:
        2024年度财政拨款年初结转和结余215000元。
    """
    for opening in facts.of(Aspect.VALUE, "年初结转和结余") if facts.prior else ():
        if opening.key.period != facts.year or opening.place.tabular or opening.rival is not None:
            continue
        closing = opening.key.of(concept="年末结转和结余", period=facts.prior.year if facts.prior else "")
        published = last_years(facts, closing, opening)
        if published:
            outcome = held_against(facts, opening, published, lambda p, o=opening: equal(o, term(p), (p,), _RELATION))  # type: ignore[misc]
            yield _excused(facts, opening, outcome)


def _excused(facts: FactIndex, opening: Figure, outcome: Outcome) -> Outcome:
    """An adjustment of balances may be told anywhere in the report."""
    words = (mark for mark in facts.marks(MarkKind.RESTATED) if any(word in mark.text for word in _BALANCE))
    told = next(words, None)
    if outcome.verdict is not Verdict.VIOLATED or told is None:
        return outcome
    return undecided((opening, *outcome.operands, told), f"写明“{told.text}”，年初数可能已经调整", _RELATION)
