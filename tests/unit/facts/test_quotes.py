"""Quotation marks without their other one, and those whose other one stands elsewhere."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]
HEAD = "2024年度部门决算\n本年支出合计80.00万元，其中：“基本支出”60.00万元。\n"


def slips(read: Read, text: str) -> list[tuple[str, str]]:
    return [(mark.text, mark.word) for mark in read(HEAD + text).marks(MarkKind.QUOTE) if mark.word]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("年中新增“书香云岭”活动经费，乡村讲堂”活动经费，百姓舞台经费等。", [("乡村讲堂”", "“")]),
        ("年中新增“书香云岭活动经费，“乡村讲堂”活动经费，百姓舞台经费等。", [("“书香云岭活动经费", "”")]),
        ("年中新增“书香云岭“活动经费，“乡村讲堂”活动经费，百姓舞台经费等。", [("“", "”")]),
        ("年中新增”书香云岭”活动经费，“乡村讲堂”活动经费，百姓舞台经费等。", [("”", "“")]),
        ("年中新增“书香云岭＂活动经费，“乡村讲堂”活动经费，百姓舞台经费等。", [("＂", "”")]),
    ],
)
def test_a_sign_without_the_other_one(read: Read, text: str, found: list[tuple[str, str]]) -> None:
    assert slips(read, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "年中新增“书香云岭”活动经费，“乡村讲堂”活动经费，百姓舞台经费等。",
        "学习贯彻“关于推进“两新”组织建设的意见”，开展各项活动，经费按进度支付。",
        "1.“一般公共服务支出（类）宣传事务（款）一般行政管理事\n\n- 12 -\n\n务（项）”8.00万元，主要用于精神文明建设工作。",
        "全部列入“其他支出”1科目，转贷市县均列入“债1根据分类科目，\n2另行说明。\n务转贷支出”科目，由市县按规定的用途使用。",
        "\t坚持“应保尽保，不漏一户，群众对保障工作比较满意",
        "“应保尽保",
        '保障对象“应保尽保"，不漏一户，不错一人，群众对“保障”工作比较"满意。',
    ],
)
def test_a_pair_that_is_only_parted_is_one(read: Read, text: str) -> None:
    assert not slips(read, text)


def test_a_text_that_often_has_one_of_them_only_has_that_habit(read: Read) -> None:
    line = "年中新增“书香云岭活动经费，按照进度支付，年底全部支付完毕，没有结余。\n"
    other = "本年经费按照进度支付，年底全部支付完毕，没有结余，与上年相同。\n" * 9
    assert len(slips(read, (line + other) * 2)) == 2
    assert not slips(read, (line + other) * 3)
