"""FL323: 说明增减原因时，增减与前面写的一致."""

from collections.abc import Iterator, Sequence

from finlint.authoring import (
    Aspect,
    Evidence,
    FactIndex,
    Figure,
    Mark,
    MarkKind,
    Outcome,
    Severity,
    Text,
    decided,
    rule,
    undecided,
)

_RELATION = Text("说明的是增是减，与增减额一致", "what is explained is the rise or fall that was stated")
_NEAR = 6
"""Paragraphs before an explanation in which the change stands that it is about."""
_BUDGETS = ("一般公共预算", "政府性基金预算", "国有资本经营预算")
_WORDS = {">": ("增加", "a rise"), "<": ("减少", "a fall")}


@rule("FL323", "reason-of-other-direction", Severity.WARNING)
def reason_of_other_direction(facts: FactIndex) -> Iterator[Outcome]:
    """前面写减少，说明原因时写成增加。

    What it does:
        “公务接待费支出减少的主要原因是……”说的增减，与同一节前面写出的这一项比上年的增减额、增减率对照，全部相反才报。
        与预算相比的、增减额为0的、前面有增有减的，不作判断。

    Why:
        数字换成了本年的，原因那一句还是上年的模板；读者得到两个相反的说法。

    Bad:
        2024年部门预算
        2024年支出预算900.00万元，其中：财政拨款支出预算900.00万元，比2023年预算减少100.00万元。
        财政拨款收入支出⟦增加⟧的主要原因是人员经费变动。

    Bad:
        2024年度公务接待费支出决算3.00万元，比2023年度增加1.00万元，增长50%。公务接待费支出⟦减少⟧的主要原因是厉行节约。

    Good:
        2024年度公务接待费支出决算3.00万元，比2023年度减少1.00万元，下降25%。公务接待费支出减少的主要原因是厉行节约。

    Good:
        2024年部门预算
        2024年支出预算900.00万元，其中：财政拨款支出预算900.00万元，比2023年预算增加100.00万元。
        财政拨款收入支出增加的主要原因是人员经费增加，公务接待费减少的主要原因是厉行节约。
    """
    told: dict[object, list[tuple[Mark, Sequence[Figure]]]] = {}
    for mark in facts.marks(MarkKind.DIRECTION):
        told.setdefault(mark.span, []).append((mark, _changes(facts, mark)))
    for each in told.values():
        changes = [figure for _, figures in each for figure in figures]
        if changes:
            yield _judged(each[0][0], changes)


def _changes(facts: FactIndex, mark: Mark) -> Sequence[Figure]:
    """The changes of a measure against the year before that stand before its explanation, and are not nothing."""
    assert mark.key is not None
    found = [
        figure
        for aspect in (Aspect.CHANGE, Aspect.GROWTH)
        for figure in facts.of(aspect, mark.key.concept)
        if figure.span < mark.span
        and not figure.place.tabular
        and mark.place.block - figure.place.block <= _NEAR
        and figure.place.section[:2] == mark.place.section[:2]
        and figure.base is not None
        and figure.base.period != figure.key.period
        and (figure.key.scope.fund not in _BUDGETS or figure.key.scope.fund == mark.key.scope.fund)
    ]
    return [figure for figure in found if figure.quantity.mantissa]


def _judged(mark: Mark, changes: Sequence[Figure]) -> Outcome:
    signs = {_sign(figure) for figure in changes}
    last = max(changes, key=lambda figure: figure.span)
    if len(signs) != 1 or not all(signs):
        return undecided([mark, *changes], "前面有增有减", _RELATION)
    (stated,) = signs
    (zh, en), (other, _) = _WORDS[mark.word], _WORDS[stated]
    return decided(
        stated != mark.word,
        mark,
        tuple(changes),
        lambda: Evidence(_RELATION, f"{other}{last.printed}；文字：{mark.text}{zh}", expected=other, stated=zh),
        lambda: Text(
            f"{last.name}前面写{other}{last.printed}，这里说明的是{zh}的原因",
            f"{last.name}: the change is {last.printed}, and {en} is explained",
        ),
    )


def _sign(figure: Figure) -> str:
    low, high = figure.interval.lower, figure.interval.upper
    if low is None or high is None:
        return ""
    return "<" if high.mantissa < 0 else ">" if low.mantissa > 0 else ""
