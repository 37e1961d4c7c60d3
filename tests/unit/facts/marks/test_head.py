"""The direction that the head of a reason gives, beside the changes that it can speak of."""

from collections.abc import Callable

import pytest

from finlint.facts import MarkKind

Marked = Callable[..., list[tuple[str, str, str]]]
UP = "支出合计比上年增加3.00万元，增长5%"
LINE = "会议费1.00万元。\n"
DOWN = "支出合计比上年减少3.00万元，下降5%"


def directions(marked: Marked, text: str) -> list[tuple[str, str, str]]:
    return marked(MarkKind.DIRECTION, f"一、概况\n{text}\n")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{UP}，增加的主要原因是人员增加。", [("增加", "增加3.00万元", "增加")]),
        (f"{DOWN}，减少的主要原因是人员减少。", [("减少", "减少3.00万元", "减少")]),
        (f"{DOWN}，增加的主要原因是人员减少。", [("增加", "减少3.00万元", "减少")]),
        (f"{UP}，下降原因是人员增加。", [("下降", "增加3.00万元", "增加")]),
        (f"{UP}，提高的原因是人员增加。", [("提高", "增加3.00万元", "提高")]),
        ("支出合计80.00万元，增加的主要原因是人员增加。", []),
        ("支出合计比上年增加0.00万元，减少的主要原因是人员增加。", []),  # nothing has changed
        (f"{UP}，会议费减少3.00万元，减少的主要原因是会议减少。", []),  # of which, nobody knows
        (f"{UP}，增加的主要原因：人员增加；减少的主要原因：会议减少。", []),  # what adds, and what takes away
        (f"{UP}，比上年减少的主要原因是人员增加。", []),  # compared with something else
        (f"{UP}、减少的主要原因是人员增加。", []),
        (f"\t{UP}，减少的主要原因是人员增加。", []),
    ],
)
def test_the_direction_of_a_reason_is_that_of_the_change(
    marked: Marked, text: str, found: list[tuple[str, str, str]]
) -> None:
    assert directions(marked, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"公务接待费增加1.00万元。{DOWN}，公务接待费增加的主要原因是来访增加。", ["增加1.00万元"]),
        ("公务接待费增加1.00万元。\n公务接待费增加的主要原因是来访增加。", ["增加1.00万元"]),
        (f"公务接待费增加1.00万元。\n{'会议费1.00万元。' * 2}公务接待费增加的主要原因是来访增加。", ["增加1.00万元"]),
        (f"公务接待费增加1.00万元。\n{LINE * 2}公务接待费增加的主要原因是来访增加。", ["增加1.00万元"]),
        (f"公务接待费增加1.00万元。\n{LINE * 3}公务接待费增加的主要原因是来访增加。", []),
        ("公务接待费增加1.00万元。\n二、其他\n公务接待费增加的主要原因是来访增加。", []),  # of another chapter
        (f"{UP}。\n{LINE}增加的主要原因是人员增加。", []),  # no name, and no change in the paragraph
        (f"{UP}。\n增加的主要原因是人员增加。", ["增加3.00万元"]),
        ("收入总计增加1.00万元。支出总计增加1.00万元，收入和支出增加的主要原因是人员增加。", []),
        ("收、支总计增加1.00万元，收支增加的主要原因是人员增加。", ["增加1.00万元"]),
    ],
)
def test_changes_that_a_name_can_speak_of(marked: Marked, text: str, found: list[str]) -> None:
    assert [word for _, word, _ in directions(marked, text)] == found


@pytest.mark.parametrize(("letters", "found"), [(18, True), (19, False)])
def test_words_before_a_direction_that_go_on_for_long_name_nothing(
    marked: Marked, letters: int, *, found: bool
) -> None:
    assert (
        bool(directions(marked, f"公务接待费减少2.00万元，{'甲' * letters}公务接待费减少的主要原因是来访减少。"))
        is found
    )


@pytest.mark.parametrize(("number", "found"), [(39, True), (40, False)])
def test_no_more_than_forty_changes_are_looked_at(marked: Marked, number: int, *, found: bool) -> None:
    others = "会议费增加1.00万元，" * number
    text = f"公务接待费减少2.00万元，{others}公务接待费减少的主要原因是来访减少。"
    assert bool(directions(marked, text)) is found
