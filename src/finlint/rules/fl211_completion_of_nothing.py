"""FL211: 预算为0，就没有完成率."""

from collections.abc import Iterator

from finlint.authoring import Aspect, Evidence, FactIndex, Figure, Outcome, Text, decided, is_nothing, rule, undecided

_RELATION = Text("预算数为0而有支出的，没有完成率", "spending without a budget has no rate of completion")


@rule("FL211", "completion-of-no-budget")
def completion_of_no_budget(facts: FactIndex) -> Iterator[Outcome]:
    """预算为0而有支出，却写了完成预算的百分比。

    What it does:
        同一句写出的预算数为0、决算数大于0时，完成预算的百分比没有意义。
        写“完成预算0%”是通行的习惯；预算、决算都为0的，写0%或100%都不算错。

    Why:
        0作基数算不出100%。这样的百分比是沿用上年文字，或者预算数漏改。

    Bad:
        公务接待费预算为0万元，支出决算为0.36万元，完成预算⟦100%⟧。

    Bad:
        2024年度培训费支出决算2.40万元，完成年初预算0万元的⟦120%⟧。

    Good:
        公务接待费预算为0万元，支出决算为0万元，完成预算0%。

    Good:
        2024年度培训费支出决算2.40万元，完成年初预算2.00万元的120%。
    """
    for rate in facts.of(Aspect.COMPLETION):
        done = facts.nearest(rate.key, rate)
        budget = facts.nearest(rate.base, rate) if rate.base else None
        if done is None or budget is None or budget.place.sentence != rate.place.sentence:
            continue
        if is_nothing(rate) and is_nothing(budget) and not is_nothing(done):
            yield undecided([rate, done, budget], "预算为0时习惯写完成0%", _RELATION)
        else:
            yield _judged(rate, done, budget)


def _judged(rate: Figure, done: Figure, budget: Figure) -> Outcome:
    return decided(
        is_nothing(budget) and not is_nothing(done),
        rate,
        (done, budget),
        lambda: Evidence(_RELATION, f"预算数{budget.text}，决算数{done.text}", stated=rate.text),
        lambda: Text(
            f"{done.name}预算数为{budget.text}，完成率{rate.text}没有意义",
            f"{done.name} has a budget of {budget.text}: a completion of {rate.text} means nothing",
        ),
    )
