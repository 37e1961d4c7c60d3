"""FL705: 标点和字词不重复."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("标点和字词不重复", "no sign or word is set twice")


@rule("FL705", "doubled-signs-and-words", Severity.INFO)
def doubled_signs_and_words(facts: FactIndex) -> Iterator[Outcome]:
    """标点叠用，“等”前用顿号，字词重复。

    What it does:
        查找连用的两个标点、“、等”，以及一定写错的叠字（包包括、截截至）。其他叠字只在同一份报告别处、在同样的上下文里
        多数写作单字时才报。省略号不报。

    Why:
        不影响数字，但公开之前应当改掉。

    Bad:
        2024年度公用经费决算数为8.00万元，主要⟦包包括⟧：办公费、差旅费⟦、等⟧费用⟦。，⟧人员经费20.00万元⟦；；⟧均已支付。

    Bad:
        云岭市人民政府口岸管理办公室2024年度部门决算本年支出合计8.00万元。云岭市人民政府口岸管理办公室为行政单位。云岭市人民政府⟦口口岸⟧管理办公室有车辆2辆。

    Good:
        2024年度公用经费决算数为8.00万元，主要包括：面包、包子、办公费等。。。实现目的的主要措施实实在在。
    """
    for mark in facts.marks(MarkKind.DOUBLED):
        what = Text("标点重复", "doubled punctuation") if mark.word == "sign" else Text("字词重复", "a word set twice")
        message = Text(
            f"“{mark.text}”{what.zh}，疑为“{mark.expected}”",
            f"“{mark.text}”: {what.en}, probably “{mark.expected}”",
        )
        yield written(mark, _RELATION, message)
