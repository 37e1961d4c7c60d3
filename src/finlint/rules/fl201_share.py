"""FL201: 占比 = 部分 ÷ 整体."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Outcome,
    Severity,
    Text,
    Verdict,
    base_that_fits,
    ratio,
    rounds_to,
    rule,
    term,
    truncated,
    undecided,
)

_RELATION = Text("占比 = 部分 ÷ 整体", "share = part ÷ whole")


@rule("FL201", "share-not-part-of-whole")
def share_not_part_of_whole(facts: FactIndex) -> Iterator[Outcome]:
    """占比与部分、整体的数字不符。

    What it does:
        用“占…的”或所在列举的整体作基数，核对“占X%”是否等于部分除以整体。基数由文字决定；
        百分比按印出的位数取区间，四舍五入能解释的差距不算错。只有截尾才能解释的，或把不足100%写成100%的，报为警告。

    Why:
        占比是人工计算后填入的，最常见的错误是除以了另一个合计数。

    Bad:
        2024年度本年支出合计800.00万元，其中：基本支出500.00万元，占⟦65.5%⟧；项目支出300.00万元，占37.5%。

    Bad:
        2024年度一般公共预算财政拨款支出420.50万元，占本年支出合计的⟦98%⟧。
        2024年度本年支出合计420.50万元。

    Good:
        2024年度本年支出合计800.00万元，其中：基本支出533.33万元，占66.67%；项目支出266.67万元，占33.33%。

    Good:
        2024年度政府采购支出总额90.00万元，授予中小企业合同金额60.00万元，占政府采购支出总额的66.7%。
    """
    for share in facts.of(Aspect.SHARE):
        part = facts.nearest(share.key, share)
        whole = facts.nearest(share.base, share) if share.base else None
        if part is None or whole is None or part is whole:
            yield undecided([share], "没有写明部分或整体的数字", _RELATION)
            continue
        outcome = ratio(share, term(part), term(whole), (part, whole), _RELATION, name=f"{share.name}占比")
        if outcome.verdict is Verdict.VIOLATED:
            others = (f for f in facts.of(Aspect.VALUE) if f.quantity.value != whole.quantity.value)
            outcome = outcome.because(base_that_fits(share, part.quantity.value, others))
            if truncated(share, part, whole) or rounds_to(share, part, whole):
                outcome = outcome.as_severe_as(Severity.WARNING)
        yield outcome
