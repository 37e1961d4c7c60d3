"""The wordings of Hunan and Guangdong (templates 15, 53, 55, 57, 66, 69, 71, 79, 84, 91)."""

from .parts import GOODS, INCOME, NATURE, SOURCES, WAGES, completion, items, kinds, procurement, vehicles
from .pen import Pen
from .phrases import section, shares

THREE = [("因公出国（境）费支出", "abroad"), ("公务用车购置及运行维护费支出", "car"), ("公务接待费支出", "host")]


def hunan(pen: Pen) -> None:
    """湖南: 决算数 beside 支出预算, the three in one list, receptions in words."""
    pen.line("{U}{Y}年度部门决算")
    pen.line("第三部分 {Y}年度部门决算情况说明")
    section(pen, "一、", "收入支出决算总体情况说明")
    pen.line("{Y}年度收、支总计{total}。{~total|收、支总计}，主要是因为{R}。")
    section(pen, "二、", "收入决算情况说明")
    pen.write("{Y}年度收入合计{inc}，其中：")
    shares(pen, "inc", SOURCES, "*{@}，占{%}")
    pen.line("")
    section(pen, "三、", "支出决算情况说明")
    pen.write("{Y}年度支出合计{exp}，其中：")
    shares(pen, "exp", NATURE, "*{@}，占{%}")
    pen.line("")
    section(pen, "四、", "财政拨款收入支出决算总体情况说明")
    pen.line("{Y}年度财政拨款收、支总计{ftotal}。{~ftotal|财政拨款收、支总计}，主要是因为{R}。")
    section(pen, "五、", "一般公共预算财政拨款支出决算情况说明")
    section(pen, "（一）", "财政拨款支出决算总体情况")
    pen.line(
        "{Y}年度一般公共预算财政拨款支出{gen}，占本年支出合计的{gen/exp}。{~gen|一般公共预算财政拨款支出}，主要是因为{R}。"
    )
    section(pen, "（二）", "财政拨款支出决算结构情况")
    pen.write("{Y}年度一般公共预算财政拨款支出{gen}，主要用于以下方面：")
    kinds(pen, "*{@}，占{%}", label="{}（类）支出")
    pen.line("")
    section(pen, "（三）", "财政拨款支出决算具体情况")
    pen.line("{Y}年度一般公共预算财政拨款支出年初预算数为{gen@b}，支出决算数为{gen}，完成年初预算的{%gen}，其中：")
    items(
        pen,
        "*。年初预算为{ITEM@b}，支出决算为{ITEM}，完成年初预算的{%ITEM}，{?ITEM}。",
        "*。年初预算为{ITEM@b}，支出决算为{ITEM}，完成年初预算的{%ITEM}。",
    )
    section(pen, "六、", "一般公共预算财政拨款基本支出决算情况说明")
    pen.line("{Y}年度一般公共预算财政拨款基本支出{gen_basic}，其中：")
    pen.line(f"人员经费{{people}}，占基本支出的{{people/gen_basic}}，主要包括{WAGES}；")
    pen.line(f"公用经费{{office}}，占基本支出的{{office/gen_basic}}，主要包括{GOODS}。")
    _three_public_hunan(pen)
    section(pen, "八、", "政府性基金预算收入支出决算情况")
    pen.line(
        "{Y}年度政府性基金预算财政拨款收入{fund_in}，支出{fund}。" if pen.value("fund") else "本单位无政府性基金收支。"
    )
    section(pen, "九、", "关于机关运行经费支出说明")
    pen.line("本部门{Y}年度机关运行经费支出{op}，{~op}，主要原因是{R}。")
    section(pen, "十、", "关于政府采购支出说明")
    procurement(pen)
    section(pen, "十一、", "关于国有资产占用情况说明")
    vehicles(pen)


def _three_public_hunan(pen: Pen) -> None:
    section(pen, "七、", "财政拨款三公经费支出决算情况说明")
    section(pen, "（一）", "“三公”经费财政拨款支出决算总体情况说明")
    pen.write("“三公”经费财政拨款支出预算为{three@b}，支出决算为{three}")
    pen.line(completion(pen, "three", "，完成预算的{%NAME}") + "，其中：")
    for label, name in THREE:
        done = completion(pen, name, "，完成预算的{%NAME}，{?NAME}")
        pen.line(label + "预算为{" + name + "@b}，支出决算为{" + name + "}" + done + "，{~" + name + "}。")
    section(pen, "（二）", "“三公”经费财政拨款支出决算具体情况说明")
    if pen.value("three"):
        pen.write("{Y}年度“三公”经费财政拨款支出决算中，")
        shares(
            pen,
            "three",
            [(label.removesuffix("支出") + "支出决算", name) for label, name in THREE],
            "*{@}，占{%}",
            between="，",
        )
        pen.line("其中：")
    pen.line("1、因公出国（境）费支出决算为{abroad}，全年安排因公出国（境）团组{#groups}个，累计{#travellers}人次。")
    if pen.value("host"):
        pen.line(
            "2、公务接待费支出决算为{host}，全年共接待来访团组{#visits}个、来宾{#guests}人次，主要是业务交流发生的接待支出。"
        )
    pen.line(
        "3、公务用车购置费及运行维护费支出决算为{car}，其中：公务用车购置费{buy}，更新公务用车{#bought}辆。"
        "公务用车运行维护费{run}，主要是燃料费、维修费、保险费等支出，截止{Y}年12月31日，我单位开支财政拨款的公务用车保有量为{#kept}辆。"
    )


