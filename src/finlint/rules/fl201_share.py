"""FL201: 占比 = 部分 ÷ 整体."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Exact,
    FactIndex,
    Figure,
    Interval,
    Outcome,
    Severity,
    Text,
    Verdict,
    base_that_fits,
    is_nothing,
    rate_of_nothing,
    ratio,
    rounds_to,
    rule,
    term,
    total,
    truncated,
    truncates,
    undecided,
)

_SEVERAL = 2
"""Shares of a list, of which the last may be what the others leave."""

_RELATION = Text("占比 = 部分 ÷ 整体", "share = part ÷ whole")


@rule("FL201", "share-not-part-of-whole")
def share_not_part_of_whole(facts: FactIndex) -> Iterator[Outcome]:
    """占比与部分、整体的数字不符。

    What it does:
        用“占…的”或所在列举的整体作基数，核对“占X%”是否等于部分除以整体。基数由文字决定；没有写出的总收入、总支出，
        是所在列举的合计；清单各项没有写基数、金额之和等于一个合计的，以它作基数。
        百分比按印出的位数取区间，四舍五入能解释的差距不算错。只有截尾才能解释的，或把不足100%写成100%的，报为警告。
        全文的百分比都截去尾数的，按截尾核对。为使各项占比之和恰为100%而在末位上差一的，不算错。

    Why:
        占比是人工计算后填入的，最常见的错误是除以了另一个合计数。

    Bad:
        2024年度本年支出合计800.00万元，其中：基本支出500.00万元，占⟦65.5%⟧；项目支出300.00万元，占37.5%。

    Bad:
        2024年度一般公共预算财政拨款支出420.50万元，占本年支出合计的⟦98%⟧。
        2024年度本年支出合计420.50万元。

    Bad:
        2024年度政府采购支出总额0万元，授予中小企业合同金额0万元，占政府采购支出总额的⟦4%⟧。

    Good:
        2024年度政府采购支出总额0万元，授予中小企业合同金额0万元，占政府采购支出总额的0%。

    Good:
        2024年度本年支出合计800.00万元，其中：基本支出533.33万元，占66.67%；项目支出266.67万元，占33.33%。

    Good:
        2024年度本年支出合计300.00万元，其中：基本支出200.00万元，占66.66%；项目支出100.00万元，占33.33%。

    Good:
        2024年度本年收入合计30.00万元，其中：事业收入10.00万元，占33.33%；经营收入10.00万元，占33.33%；其他收入10.00万元，占33.34%。

    Good:
        2024年度一般公共预算财政拨款支出420.5万元，占本年支出合计的100%。
        2024年度本年支出合计420.53万元。

    Good:
        2024年度政府采购支出总额90.00万元，授予中小企业合同金额60.00万元，占政府采购支出总额的66.7%。
    """
    cuts = truncates(facts)
    for share in facts.of(Aspect.SHARE):
        part = facts.nearest(share.key, share)
        whole = facts.nearest(share.base, share) if share.base else None
        if part is not None and is_nothing(part) and (whole is None or is_nothing(whole)):
            yield rate_of_nothing(share, part, [whole] if whole else (), _RELATION, name=f"{share.name}占比")
            continue
        if part is None or whole is None or part is whole or not part.quantity.unit.comparable(whole.quantity.unit):
            yield undecided([share], "没有写明部分或整体的数字", _RELATION)
            continue
        outcome = ratio(share, term(part), term(whole), (part, whole), _RELATION, name=f"{share.name}占比")
        if outcome.verdict is Verdict.VIOLATED and cuts and truncated(share, part, whole):
            outcome = undecided((share, part, whole), "全文百分比均为截尾", _RELATION)
        rival = facts.nearest(share.rival, share) if share.rival else None
        if outcome.verdict is Verdict.VIOLATED and rival is not None and rounds_to(share, part, rival):
            outcome = undecided((share, part, rival), "基数可以是另一个总计", _RELATION)
        if outcome.verdict is Verdict.VIOLATED and _shortened(share, part, whole):
            outcome = undecided((share, part, whole), "金额按印出的位数可以相等", _RELATION)
        if outcome.verdict is Verdict.VIOLATED and _evened(facts, share, part, whole):
            outcome = undecided((share, part, whole), "末位经调整，使各项占比之和为100%", _RELATION)
        if outcome.verdict is Verdict.VIOLATED:
            others = (f for f in facts.near(share, Aspect.VALUE) if f.quantity.value != whole.quantity.value)
            outcome = outcome.because(base_that_fits(share, part.quantity.value, others))
            if truncated(share, part, whole) or rounds_to(share, part, whole):
                outcome = outcome.as_severe_as(Severity.WARNING)
        yield outcome


def _shortened(share: Figure, part: Figure, whole: Figure) -> bool:
    """支出3469.2万元，占3469.24万元的100%: whether an amount with fewer digits is the other one rounded."""
    return share.quantity.value == Exact(1) and part.quantity.interval().overlaps(whole.quantity.interval())


def _evened(facts: FactIndex, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether the share only makes the shares of its list print exactly 100 %.

    It is off by one in its last digit, or it is that of the rest: of 32.72万元 the parts 30.96 and 1.75
    are 94.62% and 5.38%, because 1.76 are left.
    """
    listed = [
        other
        for other in facts.near(share, Aspect.SHARE)
        if other.base == share.base and other.place.sentence == share.place.sentence
    ]
    if len(listed) < _SEVERAL or sum((other.quantity.value for other in listed), Exact(0)) != Exact(1):
        return False
    quantity = share.quantity
    step = Exact(1, quantity.unit.exponent - quantity.decimals)
    near = share.interval + Interval.between(-1, 1, step.exponent)
    others = [found for other in listed if other is not share and (found := facts.nearest(other.key, other))]
    rest = (term(whole) - total(others)).interval
    left = len(others) == len(listed) - 1 and rest.overlaps(part.interval) and rest.overlaps(near * whole.interval)
    return left or part.interval.overlaps(near * whole.interval)
