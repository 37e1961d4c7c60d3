"""FL516: 得分按表中印出的评分标准计算."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Criterion,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Indicator,
    MarkKind,
    Outcome,
    Severity,
    Text,
    criterion,
    decided,
    indicators,
    rule,
    shown,
    undecided,
)

_RELATION = Text("得分 = 按评分标准计算的分数", "score = what the criterion gives")
_FUNDS = "项目资金"
_RATES = ("执行率", "预算执行率", "资金执行率", "预算完成率", "支出完成率")
_DONE = ("完成值", "实际完成值", "完成率", "实际值")
_POSTS = ("在职人员控制率", "财政供养人员控制率", "人员控制率")
_PERSONS, _ESTABLISHED = ("在职人员", "实有人数"), "编制人数"
_ALL = Exact(1)
_HALF = Exact(5, -1)
"""Scorers round to half a point, and a formula gives more digits than anybody prints."""


@rule("FL516", "score-not-by-its-criterion", Severity.WARNING)
def score_not_by_its_criterion(facts: FactIndex) -> Iterator[Outcome]:
    """得分与同一行印出的评分标准不符。

    What it does:
        读“≥95%得5分，每降低1%扣0.5分，扣完为止”“10%-20%之间的，得2分”“(1-结余率/0.2)×分值”这样的评分标准，
        用本行的完成值、预算执行率、报告中的同名比率或在职人数与编制数重算得分。分档的边界、零头扣不扣分都从宽；
        按公式计算的相差0.5分以内不报。标准里有别的条件，或者报告没有写出要用的数的，不作判断。

    Why:
        评分标准就印在旁边，得分不合标准，评审时一算便知。

    Bad:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥评分标准
        ⇥分值
        ⇥得分
        ⇥扣分原因

        ⇥验收合格率
        ⇥≥95%
        ⇥92%
        ⇥≥95%得10分，每降低1%扣2分，扣完为止
        ⇥10
        ⇥⟦8⟧
        ⇥有返工

        ⇥满意度
        ⇥≥90%
        ⇥86%
        ⇥90%以上计10分；80%（含）-90%，计7分；低于80%不得分
        ⇥10
        ⇥7
        ⇥/

    Good:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥评分标准
        ⇥分值
        ⇥得分
        ⇥扣分原因

        ⇥验收合格率
        ⇥≥95%
        ⇥92.5%
        ⇥≥95%得10分，每降低1%扣2分，扣完为止
        ⇥10
        ⇥5
        ⇥有返工

        ⇥满意度
        ⇥≥90%
        ⇥86%
        ⇥90%以上计10分；80%（含）-90%，计7分；低于80%不得分
        ⇥10
        ⇥7
        ⇥/
    """
    for row in indicators(facts):
        mark = row.mark(MarkKind.CRITERION)
        if mark is None or row.score is None or row.weight is None:
            continue
        read = criterion(mark.text)
        if read is None or row.shared:
            yield undecided((row.score, row.weight, mark), "评分标准里有不能计算的条件", _RELATION)
        else:
            yield _judged(facts, row, read, row.score, row.weight)


def _judged(facts: FactIndex, row: Indicator, read: Criterion, score: Figure, weight: Figure) -> Outcome:
    operands: list[Figure] = []

    def given(name: str) -> Exact | None:
        found = _operand(facts, row, name)
        if found is None:
            return None
        operands.extend(found[1])
        return found[0]

    marks = read.marks(given, weight.quantity.value)
    if marks is None or not operands:
        return undecided((score, weight), "报告没有写出评分标准要用的数", _RELATION)
    low, high = marks
    play = _HALF if read.formula is not None else Exact(0)
    value = score.quantity.value
    wrong = value < low - play or value > high + play
    made = shown(high, score, 2) if low == high else f"{shown(low, score, 2)}至{shown(high, score, 2)}"
    used = "，".join(dict.fromkeys(figure.printed for figure in operands))
    return decided(
        wrong,
        score,
        (weight, *operands),
        lambda: Evidence(_RELATION, f"{used} → {made}", made, score.text),
        lambda: Text(
            f"“{row.name[:20]}”得分{score.printed}，按评分标准（{used}）应为{made}",
            f"the score is {score.printed}, but the criterion beside it gives {made} for {used}",
        ),
    )


Operand = tuple[Exact, tuple[Figure, ...]]


def _operand(facts: FactIndex, row: Indicator, name: str) -> Operand | None:
    """The value of a name of a criterion, with the numbers it comes from; the row itself has no name."""
    subject = name or row.name
    own = row.actual
    if own is not None and (not name or name in _DONE or name in row.name) and own.quantity.unit.symbol == "%":
        return None if _fraction(own) else (own.quantity.value, (own,))
    if own is not None and not name:
        return None
    if subject in _RATES:
        rates = facts.about(row.entity, Aspect.COMPLETION)
        return _one([f for f in rates if f.key.concept == _FUNDS and not f.key.scope.fund])
    stated = _one([f for f in facts.of(Aspect.VALUE, subject) if f.quantity.unit.symbol == "%"])
    return stated if stated is not None or subject not in _POSTS else _posts(facts)


def _fraction(own: Figure) -> bool:
    """Whether a percentage may be a fraction: 1 or 0.95 in a column of percentages."""
    return abs(own.quantity.printed) <= _ALL


def _one(found: list[Figure]) -> Operand | None:
    """The value that all of them have."""
    values = {figure.quantity.value for figure in found}
    return (values.pop(), (found[0],)) if len(values) == 1 else None


def _posts(facts: FactIndex) -> Operand | None:
    """Persons in service over established posts, where the report states one number of each.

    Only whether it is more than all posts can be told without dividing: at most 100 % is 100 %.
    """
    posts = _one(list(facts.of(Aspect.VALUE, _ESTABLISHED)))
    for concept in _PERSONS:
        persons = _one(list(facts.of(Aspect.VALUE, concept)))
        if persons is not None and posts is not None and persons[0] <= posts[0]:
            return _ALL, (*persons[1], *posts[1])
    return None
