"""FL321: 上年为0，就没有增减率."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Term,
    Text,
    Verdict,
    is_nothing,
    rule,
    term,
    undecided,
)

_RELATION = Text("上年数为0的，没有增减率", "growth from nothing has no rate")


@rule("FL321", "growth-from-nothing", Severity.WARNING)
def growth_from_nothing(facts: FactIndex) -> Iterator[Outcome]:
    """上年数为0，却写了增减率。

    What it does:
        上年数写明为0，或者增加额等于本年数（上年数因此为0）时，增长百分之几没有意义；常见的是写成“增长100%”。本年数写在别的段落的，
        写明了是哪个指标、报告各处大多是这个数时才用。
        上年数可能只是四舍五入成0、而增减率与之相容的，不算错；增加0、增长0%是通行的习惯。

    Why:
        以0为基数没有增减率，应写“上年无此项支出，不可比”。

    Bad:
        2024年度公务接待费支出决算为0.62万元，比上年增加0.62万元，增长⟦100%⟧。

    Bad:
        2024年度会议费支出3.15万元，上年度会议费支出0万元，增长⟦100%⟧。

    Bad:
        2024年度公务接待费支出决算为0.62万元，完成预算的62%。

        2024年度“三公”经费支出比2023年度减少1.00万元，其中：公务接待费支出决算增加0.62万元，增长⟦100%⟧。

    Good:
        2024年度公务接待费支出决算为1.24万元，完成预算的62%。

        2024年度“三公”经费支出比2023年度减少1.00万元，其中：公务接待费支出决算增加0.62万元，增长100%。

    Good:
        2024年度公务接待费支出决算为1.24万元，比上年增加0.62万元，增长100%。

    Good:
        2024年度因公出国（境）费支出决算为0万元，比上年增加0万元，增长0%。
    """
    for growth in facts.of(Aspect.GROWTH):
        now = facts.nearest(growth.key, growth)
        if now is None or (now.place.block != growth.place.block and not _sure(facts, growth, now)):
            continue
        change = facts.beside(growth, Aspect.CHANGE)
        before = facts.nearest(growth.base, growth) if growth.base else None
        if before is not None:
            yield _judged(facts, growth, term(now) - term(before), term(before), (now, before))
        elif change is not None:
            yield _judged(facts, growth, term(change), term(now) - term(change), (now, change))


def _sure(facts: FactIndex, growth: Figure, now: Figure) -> bool:
    """Whether a number in another paragraph is that which grew: words name it, and most statements agree."""
    if growth.rival is not None or not growth.key.known or growth.place.tabular or now.place.tabular:
        return False
    others = [each for each in facts.near(growth, Aspect.VALUE, growth.key) if each is not now]
    unlike = sum(other.interval.disjoint(now.interval) for other in others)
    return not unlike or len(others) > 2 * unlike


def _judged(facts: FactIndex, growth: Figure, change: Term, base: Term, operands: tuple[Figure, ...]) -> Outcome:
    if is_nothing(growth) or base.value:
        return Outcome(Verdict.HOLDS, growth, operands, Evidence(_RELATION, f"{base.text}，{growth.text}"))
    if not change.interval.disjoint(growth.interval * base.interval) or _of_rival(facts, growth, change):
        return undecided([growth, *operands], "上年数可能不为0", _RELATION)
    evidence = Evidence(_RELATION, f"上年数 = {base.text} = 0", stated=growth.text)
    message = Text(
        f"{growth.name}上年数为0，增减率{growth.text}没有意义",
        f"{growth.name} was 0 the year before: growth of {growth.text} means nothing",
    )
    return Outcome(Verdict.VIOLATED, growth, operands, evidence, message)


def _of_rival(facts: FactIndex, growth: Figure, change: Term) -> bool:
    """Whether the words can as well speak of another number, of which the rate would be right."""
    rival = facts.nearest(growth.rival, growth) if growth.rival else None
    return rival is not None and not change.interval.disjoint(growth.interval * (rival.interval - change.interval))
