"""FL220: 完成数 = 任务（计划）数 × 写明的百分比."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Outcome, Severity, Text, chained, ratio, rule, term

_RELATION = Text("完成率 = 完成数 ÷ 任务数", "rate of completion = what was done ÷ what was planned")
_RATE = "~任务完成率"


@rule("FL220", "plan-completion-mismatch", Severity.WARNING)
def plan_completion_mismatch(facts: FactIndex) -> Iterator[Outcome]:
    """“完成N个，完成任务M个的P%”三个数不符。

    What it does:
        完成数、任务（计划、目标）数和百分比写在一处、单位相同的，核对百分比。写“累计”的不作判断。

    Why:
        任务数是上级下达的，完成数年底才有，百分比是最后另算的；三个数改了一个，另两个常常没有跟着改。

    Bad:
        改造户厕186座，完成年度任务180座的⟦113.33%⟧；完成交通投资156.3亿元，为年度计划150亿元的⟦102.4%⟧。

    Good:
        改造户厕186座，完成年度任务180座的103.33%；完成交通投资156.3亿元，为年度计划150亿元的104.2%。
    """
    for rate, planned, done in chained(facts.of(Aspect.VALUE, _RATE)):
        yield ratio(rate, term(done), term(planned), (done, planned), _RELATION, name="任务完成率")
