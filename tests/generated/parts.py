"""Sections that several provinces write alike: items, three public, procurement, vehicles, counts."""

from .catalogue import USES, long_name
from .pen import Pen
from .phrases import numbered, shares

INCOME = [
    ("一般公共预算财政拨款收入", "gen_in"),
    ("政府性基金预算财政拨款收入", "fund_in"),
    ("国有资本经营预算财政拨款收入", "soe_in"),
    ("事业收入", "biz"),
    ("其他收入", "other"),
]
SOURCES = [("财政拨款收入", "fiscal_in"), ("事业收入", "biz"), ("其他收入", "other")]
NATURE = [("基本支出", "basic"), ("项目支出", "project")]
WAGES = "基本工资、津贴补贴、奖金、机关事业单位基本养老保险缴费、住房公积金等"
GOODS = "办公费、印刷费、水费、电费、邮电费、差旅费、公务用车运行维护费等"


def kinds(pen: Pen, form: str, *, between: str = "；", label: str = "{}支出（类）") -> None:
    """The 类 of 一般公共预算财政拨款支出 with their shares."""
    names = [(label.format(kind.removesuffix("支出")), f"kind:{kind}") for kind in pen.ledger.kinds]
    shares(pen, "gen", names, form, between=between)


def items(pen: Pen, *forms: str) -> None:
    """The 项, one numbered paragraph each; ``*`` is the path, ``ITEM`` the item."""
    pen.begin()
    chosen = pen.office.choose(*forms)  # an office explains all deviations or none
    for at, one in enumerate(pen.ledger.subjects):
        path = f"{long_name(one.kind)}（类）{one.group}（款）{one.item}（项）"
        form = chosen
        if not pen.value(f"item{at}@b"):
            form = "*：年初预算为{ITEM@b}，支出决算为{ITEM}，主要原因是年中追加项目经费。"
        numbered(pen, at + 1, form.replace("*", path).replace("ITEM", f"item{at}"))


def completion(pen: Pen, name: str, *forms: str) -> str:
    """One of ``forms`` where there is a budget, else the habit for a budget of nothing."""
    if pen.value(f"{name}@b"):
        return pen.office.choose(*forms).replace("NAME", name)
    if pen.value(name):
        return "（年初未安排预算）"
    return pen.office.choose("", "，完成预算0%", "，年初无预算")


def visits(pen: Pen) -> None:
    """Receptions and their counts."""
    pen.line(
        "国内公务接待{#visits}批次，{#guests}人次（不包括陪同人员），共计支出{host}。外事接待支出0万元，外事接待0批次，0人次。"
    )


def vehicles(pen: Pen) -> None:
    """Vehicles by their use."""
    pen.write("截至{Y}年12月31日，{U}共有车辆{#vehicles}辆，其中：")
    shown = [(use, f"use{at}") for at, use in enumerate(USES) if pen.value(f"use{at}") or pen.office.lists_zeros]
    for at, (use, name) in enumerate(shown):
        pen.write(f"{use}{{#{name}}}辆" + ("、" if at < len(shown) - 1 else "。"))
    pen.line("单价50万元以上通用设备0台（套），单价100万元以上专用设备0台（套）。")


def procurement(pen: Pen, of_micro: str = "proc", words: str = "政府采购支出总额") -> None:
    """Purchases: goods, works, services; small and micro enterprises."""
    if not pen.value("proc"):
        pen.line("{Y}年度{U}无政府采购支出。")
        return
    pen.write(
        "{Y}年度政府采购支出总额{proc}，其中：政府采购货物支出{goods}、政府采购工程支出{works}、政府采购服务支出{services}。"
    )
    pen.line(
        f"授予中小企业合同金额{{sme}}，占政府采购支出总额的{{sme/proc}}，其中：授予小微企业合同金额{{micro}}，占{words}的{{micro/{of_micro}}}。"
    )
