"""FL170: 没有表格线的科目表，各栏之和、各科目之和 = 合计."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Outcome, Text, rule, sums

_RELATIONS = {
    "~科目表各栏": Text("合计栏 = 各栏之和", "the first column = the sum of the others"),
    "~科目表各行": Text("合计 = 下级科目之和", "a total = the sum of what is below it"),
}


@rule("FL170", "table-of-classes-mismatch")
def table_of_classes_mismatch(facts: FactIndex) -> Iterator[Outcome]:
    """从PDF复制出来的收入、支出科目表，合计与各栏、各科目之和不符。

    What it does:
        表格复制出来以后，科目编码、科目名称和各栏数字连成一行，或者一格一行。逐行核对合计栏与其余各栏之和，\
逐栏核对合计与各类、各类与各款、各款与各项之和。
        各行数字的个数不同，或者多半对不上的，可能没有复制全，不作判断。

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

    Good:
        表5 一般公共预算支出表
        科目编码 科目名称 合计 基本支出 项目支出
        合计 812.40 600.10 212.30
        205 教育支出 620.70 408.40 212.30
        208 社会保障和就业支出 110.50 110.50 0.00
        221 住房保障支出 81.20 81.20 0.00

    Good:
        科目代码 科目名称 本年支出合计 基本支出 项目支出
        合计 812.40 600.10 212.30
        205 教育支出 620.70 408.40 212.30
        20502 普通教育 620.70 408.40 212.30
        2050202 小学教育 620.70 408.40 212.30
        208 社会保障和就业支出 191.70 191.70 0.00
    """
    for concept, relation in _RELATIONS.items():
        yield from sums(facts.of(Aspect.VALUE, concept), relation)
