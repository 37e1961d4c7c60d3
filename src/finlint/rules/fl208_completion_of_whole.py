"""FL208: 各项的完成率与整体的完成率一致."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Interval,
    Outcome,
    Text,
    Verdict,
    distance,
    rule,
    total,
    undecided,
)

_RELATION = Text("整体预算数 = 各项预算数之和", "budget of the whole = sum of the budgets of its parts")
_PARTS = {
    "三公经费": ("因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"),
    "公务用车购置及运行维护费": ("公务用车购置费", "公务用车运行维护费"),
}
_ITEM = "项:"
_WHOLE = Exact(1)
_DIGITS = 4
"""Decimals of 元 to which a budget that no report prints is worked out."""
_FINER: int = 10**_DIGITS
_MOST = 200


@rule("FL208", "completion-of-whole-against-parts")
def completion_of_whole_against_parts(facts: FactIndex) -> Iterator[Outcome]:
    """整体的完成率与各项的决算数、完成率对不上。

    What it does:
        由每一项的决算数和完成率推出该项的预算数，各项预算数之和应等于由整体的决算数和完成率推出的预算数。
        用于按项级科目说明的支出、“三公”经费和公务用车经费。各项决算数之和不等于整体、或预算口径不一的，不作判断。

    Why:
        各项都完成100%，整体就完成100%；改了一处百分比，另一处往往没有改。

    Bad:
        2024年度“三公”经费支出决算为6.00万元，完成预算100%，其中：因公出国（境）费支出决算为0万元，完成预算0%；\
公务用车购置及运行维护费支出决算为4.00万元，完成预算100%；公务接待费支出决算为2.00万元，完成预算⟦80%⟧。

    Bad:
        （三）一般公共预算财政拨款支出决算具体情况
        2024年度一般公共预算支出决算数为173.97万元，完成预算⟦91%⟧。其中：
        1.社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）：支出决算为88.42万元，完成预算100%。
        2.住房保障支出（类）住房改革支出（款）住房公积金（项）：支出决算为85.55万元，完成预算100%。

    Good:
        2024年度“三公”经费支出决算为6.00万元，完成预算92.3%，其中：因公出国（境）费支出决算为0万元，完成预算100%；\
公务用车购置及运行维护费支出决算为4.00万元，完成预算100%；公务接待费支出决算为2.00万元，完成预算80%。

    Good:
        （三）一般公共预算财政拨款支出决算具体情况
        2024年度一般公共预算支出决算数为173.97万元，完成预算100%。其中：
        1.社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）：支出决算为88.42万元，完成预算100%。
        2.住房保障支出（类）住房改革支出（款）住房公积金（项）：支出决算为85.55万元，完成预算100%。
    """
    for rate in facts.of(Aspect.COMPLETION):
        done = facts.nearest(rate.key, rate)
        parts = _parts(facts, rate)
        if done is None or rate.base is None or len(parts) < 2:  # noqa: PLR2004 - a whole of one part is that part
            continue
        rates = [_rate_of(facts, part, rate) for part in parts]
        figures = [rate, done, *(f for f in rates if f is not None), *parts]
        if None in rates or total(parts).interval.disjoint(done.interval):
            yield undecided(figures, "各项不全，或预算口径不一", _RELATION)
            continue
        yield _outcome(done, rate, parts, [f for f in rates if f is not None])


def _parts(facts: FactIndex, rate: Figure) -> list[Figure]:
    """What was spent on each part of the whole that a rate speaks of."""
    key = rate.key
    if key.concept == "财政拨款支出":
        found = [
            f
            for f in facts.near(rate, Aspect.VALUE)
            if f.key.concept.startswith(_ITEM)
            and f.key == key.of(concept=f.key.concept)
            and f.place.section[:1] == rate.place.section[:1]
            and not f.place.tabular
        ]
        return found if len(found) <= _MOST else []
    parts = [facts.nearest(key.of(concept=concept), rate) for concept in _PARTS.get(key.concept, ())]
    stated = [part for part in parts if part is not None]
    return stated if len(stated) == len(parts) else []


def _rate_of(facts: FactIndex, part: Figure, whole: Figure) -> Figure | None:
    """The rate of completion of a part against the same kind of budget."""
    basis = whole.base.scope.basis if whole.base else ""
    near = facts.near(part, Aspect.COMPLETION, part.key)
    found = [f for f in near if f.base is not None and f.base.scope.basis == basis]
    return min(found, key=lambda f: distance(f, part), default=None)


def _outcome(done: Figure, rate: Figure, parts: list[Figure], rates: list[Figure]) -> Outcome:
    budgets = Interval.total(_budget(part, own) for part, own in zip(parts, rates, strict=True))
    violated = done.interval.disjoint(rate.interval * budgets)
    odd = [own for own in rates if own.quantity.value != _WHOLE and own.quantity.mantissa]
    full = rate.quantity.value == _WHOLE
    stated = odd[0] if full and len(odd) == 1 else rate
    said = f"{rate.name}完成预算{rate.text}，各项" + (
        "均为100%" if not odd else f"中{len(odd)}项不是100%（{odd[0].name}{odd[0].text}）"
    )
    evidence = Evidence(
        _RELATION,
        said,
        expected="100%" if full or not odd else "",
        stated=stated.text,
    )
    message = Text(
        f"{stated.name}完成率{stated.text}，与整体和各项的决算数、完成率对不上：{said}",
        f"{stated.name}: a completion of {stated.text} does not agree with the whole and its parts",
    )
    operands = [f for f in (rate, done, *odd, *parts, *rates) if f is not stated]
    verdict = Verdict.VIOLATED if violated else Verdict.HOLDS
    return Outcome(verdict, stated, tuple(dict.fromkeys(operands)), evidence, message)


def _budget(part: Figure, rate: Figure) -> Interval:
    """Every budget that a part can have had; of nothing spent it can be any, unless it was spent whole."""
    if rate.quantity.value == _WHOLE:
        return part.interval
    low, high = rate.interval.lower, rate.interval.upper
    if low is None or high is None or low <= Exact(0) or not part.quantity.mantissa:
        return Interval.at_least(0)
    least, most = part.interval.lower, part.interval.upper
    if least is None or most is None or least <= Exact(0):
        return Interval.at_least(0)
    return Interval.between(_divided(least, high) - 1, _divided(most, low) + 1, -_DIGITS)


def _divided(amount: Exact, by: Exact) -> int:
    exponent = min(amount.exponent, by.exponent, 0)
    return amount.at(exponent) * _FINER // by.at(exponent)
