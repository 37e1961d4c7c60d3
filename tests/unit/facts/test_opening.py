"""How far the opening of a report, a caption, a heading and the name of a project reach."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex

Read = Callable[..., FactIndex]
SCORED = "\t三级指标\n\t分值\n\t得分\n\n\t里程\n\t100\n\t97\n"
MONEY = "基本支出3.00万元。\n"
COVER = "2024年度云岭市档案馆部门决算\n"


@pytest.mark.parametrize(("lines", "named"), [(0, True), (11, True), (12, False)])
def test_the_title_stands_in_the_first_dozen_lines(read: Read, lines: int, *, named: bool) -> None:
    index = read(MONEY, "目录\n" * lines + "云岭市档案馆2024年度部门决算\n")
    assert (index.unit == "云岭市档案馆") is named
    kind = read(MONEY, "目录\n" * lines + "2024年度部门决算\n").kind
    assert (kind == "部门决算") is named


@pytest.mark.parametrize(("length", "named"), [(1_987, True), (1_988, False)])
def test_the_title_stands_on_the_first_page(read: Read, length: int, *, named: bool) -> None:
    index = read(MONEY, f"{'字' * length}。\n云岭市档案馆2024年度部门决算\n")
    assert bool(index.unit) is named


@pytest.mark.parametrize(("lines", "basis"), [(2, "决算"), (3, "预算")])
def test_a_review_says_so_in_its_first_three_lines(read: Read, lines: int, basis: str) -> None:
    (figure,) = read(MONEY, "目录\n" * lines + "绩效自评报告\n2024年部门预算\n").figures
    assert figure.key.scope.basis == basis


@pytest.mark.parametrize(("more", "whole"), [(34, True), (35, False)])
def test_a_line_of_forty_characters_may_caption_a_table(read: Read, more: int, *, whole: bool) -> None:
    index = read(SCORED, f"{COVER}部门整体支出{'甲' * more}\n\n")
    entities = {figure.key.entity for figure in index.figures if figure.place.tabular}
    assert (entities == {"部门整体支出"}) is whole


@pytest.mark.parametrize(("lines", "whole"), [(2, True), (3, False)])
def test_the_last_three_lines_above_a_table_caption_it(read: Read, lines: int, *, whole: bool) -> None:
    between = "".join(f"{word}年度自评\n\n" for word in "甲乙丙"[:lines])
    index = read(SCORED, f"{COVER}部门整体支出绩效自评表\n\n{between}")
    entities = {figure.key.entity for figure in index.figures if figure.place.tabular}
    assert (entities == {"部门整体支出"}) is whole


def test_a_long_line_ends_the_captions(read: Read) -> None:
    index = read(SCORED, f"{COVER}部门整体支出绩效自评表\n\n{'甲' * 41}\n\n")
    assert {figure.key.entity for figure in index.figures if figure.place.tabular} == {"自评表#0"}


def test_a_heading_is_kept_to_forty_characters(read: Read) -> None:
    (figure,) = read(f"一、{'甲' * 39}乙丙\n{MONEY}").figures
    assert figure.place.section[-1] == f"一、{'甲' * 39}乙"


@pytest.mark.parametrize(("length", "found"), [(1, False), (2, True), (40, True), (41, False)])
def test_a_line_names_the_project_of_what_follows(read: Read, length: int, *, found: bool) -> None:
    (figure,) = read(f"（项目名称：{'甲' * length}）\n{MONEY}").figures
    assert (figure.key.entity == "甲" * length) is found


def test_a_report_about_a_project_is_about_it_from_its_title_on(read: Read) -> None:
    title = "河道保洁项目支出绩效评价报告"
    first, second = read(f"项目支出1.00万元。\n{title}\n基本支出3.00万元。\n").figures
    assert (first.key.entity, second.key.entity) == ("", title)
    whole = read(f"部门整体项目支出绩效评价报告\n{MONEY}").figures[0]
    assert whole.key.entity == ""
    part = read(f"{title}\n{MONEY}第二部分 决算情况说明\n项目支出2.00万元。\n").figures[-1]
    assert part.key.entity == ""  # another part speaks of the unit again


@pytest.mark.parametrize(
    ("words", "entity"),
    [
        ("“河道保洁”项目绩效自评综述：支出3.00万元。", "河道保洁"),
        ("河道保洁项目绩效自评综述：支出3.00万元。", "河道保洁"),
        ("河道保洁专项预算项目支出绩效评价结果：支出3.00万元。", "河道保洁"),
        ("本部门项目绩效自评综述：支出3.00万元。", ""),
        ("重点项目绩效自评综述：支出3.00万元。", ""),
    ],
)
def test_a_summary_speaks_of_its_project_to_the_end_of_its_paragraph(read: Read, words: str, entity: str) -> None:
    first, second = read(f"{words}\n{MONEY}").figures
    assert (first.key.entity, second.key.entity) == (entity, "")
