"""FL170: 决算表、预算表中，合计 = 各栏之和 = 各行之和."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, rule, sums

_RELATIONS = {
    "各栏": Text("合计栏 = 各栏之和", "the first column = the sum of the others"),
    "各行": Text("合计 = 所属各行之和", "a total = the sum of what is below it"),
    "两方": Text("收入总计 = 支出总计", "income and expense have the same total"),
}


@rule("FL170", "sum-of-table-mismatch")
def sum_of_table_mismatch(facts: FactIndex) -> Iterator[Outcome]:
    """决算表、预算表（从PDF或Word复制出来，没有表格线）的合计与各栏、各行不符。

    What it does:
        认出收支总表、收入表、支出表、财政拨款收支总表、一般公共预算支出表、基本支出表、“三公”经费表、基金表和国资表，\
逐行核对合计与基本支出、项目支出等各栏之和，逐栏核对合计与各类、各类与各款、各款与各项之和，并核对收入总计与支出总计。
        万元表按印出的位数取舍，元表精确到分；多半对不上的表可能没有复制全，不作判断。

    Why:
        表里每个数都同时在一行和一列的合计里，改错一个数，两处都对不上。

    Bad:
        表5 一般公共预算支出表
        科目编码 科目名称 合计 基本支出 项目支出
        合计 812.40 600.10 212.30
        205 教育支出 ⟦640.70⟧ 408.40 212.30
        208 社会保障和就业支出 110.50 110.50 0.00
        221 住房保障支出 81.20 81.20 0.00

    Bad:
        科目编码
        科目名称
        合计
        基本支出
        项目支出
        合计
        731.20
        518.90
        212.30
        205
        教育支出
        620.70
        ⟦480.40⟧
        212.30
        208
        社会保障和就业支出
        110.50
        110.50
        0.00
        210
        卫生健康支出
        0.00
        0.00
        0.00

    Bad:
        2024年度部门决算
        收入支出决算总表
        单位：万元
        收入 支出
        项目 决算数 项目 决算数
        一、一般公共预算财政拨款收入 812.40 一、教育支出 620.70
        二、政府性基金预算财政拨款收入 二、社会保障和就业支出 110.50
        三、事业收入 三、住房保障支出 81.20
        本年收入合计 812.40 本年支出合计 812.40
        年初结转和结余 3.10 年末结转和结余 3.10
        总计 815.50 总计 ⟦851.50⟧

    Good:
        表5 一般公共预算支出表
        科目编码 科目名称 合计 基本支出 项目支出
        合计 812.40 600.10 212.30
        205 教育支出 620.70 408.40 212.30
        208 社会保障和就业支出 110.50 110.50 0.00
        221 住房保障支出 81.20 81.20 0.00

    Good:
        2024年度部门决算
        支出决算表
        单位：万元
        科目编码 科目名称 本年支出合计 基本支出 项目支出
        合计 812.40 600.09 212.30
        205 教育支出 620.70 408.40 212.30
        20502 普通教育 620.70 408.40 212.30
        2050202 小学教育 620.70 408.40 212.30
        208 社会保障和就业支出 191.70 191.70
    """
    parts: dict[str, list[Figure]] = {sort: [] for sort in _RELATIONS}
    for figure in facts.of(Aspect.ENTRY):
        sort = figure.key.concept.partition("#")[2][:2]
        if figure.parent is not None and sort in parts:
            parts[sort].append(figure)
    for sort, some in parts.items():
        yield from sums(some, _RELATIONS[sort])
