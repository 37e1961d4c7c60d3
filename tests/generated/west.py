"""The wordings of Yunnan (in 元) and Xinjiang (templates 4, 5, 6, 11, 42, 43, 47, 72)."""

from .parts import GOODS, NATURE, SOURCES, WAGES, items, kinds, procurement, vehicles
from .pen import Pen
from .phrases import section, shares

THREE = [
    ("因公出国（境）费支出", "abroad"),
    ("公务用车购置费支出", "buy"),
    ("公务用车运行维护费支出", "run"),
    ("公务接待费支出", "host"),
]


def yunnan(pen: Pen) -> None:
    """云南: 元, 占总收入的, changes of every part, 三公 with 年初预算 of each."""
    pen.line("{U}{Y}年度部门决算")
    section(pen, "第二部分 ", "部门决算情况说明")
    section(pen, "一、", "收入决算情况说明")
    pen.write("{U}{Y}年度收入合计{inc}。其中：")
    shares(pen, "inc", SOURCES, "*{@}，占总收入的{%}")
    pen.line("")
    pen.line("{~inc|收入合计}。其中：" + _bare(pen, SOURCES) + "。主要原因是{R}。")
    section(pen, "二、", "支出决算情况说明")
    pen.write("{U}{Y}年度支出合计{exp}。其中：")
    shares(pen, "exp", NATURE, "*{@}，占总支出的{%}")
    pen.line("")
    pen.line("{~exp|支出合计}。其中：" + _bare(pen, NATURE) + "。")
    section(pen, "三、", "一般公共预算财政拨款支出决算情况说明")
    section(pen, "（一）", "一般公共预算财政拨款支出决算总体情况")
    pen.line(
        "{U}{Y}年度一般公共预算财政拨款支出{gen}，占本年支出合计的{gen/exp}。{~gen|一般公共预算财政拨款支出}，主要原因是{R}。"
    )
    section(pen, "（二）", "一般公共预算财政拨款支出决算具体情况")
    for at, kind in enumerate(pen.ledger.kinds):
        pen.line(
            f"{at + 1}.{kind}（类）支出{{kind:{kind}}}，占一般公共预算财政拨款总支出的{{kind:{kind}/gen}}。主要用于{pen.office.choose('机构运转', '人员缴费', '项目建设')}。"
        )
    section(pen, "（三）", "一般公共预算财政拨款基本支出")
    pen.line(
        f"{{Y}}年度一般公共预算财政拨款基本支出{{gen_basic}}。其中：人员经费支出{{people}}，占基本支出的{{people/gen_basic}}，主要包括{WAGES}；公用经费支出{{office}}，占基本支出的{{office/gen_basic}}，主要包括{GOODS}。"
    )
    _three_public_yunnan(pen)
    section(pen, "五、", "其他重要事项")
    section(pen, "（一）", "机关运行经费支出情况")
    pen.line("{U}{Y}年度机关运行经费支出{op}，{~op}，主要原因是{R}。")
    section(pen, "（二）", "国有资产占用情况")
    vehicles(pen)
    section(pen, "（三）", "政府采购支出情况")
    procurement(pen)


def _bare(pen: Pen, parts: list[tuple[str, str]]) -> str:
    """The change of every part without naming the year again; the parts of nothing are left out."""
    clauses = []
    for label, name in parts:
        if pen.value(name) != pen.value(f"{name}@p"):
            clauses.append(f"{label}{{+{name}}}")
        elif pen.value(name):
            clauses.append(f"{label}无增减变化")
    return "；".join(clauses)


def _three_public_yunnan(pen: Pen) -> None:
    section(pen, "四、", "财政拨款“三公”经费支出决算情况说明")
    section(pen, "（一）", "财政拨款“三公”经费支出决算总体情况")
    parts = [("", "three"), *THREE]
    clauses = [
        label
        + "年初预算为{NAME@b}，".replace("NAME", name)
        + ("支出决算为" if not label else "决算为")
        + "{NAME}".replace("NAME", name)
        + (
            f"，完成年初预算的{{%{name}}}"
            if pen.value(f"{name}@b")
            else "，完成年初预算的0%"
            if not pen.value(name)
            else ""
        )
        for label, name in parts
    ]
    pen.line("{U}{Y}年度财政拨款“三公”经费支出" + clauses[0] + "。其中：" + "；".join(clauses[1:]) + "。")
    if pen.value("three") != pen.value("three@p"):
        pen.line("{Y}年度财政拨款“三公”经费支出决算数{~three}。其中：" + _bare(pen, THREE) + "。")
    section(pen, "（二）", "财政拨款“三公”经费支出决算具体情况")
    if pen.value("three"):
        pen.write("{Y}年度财政拨款“三公”经费支出决算中，")
        merged = [
            ("因公出国（境）费支出", "abroad"),
            ("公务用车购置及运行维护费支出", "car"),
            ("公务接待费支出", "host"),
        ]
        shares(pen, "three", merged, "*{@}，占{%}", last="。")
        pen.line("具体情况如下：")
    pen.line("1.因公出国（境）费支出{abroad}，共安排因公出国（境）团组{#groups}个，累计{#travellers}人次。")
    pen.line(
        "2.公务用车购置及运行维护费支出{car}。其中：公务用车购置支出{buy}，购置车辆{#bought}辆。公务用车运行维护费支出{run}，开支财政拨款的公务用车保有量为{#kept}辆。"
    )
    pen.line(
        "3.公务接待费支出{host}。其中：国内接待费支出{host}，共安排国内公务接待{#visits}批次，接待人次{#guests}人。"
    )


