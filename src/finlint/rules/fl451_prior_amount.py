"""FL451: 写出的上年数 = 上年报告里的数."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Outcome,
    Severity,
    Text,
    equal,
    held_against,
    last_years,
    rule,
    term,
)

_RELATION = Text("写出的上年数 = 上年报告里的数", "last year's number = what last year's report states")


@rule("FL451", "prior-amount-not-as-published")
def prior_amount_not_as_published(facts: FactIndex) -> Iterator[Outcome]:
    """写出的上年数与上年的报告不同。

    What it does:
        给出上年报告（--prior）时，把本报告写出的上年数与上年报告里同一指标、同一对象、同一口径的数对照。
        上年报告自己写了几个不同的数，或近处写明口径调整、追溯调整、机构改革等，不作判断；没有拿来比较的上年数报为警告。

    Why:
        上年数是已经公开的数。两份报告不同，或者这里抄错了，或者调整过而没有说明。

    Prior:
        2023年度财政拨款收入850.00万元。机关运行经费支出721210元。

    Bad:
        2024年度财政拨款收入为900.00万元。与2023年度⟦805.00万元⟧相比，财政拨款收入增加95.00万元。

    Good:
        2024年度财政拨款收入为900.00万元。与2023年度850万元相比，财政拨款收入增加50.00万元。

    Good:
        2024年度机关运行经费支出75.12万元。与2023年度72.12万元相比，机关运行经费支出增加3.00万元。
    """
    year = "" if facts.prior is None else facts.prior.year
    bases = {(f.base, f.place.block) for a in (Aspect.CHANGE, Aspect.GROWTH) for f in facts.of(a)}
    for stated in facts.of(Aspect.VALUE) if year else ():
        if stated.key.period != year or stated.place.tabular:
            continue
        published = last_years(facts, stated.key, stated)
        if not published:
            continue
        outcome = held_against(facts, stated, published, lambda p, s=stated: equal(s, term(p), (p,), _RELATION))  # type: ignore[misc]
        compared = (stated.key, stated.place.block) in bases
        yield outcome if compared else outcome.as_severe_as(Severity.WARNING)
