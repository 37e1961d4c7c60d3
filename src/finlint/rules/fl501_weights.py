"""FL501: 各项分值之和 = 分值合计."""

from collections import defaultdict
from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Outcome,
    Text,
    Verdict,
    complete,
    constant,
    decided,
    equal,
    rule,
    scored_rows,
    shown,
    total,
    totals,
    undecided,
)

_RELATION = Text("分值合计 = 各项分值之和", "full marks = the sum of the weights")
_FULL = Text("各项分值之和 = 100", "the weights add up to 100")
_INDICATORS = Text("各项指标分值之和 = 90（另10分为预算执行率）", "the weights of the indicators add up to 90")
_TOTAL, _STATED, _ROW, _EXECUTION = "合计", "满分", "指标:", "指标:预算执行"
_HUNDRED, _NINETY = constant(100, 0, "100"), constant(90, 0, "90")
_PLAN, _PLAY, _SHORT = "#目标", Exact(10), Exact(5)
_LEAST, _MOST = 3, 400
"""Rows under one name that one table can have: many tables of one name would be added up with each other."""


@rule("FL501", "weights-not-total")
def weights_not_total(facts: FactIndex) -> Iterator[Outcome]:
    """绩效自评表各项分值（权重）之和不等于合计。

    What it does:
        把一张表中预算执行和各指标的分值相加，与合计行的分值对照。合并单元格只计一次，空白不计。
        如果得分合计也对不上，多半是表格没有读全，不作判断。没有合计行的表，看各项分值之和是不是100，
        或者是90而另10分留给预算执行率；与它们相差不到5分的提醒，相差更多的可能另有规定，不作判断。绩效目标表也一样。

    Why:
        分值之和不是满分，得分就没有意义；多出或缺少的分值常是复制指标时留下的。

    Bad:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥60
        ⇥60

        ⇥报告份数
        ⇥3
        ⇥3
        ⇥50
        ⇥50

        ⇥合计
        ⇥⟦100⟧
        ⇥110

    Bad:
        ⇥项目支出绩效目标表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥权重

        ⇥检测批次
        ⇥≥20批
        ⇥60

        ⇥检测报告
        ⇥≥3份
        ⇥23

        ⇥客户满意度
        ⇥≥90%
        ⇥20

        ⇥合计
        ⇥
        ⇥⟦100⟧

    Good:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥59.5
        ⇥50

        ⇥报告份数
        ⇥3
        ⇥3
        ⇥40.5
        ⇥40.5

        ⇥合计
        ⇥100
        ⇥90.5

    Good:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥60
        ⇥50

        ⇥报告份数
        ⇥3
        ⇥3
        ⇥40
        ⇥40

        ⇥合计
        ⇥100
        ⇥90
    """
    for stated in facts.of(Aspect.WEIGHT, _TOTAL):
        entity = stated.key.entity
        told = facts.about(entity, Aspect.WEIGHT)
        if len(told) > _MOST:
            yield undecided((stated,), "同名的表格太多，分不清哪些行属于这张表", _RELATION)
            continue
        rows = scored_rows(facts, entity, Aspect.WEIGHT)
        if not rows:
            continue
        outcome = equal(stated, total(rows), rows, _RELATION)
        violated = outcome.verdict is Verdict.VIOLATED
        if violated and not _is_plan(stated, rows) and not complete(facts, entity, Aspect.SCORE):
            outcome = undecided((stated, *rows), "表格可能没有读全", _RELATION)
        yield outcome
    yield from _of_full_marks(facts)
    yield from _without_total(facts)


def _of_full_marks(facts: FactIndex) -> Iterator[Outcome]:
    """满分为90分 below a header, where another total is converted from it."""
    for stated in facts.of(Aspect.WEIGHT, _STATED):
        rows = scored_rows(facts, stated.key.entity, Aspect.WEIGHT)
        if 0 < len(rows) <= _MOST:
            outcome = equal(stated, total(rows), rows, _RELATION)
            apart = outcome.verdict is Verdict.VIOLATED
            yield undecided((stated, *rows), "表格可能没有读全", _RELATION) if apart else outcome


def _without_total(facts: FactIndex) -> Iterator[Outcome]:
    """The weights of tables that state no full mark: 100, or 90 beside the 10 of 预算执行率 (财预〔2020〕10号)."""
    tables: dict[str, list[Figure]] = defaultdict(list)
    for weight in facts.of_level(Aspect.WEIGHT, _ROW):
        tables[weight.key.entity].append(weight)
    for entity, rows in tables.items():
        if totals(facts, entity, Aspect.WEIGHT) or not _LEAST <= len(rows) <= _MOST:
            continue
        *others, last = rows
        execution = any(row.key.concept == _EXECUTION for row in rows)
        wholes = ((_HUNDRED, _FULL),) if execution else ((_HUNDRED, _FULL), (_NINETY, _INDICATORS))
        found = [equal(last, whole - total(others), others, relation) for whole, relation in wholes]
        held = next((outcome for outcome in found if outcome.verdict is Verdict.HOLDS), None)
        if held is not None:
            yield held
            continue
        made = total(rows).value
        off = next((whole for whole, _ in wholes if _nearly(made, whole.value)), None)
        if off is not None:
            yield _off(rows, off.value)
        else:
            yield undecided(rows, "这张表没有合计，满分可能不是100", _FULL)


def _is_plan(stated: Figure, rows: list[Figure]) -> bool:
    """Whether a table only sets targets, so that it has no scores to show that it was read, and all but adds up."""
    return _PLAN in stated.key.entity and abs(total(rows).value - stated.quantity.value) < _PLAY


def _nearly(made: Exact, whole: Exact) -> bool:
    """Whether weights can only be meant to make a whole: 98 or 103, not 95 or 110, which some forms give."""
    return made != whole and abs(made - whole) < _SHORT


def _off(rows: list[Figure], whole: Exact) -> Outcome:
    """What weights make that nothing beside them adds up; which of them is wrong nobody knows."""
    made = shown(total(rows).value, rows[0], 2)
    full = shown(whole, rows[0], 2)
    return decided(
        wrong=True,
        stated=rows[0],
        operands=tuple(rows[1:]),
        evidence=lambda: Evidence(_FULL, f"{total(rows).text} = {made} ≠ {full}", full, made),
        message=lambda: Text(f"各项分值合计{made}，不是{full}", f"the weights make {made}, not {full}"),
    )
