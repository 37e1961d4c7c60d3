"""Tables of one project: 自评表 of Sichuan (P-SC), the Ministry and Hunan (P-CENT), Yunnan (P-YN); 绩效目标表."""

from collections.abc import Callable

from .annex_cells import Cell, count, graded, mixed, money, name, points, rate, row
from .annex_evaluation import Evaluation, Indicator, grade
from .pen import Pen

UNSCORED = "/"
_SICHUAN_FUNDS = (
    ("总额", "total"),
    ("其中：财政资金", "财政资金"),
    ("财政专户管理资金", "财政专户管理资金"),
    ("单位资金", "单位资金"),
)


def value(at: int, number: int, one: Indicator, which: str, suffix: str = "") -> Callable[[Pen], None]:
    """Target (``t``) or completion (``a``) of an indicator."""
    kind = "target" if which == "t" else "actual"
    if one.kind.unit == "万元":
        return money(f"{which}{at}.{number}", suffix, kind)
    return count(kind, f"{which}{at}.{number}", suffix)


def sichuan(pen: Pen, one: Evaluation, at: int) -> None:
    """部门预算项目支出绩效自评表, 2022 and later: comparator, target, unit, completion in cells of their own."""
    project = one.projects[at]
    row(pen, "部门预算项目支出绩效自评表（{Y}年度）")
    row(pen, "项目名称", mixed(f"{project.code}-", name(at, project.name)))
    row(pen, "主管部门", "{U}部门", "实施单位（盖章）", "{U}")
    row(pen, "项目基本情况", "1.项目年度目标完成情况", "项目年度目标", "年度目标完成情况")
    row(pen, "", "", project.goal, "各项工作按照年度目标推进，资金使用规范，取得较好成效。")
    row(pen, "", "2.项目实施内容及过程概述", "按照年度计划组织实施，加强过程管理，及时拨付资金。")
    heads = ("年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分", "原因")
    row(pen, "预算执行情况（10分）", "年度预算数（万元）", *heads)
    for label, source in _SICHUAN_FUNDS:
        scored = source == "total"
        row(
            pen,
            "",
            label,
            *(money(f"f{at}.{source}.{basis}") for basis in "iae"),
            rate(f"f{at}.{source}.e", f"f{at}.{source}.a"),
            points("weight", f"w{at}.0") if scored else UNSCORED,
            points("score", f"s{at}.0") if scored else UNSCORED,
            project.late if scored else "",
        )
    row(pen, "", "其他资金", "", "", "", "", UNSCORED, UNSCORED, "")
    columns = ("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分")
    row(pen, "绩效指标（90分）", *columns, "未完成原因分析")
    for number, (indicator, first, second) in enumerate(_grouped(one, at), 1):
        kind = indicator.kind
        words = kind.relation == "定性"
        row(
            pen,
            "",
            first,
            second,
            kind.name,
            kind.relation,
            "优良中低差" if words else value(at, number, indicator, "t"),
            kind.unit,
            ("优" if indicator.met else "良") if words else value(at, number, indicator, "a"),
            points("weight", f"w{at}.{number}"),
            points("score", f"s{at}.{number}"),
            indicator.reason,
        )
    row(pen, "合计", points("weight", f"w{at}"), points("total", f"s{at}"), "")
    verb = pen.office.choose("项目自评得分", "项目绩效自评得分为", "项目自评")
    row(
        pen,
        "评价结论",
        mixed(name(at, project.name), verb, points("score", f"s{at}", "分"), "，项目实施取得较好成效。"),
    )
    row(pen, "存在问题", project.problem)
    row(pen, "改进措施", project.measure)


