"""FL807: 各项增减都说明原因."""

from collections.abc import Iterator, Mapping

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Mark,
    MarkKind,
    Outcome,
    Severity,
    Text,
    Verdict,
    rule,
    undecided,
)

_RELATION = Text("比上年增减的各项都说明原因", "every change against last year has a reason")
_TOPICS = (
    "收支总计", "收入总计", "支出总计", "财政拨款收入", "财政拨款支出", "三公经费", "因公出国（境）费",
    "公务用车购置及运行维护费", "公务接待费", "机关运行经费",
)  # fmt: skip
_ITEMS = _TOPICS[6:9]
"""Of “三公”经费: many reports explain the whole only."""
_CUSTOM = 4
"""Changes with a reason that make it the custom of a report."""
_LEAST = Exact(1, -1)
"""A change below a tenth needs no reason."""


@rule("FL807", "change-without-reason", Severity.INFO)
def change_without_reason(facts: FactIndex) -> Iterator[Outcome]:
    """比上年增减一成以上而没有说明原因，别的各项都说明了。

    What it does:
        收支总计、财政拨款收支、“三公”经费及其各项、机关运行经费比上年增减的，看同一段其后有没有说明原因；
        报告里至少四项说明了原因、只有一项没有说明，而它增减一成以上的才报；
        “三公”经费的一项没有说明，还要另一项说明了才报；
        前面说明了决算与预算差异原因的、下一段说明原因的，不作判断。没有逐项说明习惯的报告不作判断。

    Why:
        增减原因是公开检查必看的内容，漏写的一项多半是删改时连原因一起删了。

    Bad:
        一、收入支出决算总体情况说明
        2024年度收、支总计均为500.00万元。与2023年度相比，收、支总计各增加50.00万元，增长11.11%。主要变动原因是人员增加。
        二、财政拨款收入支出决算总体情况说明
        2024年度财政拨款支出480.00万元。与2023年度相比，增加40.00万元，增长9.09%。主要变动原因是人员增加。
        三、财政拨款“三公”经费支出决算情况说明
        2024年度“三公”经费支出决算为6.00万元，比2023年度减少2.00万元，下降25%。主要原因是厉行节约。
        1.公务用车购置及运行维护费支出4.00万元，比2023年度减少1.00万元，下降20%。主要原因是厉行节约。
        2.公务接待费支出2.00万元，比2023年度减少1.00万元，下降⟦33.33%⟧。
        四、机关运行经费支出情况
        2024年度机关运行经费支出60.00万元，比2023年度增加10.00万元，增长20%。主要原因是人员增加。

    Good:
        一、收入支出决算总体情况说明
        2024年度收、支总计均为500.00万元。与2023年度相比，收、支总计各增加50.00万元，增长11.11%。主要变动原因是人员增加。
        二、财政拨款收入支出决算总体情况说明
        2024年度财政拨款支出480.00万元。与2023年度相比，增加40.00万元，增长9.09%。主要变动原因是人员增加。
        三、财政拨款“三公”经费支出决算情况说明
        2024年度“三公”经费支出决算为6.00万元，比2023年度减少2.00万元，下降25%。主要原因是厉行节约。
        1.公务用车购置及运行维护费支出4.00万元，比2023年度减少1.00万元，下降20%。主要原因是厉行节约。
        2.公务接待费支出2.00万元，比2023年度减少1.00万元，下降33.33%。主要原因是厉行节约。
        四、机关运行经费支出情况
        2024年度机关运行经费支出60.00万元，比2023年度增加10.00万元，增长20%。主要原因是人员增加。
    """
    reasons: dict[int, Mark] = {}
    for mark in facts.marks(MarkKind.REASON):
        if not mark.place.tabular:
            reasons[mark.place.block] = mark
    judged = [(figure, _reason(figure, reasons)) for figure in _changes(facts)]
    told = [figure for figure, reason in judged if reason is not None]
    for figure, reason in judged:
        if reason is not None:
            yield Outcome(Verdict.HOLDS, figure, (reason,), Evidence(_RELATION, stated=figure.text))
        elif (
            len(judged) == len(told) + 1
            and _bare(figure, reasons)
            and _usual(figure, told)
            and abs(figure.quantity.value) >= _LEAST
        ):
            message = Text(
                f"{figure.told}，没有说明原因，而报告中其他各项都有说明",
                f"{figure.name} changes by {figure.text} without a reason, where the other changes have one",
            )
            yield Outcome(Verdict.VIOLATED, figure, (), Evidence(_RELATION, stated=figure.text), message)
        else:
            yield undecided([figure], "报告没有逐项说明原因的习惯，或者增减不大", _RELATION)


def _bare(figure: Figure, reasons: Mapping[int, Mark]) -> bool:
    """Whether nothing near a change explains anything, not even why the budget was missed."""
    after = reasons.get(figure.place.block + 1)
    below = after is not None and after.place.section == figure.place.section
    return figure.place.block not in reasons and not below


def _usual(figure: Figure, told: list[Figure]) -> bool:
    """Whether a report explains every change, and, of the items of “三公”经费, another one as well."""
    item = figure.key.concept in _ITEMS
    return len(told) >= _CUSTOM and (not item or any(other.key.concept in _ITEMS for other in told))


def _changes(facts: FactIndex) -> Iterator[Figure]:
    """The first rate of change of each paragraph, where it is of a topic and against the year before."""
    seen: set[int] = set()
    for figure in facts.of(Aspect.GROWTH):
        place, base = figure.place, figure.base
        if place.tabular or place.block in seen or not figure.quantity.mantissa:
            continue
        seen.add(place.block)
        if figure.key.concept in _TOPICS and base is not None and base.period != figure.key.period:
            yield figure


def _reason(figure: Figure, reasons: Mapping[int, Mark]) -> Mark | None:
    """Words that explain, behind a change in its paragraph.

    Those before it explain why the budget was missed: 决算数小于预算数的主要原因是…，比上年减少….
    """
    here = reasons.get(figure.place.block)
    return here if here is not None and here.span > figure.span else None
