"""Self-evaluation of projects: a sentence in the text and a table of one cell a line (P-SC and P-CENT).

Marks are in hundredths. The score of execution is rate times 10; an indicator that lost marks missed its
target and says why.
"""

from fractions import Fraction

from .office import Spelling
from .pen import Pen

POINT = Spelling(Fraction(100), "", 2, zeros=False)


def section(pen: Pen, number: str) -> None:
    """The text of the evaluation, and the tables behind it."""
    pen.line(f"{number}预算绩效管理情况")
    for at, project in enumerate(pen.ledger.projects):
        pen.write(f"“{project}”项目绩效自评综述：根据年初设定的绩效目标，项目自评得分为")
        _points(pen, "score", f"score{at}", "分")
        pen.line(
            f"。全年预算数为{{project{at}@b}}，执行数为{{project{at}}}，完成预算的{{%project{at}}}。项目绩效目标完成情况：各项工作按计划推进。"
        )


def tables(pen: Pen) -> None:
    """One table a project."""
    if pen.office.unit != "万元":
        return
    pen.line("第四部分 附件")
    central = pen.office.choose("central", "sichuan") == "central"
    for at, project in enumerate(pen.ledger.projects):
        (_central if central else _sichuan)(pen, at, project)


def _points(pen: Pen, kind: str, name: str, suffix: str = "") -> None:
    value = Fraction(pen.value(name))
    spelling = Spelling(POINT.unit, suffix, POINT.places, zeros=POINT.zeros)
    pen.number(kind, ("value", f"{name}@c"), value, spelling)


def _cells(pen: Pen, *cells: str | tuple[str, str]) -> None:
    """A row, one cell a line, a blank line behind it; a pair is kind and name of marks."""
    for cell in cells:
        pen.text += "\t"
        if isinstance(cell, tuple):
            _points(pen, *cell)
        elif cell.startswith("{"):
            _bare(pen, cell[1:-1])
        else:
            pen.write(cell)
        pen.text += "\n"
    pen.text += "\n"
    pen.block += 1


def _bare(pen: Pen, name: str) -> None:
    """A number of a table: money without its unit, or a rate."""
    if name.startswith("%"):
        pen.ratio(f"{name[1:]}@c", f"{name[1:]}@b")
        return
    name = name if "@" in name else f"{name}@c"
    spelling = pen.office.amount(Fraction(0), plain=True)
    bare = Spelling(spelling.unit, "", spelling.places, spelling.thousands, spelling.zeros)
    pen.number("amount", ("value", name), Fraction(pen.value(name)), bare)


def _sichuan(pen: Pen, at: int, project: str) -> None:
    _cells(pen, f"部门预算项目支出绩效自评表（{pen.ledger.year}年度）")
    _cells(pen, "项目名称", f"51000021T0000003840{at}5-{project}")
    _cells(pen, "主管部门", pen.ledger.unit, "实施单位（盖章）", pen.ledger.unit)
    _cells(
        pen,
        "预算执行情况（10分）",
        "年度预算数（万元）",
        "年初预算",
        "调整后预算数",
        "预算执行数",
        "预算执行率",
        "权重",
        "得分",
        "原因",
    )
    for label, scored in (("总额", True), ("其中：财政资金", False)):
        weight, score = (("weight", f"weight{at}.0"), ("score", f"score{at}.0")) if scored else ("/", "/")
        _cells(
            pen,
            "",
            label,
            f"{{project{at}@b}}",
            f"{{project{at}@b}}",
            f"{{project{at}}}",
            f"{{%project{at}}}",
            weight,
            score,
            _late(pen, at),
        )
    for label in ("财政专户管理资金", "单位资金"):
        _cells(pen, "", label, "0.00", "0.00", "0.00", "0.00%", "/", "/", "")
    _cells(
        pen,
        "绩效指标（90分）",
        "一级指标",
        "二级指标",
        "三级指标",
        "指标性质",
        "指标值",
        "度量单位",
        "完成值",
        "权重",
        "得分",
        "未完成原因分析",
    )
    for row, one in enumerate(pen.ledger.rows[at], 1):
        first, second, third, unit = one.names
        weight, score = ("weight", f"weight{at}.{row}"), ("score", f"score{at}.{row}")
        _cells(pen, "", first, second, third, "≥", str(one.target), unit, str(one.actual), weight, score, one.reason)
    _cells(pen, "合计", ("weight", f"weight{at}"), ("total", f"score{at}"), "")
    pen.write("\t评价结论\n\t项目实施达到预期目标，自评得分")
    _points(pen, "score", f"score{at}", "分")
    pen.line("。")
    pen.line("")


def _central(pen: Pen, at: int, project: str) -> None:
    _cells(pen, f"项目支出绩效自评表（{pen.ledger.year}年度）")
    _cells(pen, "项目名称", project)
    _cells(pen, "主管部门", pen.ledger.unit, "实施单位", pen.ledger.unit)
    _cells(pen, "项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    row = (f"{{project{at}@b}}", f"{{project{at}@b}}", f"{{project{at}}}")
    _cells(pen, "", "年度资金总额", *row, ("weight", f"weight{at}.0"), f"{{%project{at}}}", ("score", f"score{at}.0"))
    _cells(pen, "", "其中：当年财政拨款", *row, "—", f"{{%project{at}}}", "—")
    _cells(pen, "", "上年结转资金", "0", "0", "0", "—", "0%", "—")
    _cells(pen, "", "其他资金", "0", "0", "0", "—", "0%", "—")
    _cells(
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
    for number, one in enumerate(pen.ledger.rows[at], 1):
        first, second, third, unit = one.names
        weight, score = ("weight", f"weight{at}.{number}"), ("score", f"score{at}.{number}")
        _cells(pen, "", first, second, third, f"≥{one.target}{unit}", f"{one.actual}{unit}", weight, score, one.reason)
    _cells(pen, "总分", ("weight", f"weight{at}"), ("total", f"score{at}"), "")


def _late(pen: Pen, at: int) -> str:
    return "" if pen.value(f"project{at}") == pen.value(f"project{at}@b") else "按合同约定进度支付"
