"""The facts of a row of a performance table: money, indicator, total, conclusion."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from finlint.facts.figure import Aspect, Fact, Figure, Mark, MarkKind
from finlint.facts.key import Key, Scope
from finlint.facts.tables.columns import ABOVE
from finlint.facts.tables.form import GROUP, ROW, TOTAL, Form
from finlint.facts.tables.stating import Cell, Spot, Stating
from finlint.facts.tables.words import (
    BLANK,
    BUDGET,
    CONCLUSION,
    FUND_PART,
    FUND_TOTAL,
    GRADED,
    GRADES,
    MONEY,
    NUMBER,
    OVERALL,
    SCORED,
    STATED,
    SUBTOTAL,
    TEXTS,
    bounded,
    comparator,
    fulfilment,
)
from finlint.measure import Exact, Quantity

_BASIS = {"initial": "年初预算", "adjusted": "调整预算", "executed": "决算"}
_NOTHING, _TWICE, _TEN = Exact(0), Exact(2), Exact(10)
_MARKS = (("weight", Aspect.WEIGHT), ("score", Aspect.SCORE))
DERIVED: Mapping[str, tuple[str, str]] = {
    "share": ("得分率", "%"),
    "deducted": ("扣分", "分"),
    "deviation": ("偏差度", "%"),
    "progress": ("完成率", "%"),
}
"""Columns that are worked out from others of their row: what they are called, and in which unit."""
_TEXTS = (("reason", MarkKind.REASON), ("criterion", MarkKind.CRITERION), ("actual", MarkKind.ACTUAL))


def funds(stating: Stating, form: Form, entity: str, cells: Sequence[Cell], row: int) -> Iterator[Fact]:
    """年度资金总额 | 年初 | 全年 | 执行 | 分值 | 执行率 | 得分: the money of one source."""
    columns = form.columns
    label, unit = _source(form, cells[: min(columns.values())])
    if FUND_TOTAL.match(label):
        fund = ""
    elif FUND_PART.match(label):
        fund = label.removeprefix("其中").strip("：:")
    else:
        return
    for column, basis in _BASIS.items():
        if column in columns:
            key = stating.key("项目资金", entity, Scope(fund, basis))
            yield from stating.stated(cells[columns[column]], key, Aspect.VALUE, Spot(row, columns[column]), unit)
    done = stating.key("项目资金", entity, Scope(fund, "决算"))
    base = done.of(basis="调整预算" if "adjusted" in columns else "年初预算")
    spot = Spot(row, columns["rate"])
    unit = "倍" if _is_fraction(form, cells) else "%"
    yield from stating.stated(cells[spot.column], done, Aspect.COMPLETION, spot, unit, base=base)
    if not fund:
        key = stating.key(ROW + "预算执行", entity)
        if form.full is not None and "weight" not in columns and "score" in columns:
            yield from stating.stated(form.full, key, Aspect.WEIGHT, Spot(row, columns["score"]), "分")
        yield from _marks(stating, form, key, cells, row)
        if "reason" in columns:
            yield from _texts(stating, form, key, form.cells(cells), row)


def _is_fraction(form: Form, cells: Sequence[Cell]) -> bool:
    """Whether a rate is written 0.9730 or 1: it is no more than 2, and a tenth or more of the money was spent."""
    columns = form.columns
    money = [columns[column] for column in ("adjusted", "initial") if column in columns][:1]
    read = [Quantity.parse(cells[at].text) for at in (columns["rate"], *money, columns.get("executed", -1)) if at >= 0]
    if len(read) != len(("rate", "budget", "executed")) or "%" in cells[columns["rate"]].text:
        return False
    rate, budget, executed = (quantity.printed if quantity is not None else _NOTHING for quantity in read)
    return _NOTHING < rate <= _TWICE and executed * _TEN >= budget > _NOTHING


def _source(form: Form, cells: Sequence[Cell]) -> tuple[str, str]:
    """Whose money a row is, and the unit it is in: 其中：财政拨款, or 年度资金总额（元）."""
    words = [cell.text for cell in cells if cell.text]
    label = next((word for word in words if not word.endswith("）")), "")
    if label or not words:
        return label, form.unit
    unit = MONEY.search(words[-1])
    return (words[-1][: unit.start()], unit["unit"]) if unit is not None else ("", form.unit)


def indicator(stating: Stating, form: Form, entity: str, cells: Sequence[Cell], row: int) -> Iterator[Fact]:
    """三级指标 | 指标值 | 完成值 | 分值 | 得分: all facts of the row have one key."""
    at = _name(form, cells)
    if at >= 0 and (depth := next((n for n in range(at + 1) if SUBTOTAL.match(cells[n].text)), -1)) >= 0:
        yield from _subtotal(stating, form, entity, cells, Spot(row, depth))
        return
    headed = at >= 0 and at != form.columns.get("name") and GROUP.match(cells[at].text) is not None
    yield from groups(stating, form, entity, cells[: max(at, 0) + headed], row)
    key = stating.key(ROW + (cells[at].text if at >= 0 else "指标"), entity, Scope(level=form.level))
    yield from _marks(stating, form, key, cells, row)
    columns = form.cells(cells)
    yield from _derived(stating, form, entity, columns, row)
    yield from _compared(stating, form, key, columns, row)
    yield from _texts(stating, form, key, columns, row)
    if (target := _unfilled(columns)) is not None:
        yield stating.marked(target, MarkKind.UNFILLED, key, Spot(row, form.columns["target"]))


def _unfilled(columns: Mapping[str, Cell]) -> Cell | None:
    """The target of a row that is scored although its completion is empty."""
    target, actual, score = columns.get("target"), columns.get("actual"), columns.get("score")
    if target is None or actual is None or score is None:
        return None
    return target if target.text and score.text and not actual.text else None


def goal(stating: Stating, form: Form, entity: str, cells: Sequence[Cell], row: int) -> Iterator[Fact]:
    """三级指标 | 指标值 | 权重 of 绩效目标表: what was set, which nobody has judged yet."""
    at = form.columns["name"]
    if cells[at].text:
        key = stating.key(ROW + cells[at].text, entity)
        unit = cells[form.columns["unit"]].text if "unit" in form.columns else ""
        for column, aspect, own in (("target", Aspect.TARGET, unit), ("weight", Aspect.WEIGHT, "分")):
            spot = Spot(row, form.columns[column])
            yield from stating.measured(cells[spot.column], key, aspect, spot, own)


def planned(stating: Stating, form: Form, entity: str, cells: Sequence[Cell], row: int) -> Iterator[Fact]:
    """合计 | 100 below the weights of 绩效目标表."""
    spot = Spot(row, form.columns["weight"])
    yield from stating.stated(cells[spot.column], stating.key(TOTAL, entity), Aspect.WEIGHT, spot, "分")


def budget(stating: Stating, entity: str, cells: Sequence[Cell], row: int) -> Iterator[Fact]:
    """预算金额（万元） | 37 above 绩效目标表: an amount that 自评表 has to know (FL415)."""
    filled = [(at, cell) for at, cell in enumerate(cells) if cell.text]
    label = BUDGET.match(filled[0][1].text) if len(filled) == len(_MARKS) else None
    if label is not None:
        at, cell = filled[1]
        yield from stating.stated(cell, stating.key("~目标资金", entity), Aspect.VALUE, Spot(row, at), label["unit"])


def _name(form: Form, cells: Sequence[Cell]) -> int:
    """The cell that names a row: of the column for it, else the last words before the marks; -1 if none does."""
    at = form.columns.get("name")
    if at is not None and cells[at].text:
        return at
    last = min(form.columns[column] for column, _ in _MARKS if column in form.columns)
    words = (at for at in range(last - 1, -1, -1) if cells[at].text and not NUMBER.fullmatch(cells[at].text))
    return next(words, -1)


def _subtotal(stating: Stating, form: Form, entity: str, cells: Sequence[Cell], spot: Spot) -> Iterator[Figure]:
    """小计 | 50 | 48 below the rows of a group: its full marks, as if its heading said them."""
    above = form.groups[: spot.column or 1]
    while above and not above[-1]:
        above.pop()
    at = form.columns.get("weight")
    if above and at is not None:
        level = "/".join(filter(None, above[:-1]))
        key = Key(f"分组:{above[-1]}", entity, stating.context.year, Scope(level=level))
        yield from stating.stated(cells[at], key, Aspect.WEIGHT, Spot(spot.row, at), "分")


def groups(stating: Stating, form: Form, entity: str, cells: Sequence[Cell], row: int) -> Iterator[Figure]:
    """产出指标（50分） before the name of an indicator: the heading of the rows below, with their full marks."""
    weighed = {at for column, at in form.columns.items() if column.startswith(ABOVE)}
    for depth, cell in enumerate(cells):
        if not cell.text or depth in weighed:
            continue
        found = GROUP.match(cell.text)
        form.groups[depth:] = [*[""] * (depth - len(form.groups)), found["name"] if found else cell.text]
        if found and (form.level, found["weight"]) not in form.stated:
            form.stated.add((form.level, found["weight"]))
            yield from _group(stating, form, entity, cell, Spot(row, depth))
        elif depth + 1 in weighed and depth + 1 < len(cells) and not found:
            level = "/".join(filter(None, form.groups[:-1]))
            key = Key(f"分组:{cell.text}", entity, stating.context.year, Scope(level=level))
            yield from stating.stated(cells[depth + 1], key, Aspect.WEIGHT, Spot(row, depth + 1), "分")


def _group(stating: Stating, form: Form, entity: str, cell: Cell, spot: Spot) -> Iterator[Figure]:
    found = GROUP.match(cell.text)
    if found is None:
        return
    key = Key(
        f"分组:{found['name']}", entity, stating.context.year, Scope(level="/".join(filter(None, form.groups[:-1])))
    )
    yield from stating.measured(cell, key, Aspect.WEIGHT, spot, "分")


def _marks(stating: Stating, form: Form, key: Key, cells: Sequence[Cell], row: int) -> Iterator[Fact]:
    for column, aspect in _MARKS:
        at = form.columns.get(column)
        if at is not None:
            yield from stating.stated(cells[at], key, aspect, Spot(row, at), "分")


def _derived(stating: Stating, form: Form, entity: str, columns: Mapping[str, Cell], row: int) -> Iterator[Fact]:
    """What columns work out from the others of their row: 得分率, 扣分, 偏差度, 完成率."""
    for column, (name, unit) in DERIVED.items():
        if column in columns and (cell := columns[column]).text:
            key = stating.key(f"~列:{name}", entity)
            yield from stating.stated(cell, key, Aspect.VALUE, Spot(row, form.columns[column]), unit)


def _compared(stating: Stating, form: Form, key: Key, columns: Mapping[str, Cell], row: int) -> Iterator[Fact]:
    """指标值 and 完成值 of a row, as numbers where they are numbers, and how they are to compare."""
    unit = columns["unit"].text if "unit" in columns else ""
    sign = columns["comparator"].text if "comparator" in columns else ""
    for column, aspect in (("target", Aspect.TARGET), ("actual", Aspect.ACTUAL)):
        if column in columns and not (column == "actual" and bounded(columns[column].text)):
            yield from stating.measured(columns[column], key, aspect, Spot(row, form.columns[column]), unit)
    target = columns.get("target")
    if target is not None and target.text:
        word = comparator(sign, target.text)
        yield stating.marked(target, MarkKind.TARGET, key, Spot(row, form.columns["target"]), word)


def _texts(stating: Stating, form: Form, key: Key, columns: Mapping[str, Cell], row: int) -> Iterator[Fact]:
    """What a row says in words: its reason, its criterion, a completion that is no number."""
    for column, kind in _TEXTS:
        cell = columns.get(column)
        if cell is None or BLANK.match(cell.text) or (column == "actual" and _counts(cell.text)):
            continue
        word = fulfilment(cell.text) if column == "actual" else ""
        yield stating.marked(cell, kind, key, Spot(row, form.columns[column]), word)


def _counts(completion: str) -> bool:
    return STATED.search(completion) is not None and not bounded(completion)


def total(stating: Stating, form: Form, entity: str, cells: Sequence[Cell], row: int) -> Iterator[Fact]:
    """合计 | 100 | 98."""
    columns = [(column, aspect) for column, aspect in _MARKS if column in form.columns]
    numbers = [(at, cell) for at, cell in enumerate(cells) if NUMBER.fullmatch(cell.text)]
    if len(cells) == form.width:
        numbers = [(form.columns[column], cells[form.columns[column]]) for column, _ in columns]
    if len(numbers) != len(columns):
        return
    for (at, cell), (_, aspect) in zip(numbers, columns, strict=True):
        yield from stating.stated(cell, stating.key(TOTAL, entity), aspect, Spot(row, at), "分")
    if len(cells) == form.width:
        yield from _derived(stating, form, entity, form.cells(cells), row)


def conclusion(stating: Stating, entity: str, cells: Sequence[Cell], row: int) -> Iterator[Fact]:
    """评价结论 | 项目自评得分98分: the score that the words give."""
    for at, cell in enumerate(cells):
        match = CONCLUSION.search(stating.raw(cell))
        if match is not None:
            score = Cell(match["score"], cell.start + match.start("score"), cell.start + match.end())
            yield from stating.stated(score, stating.key("结论得分", entity), Aspect.SCORE, Spot(row, at), "分")
            return


def overall(stating: Stating, entity: str, cells: Sequence[Cell], row: int) -> Iterator[Fact]:
    """绩效自评综合得分 | 94分, in a row of its own or behind the name of the project."""
    filled = [(at, cell) for at, cell in enumerate(cells) if cell.text]
    for (_, label), (at, cell) in [*pairwise(filled)]:
        if not (OVERALL.match(label.text) or SCORED.match(label.text)):
            continue
        yield from stating.stated(cell, stating.key("自评得分", entity), Aspect.SCORE, Spot(row, at), "分")


def grade(stating: Stating, entity: str, cells: Sequence[Cell], row: int) -> Iterator[Mark]:
    """评价等次 | 优: the grade of the score above, in its own row or beside it."""
    filled = [(at, cell) for at, cell in enumerate(cells) if cell.text]
    for (_, label), (at, cell) in pairwise(filled):
        if GRADED.match(label.text) and cell.text in GRADES:
            yield stating.marked(cell, MarkKind.GRADE, stating.key(TOTAL, entity), Spot(row, at), GRADES[cell.text])


def text(stating: Stating, entity: str, cells: Sequence[Cell], row: int) -> Iterator[Fact]:
    """评价结论, 存在问题 or 改进措施 with the words beside it; ``word`` is none where they say there is nothing."""
    filled = [(at, cell) for at, cell in enumerate(cells) if cell.text]
    if len(filled) < len(_MARKS):
        return
    concept = next((name for name, pattern in TEXTS if pattern.match(filled[0][1].text)), "")
    if concept:
        at, cell = filled[1]
        word = "none" if BLANK.match(cell.text.rstrip("。")) else ""
        yield stating.marked(cell, MarkKind.REASON, stating.key(concept, entity), Spot(row, at), word)
