"""FL510: 完成值与指标值的单位、数量级一致."""

from collections.abc import Callable, Iterator
from functools import partial

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Indicator,
    Mark,
    MarkKind,
    Outcome,
    Severity,
    Text,
    decided,
    fulfilled,
    indicators,
    regex,
    rule,
)

_RELATION = Text("完成值与指标值的单位、数量级一致", "completion and target share unit and order of magnitude")
_TIMES = regex(r"年|月|季度|周|日|天|小时")
_PER = regex(r"[/·每]")
_SORTS = (
    ("个", "家", "所", "处", "项", "种", "类"),
    ("台", "辆", "架", "艘"),
    ("人", "名", "位"),
    ("次", "场", "期", "回", "场次"),
)
"""Measure words that stand for one another; 套, 批, 件, 份 and 人次 are of too many things to tell."""
_COMPARED = frozenset({"money", "share", "time", "area", "length", "mass", "volume", "count"})
_LOOSE = frozenset({"time", "count"})
"""3期 and 3年, 4次 and 4季度: times that are counted."""
_BESIDE = 40
_ROUND = 100
"""From here on a number of one digit that differs by ten times from another is no small count."""
_TEN_THOUSAND = 4


@rule("FL510", "completion-in-another-unit", Severity.WARNING)
def completion_in_another_unit(facts: FactIndex) -> Iterator[Outcome]:
    """完成值与指标值单位不同，或者恰好差十倍、百倍、万倍。

    What it does:
        单价指标的“元/月”与“元/年”、“万元/批”与“万元/次”不同的提醒；指标值与完成值数字相同、小数点相差一位以上的提醒；
        单位同为万件，完成值却约为指标值一万倍的，也提醒；
        量词说的不会是同一种东西的（46家与56台、20人与20次）提醒，“个、家、所”这样可以换用的不算；
        一个是金额、长度、面积、时间、百分比，另一个不是（186公里与192人、90%与93个），数字又相差不到一倍的，也提醒。

    Why:
        36000元/月与36000元/年相差十二倍，不能比较是否完成；差十倍多半是多写或少写了一个0。

    Bad:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥平台运维费
        ⇥≤
        ⇥2500
        ⇥元/月
        ⇥⟦2500⟧元/年
        ⇥50
        ⇥50

        ⇥检测样本
        ⇥≥
        ⇥1250
        ⇥份
        ⇥⟦12500⟧
        ⇥50
        ⇥50

    Bad:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥考察成本
        ⇥≤
        ⇥0.8万元/批
        ⇥⟦万元/人⟧
        ⇥0.8万元/批
        ⇥50
        ⇥50

        ⇥培训成本
        ⇥≤
        ⇥0.2万元/人
        ⇥万元/人
        ⇥0.2万元/人
        ⇥50
        ⇥50

    Bad:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥服务网点数量
        ⇥≥46家
        ⇥⟦56⟧台
        ⇥100
        ⇥100

        ⇥合计
        ⇥100
        ⇥100

    Bad:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥客户满意度
        ⇥≥90%
        ⇥⟦93⟧个
        ⇥100
        ⇥100

        ⇥合计
        ⇥100
        ⇥100

    Good:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥平台运维费
        ⇥≤
        ⇥2500
        ⇥元/月
        ⇥2400元/月
        ⇥50
        ⇥50

        ⇥技能比赛
        ⇥≥
        ⇥1
        ⇥场
        ⇥10
        ⇥50
        ⇥50
    """
    yield from _columns(facts)
    for row in indicators(facts):
        if row.target is not None and row.actual is not None:
            yield _judged(row, row.target, row.actual)


def _columns(facts: FactIndex) -> Iterator[Outcome]:
    """Prices with a unit of their own beside the unit of the column."""
    for mark in facts.marks(MarkKind.CELL):
        if mark.word == "price":
            beside = [f for f in facts.near(mark, Aspect.TARGET) if 0 <= mark.span.start - f.span.start < _BESIDE]
            done = [f for f in facts.near(mark, Aspect.ACTUAL) if 0 <= f.span.start - mark.span.start < _BESIDE]
            yield _outcome(
                mark,
                (*beside[-1:], *done[:1]),
                partial(_mark_differs, mark),
                wrong=_differ(mark.text, mark.expected),
            )


def _mark_differs(mark: Mark) -> Text:
    return Text(
        f"度量单位“{mark.text}”与指标值的“{mark.expected}”不同",
        f"the unit “{mark.text}” differs from “{mark.expected}” in the value",
    )


