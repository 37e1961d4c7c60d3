"""FL179: 年末结转和结余 = 总收入 - 总支出，或加上年初结转和结余."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Severity, Text, Verdict, equal, rule, term, undecided

_RELATION = Text("年末结转和结余 = 总收入 - 总支出", "closing balance = overall income - overall expenditure")
_IN, _OUT, _BEFORE, _LEFT = "总收入", "总支出", "年初结转和结余", "年末结转和结余"


@rule("FL179", "closing-balance-not-income-less-expenditure", Severity.WARNING)
def closing_balance_not_income_less_expenditure(facts: FactIndex) -> Iterator[Outcome]:
    """年末结转和结余与总收入、总支出不符。

    What it does:
        同一部分写出总收入、总支出、年初结转和结余与年末结转和结余的，年末应等于总收入减总支出；
        总收入不含年初结转的，应等于年初加总收入减总支出。两种算法都不成立才算矛盾；全部资金还有结余分配，只核对相符。

    Why:
        绩效报告的收支数字多为手工摘录，年末结转和结余常常沿用“0万元”。

    Bad:
        （二）部门财政拨款收支情况
        2024年年初预算收入500.00万元，年初结转和结余0万元，年中追加预算收入30.00万元，年终决算收入530.00万元。
        2024年决算总支出498.50万元。
        2024年年末财政拨款结转和结余⟦0万元⟧。

    Bad:
        2024年财政拨款总收入412.60万元，财政拨款年初结转和结余25.00万元，财政拨款总支出430.10万元，财政拨款年末结转和结余⟦75.00万元⟧。

    Good:
        （二）部门财政拨款收支情况
        2024年年初预算收入500.00万元，年初结转和结余0万元，年中追加预算收入30.00万元，年终决算收入530.00万元。
        2024年决算总支出498.50万元。
        2024年年末财政拨款结转和结余31.50万元。

    Good:
        2024年财政拨款总收入412.60万元，财政拨款年初结转和结余25.00万元，财政拨款总支出430.10万元，财政拨款年末结转和结余7.50万元。
    """
    for left in facts.of(Aspect.VALUE, _LEFT):
        income, spent, before = (_near(facts, left, concept) for concept in (_IN, _OUT, _BEFORE))
        if income is None or spent is None:
            continue
        whole = equal(left, term(income) - term(spent), (income, spent), _RELATION)
        if whole.verdict is Verdict.HOLDS:
            yield whole
        elif before is None or not left.key.scope.fund:
            yield undecided([left, income, spent], "没有写明年初结转和结余，或者可能有结余分配", _RELATION)
        else:
            own = equal(left, term(before) + term(income) - term(spent), (before, income, spent), _RELATION)
            yield own if own.verdict is Verdict.HOLDS else whole


def _near(facts: FactIndex, left: Figure, concept: str) -> Figure | None:
    """The nearest statement of the same funds in the same part of the report."""
    found = facts.nearest(left.key.of(concept=concept), left)
    return found if found is not None and found.place.section[:2] == left.place.section[:2] else None
