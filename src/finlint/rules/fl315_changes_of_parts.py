"""FL315: 整体的增减额 = 各项增减额之和."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from finlint.authoring import (
    BUDGETS,
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
    Verdict,
    constant,
    equal,
    rule,
    term,
    total,
    undecided,
)

_RELATION = Text("整体的增减额 = 各项增减额之和", "change of the whole = the sum of the changes of its parts")
_PARTS = {
    "三公经费": ("因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"),
    "公务用车购置及运行维护费": ("公务用车购置费", "公务用车运行维护费"),
}

_ALL_FUNDS = "财政拨款"
_SEVERAL = 2
"""Parts of which a whole is made."""


@rule("FL315", "change-not-sum-of-changes", Severity.WARNING)
def change_not_sum_of_changes(facts: FactIndex) -> Iterator[Outcome]:
    """整体的增减额不等于各项增减额之和。

    What it does:
        整体与每一项都写明与同一个基数（上年，或同一口径的预算）相比的增减额时，各项之和应等于整体；
        “与上年持平”按增减0计。“其中”列示各项增减的，各项金额之和等于整体，才知道没有漏列；
        “三公”经费和公务用车经费由哪几项构成是规定的，财政拨款由三本预算构成。有一项没有写明增减的，不作判断。

    Why:
        各项之和等于整体，今年如此，上年、预算也如此，所以增减额也如此；错的常常是分项的预算或上年数。

    Bad:
        2024年度“三公”经费支出决算为9.30万元，比上年减少⟦1.20万元⟧。其中：因公出国（境）费支出决算0万元，与上年持平；\
公务用车购置及运行维护费支出决算6.10万元，比上年减少0.40万元；公务接待费支出决算3.20万元，比上年减少1.10万元。

    Bad:
        公务用车购置及运行维护费支出22.10万元，比年初预算增加⟦1.30万元⟧。其中：公务用车购置费支出17.90万元，比年初预算减少0.10万元；\
公务用车运行维护费支出4.20万元，比年初预算增加0.20万元。

    Bad:
        2024年度支出合计90.00万元。其中：基本支出60.00万元，占66.67%；项目支出30.00万元，占33.33%。
        与上年相比，支出合计增加⟦4.83万元⟧，增长5.67%。其中：基本支出增加8.17万元；项目支出增加3.34万元。

    Bad:
        2024年部门预算
        财政拨款支出预算900.00万元，比2023年预算增加⟦150.00万元⟧。财政拨款支出预算中，一般公共预算拨款支出预算600.00万元，比2023年预算减少20.00万元；\
政府性基金拨款支出预算300.00万元，比2023年预算增加130.00万元。

    Good:
        2024年部门预算
        财政拨款支出预算900.00万元，比2023年预算增加110.00万元。财政拨款支出预算中，一般公共预算拨款支出预算600.00万元，比2023年预算减少20.00万元；\
政府性基金拨款支出预算300.00万元，比2023年预算增加130.00万元。

    Good:
        2024年度支出合计90.00万元。其中：基本支出60.00万元，占66.67%；项目支出30.00万元，占33.33%。
        与上年相比，支出合计增加4.84万元，增长5.68%。其中：基本支出增加8.17万元；项目支出减少3.34万元。

    Good:
        2024年度收入合计90.00万元。其中：财政拨款收入60.00万元；事业收入30.00万元；其他收入0万元。
        与上年相比，收入合计减少5.00万元。其中：财政拨款收入减少5.00万元；事业收入无增减变化。

    Good:
        2024年度“三公”经费支出决算为9.30万元，比上年减少1.51万元。其中：因公出国（境）费支出决算0万元，与上年持平；\
公务用车购置及运行维护费支出决算6.10万元，比上年减少0.40万元；公务接待费支出决算3.20万元，比上年减少1.10万元。

    Good:
        公务用车购置及运行维护费支出22.10万元，比年初预算增加0.10万元。其中：公务用车购置费支出17.90万元，比年初预算减少0.10万元；\
