"""FL706: 标题和列表的序号连续、样式一致."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, Mark, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("序号连续，样式一致", "numbers of headings and items follow each other in one style")
_FAULTS = {
    "repeated": ("序号重复", "the number is repeated"),
    "skipped": ("序号跳号", "a number is skipped"),
    "unpointed": ("序号后漏了标点", "the point after the number is missing"),
    "style": ("与后面的标题样式不一", "the style differs from that of the next heading"),
    "first": ("漏写序号", "the number is missing"),
}


@rule("FL706", "broken-numbering", Severity.INFO)
def broken_numbering(facts: FactIndex) -> Iterator[Outcome]:
    """标题或列表的序号重复、跳号、漏点、漏写，或样式不一。

    What it does:
        逐行看“一、”“（一）”“1.”“（1）”等序号与同级上一个是否相连。从1重新开始的是新的列表；表格里的序号、
        写在行中间的序号不看；相差三个以上的多半是读入时丢失，不报。

    Why:
        序号断了，读者会以为缺了内容；“详见第五项”也就指错了地方。

    Bad:
        一、主要职责
        1.拟订规划。
        2.组织实施。
        ⟦2.⟧监督检查。
        3.承办其他事项。
        ⟦5.⟧负责统计工作。
        6.负责宣传工作。
        ⟦7⟧负责安全生产。
        二、机构设置
        ⟦四、⟧人员情况

    Bad:
        第一部分 单位概况
        ⟦1、⟧主要职责
        （一）拟订规划；
        （二）组织实施。
        二、机构设置

    Good:
        一、主要职责
        1.拟订规划，2.组织实施。
        3.监督检查。
        二、机构设置
        1.办公室
        2.财务科
        12个直属单位。
    """
    for mark in facts.marks(MarkKind.NUMBERING):
        yield written(mark, _RELATION, _message)


def _message(mark: Mark) -> Text:
    zh, en = _FAULTS.get(mark.word, ("", ""))
    return Text(f"“{mark.text}”{zh}，疑为“{mark.expected}”", f"“{mark.text}”: {en}, probably “{mark.expected}”")
