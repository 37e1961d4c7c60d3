"""FL703: 占比、增减率写百分号."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, Mark, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("占比和增减率写明百分号", "a share or a rate has its percent sign")


@rule("FL703", "missing-percent-sign", Severity.INFO)
def missing_percent_sign(facts: FactIndex) -> Iterator[Outcome]:
    """占比、增减率、完成率漏写百分号。

    What it does:
        看“占”“增长”“下降”“完成预算”后面的数字是否带百分号。带别的单位（倍、个百分点、万元）的不报。

    Why:
        “占0.58”可以是0.58%，也可以是58%。

    Bad:
        2024年度本年支出决算合计80.00万元，其中：教育支出60.00万元，占⟦75.5⟧；住房保障支出20.00万元，占24.5%。

    Bad:
        2024年度公务接待费支出决算为3.00万元，完成预算⟦95.2⟧，比上年增加1.00万元，增长50%。

    Good:
        2024年度公务接待费支出决算为3.00万元，完成预算95.2%，比上年增加1.00万元，增长1.5倍，占“三公”经费的20%。
    """
    for mark in facts.marks(MarkKind.PERCENT):
        yield written(mark, _RELATION, _message)


def _message(mark: Mark) -> Text:
    return Text(
        f"“{mark.text}”漏写百分号，疑为“{mark.expected}”",
        f"“{mark.text}” lacks its percent sign, probably “{mark.expected}”",
    )