公务用车运行维护费支出4.20万元，比年初预算增加0.20万元，比上年增加1.00万元。
    """
    listed = _listed(facts)
    for change in facts.of(Aspect.CHANGE):
        parts = listed.get((change.span, change.key), ())
        if len(parts) >= _SEVERAL:
            yield _sum_of_listed(facts, change, parts)
        elif change.key.concept in _PARTS and change.base is not None:
            yield _check(facts, change, change.base, _PARTS[change.key.concept])
        elif change.key.scope.fund == _ALL_FUNDS:
            yield from _by_fund(facts, change)


def _by_fund(facts: FactIndex, change: Figure) -> Iterator[Outcome]:
    """财政拨款支出…增加A万元。其中一般公共预算…减少B万元；政府性基金预算…增加C万元, in one paragraph."""
    changes: list[Figure] = []
    for fund in BUDGETS:
        part = facts.nearest(change.key.of(fund=fund), change, Aspect.CHANGE)
        if part is not None and part.place.block == change.place.block and _alike(part.base, change):
            changes.append(part)
    now = facts.nearest(change.key, change)
    amounts = [amount for part in changes if (amount := facts.nearest(part.key, part)) is not None]
    if now is None or len(changes) < _SEVERAL or len(amounts) < len(changes):
        return
    if total(amounts).interval.disjoint(now.interval):
        yield undecided([change, *changes], "所列各项的金额之和不等于整体", _RELATION)
    else:
        yield equal(change, total(changes), changes, _RELATION)


def _listed(facts: FactIndex) -> Mapping[tuple[object, Key], list[Fact]]:
    """The changes, and words for none, that 其中 lists below the change of a whole."""
    found: dict[tuple[object, Key], list[Fact]] = defaultdict(list)
    wholes: dict[int, Figure] = {}
    for part in facts.of(Aspect.CHANGE):
        whole = part.parent
        if whole is not None and whole.aspect is Aspect.CHANGE and part.key.known and _alike(part.base, whole):
            found[whole.span, whole.key].append(part)
            wholes[part.place.listing] = whole
    for mark in facts.marks(MarkKind.COMPARISON):
        mine = wholes.get(mark.place.listing) if mark.place.listing >= 0 and mark.word == "=" else None
        if mine is not None and mark.key is not None and mark.key.known and _alike(mark.base, mine):
            found[mine.span, mine.key].append(mark)
    return found


def _alike(base: Key | None, whole: Figure) -> bool:
    """Whether a part is compared with the same year and budget as its whole."""
    if base is None or whole.base is None:
        return False
    return (base.period, base.scope.basis) == (whole.base.period, whole.base.scope.basis)


def _sum_of_listed(facts: FactIndex, change: Figure, parts: Sequence[Fact]) -> Outcome:
    """The list is complete where the amounts of its items make the amount of the whole."""
    now = facts.nearest(change.key, change)
    keys = [part.key for part in parts if part.key is not None]
    amounts = [amount for key in keys if (amount := facts.nearest(key, change)) is not None]
    if now is None or len(amounts) < len(parts) or len(set(keys)) < len(keys):
        return undecided([change, *parts], "有的分项没有写明金额", _RELATION)
    if total(amounts).interval.disjoint(now.interval):
        return undecided([change, *parts], "所列各项的金额之和不等于整体", _RELATION)
    outcome = equal(change, _together([_term(part) for part in parts]), parts, _RELATION)
    left = [figure for figure in facts.near(change, Aspect.VALUE) if _part_of(figure, now) and figure.key not in keys]
    if outcome.verdict is Verdict.VIOLATED and left and not _too_much(change, parts):
        return undecided([change, *parts], "有的分项没有写明增减", _RELATION)
    return outcome


def _part_of(figure: Figure, whole: Figure) -> bool:
    return figure.parent is not None and figure.parent.key == whole.key and figure.key.known


def _too_much(change: Figure, parts: Sequence[Fact]) -> bool:
    """Whether the parts had more before than the whole: nothing that is not listed can explain that."""
    return _together([_term(part) for part in parts]).value < term(change).value


def _term(part: Fact) -> Term:
    return term(part) if isinstance(part, Figure) else constant(0, 0, "0")


def _together(terms: Sequence[Term]) -> Term:
    return sum(terms[1:], terms[0])


def _check(facts: FactIndex, change: Figure, base: Key, parts: tuple[str, ...]) -> Outcome:
    found = [_change(facts, change, base.of(concept=part), change.key.of(concept=part)) for part in parts]
    stated = [each for each in found if each is not None]
    facts_found = [fact for _, fact in stated]
    if len(stated) < len(parts):
        return undecided([change, *facts_found], "有的分项没有写明增减", _RELATION)
    return equal(change, _together([each for each, _ in stated]), facts_found, _RELATION)


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