def _judged(row: Indicator, target: Figure, actual: Figure) -> Outcome:
    wanted, done = target.quantity.unit, actual.quantity.unit

    def message(zh: str, en: str) -> Text:
        return Text(
            f"“{row.name[:20]}”指标值{target.printed}，完成值{actual.printed}，{zh}",
            f"target {target.printed}, done {actual.printed}: {en}",
        )

    prices = "/" in wanted.symbol and "/" in done.symbol and _differ(wanted.symbol, done.symbol)
    if prices or _counts_other_things(wanted.noun, done.noun) or _measures_another(target, actual):
        return _outcome(actual, (target,), lambda: message("单位不同", "the units differ"), wrong=True)
    power = _power(row, target, actual)
    wrong = power != 0 and not _told(row)
    return _outcome(actual, (target,), lambda: message(*_times(10 ** abs(power))), wrong=wrong)


def _times(factor: int) -> tuple[str, str]:
    return f"相差{factor}倍，疑单位或小数点写错", f"a factor of {factor}, probably a slip of the unit or of the point"


def _counts_other_things(one: str, other: str) -> bool:
    """Whether two measure words cannot be of the same things: machines, people, times; 个 can be any of them."""
    if one == other or "个" in (one, other):
        return False
    mine, theirs = (next((sort for sort in _SORTS if noun in sort), ()) for noun in (one, other))
    return bool(mine) and bool(theirs) and mine != theirs


def _measures_another(target: Figure, actual: Figure) -> bool:
    """Whether one is a measure and the other is none, or of something else, and their numbers are alike: 90%, 93个.

    Of numbers that are far apart one may be said by another measure: 完成率100%, 12个.
    """
    wanted, done = target.quantity, actual.quantity
    sorts = {wanted.unit.dimension.value, done.unit.dimension.value}
    if len(sorts) == 1 or not sorts <= _COMPARED or sorts <= _LOOSE:
        return False
    return wanted.printed <= done.printed + done.printed and done.printed <= wanted.printed + wanted.printed


def _told(row: Indicator) -> bool:
    """Whether the row is reported as unmet at full marks (FL508), or says why it differs."""
    verdict = fulfilled(row)
    full = row.score is not None and row.weight is not None and row.score.quantity.value == row.weight.quantity.value
    return row.reason is not None or (verdict is not None and not verdict.met and full)


def _outcome(
    stated: Figure | Mark, operands: tuple[Figure, ...], message: Callable[[], Text], *, wrong: bool
) -> Outcome:
    return decided(wrong, stated, operands, lambda: Evidence(_RELATION, stated=stated.text), message)


def _differ(one: str, other: str) -> bool:
    """Whether two prices are for different times, or for different things: 元/月, 元/年; not 元/人, 元/人次."""
    (money, things, times), (coins, others, spans) = _parsed(one), _parsed(other)
    if times and spans:
        return times != spans
    if times or spans or not things or not others:
        return False
    return money == coins and not any(a in b or b in a for a in things for b in others)


def _parsed(unit: str) -> tuple[str, frozenset[str], frozenset[str]]:
    money, *rest = _PER.split(unit)
    times = frozenset(word.replace("日", "天") for part in rest for word in _TIMES.findall(part))
    things = frozenset(word for part in rest if (word := _TIMES.sub("", part)))
    return money, things, times


def _power(row: Indicator, target: Figure, actual: Figure) -> int:
    """By what power of ten a completion differs from its target, where their digits are the same; else 0."""
    wanted, done = target.quantity, actual.quantity
    if not wanted.unit.comparable(done.unit) or wanted.unit.symbol in ("%", "") or not wanted.mantissa * done.mantissa:
        return 0
    one, other = wanted.value.shortest(), done.value.shortest()
    if one.mantissa == other.mantissa:
        single = abs(one.mantissa) < 10  # noqa: PLR2004 - of one digit
        small = min(abs(wanted.printed), abs(done.printed)) < Exact(_ROUND)
        return 0 if single and (small or row.sign not in ("=", "")) else other.exponent - one.exponent
    for power in (_TEN_THOUSAND, -_TEN_THOUSAND):
        near = abs(one.scaled(power))
        renamed = wanted.unit.dimension is done.unit.dimension and wanted.unit.exponent - done.unit.exponent == -power
        low, high = (Exact(5, -1), Exact(2)) if renamed else (Exact(8, -1), Exact(125, -2))  # 11.62万元 and 8.79元
        if near * low < abs(other) < near * high:
            return power
    return 0
