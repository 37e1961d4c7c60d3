"""References to annexes and parts: what counts as a heading, what is another document's, which numbers are there."""

from collections.abc import Callable

import pytest

from finlint.facts import MarkKind

Marked = Callable[..., list[tuple[str, str, str]]]
ANNEXES = "\n附件1\n自评报告\n支出80.00万元。\n附件2\n自评报告\n支出20.00万元。\n"


def refer(marked: Marked, text: str) -> list[tuple[str, str, str]]:
    return marked(MarkKind.REFERENCE, text)


@pytest.mark.parametrize(
    ("before", "numeral", "behind"),
    [("一", "二", "三"), ("九", "十", "十一"), ("十", "十一", "十二"), ("十八", "十九", "二十"), ("十九", "二十", "三十")],
)  # fmt: skip
def test_parts_are_counted_in_chinese(marked: Marked, before: str, numeral: str, behind: str) -> None:
    reference = f"第{numeral}部分"
    heads = f"第{before}部分 概况\n第{behind}部分 名词解释\n"
    assert refer(marked, f"见{reference}。\n{heads}") == [(reference, "absent", "")]
    assert refer(marked, f"见{reference}。\n{heads}{reference} 说明\n") == [(reference, "", reference)]


def test_the_last_part_of_all_may_stand_elsewhere(marked: Marked) -> None:
    assert refer(marked, "见第二部分。\n第一部分 概况\n") == [("第二部分", "open", "")]
    assert refer(marked, "见第二部分。\n第三部分 概况\n") == [("第二部分", "open", "")]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("附件3", True),
        ("（附件3）自评报告", True),
        ("【附件3】自评报告", True),
        ("附件3" + "甲" * 57, True),
        ("附件3" + "甲" * 58, False),  # no heading is as long
        ("附件3 自评报告。支出3.00万元", False),
        ("另附件3", False),
        ("\t附件3", True),
    ],
)
def test_a_heading_is_a_short_line_of_its_own(marked: Marked, line: str, *, heading: bool) -> None:
    found = refer(marked, f"详见附件3。{ANNEXES}{line}\n")
    assert found[0] == ("附件3", "" if heading else "absent", "附件3" if heading else "")
    assert len(found) == (1 if heading else 2)


@pytest.mark.parametrize(
    ("before", "ours"),
    [
        ("", True),
        ("《管理办法》", False),
        ("《管理办法》的", False),
        ("《管理办法》（云财〔2024〕3号）中", False),
        ("云财〔2024〕3号", False),
        ("该办法所附", False),
        ("按照通知，", False),
        ("按照通知执行，", True),
        ("《管理办法》规定的", False),
        ("《关于印发", False),
        ("《" + "甲" * 44, False),
        ("《" + "甲" * 45, True),  # a title that is not closed within reach is none
    ],
)
def test_what_another_document_has_is_not_looked_for(marked: Marked, before: str, *, ours: bool) -> None:
    assert bool(refer(marked, f"一、{before}附件3评分。{ANNEXES}")) is ours


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "见附件2-1、附件2-2。\n附件2\n评分表\n附件2-1\n评分表\n",
            [("附件2-1", "", "附件2-1"), ("附件2-2", "", "附件2-2")],
        ),
        ("见附件3-1。\n附件3\n评分表\n", [("附件3-1", "", "附件3-1")]),
        ("见附件3。\n附件3-1\n评分表\n", [("附件3", "", "附件3")]),
        ("见附件4-1。\n附件3-1\n评分表\n", [("附件4-1", "absent", "")]),
        ("见附表1、附件1。\n附件1\n评分表\n", [("附件1", "", "附件1")]),  # of 附表 none is numbered
        ("见附件二、附件三。\n附件一\n表\n附件二\n表\n", [("附件二", "", "附件二"), ("附件三", "absent", "")]),
        ("附件：1.收入表\n2.支出表\n3．三公表\n见附件3、附件4。\n", [("附件3", "", "附件3"), ("附件4", "absent", "")]),
    ],
)
def test_annexes_are_headed_or_listed(marked: Marked, text: str, found: list[tuple[str, str, str]]) -> None:
    assert refer(marked, text) == found


@pytest.mark.parametrize(
    ("cover", "word"),
    [
        ("附件2\n2024年度云岭市档案馆部门决算\n本年支出合计80.00万元，", "open"),
        ("2024年度云岭市档案馆部门决算\n附件2\n本年支出合计80.00万元，", "open"),
        ("2024年度云岭市档案馆部门决算。\n附件2\n本年支出合计80.00万元，", "absent"),
    ],
)
def test_a_text_that_is_an_annex_itself_cannot_tell_of_its_siblings(marked: Marked, cover: str, word: str) -> None:
    assert marked(MarkKind.REFERENCE, "详见附件3。\n", cover) == [("附件3", word, "")]


def test_a_text_without_numbers_is_no_report(marked: Marked) -> None:
    assert not marked(MarkKind.REFERENCE, "详见附件3。\n附件1\n附件2\n", "2024年度云岭市档案馆部门决算\n")
