"""References to annexes and parts: which are looked up, and which are not ours."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]
COVER = "2024年度云岭市档案馆部门决算\n2024年度本年支出合计80.00万元，本年收入合计80.00万元。\n"
ANNEXES = "\n附件1\n整体支出绩效自评报告\n支出80.00万元。\n附件 2：项目绩效自评报告\n支出20.00万元。\n"


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("详见附件2。" + ANNEXES, [("", "附件2", "附件2")]),
        ("详见附件3。" + ANNEXES, [("absent", "附件3", "")]),
        ("详见附表3。" + ANNEXES, []),  # no 附表 is numbered: they are published elsewhere
        ("详见附件3。", []),
        ("目录\n绩效自评报告附件\t36\n" + ANNEXES, []),  # a page of the contents
        ("按《预算绩效管理办法》附件3评分。" + ANNEXES, []),
        ("按《关于印发附件3的通知》评分。" + ANNEXES, []),
        ("按《通知》（云财〔2024〕3号）附件3评分。" + ANNEXES, []),
        ("详见附件4。\n附件4-1\n评分表\n支出20.00万元。\n", [("", "附件4", "附件4")]),
        ("附表：1.收入表\n2.支出表\n见附表2、附表3。\n", [("", "附表2", "附表2"), ("absent", "附表3", "")]),
        ("第一部分 概况\n见第三部分。\n第二部分 说明\n", [("open", "第三部分", "")]),
        ("第一部分 概况\n见第二部分。\n第三部分 说明\n", [("absent", "第二部分", "")]),
        ("第一部分 概况\n见第二部分。\n第二部分 说明\n", [("", "第二部分", "第二部分")]),
    ],
)
def test_references(read: Read, text: str, marks: list[tuple[str, str, str]]) -> None:
    found = read(text, COVER).marks(MarkKind.REFERENCE)
    assert [(mark.word, mark.text, mark.expected) for mark in found] == marks


def test_an_annex_refers_to_its_siblings(read: Read) -> None:
    found = read("附件2\n云岭市档案馆2024年度部门决算绩效自评表\n本年支出合计80.00万元，详见附件3。\n", "").marks(
        MarkKind.REFERENCE
    )
    assert [mark.word for mark in found] == ["open"]
