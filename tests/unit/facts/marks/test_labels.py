"""Numerals of labels and of lines: which list they make, and which of them is the odd one."""

from collections.abc import Callable

import pytest

from finlint.facts import MarkKind

Marked = Callable[..., list[tuple[str, str, str]]]


def found(marked: Marked, text: str, word: str) -> list[tuple[str, str, str]]:
    return [mark for mark in marked(MarkKind.NUMBERING, text) if mark[1] == word]


@pytest.mark.parametrize(
    ("numbers", "odd"),
    [
        ("1 2 3 四", [("四", "4")]),
        ("一 二 三 4", [("4", "四")]),
        ("1 2 三 4", [("三", "3")]),
        ("一 2 3 4 5", [("一", "1")]),
        ("1 二 3 4 五 6", [("二", "2"), ("五", "5")]),
        ("1 2 三", []),  # two of a style show nothing
        ("1 2 3 五", []),  # a number is left out: it may be another list
        ("1 2 3 三", []),
        ("1 2 3 4", []),
        ("一 二 三 四", []),
        ("八 九 十 11", []),  # this list began elsewhere
    ],
)
def test_one_list_has_one_kind_of_numeral(marked: Marked, numbers: str, odd: list[tuple[str, str]]) -> None:
    text = "".join(f"目标{number}：完成修缮。\n" for number in numbers.split())
    assert [(printed, expected) for printed, _, expected in found(marked, text, "mixed")] == odd


def test_each_word_has_a_list_of_its_own(marked: Marked) -> None:
    text = "".join(f"目标{a}：修缮。任务{b}：修缮。\n" for a, b in (("1", "一"), ("2", "二"), ("3", "三"), ("4", "4")))
    assert found(marked, text, "mixed") == [("4", "mixed", "四")]


@pytest.mark.parametrize(
    ("label", "read"), [("目标四", True), ("总目标四", False), ("。目标四", True), ("目标十四", False)]
)
def test_a_label_begins_its_sentence(marked: Marked, label: str, *, read: bool) -> None:
    text = "目标1：修缮。目标2：修缮。目标3：修缮。\n" + f"{label}：修缮。\n"
    assert bool(found(marked, text, "mixed")) is read


@pytest.mark.parametrize(
    ("lines", "printed"),
    [
        (("4、甲。", "5、乙。", "6、丙。7、丁。"), ["7、"]),
        (("4．甲。", "5．乙。", "6．丙。7．丁。"), ["7．"]),
        (("1.甲。", "2.乙。", "3.丙。4.丁。"), ["4."]),
        (("\t4、甲。", "\t5、乙。", "\t6、丙。7、丁。"), ["7、"]),
        (("4、甲。", "5、乙。", "6、丙。", "7、丁。8、戊。"), ["8、"]),
        (("5、乙。", "6、丙。7、丁。"), []),  # two lines are no list
        (("4、甲。", "5、乙。", "6、丙。8、丁。"), []),
        (("4、甲。", "5、乙。", "6、丙，7、丁。"), []),
        (("4、甲。", "5、乙。", "6、丙。7、8月。"), []),  # no words behind the number
        (("4、甲。", "5、乙。", "6.丙。7.丁。"), []),  # another list
        (("4、甲。", "5、乙。", "6、丙。", "其中。7、丁。"), []),  # a line that has no number
        (("4、甲。5、子。", "5、乙。", "6、丙。"), []),
        (("2、甲。", "3、乙。", "4、丙。5、丁。", "5、戊。"), ["5、"]),
        (("4、甲。", "6、乙。", "7、丙。8、丁。"), []),
    ],
)
def test_a_number_that_did_not_begin_its_line(marked: Marked, lines: tuple[str, ...], printed: list[str]) -> None:
    text = "一、概况\n" + "".join(f"{line}\n" for line in lines)
    assert [mark[0] for mark in found(marked, text, "inline")] == printed


@pytest.mark.parametrize(("length", "near"), [(2_997, True), (2_998, False)])
def test_lines_of_a_list_stand_near_each_other(marked: Marked, length: int, *, near: bool) -> None:
    text = f"一、概况\n4、甲。\n5、乙{'字' * length}。\n6、丙。7、丁。\n"
    assert bool(found(marked, text, "inline")) is near


def test_the_last_line_of_a_text_may_go_on_within(marked: Marked) -> None:
    assert found(marked, "一、概况\n4、甲。\n5、乙。\n6、丙。7、丁", "inline") == [("7、", "inline", "")]
