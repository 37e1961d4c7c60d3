"""The wording of the Ministry and Shanghai: 年初预算为, 支出决算为, 完成年初预算的 (templates 3, 34, 36, 37, 52)."""

from .parts import GOODS, NATURE, SOURCES, WAGES, completion, items, kinds, procurement, vehicles
from .pen import Pen
from .phrases import section, shares


def write(pen: Pen) -> None:
    """The third part of a report."""
    pen.line("{U}{Y}年度部门决算")
    pen.line("第三部分 {Y}年度部门决算情况说明")
    _totals(pen)
    _general(pen)
    _three_public(pen)
    _rest(pen)


def _totals(pen: Pen) -> None:
    section(pen, "一、", "收入支出决算总体情况说明")
    pen.line("{U}{Y}年度收入支出总计为{total}。{~total|收入支出总计}。主要原因：{R}。")
    section(pen, "二、", "收入决算情况说明")
    pen.write("{Y}年度本年收入合计{inc}，其中：")
    shares(pen, "inc", SOURCES, "*{@}，占{%}")
    pen.line("")
    section(pen, "三、", "支出决算情况说明")
    pen.write("{Y}年度本年支出合计{exp}，其中：")
    shares(pen, "exp", NATURE, "*{@}，占{%}")
    pen.line("")
    section(pen, "四、", "财政拨款收入支出决算总体情况说明")
    pen.line("{Y}年度财政拨款收入支出总计{ftotal}。{~ftotal|财政拨款收入支出总计}。主要原因：{R}。")


def _general(pen: Pen) -> None:
    section(pen, "五、", "一般公共预算财政拨款支出决算情况说明")
    section(pen, "（一）", "总体情况")
    pen.line(
        "{Y}年度一般公共预算财政拨款支出{gen}，占本年支出合计的{gen/exp}。{~gen|一般公共预算财政拨款支出}。主要原因：{R}。"
    )
    section(pen, "（二）", "结构情况")
    pen.write("{Y}年度一般公共预算财政拨款支出{gen}，主要用于以下方面：")
    kinds(pen, "*{@}，占{%}")
    pen.line("")
    section(pen, "（三）", "具体情况")
    pen.line("{Y}年度一般公共预算财政拨款支出年初预算为{gen@b}，支出决算为{gen}，完成年初预算的{%gen}。{?gen}。其中：")
    items(
        pen,
        "*，主要用于机关运转和业务工作。年初预算为{ITEM@b}，支出决算为{ITEM}。{?ITEM}。",
        "*。年初预算为{ITEM@b}，支出决算为{ITEM}，完成年初预算的{%ITEM}。{?ITEM}。",
        "*。年初预算为{ITEM@b}，支出决算为{ITEM}，完成年初预算的{%ITEM}。",
    )
    section(pen, "六、", "一般公共预算财政拨款基本支出决算情况说明")
    pen.line("{Y}年度一般公共预算财政拨款基本支出{gen_basic}。其中：")
    pen.line(f"（一）人员经费{{people}}，主要包括：{WAGES}。")
    pen.line(f"（二）公用经费{{office}}，主要包括：{GOODS}。")


def _three_public(pen: Pen) -> None:
    section(pen, "七、", "财政拨款“三公”经费支出决算情况说明")
    section(pen, "（一）", "总体情况")
    pen.write(
        "{Y}年度财政拨款“三公”经费支出年初预算为{three@b}，支出决算为{three}"
        + completion(pen, "three", "，完成年初预算的{%NAME}")
    )
    pen.write("，其中：因公出国（境）费支出决算为{abroad}" + completion(pen, "abroad", "，完成年初预算的{%NAME}"))
    pen.write("；公务用车购置及运行维护费支出决算为{car}" + completion(pen, "car", "，完成年初预算的{%NAME}"))
    pen.line("；公务接待费支出决算为{host}" + completion(pen, "host", "，完成年初预算的{%NAME}") + "。")
    pen.line("{Y}年度“三公”经费支出{~three}。" + ("{?three}。" if pen.value("three@b") else ""))
    pen.line(
        "其中：因公出国（境）费支出决算{~abroad}；公务用车购置及运行维护费支出决算{~car}；公务接待费支出决算{~host}。"
    )
    section(pen, "（二）", "具体情况")
    if pen.value("three"):
        pen.write("{Y}年度财政拨款“三公”经费支出决算中，")
        names = [
            ("因公出国（境）费支出", "abroad"),
            ("公务用车购置及运行维护费支出", "car"),
            ("公务接待费支出", "host"),
        ]
        shares(pen, "three", names, "*{@}，占{%}")
        pen.line("具体情况如下：")
    pen.line("1.因公出国（境）费{abroad}。全年安排因公出国（境）团组{#groups}个，累计{#travellers}人次。")
    pen.line(
        "2.公务用车购置及运行维护费支出{car}。其中：公务用车购置支出为{buy}，购置公务用车{#bought}辆。"
        "公务用车运行维护费支出{run}，主要用于公务出行。{Y}年，{U}开支财政拨款的公务用车保有量为{#kept}辆。"
    )
    pen.line(
        "3.公务接待费支出{host}。其中：国内公务接待支出{host}，主要用于业务交流；公务接待{#visits}批次，{#guests}人次。外事接待支出0万元。"
    )


def _rest(pen: Pen) -> None:
    section(pen, "八、", "政府性基金预算财政拨款支出决算情况说明")
    if pen.value("fund"):
        pen.line(
            "{Y}年度政府性基金预算财政拨款支出{fund}，主要用于：城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）{fund}。"
        )
    else:
        pen.line("{U}{Y}年度无政府性基金预算财政拨款收入和支出，故本表无数据。")
    section(pen, "九、", "国有资本经营预算财政拨款支出决算情况说明")
    pen.line(
        "{Y}年度国有资本经营预算财政拨款支出{soe}。"
        if pen.value("soe")
        else "{U}{Y}年度无国有资本经营预算财政拨款支出，故本表无数据。"
    )
    section(pen, "十、", "其他重要事项的情况说明")
    section(pen, "（一）", "机关运行经费")
    pen.line("{Y}年度机关运行经费决算支出为{op}，{~op}。")
    section(pen, "（二）", "政府采购情况")
    procurement(pen, "sme", "授予中小企业合同金额")
    section(pen, "（三）", "国有资产占用情况")
    vehicles(pen)
