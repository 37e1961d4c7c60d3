"""FL702: 金额写明单位."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, Mark, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("金额写明单位", "an amount says its unit")


@rule("FL702", "missing-unit", Severity.INFO)
def missing_unit(facts: FactIndex) -> Iterator[Outcome]:
    """金额没有写单位，或“万元”只写了“万”。

    What it does:
        正文里的金额，在其他金额都写“万元”（“元”）的报告中没有写单位，或只写了“万”“亿”。
        几个数字共用最后一个单位的，零，以及通篇不写单位的，不报。

    Why:
        公开的报告里“元”和“万元”常常并用，漏写单位的数字可以差一万倍。

    Bad:
        2024年度本年支出合计80.00万元，比2023年度增加⟦2.45⟧，增长3.2%。其中：基本支出⟦60.00⟧，项目支出⟦15万⟧，经营支出5.00万元。

    Good:
        2024年度本年支出合计80.00万元，其中：基本支出60.00万元，项目支出20.00万元，公务接待费支出0，外出考察3万人次。
    """
    for mark in facts.marks(MarkKind.UNIT):
        yield written(mark, _RELATION, _message)


def _message(mark: Mark) -> Text:
    return Text(
        f"金额“{mark.text}”漏写单位，疑为“{mark.expected}”",
        f"the amount “{mark.text}” lacks its unit, probably “{mark.expected}”",
    )
