"""FL718: 段末有句号."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("段末有句号", "every paragraph ends in a full stop")


@rule("FL718", "paragraph-without-full-stop", Severity.INFO)
def paragraph_without_full_stop(facts: FactIndex) -> Iterator[Outcome]:
    """一段话以金额结束而没有句号。

    What it does:
        看以年份、“本单位”等开头，以金额或百分比结束，下面就是标题的段落：别的这样的段落都有句号，少数几段没有，报这几段的末尾。
        列表的各项、表格不看。

    Why:
        改数字时连句号一起删了，或者后面的话没有写完。

    Bad:
        云岭市档案馆2025年部门预算
        2025年收支总预算为300.00万元，比上年增加3.00万元。
        2025年基本支出预算为200.00万元，比上年增加2.00万元。
        2025年项目支出预算为100.00万元，比上年增加1.00万元。
        一、“三公”经费
        2025年“三公”经费预算为2.00万元，比上年减少1.00万元。
        二、机关运行经费
        2025年单位机关运行经费预算为64.00⟦万元⟧
        三、政府采购
        2025年政府采购预算为21.00万元，比上年减少1.00万元。

    Good:
        云岭市档案馆2025年部门预算
        2025年收支总预算为300.00万元，比上年增加3.00万元。
        2025年基本支出预算为200.00万元，比上年增加2.00万元。
        2025年项目支出预算为100.00万元，比上年增加1.00万元。
        一、“三公”经费
        2025年“三公”经费预算为2.00万元，比上年减少1.00万元。
        二、机关运行经费
        2025年单位机关运行经费预算为64.00万元。
        三、政府采购
        2025年政府采购预算为21.00万元，比上年减少1.00万元。
    """
    for mark in facts.marks(MarkKind.UNFINISHED):
        if mark.word == "paragraph":
            message = Text("这一段没有句号", "this paragraph has no full stop")
            yield written(mark, _RELATION, message)
