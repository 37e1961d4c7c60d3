"""FL531: 评分标准的各档首尾相接."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from finlint.authoring import (
    Aspect,
    Exact,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    Verdict,
    equal,
    rule,
    term,
    undecided,
)

_BOUND, _STANDARD = "~界限:", "标准"
_JOIN = Text("评分标准的各档首尾相接", "the bands of a criterion join up")
_SAME = Text("评分标准的起点前后一致", "a criterion starts from one value")
_STEP = Exact(1, -2)
"""90-100, 80-89: bands of whole percents leave one out on purpose."""
_WITNESSES = 2


@rule("FL531", "bands-do-not-join", Severity.WARNING)
def bands_do_not_join(facts: FactIndex) -> Iterator[Outcome]:
    """评分标准的各档之间断开或者重叠。

    What it does:
        表里印出的评分标准按档给分的（“≥90%，计5分；80%-90%，计4分；低于80%不得分”），看上一档的下限是不是下一档的上限；
        “以100%为标准，控制率≤100%计5分”看两个100%是不是相同，不同的提示。各档按从高到低或从低到高排列，别的界限有两处以上相接、
        只有一处接不上的才报；差一个百分点以内的整数分档（90-100、80-89）不报。

    Why:
        两档之间的值不知道得几分，或者同一个值可以得两种分，多半是界限写错了。

    Bad:
        ⇥部门整体支出绩效自评表

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥评分标准
        ⇥分值
        ⇥得分

        ⇥服务对象满意度
        ⇥≥90%
        ⇥95%
        ⇥≥95%，计5分；85%（含）-95%，计4分；75%（含）-⟦58%⟧，计2分；低于75%不得分
        ⇥5
        ⇥5

    Good:
        ⇥部门整体支出绩效自评表

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥评分标准
        ⇥分值
        ⇥得分

        ⇥服务对象满意度
        ⇥≥90%
        ⇥95%
        ⇥≥90%，计5分；80%（含）-90%，计4分；70%（含）-80%，计2分；低于70%不得分
        ⇥5
        ⇥5
    """
    rows: dict[tuple[str, int, int], list[Figure]] = defaultdict(list)
    for figure in facts.of_level(Aspect.VALUE, _BOUND):
        rows[figure.row].append(figure)
    for bounds in rows.values():
        yield from _row(bounds)


_Band = tuple[Figure | None, Figure | None]


def _row(bounds: Sequence[Figure]) -> Iterator[Outcome]:
    sides: dict[str, dict[str, Figure]] = defaultdict(dict)
    standard = [figure for figure in bounds if _name(figure) == _STANDARD]
    for figure in bounds:
        if figure not in standard:
            sides[_name(figure)[:-2]][_name(figure)[-2:]] = figure
    found: list[_Band] = [(band.get("下限"), band.get("上限")) for band in sides.values()]
    if standard and len(found) == 1:
        yield from _started(standard[0], found[0])
    elif any(low is not None and high is not None for low, high in found):
        yield from _joined(found)


def _name(figure: Figure) -> str:
    return figure.key.concept.removeprefix(_BOUND)


def _started(standard: Figure, band: _Band) -> Iterator[Outcome]:
    """以100%为标准: the only band begins there."""
    bound = next((figure for figure in band if figure is not None), None)
    if bound is not None:
        yield equal(bound, term(standard), [standard], _SAME).as_severe_as(Severity.INFO)


def _joined(bands: Sequence[_Band]) -> Iterator[Outcome]:
    """Each boundary of bands in falling or rising order; one that does not fit where the others do is wrong."""
    falling = all(upper[0] is not None and lower[1] is not None for upper, lower in pairwise(bands))
    rising = all(lower[1] is not None and upper[0] is not None for lower, upper in pairwise(bands))
    if not (falling or rising) or len(bands) < _WITNESSES:
        return
    steps = [(one, two) if falling else (two, one) for one, two in pairwise(bands)]
    pairs = [_ordered(upper, lower) for upper, lower in steps]
    outcomes = [equal(stated, term(other), [other], _JOIN) for stated, other in pairs]
    apart = [outcome for outcome in outcomes if outcome.verdict is Verdict.VIOLATED]
    sure = len(apart) == 1 and len(outcomes) - len(apart) >= _WITNESSES
    for outcome, (stated, other) in zip(outcomes, pairs, strict=True):
        gap = abs(stated.quantity.value - other.quantity.value)
        doubtful = outcome.verdict is Verdict.VIOLATED and (not sure or gap <= _STEP)
        yield undecided([stated, other], "各档可能是两套标准", _JOIN) if doubtful else outcome


def _ordered(upper: _Band, lower: _Band) -> tuple[Figure, Figure]:
    """The lower bound of one band and the upper bound of the next; first the one that turns its own band around."""
    low, high = upper[0], lower[1]
    assert low is not None
    assert high is not None
    turned = lower[0] is not None and high.quantity.value <= lower[0].quantity.value
    return (high, low) if turned else (low, high)
