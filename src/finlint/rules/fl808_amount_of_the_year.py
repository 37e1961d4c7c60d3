"""FL808: “年度预算安排”写明本年的金额."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("“年度预算安排”写明本年安排的金额", "the section on the budget of the year states what the year gets")


@rule("FL808", "amount-of-the-year-missing", Severity.INFO)
def amount_of_the_year_missing(facts: FactIndex) -> Iterator[Outcome]:
    """项目的“年度预算安排”只写了上年安排的金额。

    What it does:
        预算报告里项目说明的“年度预算安排”一节，没有提到本年，只写了上年安排多少钱的提示。没有写金额、没有写年份的不作判断。

    Why:
        这一节要说的就是本年安排多少；只有总投资和上年的数，多半是沿用了上年的文字。

    Bad:
        2024年部门预算
        2024年支出预算900.00万元。
        馆库改造项目情况说明
        五、实施周期
        2023年6月至2024年12月。
        六、年度预算安排
        本项目总投资500.00万元。2023年安排建设资金⟦300.00万元⟧。
        七、绩效目标
        完成馆库改造。

    Good:
        2024年部门预算
        2024年支出预算900.00万元。
        馆库改造项目情况说明
        六、年度预算安排
        本项目总投资500.00万元。2023年安排建设资金300.00万元，2024年安排200.00万元。
        七、绩效目标
        完成馆库改造。
    """
    for mark in facts.marks(MarkKind.YEARLY):
        message = Text(
            f"“年度预算安排”只写了上年的{mark.text}，没有写{mark.word}年安排多少",
            f"the budget of the year has {mark.text} of the year before, and nothing for {mark.word}",
        )
        yield written(mark, _RELATION, message)
