"""FL529: 评分标准最多给的分 = 分值."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Indicator,
    Outcome,
    Severity,
    Text,
    Verdict,
    compare,
    equal,
    indicators,
    rule,
    term,
    total,
    undecided,
)

_GIVES, _TAKES = "~得分:", "~扣分:"
_MOST = Text("评分标准最高一档的分 = 分值", "the highest marks of a criterion = the full marks")
_SUM = Text("评分标准各项的分之和 = 分值", "the marks of a criterion add up to the full marks")
_LOSS = Text("评分标准最多扣的分 = 分值", "the most that a criterion takes = the full marks")
_WITHIN = Text("评分标准给的分 ≤ 分值", "marks that a criterion gives ≤ the full marks")


@rule("FL529", "criterion-above-full-marks", Severity.INFO)
def criterion_above_full_marks(facts: FactIndex) -> Iterator[Outcome]:
    """评分标准给的分超过了这一项的分值。

    What it does:
        看表里印出的评分标准：“90%以上计10分，80%-90%计7分”最高一档的分，或者“①制度健全，1分；②制度合规，2分”各项之和，
        是不是这一行的分值；哪一档都不应超过分值。写有百分制、折算、满分的，合并单元格的，不作判断；按次、按比例扣的分不看。

    Why:
        改了分值没有改评分标准，按标准得满分也不是这一项的满分，评分就没有依据。

    Bad:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥评分标准
        ⇥分值
        ⇥得分

        ⇥验收合格率
        ⇥≥95%
        ⇥96%
        ⇥95%以上计⟦10分⟧；85%-95%，计4分；低于85%不得分
        ⇥8
        ⇥8

    Good:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥评分标准
        ⇥分值
        ⇥得分

        ⇥验收合格率
        ⇥≥95%
        ⇥96%
        ⇥95%以上计8分；85%-95%，计4分；低于85%不得分
        ⇥8
        ⇥8

        ⇥制度健全性
        ⇥健全
        ⇥健全
        ⇥①已制定管理制度，2分；②制度合规、完整，1.5分；③得到执行，1.5分
        ⇥5
        ⇥5
    """
    given = _by_row(facts, _GIVES)
    taken = _by_row(facts, _TAKES)
    for row in indicators(facts):
        weight = row.weight
        if weight is None or row.shared:
            continue
        at = (row.entity, weight.place.block, weight.place.row)
        yield from _judged(row, weight, given.get(at, ()), taken.get(at, ()))


_Row = tuple[str, int, int]


def _by_row(facts: FactIndex, level: str) -> dict[_Row, list[Figure]]:
    """The marks of criteria by table and row."""
    found: dict[_Row, list[Figure]] = defaultdict(list)
    for figure in facts.of_level(Aspect.VALUE, level):
        found[figure.row].append(figure)
    return found


def _judged(row: Indicator, weight: Figure, given: Sequence[Figure], taken: Sequence[Figure]) -> Iterator[Outcome]:
    """The relation that holds, of the highest or of all; one that gives too much; nothing where marks are left open."""
    if given:
        most = max(given, key=lambda figure: figure.quantity.value)
        others = [figure for figure in given if figure is not most]
        outcome = equal(weight, total(given), given, _SUM)
        if outcome.verdict is Verdict.HOLDS:
            yield outcome
        elif most.quantity.value == weight.quantity.value:
            yield equal(weight, term(most), [most, *others], _MOST)
        elif most.quantity.value > weight.quantity.value:
            outcome = compare(most, "<=", term(weight), [weight, *others], _WITHIN)
            yield undecided([weight, *given], "评分标准可能是另一行的", _WITHIN) if row.loose else outcome
    if taken:
        worst = max(taken, key=lambda figure: figure.quantity.value)
        if worst.quantity.value == weight.quantity.value:
            yield equal(weight, term(worst), [worst, *(figure for figure in taken if figure is not worst)], _LOSS)
