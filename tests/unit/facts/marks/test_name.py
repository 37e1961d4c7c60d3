"""Slips in the name of the unit: one character twice or lost, wherever it stands."""

from collections.abc import Callable

import pytest

from finlint.facts import MarkKind

Marked = Callable[..., list[tuple[str, str, str]]]
OWN = "云岭市口岸和物流办公室"
COVER = f"2024年度{OWN}部门决算\n2024年度本年支出合计80.00万元。\n"


def written(marked: Marked, text: str, cover: str = COVER) -> list[str]:
    """What is written for the name of the unit, in the order of the text."""
    return [printed for printed, word, _ in marked(MarkKind.NAME, text, cover) if word == "unit"]


@pytest.mark.parametrize("at", range(len(OWN)))
def test_a_character_may_be_doubled_at_every_place(marked: Marked, at: int) -> None:
    slip = OWN[: at + 1] + OWN[at:]
    whole = at in (0, len(OWN) - 1)  # then the name stands in it as it is
    assert written(marked, f"一、{slip}内设科室2个。") == [OWN, OWN if whole else slip]


@pytest.mark.parametrize("at", range(1, len(OWN) - 1))
def test_a_character_may_be_lost_at_every_place_inside(marked: Marked, at: int) -> None:
    slip = OWN[:at] + OWN[at + 1 :]
    short = OWN[at] in "市和"  # 云岭 and 口岸物流 are other names
    assert written(marked, f"一、{slip}内设科室2个。") == ([OWN] if short else [OWN, slip])


@pytest.mark.parametrize("at", range(len(OWN)))
def test_another_character_in_its_place_is_another_name(marked: Marked, at: int) -> None:
    other = OWN[:at] + "商" + OWN[at + 1 :]
    assert written(marked, f"一、{other}内设科室2个。") == [OWN]


def test_two_slips_are_another_name(marked: Marked) -> None:
    assert written(marked, "云岭市口口岸和物流办公公室内设科室2个。") == [OWN]
    assert written(marked, "云岭市岸和物流公室内设科室2个。") == [OWN]
    assert written(marked, "云岭市口岸和物流办办公公室内设科室2个。") == [OWN]


def test_a_name_that_begins_the_report_is_one(marked: Marked) -> None:
    cover = f"{OWN}2024年度部门决算\n2024年度本年支出合计80.00万元。\n"
    assert written(marked, "", cover) == [OWN]


def test_slips_that_follow_one_another_are_each_found(marked: Marked) -> None:
    slips = ["云岭市口口岸和物流办公室", "云岭市口岸和物流办公公室", "云岭市岸和物流办公室"]
    assert written(marked, "、".join([*slips, OWN, *slips])) == [OWN, *slips, OWN, *slips]


@pytest.mark.parametrize(
    ("own", "slip", "found"), [("云岭县旅游局", "云岭县旅旅游局", True), ("云岭旅游局", "云岭旅旅游局", False)]
)
def test_a_name_of_five_characters_is_too_short_to_tell_slips(
    marked: Marked, own: str, slip: str, *, found: bool
) -> None:
    cover = f"2024年度{own}部门决算\n2024年度本年支出合计80.00万元。\n"
    assert (slip in written(marked, f"{slip}内设科室2个。", cover)) is found


def test_a_text_without_numbers_is_no_report(marked: Marked) -> None:
    assert not written(marked, "云岭市口口岸和物流办公室内设科室。", f"2024年度{OWN}部门决算\n")


def test_the_kind_is_that_of_the_title(marked: Marked) -> None:
    cover = "2024年度云岭市口岸办公室单位决算\n2024年度本年支出合计80.00万元。\n"
    kinds = [
        mark for mark in marked(MarkKind.NAME, "部门决算报表。部门决算公开。部门决算管理。", cover) if mark[1] == "kind"
    ]
    assert kinds == [("部门决算", "kind", "单位决算")] * 2
