"""Names in a row and their numbers: which end belongs to all names, which unit to all numbers."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex
from finlint.facts.rows import members
from finlint.facts.vocabulary import vocabulary

Read = Callable[..., FactIndex]


def named(words: str, count: int) -> list[str]:
    return [subject.concept for subject in members(words, count, vocabulary())]


@pytest.mark.parametrize(
    ("words", "count", "names"),
    [
        ("收入、支出总计", 2, ["收入总计", "支出总计"]),
        ("收入总计、支出总计", 2, ["收入总计", "支出总计"]),
        ("基本支出和项目支出", 2, ["基本支出", "项目支出"]),
        ("基本支出以及项目支出", 2, ["基本支出", "项目支出"]),
        ("商品和服务支出、资本性支出", 2, ["商品和服务支出", "资本性支出"]),  # one of the names has 和 in it
        ("公务接待费、培训费和会议费", 3, ["公务接待费", "培训费", "会议费"]),
        ("公务接待费、培训费、会议费", 3, ["公务接待费", "培训费", "会议费"]),
        ("基本、项目支出", 2, ["基本支出", "项目支出"]),
        ("人员和公用经费", 2, ["人员经费", "公用经费"]),
        ("基本支出", 1, []),  # one name is no row
        ("基本支出、项目支出", 3, []),
        ("公务接待费、培训费、会议费", 2, []),
        ("甲和乙丙", 2, []),
        ("：基本支出、项目支出，", 2, ["基本支出", "项目支出"]),
    ],
)
def test_the_names_of_a_row(words: str, count: int, names: list[str]) -> None:
    assert named(words, count) == names


@pytest.mark.parametrize(
    ("numbers", "units"),
    [
        ("3.00、5.00万元", ["万元", "万元"]),
        ("3.00万元、5.00万元", ["万元", "万元"]),
        ("3.00元、5.00万元", ["元", "万元"]),
        ("3.00亿元和5.00万元", ["亿元", "万元"]),
    ],
)
def test_the_last_number_of_a_row_says_the_unit_of_those_without_one(
    read: Read, numbers: str, units: list[str]
) -> None:
    figures = read(f"基本支出、项目支出分别为{numbers}。").of(Aspect.VALUE)
    assert [figure.quantity.unit.symbol for figure in figures] == units
    assert [figure.key.concept for figure in figures] == ["基本支出", "项目支出"]


def test_a_row_is_spoken_of_again(read: Read) -> None:
    text = "基本支出、项目支出分别为3.00万元、5.00万元，分别占本年支出合计的37.5%、62.5%，分别比上年增加1.00万元、2.00万元。"
    figures = read(text).figures
    assert [(f.key.concept, f.aspect.value) for f in figures] == [
        (concept, aspect) for aspect in ("value", "share", "change") for concept in ("基本支出", "项目支出")
    ]
    assert {f.base.concept for f in figures if f.base is not None and f.aspect is Aspect.SHARE} == {"本年支出合计"}


def test_shares_of_names_that_are_not_told_are_of_none(read: Read) -> None:
    assert not read("甲3.00万元，乙5.00万元，丙1.00万元，分别占37.5%、62.5%。").of(Aspect.SHARE)
