"""A budget of the year (templates 16, 17, 46, 60, 62, 134; identities L03, L05 to L09).

The columns of the ledger mean budgets here: ``@c`` of the year, ``@p`` of the year before.
"""

from .catalogue import long_name
from .parts import GOODS, NATURE, WAGES, kinds
from .pen import Pen
from .phrases import numbered, section, shares

SOURCES = [
    ("一般公共预算拨款收入", "gen_in"),
    ("政府性基金预算拨款收入", "fund_in"),
    ("国有资本经营预算拨款收入", "soe_in"),
    ("事业收入", "biz"),
    ("其他收入", "other"),
    ("上年结转", "open"),
]
THREE = [("因公出国（境）费", "abroad"), ("公务用车购置及运行维护费", "car"), ("公务接待费", "host")]


def write(pen: Pen) -> None:
    """The second part of a budget."""
    pen.plans = True
    pen.line("{U}{Y}年部门预算")
    pen.line("第二部分 {Y}年部门预算情况说明")
    _totals(pen)
    _general(pen)
    _three_public(pen)
    _rest(pen)


def _totals(pen: Pen) -> None:
    section(pen, "一、", "收支预算总体情况说明")
    pen.line("{Y}年收支总预算{total}。{~total|收支总预算}，主要原因是{R}。")
    section(pen, "二、", "收入预算情况说明")
    pen.write("{U}{Y}年收入预算{total}，其中：")
    shares(pen, "total", SOURCES, "*{@}，占{%}")
    pen.line("")
    section(pen, "三、", "支出预算情况说明")
    pen.write("{U}{Y}年支出预算{total}，其中：")
    shares(pen, "total", [*NATURE, ("结转下年支出", "close")], "*{@}，占{%}")
    pen.line("")


def _general(pen: Pen) -> None:
    section(pen, "四、", "一般公共预算当年拨款情况说明")
    section(pen, "（一）", "一般公共预算当年拨款规模变化情况")
    pen.line("{Y}年一般公共预算当年拨款支出{gen}，{~gen}，主要原因是{R}。")
    section(pen, "（二）", "一般公共预算当年拨款结构情况")
    kinds(pen, "*{@}，占{%}", label="{}（类）支出")
    pen.line("")
    section(pen, "（三）", "一般公共预算当年拨款具体使用情况")
    pen.begin()
    for at, one in enumerate(pen.ledger.subjects):
        path = f"{long_name(one.kind)}（类）{one.group}（款）{one.item}（项）"
        numbered(pen, at + 1, f"{path}：{{Y}}年预算数为{{item{at}}}，{{~item{at}}}。主要用于机构运转和业务工作。")
    section(pen, "五、", "一般公共预算基本支出情况说明")
    pen.line("{Y}年一般公共预算基本支出{gen_basic}，其中：")
    pen.line(f"人员经费{{people}}，主要包括：{WAGES}。")
    pen.line(f"公用经费{{office}}，主要包括：{GOODS}。")


def _three_public(pen: Pen) -> None:
    section(pen, "六、", "“三公”经费预算情况说明")
    pen.write("{Y}年“三公”经费预算数为{three}，其中：")
    pen.line("；".join(f"{label}{{{name}}}" for label, name in THREE) + "。")
    pen.line("“三公”经费预算{~three}。")
    for at, (label, name) in enumerate(THREE):
        pen.line(f"（{'一二三'[at]}）{label}预算{{{name}}}，{{~{name}}}。")
    pen.line("公务用车购置及运行维护费预算中，公务用车购置费{buy}，公务用车运行维护费{run}。")


def _rest(pen: Pen) -> None:
    section(pen, "七、", "政府性基金预算支出情况说明")
    pen.line(
        "{Y}年政府性基金预算拨款安排的支出{fund}。"
        if pen.value("fund")
        else "{Y}年没有使用政府性基金预算拨款安排的支出。"
    )
    section(pen, "八、", "其他重要事项的情况说明")
    pen.line("{Y}年{U}机关运行经费财政拨款预算为{op}，{~op}，主要原因是{R}。")
    if pen.value("proc"):
        pen.line(
            "{Y}年政府采购预算总额{proc}，其中：政府采购货物预算{goods}、政府采购工程预算{works}、政府采购服务预算{services}。"
        )
