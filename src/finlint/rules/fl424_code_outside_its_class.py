"""FL424: 表中科目编码属于它的上级科目."""

from collections.abc import Iterator

from finlint.authoring import Evidence, FactIndex, MarkKind, Outcome, Text, Verdict, rule

_RELATION = Text("款、项的编码以上级科目的编码开头", "a code begins with that of the subject above it")


@rule("FL424", "code-outside-its-class")
def code_outside_its_class(facts: FactIndex) -> Iterator[Outcome]:
    """决算表、预算表里一行的编码不属于它的类、款。

    What it does:
        项的编码前五位应是它的款，款的编码前三位应是它的类；前后各行都属于同一类、款，只有这一行不是的，编码写错了。
        表中没有列出上级科目的，不作判断。

    Why:
        编码错了，这一行就算到了别的类、款里，按编码汇总的数对不上。

    Bad:
        2024年度部门决算
        支出决算表
        单位：万元
        科目编码 科目名称 本年支出合计 基本支出 项目支出
        合计 812.40 600.10 212.30
        205 教育支出 812.40 600.10 212.30
        20502 普通教育 812.40 600.10 212.30
        2050201 学前教育 100.00 100.00
        ⟦2080202⟧ 小学教育 200.00 200.00
        2050203 初中教育 512.40 300.10 212.30

    Good:
        2024年度部门决算
        支出决算表
        单位：万元
        科目编码 科目名称 本年支出合计 基本支出 项目支出
        合计 812.40 600.10 212.30
        205 教育支出 812.40 600.10 212.30
        20502 普通教育 812.40 600.10 212.30
        2050201 学前教育 300.00 300.00
        2050203 初中教育 512.40 300.10 212.30
    """
    for mark in facts.marks(MarkKind.PREFIX):
        if not mark.expected:
            continue
        code = "".join(mark.text.split())
        agrees = code.startswith(mark.expected)
        evidence = Evidence(_RELATION, f"{code} {mark.word}：{mark.expected}", expected=mark.expected, stated=code)
        message = Text(
            f"“{mark.word}”的编码{code}应以上级科目的{mark.expected}开头",
            f"the code {code} of “{mark.word}” should begin with {mark.expected}, that of the subject above it",
        )
        yield Outcome(Verdict.HOLDS if agrees else Verdict.VIOLATED, mark, (), evidence, message)
