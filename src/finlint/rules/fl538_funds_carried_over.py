"""FL538: 预算 − 支出 = 结转，年初预算 + 追加 − 核减 = 调整后预算."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Interval, Outcome, Text, by_whole, chained, equal, ratio, rule, term

_LEFT = Text("预算 − 支出 = 结转结余", "budget − spending = what is carried over")
_CHANGED = Text("年初预算 + 追加 − 核减 = 调整后预算", "initial budget + what was added = adjusted budget")
_RATE = Text("预算调整率 = 调整数 ÷ 年初预算", "rate of adjustment = what was changed ÷ the initial budget")
_CARRIED, _TAKEN, _ADDED, _CHANGE = "~余:结转", "~调:减", "~调:加", "~调:率"


@rule("FL538", "funds-carried-over-differ")
def funds_carried_over_differ(facts: FactIndex) -> Iterator[Outcome]:
    """一句话里预算、支出、结转三个数，或年初预算、追加、调整后预算三个数，加减不起来。

    What it does:
        “调整后预算A万元，支出B万元，结转（结余）C万元”依次写明的，A减B应为C；
        “年初预算A万元，年中追加B万元，调整后预算C万元”的，A加B应为C（核减的为减）；接着写“预算调整率P%”的，P%应为C减A再除以A。
        中间夹着另外的金额、说的是上年结转的，不作判断。

    Why:
        支出改了，结转往往忘了改；两个数里总有一个是错的，结转又是下年预算的来源。

    Bad:
        年初预算180万元，调整后预算192.50万元，实际支出186.20万元，结转下年⟦7.30万元⟧，执行率96.73%。

    Bad:
        该项目年初预算60万元，年中追加12.50万元，调整后预算⟦75.50万元⟧。

    Bad:
        年初部门预算640.00万元，其中项目支出210.00万元。年中追加预算85.00万元，追减预算5.00万元，调整后预算数720.00万元，预算调整率⟦13.28%⟧。

    Good:
        年初部门预算640.00万元，其中项目支出210.00万元。年中追加预算85.00万元，追减预算5.00万元，调整后预算数720.00万元，预算调整率12.5%。

    Good:
        年初预算180万元，年中追加12.50万元，调整后预算192.50万元，实际支出186.20万元，结转下年6.30万元。
    """
    for left, spent, whole in chained(facts.of(Aspect.VALUE, _CARRIED)):
        yield equal(left, term(whole) - term(spent), (whole, spent), _LEFT)
    changes = (*facts.of(Aspect.VALUE, _ADDED), *facts.of(Aspect.VALUE, _TAKEN))
    for whole, parts in by_whole(changes).items():
        first, *more = sorted(parts, key=lambda part: part.span)
        made = term(first)
        for part in more:
            made = made - term(part) if part.key.concept == _TAKEN else made + term(part)
        yield equal(whole, made, (first, *more), _CHANGED)
    for rate, initial, adjusted in chained(facts.of(Aspect.VALUE, _CHANGE)):
        change = term(adjusted) - term(initial)
        if adjusted.interval.precedes(initial.interval) and not rate.interval.precedes(Interval.point(0)):
            change = term(initial) - term(adjusted)
        yield ratio(rate, change, term(initial), (initial, adjusted), _RATE, name="预算调整率")
