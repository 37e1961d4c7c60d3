"""FL539: 任务表、项目一览表里总额 = 各项之和."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Outcome, Text, rule, sums

_ROW = Text("总额 = 财政拨款 + 其他资金", "the whole = fiscal appropriation + other funds")
_COLUMN = Text("合计 = 各行之和", "the total = the sum of the rows")
_SORTS = (("~表和:行", _ROW), ("~表和:列", _COLUMN))


@rule("FL539", "rows-of-numbers-do-not-add-up")
def rows_of_numbers_do_not_add_up(facts: FactIndex) -> Iterator[Outcome]:
    """任务表、项目一览表里，总额不等于各项之和，合计不等于各行之和。

    What it does:
        “年度主要任务”的“总额｜财政拨款｜其他资金”各栏，每一行的总额应为后两栏之和；有合计行的，每一栏的合计应为各行之和。
        “项目名称｜预算数｜执行数｜执行率”一类的一览表，合计行应为各行之和。
        有的行没有读全的，不加各行。

    Why:
        这些表由人逐行填写，改了一行，行末的总额和最后的合计往往没有改。

    Bad:
        ⇥任务名称
        ⇥预算数（万元）
        ⇥执行数（万元）

        ⇥
        ⇥总额
        ⇥财政拨款
        ⇥其他资金
        ⇥总额
        ⇥财政拨款
        ⇥其他资金

        ⇥河道保洁
        ⇥⟦125⟧
        ⇥100
        ⇥20
        ⇥118
        ⇥99
        ⇥19

        ⇥水质监测
        ⇥60
        ⇥60
        ⇥0
        ⇥58.5
        ⇥58.5
        ⇥0

    Good:
        ⇥序号
        ⇥项目名称
        ⇥预算数
        ⇥执行数
        ⇥执行率
        ⇥自评得分

        ⇥1
        ⇥河道保洁
        ⇥120
        ⇥118
        ⇥98.33%
        ⇥98

        ⇥2
        ⇥水质监测
        ⇥60
        ⇥58.5
        ⇥97.50%
        ⇥97.5

        ⇥
        ⇥合计
        ⇥180
        ⇥176.5
        ⇥98.06%
        ⇥
    """
    for name, relation in _SORTS:
        yield from sums(facts.of(Aspect.VALUE, name + "项"), relation)
