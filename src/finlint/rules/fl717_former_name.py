"""FL717: 类级科目用现行名称."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("类级科目用现行名称", "classes go by their present names")


@rule("FL717", "former-name-of-a-class", Severity.INFO)
def former_name_of_a_class(facts: FactIndex) -> Iterator[Outcome]:
    """类级科目写了以前的名称，报告别处写的是现行名称。

    What it does:
        《政府收支分类科目》改过名的类（医疗卫生与计划生育支出、文化体育与传媒支出……），正文里写了旧名、报告别处又写了现行名称的，
        每一类报一次；“其他××支出（款）”也一样。2020年以前的报告不看；说明名称变更的、其他款项名称里的不报。

    Why:
        同一类支出有两个名称，多半是沿用了以前年度的文字，汇总和检索时成了两类。

    Bad:
        2024年度一般公共预算财政拨款支出80.00万元，主要用于以下方面：卫生健康支出（类）60.00万元，教育支出（类）20.00万元。
        1.⟦医疗卫生与计划生育支出⟧（类）行政事业单位医疗（款）行政单位医疗（项）支出决算为60.00万元。

    Good:
        2024年度一般公共预算财政拨款支出80.00万元，主要用于以下方面：卫生健康支出（类）60.00万元，教育支出（类）20.00万元。
        1.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）支出决算为60.00万元。
        卫生健康支出原“医疗卫生与计划生育支出”，2019年改名。其他医疗卫生支出2.00万元。
    """
    for mark in facts.marks(MarkKind.FORMER):
        message = Text(
            f"“{mark.text}”是以前的名称，别处写作“{mark.expected}”",
            f"“{mark.text}” is a former name, elsewhere “{mark.expected}”",
        )
        yield written(mark, _RELATION, message)
