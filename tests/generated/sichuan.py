"""The wording of Sichuan: 收、支总计均为, 完成预算, numbered items with 类、款、项 (DOMAIN 3, templates 1, 19, 30, 33)."""

from .parts import GOODS, INCOME, NATURE, WAGES, completion, items, kinds, procurement, vehicles, visits
from .pen import Pen
from .phrases import section, shares

TITLE = "{U}{Y}年度部门决算"


def write(pen: Pen) -> None:
    """The second part of a report."""
    pen.line(TITLE)
    pen.line("")
    pen.line("第二部分 {Y}年度部门决算情况说明")
    _totals(pen)
    _general(pen)
    _three_public(pen)
    _rest(pen)


def _totals(pen: Pen) -> None:
    section(pen, "一、", "收入支出决算总体情况说明")
    pen.line("{Y}年度收、支总计均为{total}。{~total|收、支总计各}。主要变动原因是{R}。")
    section(pen, "二、", "收入决算情况说明")
    pen.write("{Y}年度本年收入合计{inc}，其中：")
    shares(pen, "inc", INCOME, "*{@}，占{%}")
    pen.line("")
    section(pen, "三、", "支出决算情况说明")
    pen.write("{Y}年度本年支出合计{exp}，其中：")
    shares(pen, "exp", NATURE, "*{@}，占{%}")
    pen.line("")
    section(pen, "四、", "财政拨款收入支出决算总体情况说明")
    pen.line("{Y}年度财政拨款收、支总计均为{ftotal}。{~ftotal|财政拨款收、支总计各}。主要变动原因是{R}。")


def _general(pen: Pen) -> None:
    section(pen, "五、", "一般公共预算财政拨款支出决算情况说明")
    section(pen, "（一）", "一般公共预算财政拨款支出决算总体情况")
    pen.line(
        "{Y}年度一般公共预算财政拨款支出{gen}，占本年支出合计的{gen/exp}。{~gen|一般公共预算财政拨款支出}。主要变动原因是{R}。"
    )
    section(pen, "（二）", "一般公共预算财政拨款支出决算结构情况")
    pen.write("{Y}年度一般公共预算财政拨款支出{gen}，主要用于以下方面：")
    kinds(pen, "*{@}，占{%}", label=pen.office.choose("{}支出", "{}支出（类）", "{}（类）支出"))
    pen.line("")
    section(pen, "（三）", "一般公共预算财政拨款支出决算具体情况")
    pen.line("{Y}年度一般公共预算支出决算数为{gen}，完成预算{%gen}。其中：")
    items(
        pen,
        "*：支出决算为{ITEM}，完成预算{%ITEM}，{?ITEM}。",
        "*：支出决算为{ITEM}，完成预算{%ITEM}。",
        "*：支出决算为{ITEM}，预算执行完成率{%ITEM}，{?ITEM}。",
    )
    section(pen, "六、", "一般公共预算财政拨款基本支出决算情况说明")
    pen.line("{Y}年度一般公共预算财政拨款基本支出{gen_basic}，其中：")
    pen.line(f"人员经费{{people}}，主要包括：{WAGES}。")
    pen.line(f"公用经费{{office}}，主要包括：{GOODS}。")


def _three_public(pen: Pen) -> None:
    section(pen, "七、", "“三公”经费财政拨款支出决算情况说明")
    section(pen, "（一）", "“三公”经费财政拨款支出决算总体情况说明")
    done = completion(pen, "three", "，完成预算{%NAME}")
    pen.line("{Y}年度“三公”经费财政拨款支出决算为{three}" + done + "，{~three}。" + ("{?three}。" if done else ""))
    section(pen, "（二）", "“三公”经费财政拨款支出决算具体情况说明")
    if pen.value("three"):
        pen.write("{Y}年度“三公”经费财政拨款支出决算中，")
        names = [
            ("因公出国（境）费支出决算", "abroad"),
            ("公务用车购置及运行维护费支出决算", "car"),
            ("公务接待费支出决算", "host"),
        ]
        shares(pen, "three", names, "*{@}，占{%}")
        pen.line("具体情况如下：")
    pen.begin()
    pen.ordinal(1)
    pen.line(
        ".因公出国（境）经费支出{abroad}" + completion(pen, "abroad", "，完成预算{%NAME}") + "。"
        "全年安排因公出国（境）团组{#groups}次，出国（境）{#travellers}人次。因公出国（境）支出决算{~abroad}。"
    )
    pen.ordinal(2)
    pen.line(
        ".公务用车购置及运行维护费支出{car}"
        + completion(pen, "car", "，完成预算{%NAME}")
        + "。公务用车购置及运行维护费支出决算{~car}。"
    )
    pen.line(
        "其中：公务用车购置支出{buy}。全年按规定更新购置公务用车{#bought}辆。截至{Y}年12月31日，单位共有公务用车{#kept}辆。"
    )
    pen.line("公务用车运行维护费支出{run}。主要用于公务出行所需的燃料费、维修费、过路过桥费、保险费等支出。")
    pen.ordinal(3)
    pen.line(
        ".公务接待费支出{host}" + completion(pen, "host", "，完成预算{%NAME}") + "。公务接待费支出决算{~host}。其中："
    )
    visits(pen)


def _rest(pen: Pen) -> None:
    section(pen, "八、", "政府性基金预算支出决算情况说明")
    pen.line("{Y}年度政府性基金预算财政拨款支出{fund}。")
    section(pen, "九、", "国有资本经营预算支出决算情况说明")
    pen.line("{Y}年度国有资本经营预算财政拨款支出{soe}。")
    section(pen, "十、", "其他重要事项的情况说明")
    section(pen, "（一）", "机关运行经费支出情况")
    pen.line("{Y}年度，{U}机关运行经费支出{op}，{~op}。")
    section(pen, "（二）", "政府采购支出情况")
    procurement(pen)
    section(pen, "（三）", "国有资产占有使用情况")
    vehicles(pen)
