"""FL164: 机关运行经费 ≤ 公用经费."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Severity, Text, compare, rule, term, undecided

_RELATION = Text("机关运行经费 ≤ 公用经费", "running expense of the offices ≤ public expenditure")
_FUND = "一般公共预算"


@rule("FL164", "running-expense-exceeds-public-expense", Severity.WARNING)
def running_expense_exceeds_public_expense(facts: FactIndex) -> Iterator[Outcome]:
    """机关运行经费大于一般公共预算财政拨款的公用经费。

    What it does:
        比较机关运行经费与一般公共预算财政拨款基本支出中的公用经费；两者相等与否取决于单位性质，不作判断。
        公用经费自己就与基本支出、人员经费对不上的，先改正那里，这里不作判断。

    Why:
        机关运行经费是行政单位和参公单位的公用经费，只能小于或等于全部公用经费。

    Bad:
        六、一般公共预算财政拨款基本支出决算情况说明
        2024年度一般公共预算财政拨款基本支出640.00万元，其中：人员经费561.50万元，公用经费78.50万元。
        十、其他重要事项的情况说明
        2024年度，机关运行经费支出⟦87.50万元⟧，比2023年度减少2.00万元，下降2.23%。

    Bad:
        一般公共预算财政拨款基本支出300.00万元，其中：人员经费280.00万元，日常公用经费20.00万元。
        本部门机关运行经费支出⟦23.10万元⟧，主要用于办公费、差旅费。

    Good:
        六、一般公共预算财政拨款基本支出决算情况说明
        2024年度一般公共预算财政拨款基本支出640.00万元，其中：人员经费561.50万元，公用经费78.50万元。
        十、其他重要事项的情况说明
        2024年度，机关运行经费支出78.50万元，比2023年度减少2.00万元，下降2.48%。

    Good:
        一般公共预算财政拨款基本支出300.00万元，其中：人员经费280.00万元，日常公用经费20.00万元。
        本部门机关运行经费支出13.10万元，主要用于办公费、差旅费。
    """
    for running in facts.of(Aspect.VALUE, "机关运行经费"):
        public = facts.nearest(running.key.of(concept="公用经费", fund=_FUND), running)
        if public is None:
            yield undecided([running], "没有写明一般公共预算的公用经费", _RELATION)
        elif _doubtful(facts, public):
            yield undecided([running, public], "公用经费与基本支出、人员经费不符", _RELATION)
        else:
            yield compare(running, "<=", term(public), (public,), _RELATION)


def _doubtful(facts: FactIndex, public: Figure) -> bool:
    basic = facts.nearest(public.key.of(concept="基本支出"), public)
    personnel = facts.nearest(public.key.of(concept="人员经费"), public)
    if basic is None or personnel is None:
        return False
    return basic.interval.disjoint(public.interval + personnel.interval)
