"""What an equation makes of a report, place by place: what it would bind, and why it did not."""

from collections.abc import Iterator

from finlint.audit import Outcome
from finlint.declarative.bind import Row, besides, rows, standing
from finlint.declarative.condition import met, operands_of
from finlint.declarative.equation import Equation
from finlint.declarative.nodes import Each, Operand, Sought
from finlint.facts import Aspect, FactIndex, Figure, Key
from finlint.value import field, value

_NAMED = 3
"""Figures of other keys that are named beside an operand that was not found."""


@value
class Attempt:
    """One place that states what an equation tests, or none; ``why`` is there where there is no outcome."""

    stated: Figure | None = None
    bound: tuple[tuple[str, tuple[Figure, ...]], ...] = field(default=())
    why: str = ""
    outcome: Outcome | None = None


def trace(equation: Equation, facts: FactIndex) -> Iterator[Attempt]:
    """An attempt for every statement of the tested concept, in the order of the text."""
    stated = equation.relation.stated
    aspect = stated.reading.aspect
    if isinstance(stated, Each):
        figures = facts.of_level(aspect, stated.level.prefix)
    else:
        figures = facts.of(aspect, stated.concept)
    if not figures:
        yield Attempt(why=f"报告没有写出“{stated.label}”" + _instead(facts, aspect, equation))
        return
    asked = {row.stated: row for row in rows(facts, equation.relation, equation.where, equation.within)}
    for figure in figures:
        yield _attempt(equation, facts, figure, asked.get(figure))


def _attempt(equation: Equation, facts: FactIndex, figure: Figure, row: Row | None) -> Attempt:
    if row is None:
        why, alone = _left_out(equation, facts, figure)
        return Attempt(figure, _named(alone) if alone else (), why)
    for each in equation.when:
        beside = besides(facts, operands_of(each), row, equation.relation, equation.within)
        open_ = met(each, beside)
        if open_ is False:
            return Attempt(figure, (*_named(row), *_named(beside)), f"条件“{each.text}”不成立")
        if isinstance(open_, str):
            return Attempt(figure, (*_named(row), *_named(beside)), open_)
    outcome = equation.judged(facts, row)
    return Attempt(figure, _named(row), _missing(facts, equation, row), outcome)


def _left_out(equation: Equation, facts: FactIndex, figure: Figure) -> tuple[str, Row | None]:
    """Why a statement of the tested concept has no row."""
    relation = equation.relation
    reading = relation.stated.reading
    if not reading.admits(figure.key):
        wanted = "、".join(reading.names)
        return f"口径不同：等式要的是{wanted}，这里是{described(figure.key)}", None
    if not equation.where.admits(figure):
        return f"不合 where 的条件：{described(figure.key)}", None
    if facts.prior is None and any(node.reading.published for node in equation.operands):
        return "没有给出上年的报告（--prior）", None
    row = standing(facts, relation, figure, equation.within)
    if row is None:
        return "增减是与预算或别的对象相比的，不是与上年", None
    if equation.operands and not row.operands:
        return "一个运算数也没有找到：" + _missing(facts, equation, row), row
    return "与另一处重复，已由离得最近的那一处核对", row


def _missing(facts: FactIndex, equation: Equation, row: Row) -> str:
    """The operands that were not found, each with what the report states of its concept under other keys."""
    found = []
    for node in row.absent:
        others = _others(facts, node, row.stated)
        known = f"（另有{'；'.join(others)}）" if others else "（报告没有写出）"
        found.append(f"{'' if node in equation.require else '可缺的'}{node.label}{known}")
    return "、".join(found)


def _others(facts: FactIndex, node: Sought, stated: Figure) -> list[str]:
    if not isinstance(node, Operand):
        return []
    index = facts.prior if node.reading.published and facts.prior is not None else facts
    figures = [figure for figure in index.of(node.reading.aspect, node.concept) if figure is not stated]
    return [f"{described(figure.key)}{figure.text}" for figure in figures[:_NAMED]]


def _instead(facts: FactIndex, aspect: Aspect, equation: Equation) -> str:
    """What the report states of the tested concept in other respects."""
    stated = equation.relation.stated
    if isinstance(stated, Each):
        return ""
    others = [other for other in Aspect if other is not aspect and facts.of(other, stated.concept)]
    return f"，只有它的{'、'.join(_ASPECTS[other] for other in others)}" if others else ""


def described(key: Key) -> str:
    """A key for people: whose, of which year and in which scope."""
    scope = key.scope
    return " ".join(filter(None, (key.entity, key.period, scope.fund, scope.basis, scope.level, key.concept))) + " "


def _named(row: Row) -> tuple[tuple[str, tuple[Figure, ...]], ...]:
    return tuple((node.label, figures) for node, figures in row.bound.items())


_ASPECTS = {
    Aspect.VALUE: "金额或数量",
    Aspect.CHANGE: "增减额",
    Aspect.GROWTH: "增减率",
    Aspect.SHARE: "占比",
    Aspect.COMPLETION: "完成率",
    Aspect.WEIGHT: "分值",
    Aspect.SCORE: "得分",
    Aspect.TARGET: "指标值",
    Aspect.ACTUAL: "完成值",
}
