"""FL209: 没有完成预算，或超过预算，应说明原因."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from sys import maxsize

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
    is_nothing,
    rule,
    undecided,
)

_RELATION = Text("完成率不是100%的，说明原因", "a completion other than 100 % is explained")
_WHOLE = Exact(1)
_CUSTOM = 3
"""Items at 100 %, or explained, that make it the custom of a report to explain the others."""
_ITEM = ("类:", "款:", "项:")


@rule("FL209", "deviation-without-reason", severity=Severity.WARNING)
def deviation_without_reason(facts: FactIndex) -> Iterator[Outcome]:
    """某一项的完成率不是100%，却没有说明原因。

    What it does:
        在逐项说明支出的清单中，其他各项或者完成100%、或者说明了原因，只有个别项既不是100%又没有说明的，报为警告。
        从来不说明原因的报告，或清单开头已作总的说明的，不作判断。其他各项只是100%、没有一项说明过的，
        如果这一项的预算数也印了出来，或者总的完成率也不是100%，百分比就不像写错，同样不作判断。
        年初没有预算的支出说明来由，不算说明完成率的习惯。

    Why:
        决算公开的格式要求说明决算数大于或小于预算数的原因。孤立的一项没有说明，多半是百分比写错，或者漏写了原因。

    Bad:
        （三）一般公共预算财政拨款支出决算具体情况
        1.教育支出（类）普通教育（款）学前教育（项）：支出决算为88.42万元，完成预算100%。
        2.社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）：支出决算为20.51万元，完成预算⟦110%⟧。
        3.卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）：支出决算为16.87万元，完成预算100%。
        4.住房保障支出（类）住房改革支出（款）住房公积金（项）：支出决算为85.55万元，完成预算100%。

    Bad:
        （三）一般公共预算财政拨款支出决算具体情况
        1.教育支出（类）普通教育（款）学前教育（项）：支出决算为88.42万元，完成预算98.5%，主要原因是人员调出。
        2.社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）：支出决算为20.51万元，完成预算⟦110%⟧。
        3.卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）：年初预算为0万元，支出决算为16.87万元，\
主要原因是年中追加。
        4.住房保障支出（类）住房改革支出（款）住房公积金（项）：支出决算为85.55万元，完成预算100%。
        5.住房保障支出（类）住房改革支出（款）购房补贴（项）：支出决算为5.55万元，完成预算100%。

    Good:
        （三）一般公共预算财政拨款支出决算具体情况
        1.教育支出（类）普通教育（款）学前教育（项）：支出决算为88.42万元，完成预算100%。
        2.社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）：支出决算为20.51万元，完成预算92.3%，\
决算数小于预算数的主要原因是人员调出。
        3.卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）：支出决算为16.87万元，完成预算100%。
        4.住房保障支出（类）住房改革支出（款）住房公积金（项）：支出决算为85.55万元，完成预算100%。
    """
    reasons = facts.marks(MarkKind.REASON)
    rates = [f for f in facts.of(Aspect.COMPLETION) if f.key.concept.startswith(_ITEM) and not f.place.tabular]
    items = [f for f in facts.of(Aspect.VALUE) if f.key.concept.startswith(_ITEM) and not f.place.tabular]
    for _, listed in groupby(rates, key=_list):
        yield from _judged(facts, list(listed), items, reasons)


def _list(rate: Figure) -> tuple[str, ...]:
    """The headings over a list: an item of it is the last of its own."""
    section = rate.place.section
    numbered = bool(section) and section[-1][:1].isdigit()
    return section[:-1] if numbered else section


def _judged(
    facts: FactIndex, rates: Sequence[Figure], items: Sequence[Figure], reasons: Sequence[Mark]
) -> Iterator[Outcome]:
    ends = [*(after.span.start for _, after in pairwise(rates)), rates[-1].span.end + _passage(rates)]
    ends = [min(end, _next_item(items, rate)) for end, rate in zip(ends, rates, strict=True)]
    missed = [not (rate.quantity.value == _WHOLE or is_nothing(rate)) for rate in rates]
    others = [(rate, _reason(rate, end, reasons)) for rate, end, off in zip(rates, ends, missed, strict=True) if off]
    told = [(rate, mark) for rate, mark in others if mark is not None]
    untold = [rate for rate, mark in others if mark is None]
    custom = missed.count(False) + len(told) >= _CUSTOM and (len(untold) <= 1 or len(untold) <= len(told))
    custom = custom and (bool(told) or not any(_borne_out(facts, rate) for rate in untold))
    above = any(_explained_above(facts, rate, reasons) for rate in rates[:1])
    for rate, mark in told:
        yield _outcome(Verdict.HOLDS, rate, mark)
    for rate in untold:
        if custom and not above:
            yield _outcome(Verdict.VIOLATED, rate, None)
        else:
            yield undecided([rate], "报告没有逐项说明原因的习惯", _RELATION)


def _next_item(items: Sequence[Figure], rate: Figure) -> int:
    """Where the next item begins, which may have a reason and no rate: one without a budget."""
    at = bisect_left(items, rate.span, key=lambda item: item.span)
    while at < len(items) and items[at].key.concept == rate.key.concept:
        at += 1
    return items[at].span.start if at < len(items) else maxsize


def _borne_out(facts: FactIndex, rate: Figure) -> bool:
    """Whether other numbers show that an item really missed its budget, so that its rate is no slip."""
    budget = facts.nearest(rate.base, rate) if rate.base else None
    whole = next((f for f in _wholes(facts, rate) if f.span < rate.span), None)
    return (budget is not None and _beside(budget, rate)) or (whole is not None and whole.quantity.value != _WHOLE)


def _passage(rates: Sequence[Figure]) -> int:
    """How far behind the last rate of a list its reason can stand: as far as those before it go."""
    gaps = [after.span.start - before.span.start for before, after in pairwise(rates)]
    return max(gaps, default=0)


def _reason(rate: Figure, end: int, reasons: Sequence[Mark]) -> Mark | None:
    """The words that explain a rate: between it and the next rate, or before it in its own sentence."""
    at = bisect_left(reasons, rate.span, key=lambda mark: mark.span)
    after = reasons[at] if at < len(reasons) else None
    if after is not None and (after.span.start < end or _beside(after, rate)):
        return after
    before = reasons[at - 1] if at else None
    return before if before is not None and _beside(before, rate) else None


def _beside(mark: Mark | Figure, rate: Figure) -> bool:
    return mark.place.sentence == rate.place.sentence and mark.place.block == rate.place.block


def _explained_above(facts: FactIndex, rate: Figure, reasons: Sequence[Mark]) -> bool:
    """Whether the list begins with a reason for the whole."""
    wholes = _wholes(facts, rate)
    return any(_reason(f, rate.span.start, reasons) is not None for f in wholes if f.span < rate.span)


def _wholes(facts: FactIndex, rate: Figure) -> list[Figure]:
    near = facts.near(rate, Aspect.COMPLETION)
    return [f for f in near if f.key.concept == "财政拨款支出" and _list(f) == _list(rate)]


def _outcome(verdict: Verdict, rate: Figure, mark: Mark | None) -> Outcome:
    evidence = Evidence(_RELATION, f"{rate.name}完成预算{rate.text}", stated=rate.text, expected="100%")
    message = Text(
        f"{rate.name}完成预算{rate.text}，没有说明原因，而清单中其他各项或为100%或有说明",
        f"{rate.name}: {rate.text} of the budget without a reason, where the other items are at 100 % or explained",
    )
    return Outcome(verdict, rate, () if mark is None else (mark,), evidence, message)
