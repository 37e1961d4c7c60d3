"""FL167: 表中合计 = “其中”各栏之和."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, equal, rule, total

_RELATION = Text("合计 = 其中各栏之和", "the whole = the sum of the columns below it")
_PLAIN = "~表内"
"""Of tables without 其中, whose columns FL543 adds up."""
_LEAST = 2


@rule("FL167", "table-columns-not-whole")
def table_columns_not_whole(facts: FactIndex) -> Iterator[Outcome]:
    """收支情况等表中，合计栏不等于“其中”各栏之和。

    What it does:
        表头写明“收入合计｜其中：……”的，把“其中”下面各栏的数相加，与合计栏比较；空白视为0。
        “其中”管到哪一栏看不出来的、有几个单位分行填列的，不比较。

    Why:
        这些表由人从决算报表里抄来，抄错一栏，后面的结余和说明都跟着错。

    Bad:
        ⇥年度收入情况（万元）

        ⇥机构名称
        ⇥收入合计
        ⇥其中：

        ⇥
        ⇥
        ⇥上年结转
        ⇥公共财政拨款
        ⇥其他收入

        ⇥区档案馆
        ⇥⟦412.50⟧
        ⇥12.30
        ⇥380.00
        ⇥10.20

    Good:
        ⇥年度支出和结余情况（万元）

        ⇥机构名称
        ⇥支出合计
        ⇥其中：
        ⇥结余

        ⇥
        ⇥
        ⇥基本支出
        ⇥其中：
        ⇥项目支出
        ⇥当年结余
        ⇥累计结余

        ⇥
        ⇥
        ⇥
        ⇥人员支出
        ⇥公用支出
        ⇥
        ⇥
        ⇥

        ⇥区档案馆
        ⇥401.5
        ⇥300.2
        ⇥250.15
        ⇥50.05
        ⇥101.3
        ⇥-11.2
        ⇥1.1
    """
    parts: dict[Figure, list[Figure]] = {}
    for figure in facts.of(Aspect.VALUE):
        if figure.parent is not None and figure.place.tabular and not figure.key.concept.startswith(_PLAIN):
            parts.setdefault(figure.parent, []).append(figure)
    for whole, inside in parts.items():
        if len(inside) >= _LEAST:
            yield equal(whole, total(inside), inside, _RELATION)
