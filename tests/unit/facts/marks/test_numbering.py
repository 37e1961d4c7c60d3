"""Numbers of lines: which list each belongs to, and where a list begins, goes on and ends."""

from collections.abc import Callable

import pytest

from finlint.facts import MarkKind

Marked = Callable[..., list[tuple[str, str, str]]]


def lines(*titles: str) -> str:
    return "".join(f"{title}\n" for title in titles)


def numbers(marked: Marked, *titles: str, cover: str | None = None) -> list[tuple[str, str, str]]:
    """Every number that has siblings, with what they make one expect."""
    text = lines(*titles)
    return marked(MarkKind.NUMBERING, text) if cover is None else marked(MarkKind.NUMBERING, text, cover)


def wrong(marked: Marked, *titles: str) -> list[tuple[str, str, str]]:
    return [mark for mark in numbers(marked, *titles) if mark[0] != mark[2]]


def right(*markers: str) -> list[tuple[str, str, str]]:
    return [(marker, "", marker) for marker in markers]


def test_every_line_behind_the_first_is_counted(marked: Marked) -> None:
    assert numbers(marked, "一、甲", "二、乙", "三、丙") == right("二、", "三、")


def test_a_list_may_begin_anew_inside_another_and_the_outer_goes_on(marked: Marked) -> None:
    titles = ("1.甲", "2.乙", "1.子", "2.丑", "3.寅", "3.丙")
    assert numbers(marked, *titles) == right("2.", "1.", "2.", "3.", "3.")


def test_lists_of_three_levels_are_each_counted_by_themselves(marked: Marked) -> None:
    titles = (
        "一、甲",
        "（一）子",
        "1.一",
        "2.二",
        "（二）丑",
        "1.一",
        "2.二",
        "二、乙",
        "（一）子",
        "三、丙",
        "五、丁",
    )
    assert numbers(marked, *titles) == [
        *right("2.", "（二）", "2.", "二、", "三、"),
        ("五、", "skipped", "四、"),
    ]


def test_a_list_below_another_number_is_a_new_one(marked: Marked) -> None:
    assert wrong(marked, "一、甲", "1.子", "2.丑", "二、乙", "3.子", "4.丑") == []
    assert wrong(marked, "一、甲", "1.子", "2.丑", "二、乙", "1.子", "3.丑") == [("3.", "skipped", "2.")]


def test_zero_is_no_number_of_a_list(marked: Marked) -> None:
    assert numbers(marked, "1.甲", "0.乙", "2.丙", "3.丁") == right("2.", "3.")


def test_a_bracket_that_is_not_closed_is_no_number(marked: Marked) -> None:
    assert numbers(marked, "（1）甲", "（2、乙", "（2）丙", "（3）丁") == right("（2）", "（3）")


@pytest.mark.parametrize(("tens", "number"), [("五十", 50), ("四十", 40), ("二十", 20), ("十", 10)])
def test_chinese_numbers_are_counted_to_fifty_nine(marked: Marked, tens: str, number: int) -> None:
    assert number
    assert wrong(marked, f"{tens}七、甲", f"{tens}八、乙", f"{tens}八、丙") == [
        (f"{tens}八、", "repeated", f"{tens}九、")
    ]
    assert wrong(marked, f"{tens}六、甲", f"{tens}七、乙", f"{tens}九、丙") == [
        (f"{tens}九、", "skipped", f"{tens}八、")
    ]


def test_two_arabic_digits_are_one_number(marked: Marked) -> None:
    assert wrong(marked, "9.甲", "10.乙", "11.丙", "13.丁") == [("13.", "skipped", "12.")]


def test_a_number_that_is_said_twice_is_forgiven_once(marked: Marked) -> None:
    assert wrong(marked, "1.甲", "2.乙", "2.丙", "3.丁", "4.戊") == [("2.", "repeated", "3.")]
    assert wrong(marked, "1.甲", "2.乙", "2.丙", "3.丁", "5.戊") == [("2.", "repeated", "3."), ("5.", "skipped", "4.")]


