"""FL710: 各项写了完成预算的比例，总数也应写."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("总数与各项一样写明完成预算的比例", "the total gives its completion as its items do")


@rule("FL710", "completion-left-out", Severity.INFO)
def completion_left_out(facts: FactIndex) -> Iterator[Outcome]:
    """“支出决算数为…。其中：”没有写完成预算的比例，下面各项却写了。

    What it does:
        总数一句以“其中：”结束，下面逐项列出完成预算的比例时，看总数有没有写。下面不写的不报。

    Why:
        各省的模板都有总的完成比例；缺了它，读者要自己用预算数去除。

    Bad:
        2024年度一般公共预算⟦支出决算数为80.00万元⟧。其中：
        1.教育支出（类）普通教育（款）小学教育（项）：支出决算为60.00万元，完成预算100%。
        2.住房保障支出（类）住房改革支出（款）住房公积金（项）：支出决算为20.00万元，完成预算95.2%。

    Good:
        2024年度一般公共预算支出决算数为80.00万元，完成预算98.8%。其中：
        1.教育支出（类）普通教育（款）小学教育（项）：支出决算为60.00万元，完成预算100%。
        2.住房保障支出（类）住房改革支出（款）住房公积金（项）：支出决算为20.00万元，完成预算95.2%。
    """
    message = Text(
        "总数没有写完成预算的比例，下面各项都写了",
        "the total does not say how much of its budget it is, while its items do",
    )
    for mark in facts.marks(MarkKind.COMPLETION):
        yield written(mark, _RELATION, message, fine=mark.word == "stated")
