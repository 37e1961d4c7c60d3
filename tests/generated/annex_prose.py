"""The text about the evaluation: how many projects, how much money, which scores (templates 105, 106, 108, 109, 111)."""

from collections.abc import Callable
from fractions import Fraction

from .annex_cells import count, graded, mixed, name, points
from .annex_evaluation import GRADES, Evaluation, grade
from .office import Spelling
from .pen import Pen

_NUMBER: Callable[[Pen], None] = count("count", "projects")
"""Of those evaluated, which have a table each; more may be watched or planned, so those counts bind nothing."""


def sichuan(pen: Pen, one: Evaluation) -> None:
    """情况说明 of Sichuan: every score in one sentence, the tables behind."""
    names = mixed(*_joined(one))
    mixed(
        "根据预算绩效管理要求，本单位在{Y}年度预算编制阶段，组织对",
        names,
        f"等{len(one.projects)}" if len(one.projects) > 1 else "1",
        f"个项目开展了预算事前绩效评估，对{len(one.projects)}个项目编制了绩效目标，预算执行过程中，",
        f"选取{len(one.projects)}个项目开展绩效监控，组织对",
        _NUMBER,
        "个项目开展绩效自评，绩效自评表详见第四部分附件。",
    )(pen)
    pen.line("")
    pen.write("组织对{Y}年度一般公共预算开展绩效自评，形成{U}部门整体（含部门预算项目）绩效自评报告。其中，")
    mixed("{U}部门整体（含部门预算项目）绩效自评得分为", points("score", "whole", "分"))(pen)
    for at, project in enumerate(one.projects):
        mixed("；", name(at, project.name), "项目绩效自评得分为", points("score", f"s{at}", "分"))(pen)
    pen.line("。绩效自评报告详见附件。")


def central(pen: Pen, one: Evaluation) -> None:
    """情况说明 of the Ministry: a paragraph a project."""
    mixed(
        "根据预算绩效管理要求，{U}组织对{Y}年度项目支出全面开展绩效自评，共涉及项目", _NUMBER, "个，涉及资金{involved}"
    )(pen)
    if pen.value("gen_project"):
        pen.write("，占一般公共预算项目支出总额的{involved/gen_project}")
    pen.line("。")
    mixed("部门整体支出绩效自评得分为", points("score", "whole", "分"), "，评价等级为“", _whole_grade(one), "”。")(pen)
    pen.line("")
    for at in range(len(one.projects)):
        _summary(pen, one, at)


def yunnan(pen: Pen, one: Evaluation) -> None:
    """情况说明 of Yunnan and Shanghai: counts by grade and the mean."""
    mixed("{Y}年度{U}纳入绩效自评的项目", _NUMBER, "个")(pen)
    if len(one.projects) > 1:
        pen.write("，平均得分")
        pen.number("mean", ("mean", "projects@c"), mean(one), Spelling(Fraction(100), "分", 2, zeros=False))
    pen.write("，其中：")
    shown = [word for word in GRADES if pen.value(f"n.{word}")]
    for at, word in enumerate(shown):
        mixed(f"评价等级为“{word}”的", count("count", f"n.{word}"), "个" + ("，" if at < len(shown) - 1 else "。"))(pen)
    pen.line("")
    for at in range(len(one.projects)):
        _summary(pen, one, at)


def mean(one: Evaluation) -> Fraction:
    """The mean of the scores of projects, in hundredths."""
    return Fraction(one.value("s.sum"), len(one.projects))


def _summary(pen: Pen, one: Evaluation, at: int) -> None:
    project = one.projects[at]
    opening = pen.office.choose("根据年初设定的绩效目标，", "")
    mixed("“", name(at, project.name), f"”项目绩效自评综述：{opening}项目自评得分为", points("score", f"s{at}", "分"))(
        pen
    )
    pen.write(f"。全年预算数为{{f{at}.total.a}}，执行数为{{f{at}.total.e}}，完成预算的")
    a, b = f"f{at}.total.e@c", f"f{at}.total.a@c"
    ratio = pen.point(a) / pen.point(b)
    pen.number("completion", ("ratio", a, b), ratio, pen.office.percent(ratio))
    pen.line("。项目绩效目标完成情况：各项工作按计划推进，达到预期效果。")


def _whole_grade(one: Evaluation) -> Callable[[Pen], None]:
    return graded("whole", grade(Fraction(one.value("whole"), 100)))


def _joined(one: Evaluation) -> list[str | Callable[[Pen], None]]:
    parts: list[str | Callable[[Pen], None]] = []
    for at, project in enumerate(one.projects):
        parts += ["、"] if at else []
        parts.append(name(at, project.name))
    return parts