def test_two_firsts_and_a_third_are_a_second_written_wrong(marked: Marked) -> None:
    assert wrong(marked, "1.甲", "1.乙", "3.丙") == [("1.", "repeated", "2.")]
    assert wrong(marked, "2.甲", "1.乙", "3.丙") == []  # what came before the 1 is not its sibling: 2. goes on
    assert wrong(marked, "（一）甲", "1.乙", "3.丙") == [("3.", "skipped", "2.")]
    assert wrong(marked, "1.甲", "2.乙", "1.丙", "3.丁") == []


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("乙", True),
        ("乙；3.丙", False),
        ("乙，三、丙", False),
        ("乙，3是丙", False),
        ("乙13.5", True),
        ("乙，3，丙", True),
    ],
)
def test_a_number_inside_a_line_is_not_left_out(marked: Marked, inside: str, *, found: bool) -> None:
    assert bool(wrong(marked, "1.甲", f"2.{inside}", "4.丁")) is found


def test_an_amount_below_a_line_makes_it_a_cell(marked: Marked) -> None:
    assert numbers(marked, "1.甲", "2.乙", "3.丙", "1,068.13", "4.丁") == right("2.")
    assert numbers(marked, "1.甲", "2.乙", "3.丙", "-12", "3.丁") == right("2.", "3.")


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("1.甲", "2.乙", "3丙"), [("3", "unpointed", "3.")]),
        (("1、甲", "2、乙", "3丙", "4、丁"), [("3", "unpointed", "3、")]),
        (("1.甲", "2.乙", "3丙", "4.丁"), [("3", "unpointed", "3.")]),
        (("1.甲", "2.乙", "3丙", "5.丁"), [("3", "unpointed", "3."), ("5.", "skipped", "4.")]),
        (("1.甲", "2乙", "3.丙"), [("3.", "skipped", "2.")]),  # a lone 2 may be a count
        (("（1）甲", "（2）乙", "3丙"), []),
        (("1.甲", "2.乙", "3%以上"), []),
        (("3丙",), []),
    ],
)
def test_a_number_without_its_point(marked: Marked, titles: tuple[str, ...], found: list[tuple[str, str, str]]) -> None:
    assert wrong(marked, *titles) == found


# --- a list without its first line


def test_the_first_line_of_a_text_may_have_lost_its_number(marked: Marked) -> None:
    assert numbers(marked, "一般情况", "二、收入", cover="") == [("一般情况", "first", "一、一般情况")]


@pytest.mark.parametrize(("blank", "found"), [(6, True), (5, False)])
def test_behind_a_table_a_heading_is_looked_for_only_when_the_table_is_over(
    marked: Marked, blank: int, *, found: bool
) -> None:
    text = ("第一部分 概况", "\t合计", *["文字。"] * (blank - 1), "一般情况", "二、收入")
    assert bool(wrong(marked, *text)) is found


@pytest.mark.parametrize(("reach", "found"), [(20_000, True), (20_001, False)])
def test_a_heading_is_looked_for_as_far_as_it_can_stand(marked: Marked, reach: int, *, found: bool) -> None:
    filler = "字" * (reach - len("\n一般情况\n。\n")) + "。"
    assert bool(wrong(marked, "第一部分", "一般情况", filler, "二、收入")) is found


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (
            ("第一部分 概况", "一般情况", "总体情况", "（二）收入"),
            ("总体情况", "first", "（一）总体情况"),
        ),  # the nearest
        (("第一部分 概况", "一、概况", "一般情况", "总体情况", "（二）收入"), ("总体情况", "first", "（一）总体情况")),
        (("第一部分 概况", "一般情况", "（1）职责", "二、收入"), ("一般情况", "first", "一、一般情况")),
        (("第一部分 概况", "一般情况说明", "二、收入"), None),  # what it ends with is no title
        (("第一部分 概况", "一般情况", "其中一、支出。", "二、收入"), None),  # the first stands within a line
        (("第一部分 概况", "（一）概况", "二、收入"), None),
        (("第一部分 概况", "1.概况", "二、收入"), ("1.", "style", "一、")),
        (("第一部分 概况", "1.概况，如下", "二、收入"), None),
        (("第一部分 概况", "1.概况", "2.机构", "二、收入"), None),  # there the list goes on
        (("第一部分 概况", "1.概况", "（二）收入"), None),
    ],
)
def test_a_second_without_a_first(marked: Marked, titles: tuple[str, ...], found: tuple[str, str, str] | None) -> None:
    assert [mark for mark in numbers(marked, *titles) if mark[1] in ("first", "style")] == ([found] if found else [])
