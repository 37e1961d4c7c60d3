"""FL417: 同样的话在各处写的数相同."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    Verdict,
    equal,
    rule,
    shown,
    slip,
    term,
    undecided,
)

_RELATION = Text("同样的话各处数字一致", "the same words state the same number everywhere")
_SAME = "~同文:"
_TWO = 2
"""A goal and its completion are two numbers of the same words; with more of them the words are a form to fill in."""


@rule("FL417", "copied-number-differs", Severity.INFO)
def copied_number_differs(facts: FactIndex) -> Iterator[Outcome]:
    """整句照抄，只有数字不同。

    What it does:
        词表里没有的数（“新增储备项目111个”）和原因里分项的增减额，看报告别处用同样的话写的是不是同一个数；金额是警告。
        只有整句相同、别处都写同一个数、这里像是写错一位、换位或移了小数点的才提示；目标与完成可以用同样的话而数不同，不作判断。

    Why:
        正文的总结多是从附件抄来的，改了一处忘了另一处，同一件事就有两个数。

    Bad:
        云岭市档案馆2024年度部门决算
        本年支出合计800.00万元。全年面向基层单位和社会公众举办各类专题展览132场，接待观众踊跃。
        附件：自评报告。全年面向基层单位和社会公众举办各类专题展览⟦123场⟧，接待观众踊跃。
        总结：全年面向基层单位和社会公众举办各类专题展览132场，接待观众踊跃。

    Bad:
        云岭市档案馆2024年度部门决算
        2024年度收入总计800.00万元，主要原因是新进人员按规定补缴社会保险费；二是专项增加36.25万元。
        2024年度财政拨款收入总计800.00万元，主要原因是新进人员按规定补缴社会保险费；二是专项增加⟦36.52万元⟧。
        2024年度一般公共预算支出800.00万元，主要原因是新进人员按规定补缴社会保险费；二是专项增加36.25万元。

    Good:
        云岭市档案馆2024年度部门决算
        本年支出合计800.00万元。全年面向基层单位和社会公众举办各类专题展览132场，接待观众踊跃。
        附件：自评报告。面向基层单位和社会公众举办各类专题展览132场。
    """
    groups: dict[str, list[Figure]] = defaultdict(list)
    for figure in facts.of_level(Aspect.VALUE, _SAME):
        groups[figure.key.concept].append(figure)
    for group in groups.values():
        yield from _group(group)


def _group(group: Sequence[Figure]) -> Iterator[Outcome]:
    """Each statement against the first of the same number; one that stands alone against the others."""
    times = Counter(figure.quantity for figure in group)
    if len(times) > _TWO:
        return
    first: dict[object, Figure] = {}
    for figure in group:
        above = first.setdefault(figure.quantity, figure)
        if above is not figure:
            yield equal(figure, term(above), [above], _RELATION)
    if len(times) < _TWO:
        return
    for figure in first.values():
        if times[figure.quantity] == 1:
            yield _odd(figure, [other for other in group if other.quantity != figure.quantity])


def _odd(figure: Figure, others: Sequence[Figure]) -> Outcome:
    """A number that only one of the statements has."""
    whole = figure.key.scope.level
    copied = whole and all(other.key.scope.level == whole and other.quantity == others[0].quantity for other in others)
    outcome = equal(figure, term(others[0]), others, _RELATION)
    wrong = slip(figure, others[0].quantity.value) if copied and len(others) >= _TWO else None
    if outcome.verdict is not Verdict.VIOLATED or wrong is None:
        return undecided([figure, *others], "可能一处说目标，一处说完成", _RELATION)
    made = shown(others[0].quantity.value, others[0])
    message = Text(
        f"“{figure.text}”，同样的话在别处{len(others)}次都写{made}",
        f"“{figure.text}”: the same words say {made} in {len(others)} other places",
    )
    sure = Severity.WARNING if figure.quantity.unit.symbol.endswith("元") else Severity.INFO
    return outcome.saying(message).because(wrong).as_severe_as(sure)
