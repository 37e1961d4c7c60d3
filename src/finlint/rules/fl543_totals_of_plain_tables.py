"""FL543: 普通表格的合计 = 各行（各栏）之和；得分率 = 得分 ÷ 分值."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Outcome,
    Severity,
    Text,
    by_whole,
    equal,
    ratio,
    rule,
    term,
    total,
)

_SUM = Text("合计 = 各项之和", "the total = the sum of the rows")
_RATE = Text("得分率 = 得分 ÷ 分值", "rate of marks = marks ÷ full marks")
_OWN, _ADDEND, _SHARE = "~表内", "~表内各项:", "~表内得分率"


@rule("FL543", "totals-of-plain-table-differ", Severity.WARNING)
def totals_of_plain_table_differ(facts: FactIndex) -> Iterator[Outcome]:
    """表格的合计行、合计栏不等于各项之和，或者表里的得分率与分值、得分不符。

    What it does:
        文字报告里的普通表格（人员、资金、得分情况等），最后一行是“合计”的，每一栏的合计应为各行之和；最后一栏是“合计”的，
        每一行的合计应为各栏之和。加得起来的栏不少于加不起来的，才说明这张表该加；有“其中”“小计”的表、百分比不加。
        “分值”“得分”“得分率”各占一行的，逐栏核对得分率。自评表、决算报表由其他规则核对。

    Why:
        这些表由人另外填写，没有公式；改了一格，合计和得分率常常没有改。

    Bad:
        表1 人员情况
        ⇥类别
        ⇥编制
        ⇥实有
        ⇥退休

        ⇥行政
        ⇥21
        ⇥18
        ⇥7

        ⇥事业
        ⇥34
        ⇥30
        ⇥9

        ⇥合计
        ⇥55
        ⇥⟦49⟧
        ⇥16

    Bad:
        表2 得分情况
        ⇥指标
        ⇥决策
        ⇥过程
        ⇥产出
        ⇥效益
        ⇥合计

        ⇥分值
        ⇥15
        ⇥25
        ⇥30
        ⇥30
        ⇥100

        ⇥得分
        ⇥14
        ⇥22.5
        ⇥27
        ⇥26
        ⇥89.5

        ⇥得分率
        ⇥93.33%
        ⇥⟦92%⟧
        ⇥90%
        ⇥86.67%
        ⇥89.5%

    Good:
        表1 人员情况
        ⇥类别
        ⇥编制
        ⇥实有
        ⇥退休

        ⇥行政
        ⇥21
        ⇥18
        ⇥7

        ⇥事业
        ⇥34
        ⇥30
        ⇥9

        ⇥合计
        ⇥55
        ⇥48
        ⇥16
    """
    read = {
        figure.span for figure in facts.figures if figure.place.tabular and not figure.key.concept.startswith("~表内")
    }
    for whole, parts in by_whole(facts.of_level(Aspect.VALUE, _ADDEND)).items():
        if whole.span not in read:
            yield equal(whole, total(parts), parts, _SUM)
    for rate in facts.of(Aspect.VALUE, _SHARE):
        marks = rate.parent
        full = marks.parent if marks is not None else None
        if marks is not None and full is not None:
            yield ratio(rate, term(marks), term(full), (marks, full), _RATE, name="得分率")
