"""Evaluation of all that a unit spends: 评分表 of Hunan (D-HN) and 指标体系 of Sichuan (D-SC)."""

import random
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from .annex_cells import Cell, count, graded, mixed, points, row
from .annex_evaluation import Evaluation, grade
from .annex_items import Item, hunan_items, sichuan_items
from .ledger import Identity
from .pen import Pen

_LOST = ("有待加强", "存在不足，下一步改进", "个别工作未达预期")


def add(seed: int, wording: str, one: Evaluation) -> Evaluation:
    """The evaluation with the scores of the whole unit: ``hw.3`` and ``hs.3``, and what they come to, ``whole``."""
    if wording not in {"sichuan", "hunan"}:
        return one
    rng = random.Random(f"whole {seed} {one.ledger.year}")
    values: dict[str, int] = {}
    rows = hunan_items(one) if wording == "hunan" else sichuan_items(one)
    judged = [at for at, item in enumerate(rows) if item.score is None and item.full > 100]
    losing = set(rng.sample(judged, rng.randint(0, 3)))
    for at, item in enumerate(rows):
        values[f"hw.{at}@c"] = item.full
        free = item.full - (rng.choice((50, 100)) if at in losing else 0)
        values[f"hs.{at}@c"] = free if item.score is None else item.score
    names = range(len(rows))
    identities: list[Identity] = [((f"h{kind}",), tuple(f"h{kind}.{at}" for at in names)) for kind in "ws"]
    for kind in "ws":
        values[f"h{kind}@c"] = sum(values[f"h{kind}.{at}@c"] for at in names)
    for level in ("first", "second"):
        for group in dict.fromkeys(getattr(item, level) for item in rows):
            parts = tuple(f"hw.{at}" for at, item in enumerate(rows) if getattr(item, level) == group)
            values[f"hg.{group}@c"] = sum(values[f"{part}@c"] for part in parts)
            identities.append(((f"hg.{group}",), parts))
    values["whole@c"] = values["hs@c"] if wording == "hunan" else round(Fraction(values["hs@c"] * 100, 90))
    if wording == "hunan":
        identities.append((("whole",), tuple(f"hs.{at}" for at in names)))
    values["posts@c"] = rng.randint(12, 60)
    values["persons@c"] = values["posts@c"] - rng.randint(0, 5)
    orders = [(f"hs.{at}", f"hw.{at}") for at in names]
    grown = replace(
        one.ledger,
        values={**one.ledger.values, **values},
        identities=(*one.ledger.identities, *identities),
        orders=(*one.ledger.orders, *orders, ("persons", "posts")),
    )
    return replace(one, ledger=grown)


def hunan(pen: Pen, one: Evaluation) -> None:
    """What the unit is, its 评分表, and what it comes to."""
    pen.line("部门整体支出绩效评价报告")
    mixed("截至{Y}年12月，在职编制", count("count", "posts"), "人，实有人数", count("count", "persons"), "人。")(pen)
    pen.line("")
    row(pen, "部门整体支出绩效评价评分表")
    row(pen, "一级指标", "二级指标", "三级指标", "评分标准", "分值", "自评得分", "扣分原因和其他说明")
    items = hunan_items(one)
    for at, item, first, second in _grouped(items):
        row(pen, *_levels(first, second), item.third, item.criterion, *_marks(at), _reason(pen, one, at, item))
    row(pen, "总分", "", "", "", points("weight", "hw"), points("total", "hs"), "")
    row(pen, "绩效自评综合得分", points("score", "whole", "分"))
    row(pen, "评价等次", graded("whole", grade(Fraction(one.value("whole"), 100))))


def sichuan(pen: Pen, one: Evaluation) -> None:
    """The report of the whole unit, and its table."""
    pen.line("部门整体支出绩效自评报告")
    pen.write("按照部门整体支出绩效评价指标体系，{U}部门整体支出绩效自评得分")
    points("score", "whole", "分")(pen)
    pen.line("（满分为100分）。")
    reached = [Fraction(pen.office.rng.randint(*tenths), 1000) for tenths in ((410, 600), (680, 800), (830, 980))]
    shown = "、".join(pen.office.percent(rate).spell(rate, pen.office.rounding) for rate in reached)
    pen.line(f"6、9、11月预算执行进度分别为{shown}，均达到序时进度。")
    row(pen, "部门整体支出绩效评价指标体系（{Y}年度）")
    row(pen, "一级指标", "二级指标", "三级指标", "指标分值", "评价得分", "计分标准")
    row(
        pen,
        "得分合计",
        "",
        "",
        "",
        points("total", "whole"),
        "说明：自评时满分为90分，此处实际得分应为换算后满分100分的得分。",
    )
    items = sichuan_items(one)
    for at, item, first, second in _grouped(items):
        row(pen, *_levels(first, "" if second == item.first else second), item.third, *_marks(at), item.criterion)
    row(pen, "自评质量（10分）", "自评质量（10分）", "自评质量", "10", "", "评价组抽查得分差异在5%以内的，不扣分。")


def _grouped(items: tuple[Item, ...]) -> Iterator[tuple[int, Item, str, str]]:
    before = ("", "")
    for at, item in enumerate(items):
        first, second = item.first, item.second
        yield at, item, "" if first == before[0] else first, "" if second == before[1] else second
        before = first, second


def _levels(first: str, second: str) -> tuple[Cell, Cell]:
    return _headed(first), _headed(second)


def _headed(group: str) -> Cell:
    return mixed(group, "（", points("weight", f"hg.{group}", "分"), "）") if group else ""


def _marks(at: int) -> tuple[Cell, Cell]:
    return points("weight", f"hw.{at}"), points("score", f"hs.{at}")


def _reason(pen: Pen, one: Evaluation, at: int, item: Item) -> str:
    return pen.office.choose(*_LOST) if one.value(f"hs.{at}") < item.full else ""