def central(pen: Pen, one: Evaluation, at: int, *, together: bool, headed: bool) -> None:
    """项目支出绩效自评表 of 财预〔2020〕10号: comparator, number and unit ``together`` in a cell; groups ``headed`` by points."""
    project = one.projects[at]
    row(pen, "项目支出绩效自评表")
    row(pen, "（{Y}年度）")
    row(pen, "项目名称", name(at, project.name))
    row(pen, "主管部门", "{U}", "实施单位", "{U}")
    row(pen, "项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    _funds(pen, at, "—")
    row(pen, "年度总体目标", "预期目标", "实际完成情况")
    row(pen, "", project.goal, "按计划完成，取得较好成效。")
    row(
        pen,
        "绩效指标",
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
    )
    for number, (indicator, first, second) in enumerate(_grouped(one, at), 1):
        heading: Cell = first
        if first and headed:
            heading = mixed(first, "（", points("weight", f"g{at}.{first}", "分"), "）")
        row(
            pen,
            "",
            heading,
            second,
            indicator.kind.name,
            *_pair(at, number, indicator, together=together),
            points("weight", f"w{at}.{number}"),
            points("score", f"s{at}.{number}"),
            indicator.reason or pen.office.choose("", "无"),
        )
    row(pen, "总分", points("weight", f"w{at}"), points("total", f"s{at}"), "")


def _pair(at: int, number: int, one: Indicator, *, together: bool) -> tuple[Cell, Cell]:
    kind = one.kind
    if kind.relation == "定性":
        return ("达到预期" if one.met else "有所提升"), ("达到预期" if one.met else "部分达到预期")
    unit = kind.unit if together or kind.unit == "%" else ""
    relation = "" if kind.relation == "＝" else kind.relation
    target = mixed(relation, value(at, number, one, "t", unit))
    return target, value(at, number, one, "a", unit)


def yunnan(pen: Pen, one: Evaluation, at: int) -> None:
    """项目支出绩效自评表 (公开13表) of Yunnan: 指标性质 of full width, 自评等级 at the end."""
    project = one.projects[at]
    row(pen, "项目支出绩效自评表")
    row(pen, "公开13表")
    row(pen, "项目名称", name(at, project.name))
    row(pen, "主管部门", "{U}", "实施单位", "{U}")
    row(pen, "项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    _funds(pen, at, "-")
    row(
        pen,
        "绩效指标",
        "一级指标",
        "二级指标",
        "三级指标",
        "指标性质",
        "指标值",
        "度量单位",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
    )
    for number, (indicator, first, second) in enumerate(_grouped(one, at), 1):
        kind = indicator.kind
        words = kind.relation == "定性"
        row(
            pen,
            "",
            first,
            second,
            kind.name,
            "=" if words or kind.relation == "＝" else kind.relation,
            "达到预期" if words else value(at, number, indicator, "t"),
            kind.unit,
            ("达到预期" if indicator.met else "部分达到预期") if words else value(at, number, indicator, "a"),
            points("weight", f"w{at}.{number}"),
            points("score", f"s{at}.{number}"),
            indicator.reason or "无",
        )
    row(pen, "其他需要说明的事项", "无")
    row(pen, "总分", points("weight", f"w{at}"), points("total", f"s{at}"), graded(f"s{at}", grade(one.score(at))))


def _funds(pen: Pen, at: int, unscored: str) -> None:
    row(
        pen,
        "",
        "年度资金总额",
        *(money(f"f{at}.total.{basis}") for basis in "iae"),
        points("weight", f"w{at}.0"),
        rate(f"f{at}.total.e", f"f{at}.total.a"),
        points("score", f"s{at}.0"),
    )
    for label, source in (
        ("其中：当年财政拨款", "当年财政拨款"),
        ("上年结转资金", "上年结转资金"),
        ("其他资金", "其他资金"),
    ):
        amounts = (money(f"f{at}.{source}.{basis}") for basis in "iae")
        row(pen, "", label, *amounts, unscored, rate(f"f{at}.{source}.e", f"f{at}.{source}.a"), unscored)


def targets(pen: Pen, one: Evaluation, at: int) -> None:
    """绩效目标表: what was promised, before any of it was done."""
    project = one.projects[at]
    row(pen, "部门预算项目绩效目标表（{Y}年度）")
    row(pen, "项目名称", name(at, project.name))
    row(pen, "预算金额（万元）", money(f"f{at}.total.i"))
    row(pen, "年度目标", project.goal)
    row(pen, "绩效指标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重")
    for number, (indicator, first, second) in enumerate(_grouped(one, at), 1):
        kind = indicator.kind
        words = kind.relation == "定性"
        target = "优良中低差" if words else value(at, number, indicator, "t")
        weight = points("weight", f"w{at}.{number}")
        row(pen, "", first, second, kind.name, kind.relation, target, kind.unit, weight)


def _grouped(one: Evaluation, at: int) -> list[tuple[Indicator, str, str]]:
    """The rows with 一级 and 二级指标, empty where the cell above goes on."""
    rows, before = [], ("", "")
    for indicator in one.projects[at].rows:
        first, second = indicator.kind.first, indicator.kind.second
        same = first == before[0]
        rows.append((indicator, "" if same else first, "" if same and second == before[1] else second))
        before = first, second
    return rows
