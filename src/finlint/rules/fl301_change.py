"""FL301: 增减额 = 本年数 - 上年数."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, Verdict, equal, rule, term, undecided

_RELATION = Text("增减额 = 本年数 - 上年数", "change = this year - last year")


@rule("FL301", "change-not-difference")
def change_not_difference(facts: FactIndex) -> Iterator[Outcome]:
    """增减额不等于本年数与上年数（或预算数）之差。

    What it does:
        本年数、上年数和增减额都写出时，核对差额及其方向；与预算比较时用同一口径的预算数。
        没有写明主语的增减，也可以是对前面的整体或上一个数字说的。

    Why:
        三个数中必有一个有误；增减率和原因说明都建立在它们之上。

    Bad:
        2024年度财政拨款收入为900.00万元。与2023年度850.00万元相比，财政拨款收入增加⟦60.00万元⟧。

    Bad:
        2024年度机关运行经费支出80.00万元，2023年度机关运行经费支出95.00万元，比2023年度增加⟦15.00万元⟧。

    Good:
        2024年度财政拨款收入为900.00万元。与2023年度850.01万元相比，财政拨款收入增加50.00万元。

    Good:
        2024年度机关运行经费支出80.00万元，2023年度机关运行经费支出95.00万元，比2023年度减少15.00万元。
    """
    for change in facts.of(Aspect.CHANGE):
        now = facts.nearest(change.key, change)
        before = facts.nearest(change.base, change) if change.base else None
        if now is None or before is None:
            yield undecided([change], "没有写明两个时期的数字", _RELATION)
            continue
        outcome = equal(change, term(now) - term(before), (now, before), _RELATION)
        rival = facts.nearest(change.rival, change) if change.rival else None
        if outcome.verdict is Verdict.VIOLATED and rival is not None:
            other = equal(change, term(rival) - term(before), (rival, before), _RELATION)
            outcome = other if other.verdict is Verdict.HOLDS else outcome
        yield _direction(outcome, change, now, before)


def _direction(outcome: Outcome, change: Figure, now: Figure, before: Figure) -> Outcome:
    """Say that only the word is wrong, where the size of the change is right."""
    apart = (-change.interval).disjoint(now.interval - before.interval)
    if outcome.verdict is not Verdict.VIOLATED or apart:
        return outcome
    message = Text(
        f"{change.name}由{before.text}到{now.text}，而文字说的增减{change.text}方向相反",
        f"{change.name} went from {before.text} to {now.text}; the words for {change.text} say the opposite",
    )
    return outcome.saying(message).because(Text("增减用词写反", "the word for the direction is the opposite"))
