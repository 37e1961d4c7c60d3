"""The parts and sections of a whole report: which headings count, and of what kind it is."""

import pytest

from finlint.facts.extract import extract
from finlint.facts.marks.skeleton import Skeleton, skeleton
from finlint.facts.page import Page
from finlint.facts.vocabulary import vocabulary
from finlint.syntax import parse
from finlint.text import Source, normalise

ABOUT = "第一部分概况\n一、主要职责：保管档案。\n"
TERMS = "第三部分名词解释\n政府采购：指采购。\n"
HEAD = "第二部分2024年度部门决算情况说明\n"
TITLES = ("收入总体情况", "支出总体情况", "基本支出情况", "项目支出情况", "三公经费情况")


def sections(*numerals: str) -> str:
    return "".join(
        f"{numeral}、{title}\n支出合计9.00万元。\n" for numeral, title in zip(numerals, TITLES * 9, strict=False)
    )


def found(text: str) -> Skeleton | None:
    normalised = normalise(Source("", text))
    index = extract(parse(normalised))
    return skeleton(Page(normalised, vocabulary(), index.year, index.unit, index.facts))


WHOLE = ABOUT + HEAD + sections(*"一二三四五") + TERMS


def test_a_whole_report_has_its_explanation_and_the_sections_of_that() -> None:
    whole = found(WHOLE)
    assert whole is not None
    assert whole.kind == "决算"
    assert [section.title for section in whole.sections] == list(TITLES)
    assert WHOLE[slice(*whole.head)].strip() == HEAD.strip()
    assert WHOLE[whole.glossary :].startswith("第三部分")
    for section in whole.sections:
        assert WHOLE[section.start : section.head].startswith(section.title)
        assert WHOLE[section.start : section.end].strip().endswith("9.00万元。")


def test_around_a_place_is_its_section_or_all_of_the_explanation() -> None:
    whole = found(WHOLE)
    assert whole is not None
    for section in whole.sections:
        assert whole.around(section.start) == whole.around(section.end - 1) == (section.start, section.end)
    assert whole.around(whole.start) == (whole.start, whole.glossary)
    assert whole.around(whole.sections[-1].end) == (whole.start, whole.glossary)


@pytest.mark.parametrize(
    "text",
    [
        ABOUT + HEAD + sections(*"一二三四") + TERMS,  # four sections are an extract
        ABOUT + HEAD + sections(*"一二三五六七") + TERMS,  # a number is missing
        ABOUT + HEAD + sections(*"一二三三四五") + TERMS,
        ABOUT + HEAD + sections(*"二三四五六") + TERMS,
        HEAD + sections(*"一二三四五") + TERMS,
        ABOUT + HEAD + sections(*"一二三四五"),
        ABOUT + TERMS + HEAD + sections(*"一二三四五"),  # in another order
        HEAD + sections(*"一二三四五") + ABOUT + TERMS,
        WHOLE.replace("主要职责：保管档案。", "主要职责"),  # 概况 says nothing
        WHOLE.replace("第一部分", "见第一部分"),
        WHOLE.replace("9.00万元", "若干"),  # no numbers: no report
    ],
)
def test_anything_else_may_be_an_extract(text: str) -> None:
    assert found(text) is None


def test_the_table_of_contents_is_no_part() -> None:
    contents = "目录\n第一部分 概况\n第二部分 2024年度部门决算情况说明\n第三部分 名词解释\n"
    whole = found(contents + WHOLE)
    assert whole is not None
    assert whole.head[0] > len(contents)


@pytest.mark.parametrize(
    ("head", "before", "kind"),
    [
        ("第二部分 部门预算情况说明\n", "", "预算"),
        ("第二部分 决算报表分析\n", "", "决算"),
        ("第二部分 有关情况说明\n", "2024年度部门决算\n", "决算"),
        ("第二部分 有关情况说明\n", "2024年单位预算\n", "预算"),
        ("第二部分 有关情况说明\n", "2024年部门预算和部门决算\n", ""),  # both
        ("第二部分 有关情况说明\n", "2024年度决算\n", ""),
        ("第二部分 文字说明\n", "2024年度部门决算\n", "决算"),
    ],
)
def test_the_kind_is_that_of_the_heading_or_of_what_stands_before_it(head: str, before: str, kind: str) -> None:
    whole = found(before + ABOUT + head + sections(*"一二三四五") + TERMS)
    assert (whole.kind if whole is not None else "") == kind


def test_sections_are_counted_beyond_ten() -> None:
    whole = found(ABOUT + HEAD + sections(*"一二三四五六七八九", "十", "十一", "十二") + TERMS)
    assert whole is not None
    assert len(whole.sections) == 12
    twenty = [*"一二三四五六七八九", "十", *(f"十{unit}" for unit in "一二三四五六七八九"), "二十", "二十一"]
    longer = found(ABOUT + HEAD + sections(*twenty) + TERMS)
    assert longer is not None
    assert len(longer.sections) == 21
