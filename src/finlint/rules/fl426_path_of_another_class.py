"""FL426: 款、项属于所写的类."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, Mark, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("款、项属于所写的类", "款 and 项 belong to the 类 that is written")


@rule("FL426", "path-of-another-class", Severity.WARNING)
def path_of_another_class(facts: FactIndex) -> Iterator[Outcome]:
    """“…（类）…（款）…（项）”的类写成了另一类，或者把款写成了项。

    What it does:
        看写全三级的功能分类科目：这一类没有这一款，而这一款连同这一项只属于另一类的，报这一款；
        这一类没有这一款，而写作项的正是这一类的一款的，报这一项。不认识的名称、2021年以前的报告不作判断。

    Why:
        各项是从别的报告或上一项复制来改的，常常只改了项的名称。

    Bad:
        2024年度部门决算
        1.卫生健康支出（类）⟦住房改革支出⟧（款）住房公积金（项）：支出决算为9.46万元。

    Bad:
        2024年度部门决算
        1.社会保障和就业支出（类）社会保障和就业支出（款）⟦就业补助⟧（项）：支出决算为9.46万元。

    Good:
        2024年度部门决算
        1.住房保障支出（类）住房改革支出（款）住房公积金（项）：支出决算为9.46万元。
        2.住房保障支出（类）安居工程支出（款）住房公积金（项）：支出决算为9.46万元。
    """
    for mark in facts.marks(MarkKind.PATH):
        yield written(mark, _RELATION, _message)


def _message(mark: Mark) -> Text:
    if mark.word == "款":
        return Text(f"“{mark.text}”是这一类的款，不是项", f"“{mark.text}” is a 款 of this 类, no 项")
    return Text(f"“{mark.text}”是“{mark.word}”的款", f"“{mark.text}” is a 款 of “{mark.word}”")
