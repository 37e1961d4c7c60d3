"""FL223: 一列占比的共同基数：写在别处的总数，或各项之和."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Interval,
    Outcome,
    Severity,
    Term,
    Text,
    Verdict,
    off_by_one,
    ratio,
    rule,
    term,
    total,
    truncates,
    undecided,
)

_RELATION = Text("占比 = 该项 ÷ 各项共同的整体", "share = the item ÷ the whole of the list")
_SEVERAL, _MANY, _MOST, _LOOK = 3, 4, 40, 40
"""Of many items that are not nothing all but one are shares of no number by chance: the amount of one may be wrong."""
_Pair = tuple[Figure, Figure]


@rule("FL223", "share-unlike-those-beside-it", Severity.WARNING)
def share_unlike_those_beside_it(facts: FactIndex) -> Iterator[Outcome]:
    """一列“某项N万元，占P%”没有写明基数，或者基数写在前面的段落，其中一个占比与其余各项的基数不符。

    What it does:
        同一句逐项写金额（个数）和占比，基数没有写或者不在同一句的：以各项之和、“其中”所分的总数，或者前面写出的总数作基数。
        最多只有一项与它不符的，它就是这一列的基数，逐项核对；不止一项不符的，不作判断。只有两项的，前面要有等于两项之和的总数。
        末位相差一的，可能是为使占比之和恰为100%，不算错。

    Why:
        分配情况、问卷结果逐项列出，总数在上一段；改了一项，它的占比往往忘了改。

    Bad:
        市级安排林道养护资金800万元，用于三个林场。
        各林场分配如下：青松林场310万元，占38.75%；白桦林场250万元，占31.25%；云杉林场240万元，占⟦33%⟧。

    Bad:
        回收有效问卷250份。其中非常满意140份，占56%；满意85份，占34%；一般20份，占⟦18%⟧；不满意5份，占2%。

    Bad:
        全镇对14个项目全部开展自评。其中自评等级为“优”的12个，占⟦87.51%⟧；“良”的2个，占14.29%。

    Bad:
        市级安排林道养护资金800万元，用于四个林场。
        各林场分配如下：青松林场⟦130万元⟧，占38.75%；白桦林场250万元，占31.25%；云杉林场140万元，占17.5%；红松林场100万元，占12.5%。

    Good:
        市级安排林道养护资金800万元，用于三个林场。
        各林场分配如下：青松林场310万元，占38.75%；白桦林场250万元，占31.25%；云杉林场240万元，占30%。

    Good:
        回收有效问卷250份。其中非常满意140份，占56%；满意85份，占34%；一般20份，占8%；不满意5份，占2%。
    """
    lists: dict[object, list[_Pair]] = defaultdict(list)
    for share in facts.of(Aspect.SHARE):
        if share.place.tabular:
            continue
        part = facts.nearest(share.key, share)
        if part is not None and part.place.sentence == share.place.sentence and not _told(facts, share):
            lists[share.place.sentence, share.base].append((share, part))
    cut = truncates(facts) if lists else False
    for pairs in lists.values():
        distinct = len({part.key for _, part in pairs}) == len(pairs)
        alike = len({part.quantity.unit.dimension for _, part in pairs}) == 1
        if distinct and alike and len(pairs) <= _MOST and not cut:
            yield from _judged(facts, pairs)


def _told(facts: FactIndex, share: Figure) -> bool:
    """Whether the whole stands in the sentence itself, so that FL201 has judged."""
    return share.base is not None and facts.nearest(share.base, share) is not None


def _judged(facts: FactIndex, pairs: Sequence[_Pair]) -> Iterator[Outcome]:
    """The shares of a list by the whole that all of them, or all but one of several, are shares of."""
    found = [(_off(pairs, whole), whole, operands) for whole, operands in _wholes(facts, pairs)]
    off, whole, operands = min(found, key=itemgetter(0), default=(len(pairs), total(()), ()))
    stated = len(pairs) > len(operands) == 1 and not total([part for _, part in pairs]).interval.disjoint(
        whole.interval
    )
    for share, part in pairs if off <= (len(pairs) >= _SEVERAL or stated) else ():
        yield _held(share, part, whole, operands)


def _off(pairs: Sequence[_Pair], whole: Term) -> int:
    """How many shares are none of a whole."""
    return sum(not _fits(share, part, whole) for share, part in pairs)


def _wholes(facts: FactIndex, pairs: Sequence[_Pair]) -> Iterator[tuple[Term, Sequence[Figure]]]:
    """What the list may divide: the number it is a list of, numbers before it, the sum of its items."""
    first, part = pairs[0]
    if first.parent is not None and first.parent.quantity.unit.comparable(part.quantity.unit):
        yield term(first.parent), (first.parent,)
    parts = [part for _, part in pairs]
    made = total(parts)
    many = sum(part.quantity.mantissa != 0 for part in parts) >= _MANY
    if len(pairs) >= _SEVERAL:
        yield made, parts
    before = [f for f in facts.near(first, Aspect.VALUE) if f.span < part.span and _like(f, part)]
    for figure in reversed(before[-_LOOK:] if len(pairs) > 1 else ()):
        if many or not made.interval.disjoint(figure.interval):
            yield term(figure), (figure,)


def _like(figure: Figure, part: Figure) -> bool:
    return figure.quantity.unit.comparable(part.quantity.unit) and figure.quantity.unit.noun == part.quantity.unit.noun


def _fits(share: Figure, part: Figure, whole: Term) -> bool:
    return not whole.interval.overlaps(Interval.point(0)) and not part.interval.disjoint(
        share.interval * whole.interval
    )


def _held(share: Figure, part: Figure, whole: Term, operands: Sequence[Figure]) -> Outcome:
    if any(part.key == operand.key for operand in operands if operand is not part):
        return undecided((share, part), "占比说的是整体自己", _RELATION)
    others = [operand for operand in operands if operand is not part]
    outcome = ratio(share, term(part), whole, (part, *others), _RELATION, name=f"{share.name}占比")
    if outcome.verdict is Verdict.VIOLATED and off_by_one(share, term(part), whole):
        return undecided((share, part, *others), "末位相差一，可能是为使各项占比之和为100%", _RELATION)
    return outcome
