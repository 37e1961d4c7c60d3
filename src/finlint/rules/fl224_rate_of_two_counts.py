"""FL224: 回收率、整改率、完成率等 = 同一句的两个数量之比."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Exact,
    FactIndex,
    Outcome,
    Severity,
    Text,
    Verdict,
    chained,
    ratio,
    rule,
    term,
    truncated,
    truncates,
    undecided,
)

_RELATION = Text("完成率（回收率、整改率等） = 完成的数量 ÷ 全部数量", "the rate = what was done ÷ all there was to do")
_RATE, _ALL = "~对数:率", Exact(1)


@rule("FL224", "rate-unlike-its-counts", Severity.WARNING)
def rate_unlike_its_counts(facts: FactIndex) -> Iterator[Outcome]:
    """回收率、整改率、合格率、完成率等与同一句里的两个数量不符。

    What it does:
        一句话先写全部（发放、发现、受理、计划）的数量，再写收回、整改、办结、完成的数量，单位相同，接着写“回收率”“整改率”“办结率”“完成率”的，
        核对百分比。同样单位的数不是恰好两个的，“约”“累计”“以上”一类的数，超额完成而只写100%的，不作判断。

    Why:
        绩效报告里这些率是得分的依据；数量更新以后，率常常没有重算。

    Bad:
        发放问卷200份，收回有效问卷196份，有效回收率⟦96%⟧，其中满意171份。

    Bad:
        下达执法文书41份，发现隐患127条，完成整改125条，整改率⟦94.83%⟧。

    Bad:
        全年计划补助2400人，实际补助2340人，完成率⟦97.05%⟧；处治隐患路段152处，较计划的160处少8处，完成率⟦90%⟧。

    Good:
        发放问卷200份，收回有效问卷196份，有效回收率98%；发现隐患127条，完成整改125条，整改率98.43%。

    Good:
        全年计划补助2400人，实际补助2340人，完成率97.5%；处治隐患路段152处，较计划的160处少8处，完成率95%。
    """
    rates = facts.of(Aspect.VALUE, _RATE)
    cut = truncates(facts) if rates else False
    for rate, part, whole in chained(rates):
        outcome = ratio(rate, term(part), term(whole), (part, whole), _RELATION, name="百分比")
        if outcome.verdict is Verdict.VIOLATED and cut and truncated(rate, part, whole):
            outcome = undecided((rate, part, whole), "全文百分比均为截尾", _RELATION)
        elif rate.quantity.value == _ALL and whole.interval.precedes(part.interval):
            outcome = undecided((rate, part, whole), "超额完成的，完成率可能只计100%", _RELATION)
        yield outcome
