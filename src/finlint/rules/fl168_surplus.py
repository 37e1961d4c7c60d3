"""FL168: 基本情况表里的累计结余 = 收入合计 - 支出合计 (identity K23)."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Severity, Term, Text, Verdict, equal, rule, term

_INCOME, _CARRIED, _SPENT = "收入合计", "上年结转", "支出合计"
_TOTAL, _YEAR = "累计结余", "当年结余"
_LEFT = Text("累计结余 = 收入合计 - 支出合计", "total surplus = income - expenditure")
_OF_YEAR = Text("当年结余 = 收入合计 - 上年结转 - 支出合计", "surplus of the year = income - carried - expenditure")


@rule("FL168", "surplus-not-income-less-expenditure", Severity.WARNING)
def surplus_not_income_less_expenditure(facts: FactIndex) -> Iterator[Outcome]:
    """部门整体支出自评的基本情况表里，结余不等于收入减支出。

    What it does:
        收入情况表的收入合计包含上年结转的，累计结余应等于收入合计减支出合计，当年结余应再减去上年结转。
        当年结余按收入合计减支出合计填的，也算一致。只看表格，收入表里没有上年结转的不作判断。

    Why:
        收入、支出、结余分在两张表里填，改了一张常忘了另一张。

    Bad:
        云岭市档案馆2024年度部门整体支出绩效自评报告

        ⇥年度收入情况（万元）

        ⇥机构名称
        ⇥收入合计
        ⇥其中：

        ⇥
        ⇥
        ⇥上年结转
        ⇥公共财政拨款
        ⇥其他收入

        ⇥档案馆
        ⇥860.50
        ⇥120.30
        ⇥730.20
        ⇥10.00

        ⇥年度支出和结余情况（万元）

        ⇥机构名称
        ⇥支出合计
        ⇥其中：
        ⇥结余

        ⇥
        ⇥
        ⇥基本支出
        ⇥项目支出
        ⇥当年结余
        ⇥累计结余

        ⇥档案馆
        ⇥802.10
        ⇥600.00
        ⇥202.10
        ⇥-61.90
        ⇥⟦54.80⟧

    Good:
        云岭市档案馆2024年度部门整体支出绩效自评报告

        ⇥年度收入情况（万元）

        ⇥机构名称
        ⇥收入合计
        ⇥其中：

        ⇥
        ⇥
        ⇥上年结转
        ⇥公共财政拨款
        ⇥其他收入

        ⇥档案馆
        ⇥860.50
        ⇥120.30
        ⇥730.20
        ⇥10.00

        ⇥年度支出和结余情况（万元）

        ⇥机构名称
        ⇥支出合计
        ⇥其中：
        ⇥结余

        ⇥
        ⇥
        ⇥基本支出
        ⇥项目支出
        ⇥当年结余
        ⇥累计结余

        ⇥档案馆
        ⇥802.10
        ⇥600.00
        ⇥202.10
        ⇥-61.90
        ⇥58.40
    """
    for income in facts.of(Aspect.VALUE, _INCOME):
        carried = [part for part in facts.parts(income) if part.key.concept == _CARRIED]
        spent = _only(facts, income, _SPENT)
        if not income.place.tabular or len(carried) != 1 or spent is None:
            continue
        whole, over = term(income) - term(spent), term(carried[0])
        if (left := _only(facts, income, _TOTAL)) is not None:
            yield equal(left, whole, [income, spent], _LEFT)
        if (left := _only(facts, income, _YEAR)) is not None:
            yield _of_year(left, whole, over, [income, carried[0], spent])


def _of_year(left: Figure, whole: Term, over: Term, operands: list[Figure]) -> Outcome:
    """The surplus of the year; some offices count in it what was carried over."""
    outcome = equal(left, whole - over, operands, _OF_YEAR)
    loose = equal(left, whole, operands, _OF_YEAR)
    return loose if loose.verdict is Verdict.HOLDS else outcome


def _only(facts: FactIndex, like: Figure, concept: str) -> Figure | None:
    """The number of a concept that the tables state, where they state one."""
    found = [figure for figure in facts.at(like.key.of(concept=concept)) if figure.place.tabular]
    return found[0] if len(found) == 1 else None
