"""Signs and words set twice: what one of them leaves, and when another place of the report shows it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlint.facts import MarkKind
from finlint.facts.marks.doubled import _TWICE, _twice

Marked = Callable[..., list[tuple[str, str, str]]]


def doubled(marked: Marked, text: str) -> list[tuple[str, str]]:
    return [(printed, expected) for printed, _, expected in marked(MarkKind.DOUBLED, text) if printed != expected]


@pytest.mark.parametrize(
    ("signs", "left"),
    [
        ("，，", "，"),
        ("，。", "。"),
        ("。，", "。"),
        ("，；", "；"),
        ("；，", "；"),
        ("：，", "："),
        ("、，、", "、"),
        ("。。", "。"),
    ],
)
def test_of_several_signs_the_strongest_is_left(marked: Marked, signs: str, left: str) -> None:
    assert doubled(marked, f"厉行节约{signs}压减开支") == [(signs, left)]


@pytest.mark.parametrize("signs", ["。。。", "。。。。", "。。。。。。", "、、、", "，，，"])
def test_a_dotted_line_is_no_slip(marked: Marked, signs: str) -> None:
    assert doubled(marked, f"厉行节约{signs}压减开支") == []
    assert (signs, "sign", signs) in marked(MarkKind.DOUBLED, f"厉行节约{signs}压减开支")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("3.00万元万元", "万元"),
        ("3.00万万元", "万元"),
        ("3.00万元元", "元"),
        ("50%%", "%"),
        ("2024年年度", "年度"),
        ("2024年度年度", "年度"),
        ("包包括", "包括"),
        ("截截至", "截至"),
        ("其中其中", "其中"),
        ("增加增加", "增加"),
        ("厉厉行", "厉行"),
    ],
)
def test_of_a_word_set_twice_one_is_left(marked: Marked, words: str, left: str) -> None:
    assert [expected for _, expected in doubled(marked, f"一、{words}支出")] == [left]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("云岭市口岸管理处。云岭市口口岸管理处。", [("口口岸", "口岸")]),
        ("云岭市管理处分局。云岭市管理处分局。云岭市管理管理处分局。", [("管理管理", "管理")]),
        ("云岭市管理处分局。云岭市管理管理处分局。", []),  # a word may be meant twice
        ("云岭市口口岸管理处。", []),  # nowhere else is it written with one
        ("云岭市口岸管理处。云岭市口口岸管理处。云岭市口口岸管理处。", []),  # as often with two
        ("云岭市口岸管理处。云岭市口岸管理处。云岭市口口岸管理处。", [("口口岸", "口岸")]),
        ("南岭市口岸管理处。云岭市口口岸管理处。", []),  # other words before it
        ("云岭市口岸办事处。云岭市口口岸管理处。", []),
        ("岭市口岸管理处。岭市口口岸管理处", []),  # too near a sign: two characters tell too little
        ("云岭市口岸管。云岭市口口岸管。", []),
    ],
)
def test_a_character_twice_is_a_slip_where_the_report_has_it_once_elsewhere(
    marked: Marked, text: str, found: list[tuple[str, str]]
) -> None:
    assert doubled(marked, text) == found


def test_a_text_without_numbers_is_no_report(marked: Marked) -> None:
    assert not marked(MarkKind.DOUBLED, "厉行节约，，压减开支。", "2024年度云岭市档案馆部门决算\n")


@given(st.text("口岸上\U00020000\n 1", max_size=30))
def test_no_word_that_stands_twice_is_missed(text: str) -> None:
    assert {match.start() for match in _TWICE.finditer(text)} <= set(_twice(text))
