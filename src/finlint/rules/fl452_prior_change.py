"""FL452: 增减额 = 本年数 - 上年报告里的数."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Key,
    Outcome,
    Text,
    Verdict,
    equal,
    held_against,
    last_years,
    rule,
    term,
)

_RELATION = Text("增减额 = 本年数 - 上年报告里的数", "change = this year - what last year's report states")


@rule("FL452", "change-not-from-published-amount")
def change_not_from_published_amount(facts: FactIndex) -> Iterator[Outcome]:
    """由增减额推出的上年数与上年的报告不同。

    What it does:
        给出上年报告（--prior）时，本年数减增减额应等于上年报告里同一指标、同一对象、同一口径的数，金额、人数、车辆数都是如此。
        没有写明主语的增减，也可以是对前面的整体说的。本报告写出上年数的，由FL301和FL451核对。
        上年报告自己写了几个不同的数，或近处写明口径调整、追溯调整、机构改革等，不作判断。

    Why:
        只写“比上年减少”的报告，单看一份看不出上年数错了；增减率却跟着错。

    Prior:
        2023年度公务接待费支出决算为5.00万元。2023年末，实有在职人员42人。
        2023年度机关运行经费支出1212100元。

    Bad:
        2024年度公务接待费支出决算为3.00万元，比2023年度减少⟦1.00万元⟧。

    Bad:
        2024年末，实有在职人员45人，比上年增加⟦4人⟧。

    Good:
        2024年度公务接待费支出决算为3.00万元，比2023年度减少2.00万元。

    Good:
        2024年末，实有在职人员45人，比上年增加3人。

    Good:
        2024年度机关运行经费支出131.22万元，比2023年度增加10.01万元。
    """
    for change in facts.of(Aspect.CHANGE) if facts.prior else ():
        if change.base is None or change.place.tabular or facts.nearest(change.base, change):
            continue
        outcome = _held(facts, change, change.key, change.base)
        if outcome is not None and outcome.verdict is Verdict.VIOLATED and change.rival is not None:
            last = change.rival.of(period=change.base.period, basis=change.base.scope.basis)
            other = _held(facts, change, change.rival, last)
            outcome = other if other is not None and other.verdict is Verdict.HOLDS else outcome
        if outcome is not None:
            yield outcome


def _held(facts: FactIndex, change: Figure, key: Key, base: Key) -> Outcome | None:
    """The change held against last year's report: this year's number is the nearest one that bears it out."""
    published = last_years(facts, base, change)
    nearest = facts.nearest(key, change)
    if nearest is None or not published:
        return None
    stated = [nearest, *(figure for figure in facts.near(change, Aspect.VALUE, key) if figure is not nearest)]
    found = [
        held_against(facts, change, published, lambda p, n=now: equal(change, term(n) - term(p), (n, p), _RELATION))  # type: ignore[misc]
        for now in stated
    ]
    return next((outcome for outcome in found if outcome.verdict is Verdict.HOLDS), found[0])