def xinjiang(pen: Pen) -> None:
    """新疆: both totals with their parts, 年初预算数…，决算数…，预决算差异率."""
    pen.line("{U}{Y}年度部门决算公开说明")
    section(pen, "第二部分 ", "部门决算情况说明")
    section(pen, "一、", "收入支出决算总体情况说明")
    pen.line("{Y}年度收入总计{total}，其中：本年收入合计{inc}，年初结转和结余{open}。")
    pen.line("{Y}年度支出总计{total}，其中：本年支出合计{exp}，年末结转和结余{close}。")
    pen.line("{~total|收入支出总体}，主要原因是：{R}。")
    section(pen, "二、", "收入决算情况说明")
    pen.write("本年收入{inc}，其中：")
    shares(pen, "inc", SOURCES, "*{@}，占{%}")
    pen.line("")
    section(pen, "三、", "支出决算情况说明")
    pen.write("本年支出{exp}，其中：")
    shares(pen, "exp", NATURE, "*{@}，占{%}")
    pen.line("")
    section(pen, "四、", "财政拨款收入支出决算总体情况说明")
    pen.line(
        "{Y}年度财政拨款收入总计{ftotal}，其中：年初财政拨款结转和结余{gen_open}，财政拨款本年收入{fiscal_in}。财政拨款支出总计{ftotal}，其中：年末财政拨款结转和结余{gen_close}，财政拨款本年支出{fiscal}。"
    )
    pen.line("{~ftotal|财政拨款收入支出总体}，主要原因是：{R}。")
    section(pen, "五、", "一般公共预算财政拨款支出决算情况说明")
    section(pen, "（一）", "一般公共预算财政拨款支出决算总体情况")
    pen.line(
        "{Y}年度一般公共预算财政拨款支出{gen}，占本年支出合计的{gen/exp}。{~gen}，主要原因是：{R}。与年初预算相比，年初预算数{gen@b}，决算数{gen}，预决算差异率{=gen}，主要原因是：{R}。"
    )
    section(pen, "（二）", "一般公共预算财政拨款支出决算结构情况")
    listing = pen.begin()
    for at, kind in enumerate(pen.ledger.kinds):
        pen.ordinal(at + 1)
        pen.line(f".{kind}支出（类）{{kind:{kind}}}，占{{kind:{kind}/gen}}。", listing)
    section(pen, "（三）", "一般公共预算财政拨款支出决算具体情况")
    items(pen, "*：支出决算数为{ITEM}，{~ITEM}，主要原因是：{R}。")
    section(pen, "六、", "一般公共预算财政拨款基本支出决算情况说明")
    pen.line(
        f"{{Y}}年度一般公共预算财政拨款基本支出{{gen_basic}}，其中：人员经费{{people}}，包括：{WAGES}。公用经费{{office}}，包括：{GOODS}。"
    )
    _three_public_xinjiang(pen)
    section(pen, "八、", "其他重要事项的情况说明")
    pen.line("（一）机关运行经费及公用经费支出情况")
    pen.line("{Y}年度{U}机关运行经费支出{op}，{~op}，主要原因是：{R}。")
    procurement(pen)
    vehicles(pen)


def _three_public_xinjiang(pen: Pen) -> None:
    section(pen, "七、", "财政拨款“三公”经费支出决算情况说明")
    of = "，占{NAME/three}" if pen.value("three") else ""
    merged = [("因公出国（境）费支出", "abroad"), ("公务用车购置及运行维护费支出", "car"), ("公务接待费支出", "host")]
    clauses = [label + ("{NAME}" + of + "，{~NAME}").replace("NAME", name) for label, name in merged]
    pen.line("{Y}年度财政拨款“三公”经费支出{three}，{~three}，主要原因是：{R}。其中：" + "；".join(clauses) + "。")
    pen.line("具体情况如下：")
    pen.line(
        "因公出国（境）费支出{abroad}，单位全年安排的因公出国（境）团组{#groups}个，因公出国（境）{#travellers}人次。"
    )
    pen.line(
        "公务用车购置及运行维护费{car}，其中：公务用车购置费{buy}，公务用车运行维护费{run}。公务用车购置数{#bought}辆，公务用车保有量{#kept}辆。"
    )
    pen.line("公务接待费{host}，国内公务接待{#visits}批次，{#guests}人次。")
    gap = [
        f"{label}全年预算数{{{name}@b}}，决算数{{{name}}}，预决算差异率{{={name}}}"
        for label, name in merged
        if pen.value(f"{name}@b")
    ]
    if pen.value("three@b"):
        pen.line(
            "与全年预算相比，财政拨款“三公”经费支出全年预算数{three@b}，决算数{three}，预决算差异率{=three}，主要原因是：{R}。其中："
            + "；".join(gap)
            + "。"
        )
