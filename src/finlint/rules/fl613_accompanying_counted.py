"""FL613: 接待人次不包括陪同人员."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("接待人次不包括陪同人员", "guests are counted without those who accompany them")


@rule("FL613", "accompanying-persons-counted", Severity.INFO)
def accompanying_persons_counted(facts: FactIndex) -> Iterator[Outcome]:
    """接待人次写明包括陪同人员。

    What it does:
        看接待的人次后面写的是“不包括陪同人员”还是“包括陪同人员”。后一种写法，同一份报告别处又写“不包括”的是警告：
        两个人次口径不同；别处没有写的是提示。

    Why:
        部门决算公开的范本要求“国内公务接待××批次、××人次（不包括陪同人员）”；口径不同的人次不能相加、不能比较，
        人均费用也会偏低。

    Bad:
        2024年度国内公务接待13批次，145人次（⟦包括陪同人员⟧），支出1.70万元。外事接待1批次，8人次（不包括陪同人员），支出0.20万元。

    Good:
        2024年度国内公务接待13批次，145人次（不包括陪同人员），支出1.70万元。外事接待1批次，8人次（不含陪同人员），支出0.20万元。
    """
    marks = facts.marks(MarkKind.ACCOMPANIED)
    without = [mark for mark in marks if mark.text == mark.expected]
    for mark in marks:
        here = ("，别处也是这样写的", ", as elsewhere") if without else ("", "")
        message = Text(
            f"接待人次“{mark.text}”，按范本应为不包括陪同人员的人次{here[0]}",
            f"guests are counted “{mark.text}”, by the form they are counted without{here[1]}",
        )
        own = mark.text == mark.expected
        outcome = written(mark, _RELATION, message, *(() if own else without[:1]))
        yield outcome if own or not without else outcome.as_severe_as(Severity.WARNING)
