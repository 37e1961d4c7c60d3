"""FL704: 科目名称不缺字."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, Mark, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("科目名称不缺字", "the name of a subject lacks no character")


@rule("FL704", "subject-with-missing-character", Severity.INFO)
def subject_with_missing_character(facts: FactIndex) -> Iterator[Outcome]:
    """科目名称漏了一个字。

    What it does:
        金额前面的名称与常用科目只差一个字，或者款、项名称与本报告别处多数写法只差一个字。通用的简称（公用费、商品服务支出）不报。

    Why:
        “基本支906.02万元”读者能猜到，检索和汇总却找不到。

    Bad:
        2024年度部门决算本年支出合计80.00万元，其中：⟦基本支⟧60.00万元，项目支出20.00万元。

    Bad:
        2024年度一般公共预算财政拨款支出决算情况：
        1.教育支出（类）普通教育（款）小学教育（项）：支出决算为60.00万元。
        2.社会保障和就业支出（类）⟦行政事业单位养⟧支出（款）机关事业单位基本养老保险缴费支出（项）：支出决算为6.00万元。
        3.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）：支出决算为3.00万元。
        4.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）：支出决算为3.00万元。

    Good:
        2024年度部门决算本年支出合计80.00万元，其中：基本支出60.00万元，项目支出20.00万元，用于商品服务支出8.00万元。
    """
    for mark in facts.marks(MarkKind.SUBJECT):
        yield written(mark, _RELATION, _message)


def _message(mark: Mark) -> Text:
    return Text(
        f"科目名称“{mark.text}”缺字，疑为“{mark.expected}”",
        f"the subject “{mark.text}” lacks a character, probably “{mark.expected}”",
    )
