"""FL315: 整体的增减额 = 各项增减额之和."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Fact,
    FactIndex,
    Figure,
    Key,
    MarkKind,
    Outcome,
    Severity,
    Term,
    Text,
    constant,
    equal,
    rule,
    term,
    undecided,
)

_RELATION = Text("整体的增减额 = 各项增减额之和", "change of the whole = the sum of the changes of its parts")
_PARTS = {
    "三公经费": ("因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"),
    "公务用车购置及运行维护费": ("公务用车购置费", "公务用车运行维护费"),
}


@rule("FL315", "change-not-sum-of-changes", Severity.WARNING)
def change_not_sum_of_changes(facts: FactIndex) -> Iterator[Outcome]:
    """“三公”经费（或公务用车经费）的增减额不等于各项增减额之和。

    What it does:
        整体与每一项都写明与同一个基数（上年，或同一口径的预算）相比的增减额时，各项之和应等于整体；
        “与上年持平”按增减0计。有一项没有写明增减的，不作判断。

    Why:
        各项之和等于整体，今年如此，上年、预算也如此，所以增减额也如此；错的常常是分项的预算或上年数。

    Bad:
        2024年度“三公”经费支出决算为9.30万元，比上年减少⟦1.20万元⟧。其中：因公出国（境）费支出决算0万元，与上年持平；\
公务用车购置及运行维护费支出决算6.10万元，比上年减少0.40万元；公务接待费支出决算3.20万元，比上年减少1.10万元。

    Bad:
        公务用车购置及运行维护费支出22.10万元，比年初预算增加⟦1.30万元⟧。其中：公务用车购置费支出17.90万元，比年初预算减少0.10万元；\
公务用车运行维护费支出4.20万元，比年初预算增加0.20万元。

    Good:
        2024年度“三公”经费支出决算为9.30万元，比上年减少1.51万元。其中：因公出国（境）费支出决算0万元，与上年持平；\
公务用车购置及运行维护费支出决算6.10万元，比上年减少0.40万元；公务接待费支出决算3.20万元，比上年减少1.10万元。

    Good:
        公务用车购置及运行维护费支出22.10万元，比年初预算增加0.10万元。其中：公务用车购置费支出17.90万元，比年初预算减少0.10万元；\
公务用车运行维护费支出4.20万元，比年初预算增加0.20万元，比上年增加1.00万元。
    """
    for whole, parts in _PARTS.items():
        for change in facts.of(Aspect.CHANGE, whole):
            if change.base is not None:
                yield _check(facts, change, change.base, parts)


def _check(facts: FactIndex, change: Figure, base: Key, parts: tuple[str, ...]) -> Outcome:
    found = [_change(facts, change, base.of(concept=part), change.key.of(concept=part)) for part in parts]
    stated = [each for each in found if each is not None]
    facts_found = [fact for _, fact in stated]
    if len(stated) < len(parts):
        return undecided([change, *facts_found], "有的分项没有写明增减", _RELATION)
    terms = [each for each, _ in stated]
    return equal(change, sum(terms[1:], terms[0]), facts_found, _RELATION)


def _change(facts: FactIndex, whole: Figure, base: Key, key: Key) -> tuple[Term, Fact] | None:
    """How a part changed against the same base: by a number, or 持平."""
    near = [f for f in facts.near(whole, Aspect.CHANGE, key) if f.base == base and _same_part(f, whole)]
    if near:
        nearest = min(near, key=lambda f: abs(f.span.start - whole.span.start))
        return term(nearest), nearest
    for mark in facts.marks(MarkKind.COMPARISON):
        if mark.key == key and mark.base == base and mark.word == "=" and _same_part(mark, whole):
            return constant(0, 0, "0"), mark
    return None


def _same_part(fact: Fact, whole: Figure) -> bool:
    return fact.place.section[:1] == whole.place.section[:1]
