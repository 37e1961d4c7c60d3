"""FL713: 没有错别字."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("没有错别字", "words are written with the right characters")


@rule("FL713", "misspelt-word", Severity.INFO)
def misspelt_word(facts: FactIndex) -> Iterator[Outcome]:
    """写错了字的词。

    What it does:
        查找一定写错了的词，例如“财政拔款”“力行节约”。“采购制度”里的“购制”不算。
        别处都写“2025年预算安排”，少数几处写“2025预算安排”的，是漏了“年”字。
        “（款）”之后的项与这一款的某一项只差字的次序的，也算。
        词表在 `facts/vocabulary/form.toml` 的 `[misspelt]` 里，只收没有别的意思的写法，所以不全。

    Why:
        输入法选错一个字，读者看得出来；公开的报告错一个字就要重新公开一次。

    Bad:
        2024年度部门决算本年支出合计80.00万元，由⟦财政拔款⟧安排，本单位⟦力行节约⟧。

    Good:
        2024年度部门决算本年支出合计80.00万元，由财政拨款安排，本单位厉行节约，采购制度健全。
    """
    for mark in facts.marks(MarkKind.MISSPELT):
        slip = f"漏了“{mark.word}”字" if mark.word else "有错别字"
        message = Text(
            f"“{mark.text}”{slip}，疑为“{mark.expected}”", f"“{mark.text}” is misspelt, probably “{mark.expected}”"
        )
        yield written(mark, _RELATION, message)
