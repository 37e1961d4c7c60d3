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
    "mixed": ("与同一列表的其他序号写法不一", "the other numbers of the list are written otherwise"),
    "inline": ("没有另起一行", "its line was not begun"),
}


@rule("FL706", "broken-numbering", Severity.INFO)
def broken_numbering(facts: FactIndex) -> Iterator[Outcome]:
    """标题或列表的序号重复、跳号、漏点、漏写，或样式不一。

    What it does:
        逐行看“一、”“（一）”“1.”“（1）”等序号与同级上一个是否相连。从1重新开始的是新的列表；“目标1”“目标2”之后的“目标三”
        与它们写法不一。各项都另起一行的列表，有一项接在上一项后面的也报；整段写在行中间的序号不看。表格里的序号不看；相差三个以上的多半是读入时丢失，不报。

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

    Bad:
        2024年度本年支出合计80.00万元。
        目标1：完成馆藏数字化。
        目标2：举办展览。
        目标3：开展培训。
        目标⟦四⟧：征集档案。
        1、数字化20万页。
        2、举办展览3次。
        3、开展培训2次。⟦4、⟧征集档案500件。

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
    likely = (f"，疑为“{mark.expected}”", f", probably “{mark.expected}”") if mark.expected else ("", "")
    return Text(f"“{mark.text}”{zh}{likely[0]}", f"“{mark.text}”: {en}{likely[1]}")
