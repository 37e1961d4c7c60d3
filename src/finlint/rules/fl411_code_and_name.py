"""FL411: 功能分类科目的编码与名称一致."""

from collections.abc import Iterator

from finlint.authoring import Evidence, FactIndex, MarkKind, Outcome, Text, Verdict, rule

_RELATION = Text("科目编码与科目名称一致", "the code and the name of a subject agree")


@rule("FL411", "code-of-another-subject")
def code_of_another_subject(facts: FactIndex) -> Iterator[Outcome]:
    """功能分类科目的编码是另一个科目的。

    What it does:
        名称与编码写在一起、两者都在政府收支分类科目表中的，核对编码对应的名称；不认识的编码或名称不作判断。同样的错只报告一次。

    Why:
        编码与名称总有一个写错，读者按编码查到的是另一个科目。

    Bad:
        1.⟦住房公积金（2210203）⟧支出18.20万元，完成预算100%。

    Bad:
        卫生健康支出（类）行政事业单位医疗（款）⟦事业单位医疗（项）2101101⟧：支出决算为9.46万元，完成预算100%。

    Good:
        1.住房公积金（2210201）支出18.20万元，完成预算100%。

    Good:
        卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）2101102：支出决算为9.46万元，完成预算100%。
    """
    told: set[tuple[str, str]] = set()
    for mark in facts.marks(MarkKind.CODE):
        agree = mark.word.removesuffix("支出") == mark.expected.removesuffix("支出")
        if not agree and (mark.word, mark.expected) in told:
            continue  # each table repeats the line
        told.add((mark.word, mark.expected))
        evidence = Evidence(
            _RELATION, f"{mark.word}，编码是“{mark.expected}”的", expected=mark.expected, stated=mark.word
        )
        message = Text(
            f"“{mark.word}”后的编码是“{mark.expected}”的",
            f"the code beside “{mark.word}” is that of “{mark.expected}”",
        )
        yield Outcome(Verdict.HOLDS if agree else Verdict.VIOLATED, mark, (), evidence, message)
