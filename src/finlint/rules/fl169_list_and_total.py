"""FL169: 逐项列出之后写的合计 = 各项之和."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Outcome, Severity, Text, rule, sums

_RELATION = Text("合计 = 前面逐项列出的金额之和", "the total behind a list = the sum of the list")
_ITEM = "~列举:"


@rule("FL169", "list-and-its-total-differ", Severity.WARNING)
def list_and_its_total_differ(facts: FactIndex) -> Iterator[Outcome]:
    """一句话逐项列出几个金额，最后写的“合计”“共计”不等于它们之和。

    What it does:
        一句之内只有几个各有名称、单位相同的金额，紧接着写“合计”“共计”的，将各项相加比较。
        “收入总计（支出总计）A万元。包括：”下面编号逐行列出的，各行的第一个金额之和应为A。
        句中有“其中”、增减、占比、分号、括号或别的金额的，说不清加的是哪几项，不作判断。

    Why:
        清单是逐笔抄来的，合计是另外填的；调整了一项，合计常常忘了改。

    Bad:
        2024年实施项目3个：营养餐补助42.36万元、课后服务补助58.12万元、校舍维修40.00万元，合计⟦148.40万元⟧。

    Bad:
        一是购置设备20.00万元，二是购买服务35.00万元，三是租赁场地5.00万元，三项合计⟦65.00万元⟧。

    Bad:
        （二）支出总计⟦862.00万元⟧。包括：
        1．公共安全（类）支出640.00万元，主要用于监所运行。与上年相比增加12.00万元。
        2．住房保障（类）支出86.00万元，主要用于住房公积金。
        3．结余分配0万元。
        4．年末结转和结余100.00万元，为结转下年的项目资金。

    Good:
        2024年实施项目3个：营养餐补助42.36万元、课后服务补助58.12万元、校舍维修40.00万元，合计140.48万元。

    Good:
        一是购置设备20.00万元，二是购买服务35.00万元，三是租赁场地5.00万元，三项共计60.01万元。
    """
    yield from sums(facts.of_level(Aspect.VALUE, _ITEM), _RELATION)
