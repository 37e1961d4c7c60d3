"""FL543: 普通表格的合计 = 各行（各栏）之和；百分比一栏 = 两栏之比."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Outcome,
    Severity,
    Text,
    Verdict,
    by_whole,
    chained,
    equal,
    off_by_one,
    ratio,
    rule,
    term,
    total,
    undecided,
)

_SUM = Text("合计 = 各项之和", "the total = the sum of the rows")
_RATE = Text("百分比 = 同一行（栏）两个数之比", "the percentage = one number of its row ÷ another")
_OWN, _ADDEND, _SHARE = "~表内", "~表内各项:", "~表内得分率"


@rule("FL543", "totals-of-plain-table-differ", Severity.WARNING)
def totals_of_plain_table_differ(facts: FactIndex) -> Iterator[Outcome]:
    """表格的合计行、合计栏不等于各项之和，或者表里的得分率与分值、得分不符。

    What it does:
        文字报告里的普通表格（人员、资金、得分情况等），最后一行是“合计”的，每一栏的合计应为各行之和；最后一栏是“合计”的，
        每一行的合计应为各栏之和。加得起来的栏不少于加不起来的，才说明这张表该加；有“其中”“小计”的表、百分比不加。
        “分值”“得分”“得分率”各占一行的，逐栏核对得分率；有一栏百分比的，各行（最多一行除外）都是某两栏之比、或者都是某一栏占合计的，
        就逐行核对。自评表、决算报表由其他规则核对。

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

    Bad:
        表3 资金情况
        ⇥乡镇
        ⇥下达
        ⇥支出
        ⇥支出率

        ⇥上河镇
        ⇥420.00
        ⇥412.60
        ⇥98.24%

        ⇥石门镇
        ⇥386.40
        ⇥370.15
        ⇥⟦97.95%⟧

        ⇥柳林乡
        ⇥350.00
        ⇥343.41
        ⇥98.12%

        ⇥合计
        ⇥1156.40
        ⇥1126.16
        ⇥97.38%

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
    for rate, part, whole in chained(facts.of(Aspect.VALUE, _SHARE)):
        outcome = ratio(rate, term(part), term(whole), (part, whole), _RATE, name="表内百分比")
        near = outcome.verdict is Verdict.VIOLATED and off_by_one(rate, term(part), term(whole))
        yield undecided((rate, part, whole), "末位相差一，可能是为使各项之和为100%", _RATE) if near else outcome
