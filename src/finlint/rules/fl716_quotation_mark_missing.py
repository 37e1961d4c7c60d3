"""FL716: 引号成对."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("引号成对", "quotation marks come in pairs")


@rule("FL716", "quotation-mark-missing", Severity.INFO)
def quotation_mark_missing(facts: FactIndex) -> Iterator[Outcome]:
    """引号只有一半。

    What it does:
        在正文的每一段里数左引号和右引号；少了一个、前后各四行里也没有另一半的，指出剩下的那个。两个都写成左引号（或右引号）的、
        一个写成直引号的，指出写错的那个。硬换行和分页断开的引号算一对；表格里的文字、引号经常不成对的文本不看。

    Why:
        引号少了一半，名称从哪里起、到哪里止就说不准；多半是修改时漏删或漏补的。

    Bad:
        2024年度项目支出决算为8.00万元，主要用于“书香云岭”活动经费、⟦乡村讲堂”⟧活动经费等，均已支付完毕。

    Bad:
        2024年度项目支出决算为8.00万元，主要用于“书香云岭”活动经费、“乡村讲堂⟦“⟧活动经费等，均已支付完毕。

    Bad:
        2024年度决算本年支出合计80.00万元，其中：“基本支出”60.00万元。
        1.⟦“城乡社区支出⟧（类）城乡社区管理事务（款）行政运行（项）60.00万元，主要用于人员工资。
        2.“城乡社区支出（类）城乡社区管理事务（款）城管执法（项）”20.00万元，主要用于执法经费。
        3.“项目支出”主要用于“执法”工作。
        4.“执法”由城管中队负责。

    Good:
        2024年度项目支出决算为8.00万元，主要用于“书香云岭”活动经费、“乡村讲堂”活动经费等，均已支付完毕。

    Good:
        2024年度部门决算。本年支出合计80.00万元，主要用于“书香云岭活动
        经费”，均已支付完毕。“项目支出”按进度支付。
    """
    for mark in facts.marks(MarkKind.QUOTE):
        side = Text("左", "opening") if mark.word == "“" else Text("右", "closing")
        words = mark.text.strip("“”")
        one_sign = Text(f"引号“{mark.text}”应为{side.zh}引号“{mark.word}”", f"{mark.text} should be {mark.word}")
        lost = Text(f"“{words}”缺少{side.zh}引号", f"{mark.text}: the {side.en} quotation mark is missing")
        yield written(mark, _RELATION, lost if len(words) > 1 else one_sign)