def guangdong(pen: Pen) -> None:
    """广东: 完成全年预算…的…, 比上年决算数, --（基数为0，不可比）."""
    pen.line("{Y}年度{U}部门决算")
    pen.line("第二部分 {Y}年度部门决算情况说明")
    section(pen, "一、", "收入支出决算总体情况说明")
    pen.line("{U}{Y}年度收入总计{total}、支出总计{total}，{~total}，主要原因：{R}。")
    section(pen, "二、", "收入决算情况说明")
    pen.write("{U}{Y}年度本年收入合计{inc}，其中：")
    shares(pen, "inc", SOURCES if pen.office.lists_zeros else INCOME, "*{@}，占{%}")
    pen.line("")
    section(pen, "三、", "支出决算情况说明")
    pen.write("{U}{Y}年度本年支出合计{exp}，其中：")
    shares(pen, "exp", NATURE, "*{@}，占{%}")
    pen.line("")
    section(pen, "四、", "财政拨款收入支出决算总体情况说明")
    pen.line(
        "{U}{Y}年度财政拨款收入合计{fiscal_in}，其中：一般公共预算财政拨款{gen_in}，政府性基金预算财政拨款{fund_in}，国有资本经营预算财政拨款{soe_in}。"
        "财政拨款支出合计{fiscal}，其中：一般公共预算财政拨款支出{gen}，政府性基金预算财政拨款支出{fund}，国有资本经营预算财政拨款支出{soe}。"
    )
    section(pen, "五、", "一般公共预算财政拨款支出决算情况说明")
    section(pen, "（一）", "一般公共预算财政拨款支出决算总体情况")
    pen.line(
        "{U}{Y}年度一般公共预算财政拨款支出{gen}，占本年支出合计的{gen/exp}。{~gen|一般公共预算财政拨款支出}，主要原因是{R}。"
    )
    section(pen, "（二）", "一般公共预算财政拨款支出决算结构情况")
    pen.write("{Y}年度一般公共预算财政拨款支出{gen}，用于以下方面：")
    kinds(pen, "*{@}，占{%}", label="{}（类）支出")
    pen.line("")
    section(pen, "（三）", "一般公共预算财政拨款支出决算具体情况")
    pen.line("{Y}年度一般公共预算财政拨款支出年初预算{gen@b}，支出决算{gen}，完成年初预算的{%gen}。{<gen}。其中：")
    items(
        pen,
        "*年初预算{ITEM@b}，支出决算{ITEM}，完成年初预算的{%ITEM}。",
        "*年初预算{ITEM@b}，支出决算{ITEM}，{<ITEM}。",
    )
    section(pen, "六、", "一般公共预算财政拨款基本支出决算情况说明")
    pen.line(
        f"{{Y}}年度一般公共预算财政拨款基本支出{{gen_basic}}，其中：人员经费{{people}}，主要包括{WAGES}；公用经费{{office}}，主要包括{GOODS}。"
    )
    _three_public_guangdong(pen)
    section(pen, "八、", "其他重要事项的情况说明")
    section(pen, "（一）", "机关运行经费支出情况")
    pen.line("{Y}年度机关运行经费支出{op}，{~op}，主要原因是{R}。")
    section(pen, "（二）", "政府采购支出情况")
    procurement(pen, "sme", "授予中小企业合同金额")
    section(pen, "（三）", "国有资产占用情况")
    vehicles(pen)


def _clause(pen: Pen, name: str) -> str:
    """完成全年预算…的…；比上年决算数…, or the form for a budget of nothing."""
    rate = (
        "，完成全年预算{NAME@b}的{%NAME}"
        if pen.value(f"{name}@b")
        else pen.office.choose("，完成全年预算{NAME@b}的--%（基数为0，不可比）", "，完成全年预算{NAME@b}的0%")
    )
    return (rate + "，{~NAME}").replace("NAME", name)


def _three_public_guangdong(pen: Pen) -> None:
    section(pen, "七、", "“三公”经费财政拨款支出决算情况说明")
    section(pen, "（一）", "总体情况")
    pen.write("{U}{Y}年度“三公”经费财政拨款支出决算为{three}" + _clause(pen, "three") + "。其中：")
    pen.write("因公出国（境）费支出决算为{abroad}" + _clause(pen, "abroad"))
    pen.write("；公务用车购置及运行维护费支出决算为{car}" + _clause(pen, "car"))
    pen.line("；公务接待费支出决算为{host}" + _clause(pen, "host") + "。")
    section(pen, "（二）", "具体情况")
    of = "，占“三公”经费支出的{NAME/three}" if pen.value("three") else ""
    pen.line(
        "1.因公出国（境）费支出{abroad}"
        + of.replace("NAME", "abroad")
        + "。全年因公出国（境）团组{#groups}个，累计{#travellers}人次。"
    )
    pen.line(
        "2.公务用车购置及运行维护费支出{car}"
        + of.replace("NAME", "car")
        + "。其中：公务用车购置支出{buy}，购置公务用车{#bought}辆；"
        "公务用车运行维护费支出{run}，主要用于市内因公出行，{Y}年末公务用车保有量为{#kept}辆。"
    )
    pen.line(
        "3.公务接待费支出{host}"
        + of.replace("NAME", "host")
        + "。主要用于来访调研等接待。其中：国内接待支出{host}，国内公务接待{#visits}批次，共接待{#guests}人次。"
    )
