"""Dates, numbers of documents, codes and the like are no amounts, whatever stands around them."""

from collections.abc import Callable

import pytest
from lark import Token

from finlint.facts import FactIndex
from finlint.syntax import parse
from finlint.text import Source, normalise

NUMBERS = {"AMOUNT", "PERCENT", "POINTS", "COUNT", "MARKS", "NUMBER", "PRICE", "RANGE"}
Read = Callable[..., FactIndex]

PLAIN = {
    "a year": "2024年度",
    "a year from the middle on": "2024年初",
    "a date": "2024年12月31日",
    "until a date": "截至2024年12月31日",
    "a date with points": "2024.12.31",
    "a date with strokes": "2024-12-31",
    "a month": "2024年6月",
    "months": "1-2月",
    "three months": "6、9、11月",
    "a span of years": "2023-2024年",
    "a clock": "9:30",
    "a document": "川财〔2019〕2号",
    "a document in square brackets": "川财[2019]12号",
    "a document of full width": "财预［2020］10号",
    "a law": "《2021年预算法实施条例》",
    "a law with a number": "《关于印发120项措施的通知》",
    "a code of a project": "51050022T000000384085",
    "a code behind a stroke": "51050022T000000384085-档案数字化",
    "a telephone": "0812-3158899",
    "a mobile telephone": "13800138000",
    "an identity number": "510502198001011234",
    "an account": "6222021234567890123",
    "a code of a 项": "（2080505）",
    "a table": "表3",
    "an annex": "附件2",
    "a form": "财决08-1表",
    "a chart": "图5",
    "an ordinal": "第3次",
    "the size of equipment": "单价50万元以上",
    "an article": "第12条",
    "a room": "3号楼",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_it_is_no_number_to_the_scanner(text: str) -> None:
    tree = parse(normalise(Source("", f"根据{text}的要求，全面开展工作。"))).tree
    found = tree.scan_values(lambda value: isinstance(value, Token) and value.type in NUMBERS)
    assert [str(token) for token in found] == []


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_the_amount_beside_it_is_the_only_figure(read: Read, text: str) -> None:
    figures = read(f"公务接待费0.42万元，按照{text}的要求执行。").figures
    assert [figure.text for figure in figures] == ["0.42万元"]


@pytest.mark.parametrize("marker", ["1.", "1、", "1．", "（1）", "1）", "①", "一是", "（一）", "一、"])
def test_the_number_of_a_list_is_none_of_its_amounts(read: Read, marker: str) -> None:
    figures = read(f"{marker}公务接待费0.42万元。").figures
    assert [(figure.text, figure.key.concept) for figure in figures] == [("0.42万元", "公务接待费")]


@pytest.mark.parametrize("marker", ["1.", "2、", "一是"])
def test_nor_within_a_sentence(read: Read, marker: str) -> None:
    figures = read(f"主要包括：{marker}公务接待费0.42万元；").figures
    assert [figure.text for figure in figures] == ["0.42万元"]


@pytest.mark.parametrize("text", ["2024年3个项目", "2024年10辆"])
def test_a_year_is_no_count_of_years(text: str) -> None:
    tree = parse(normalise(Source("", text))).tree
    found = tree.scan_values(lambda value: isinstance(value, Token) and value.type in NUMBERS)
    assert not any(str(token).startswith("2024年") for token in found)


@pytest.mark.parametrize("text", ["3万元至5万元", "3万元-5万元"])
def test_a_range_states_neither_of_its_ends(read: Read, text: str) -> None:
    assert read(f"培训费{text}。").figures == ()


@pytest.mark.parametrize("text", ["3至5万元", "3—5万元", "3～5万元"])
def test_a_range_with_one_unit_states_neither_of_its_ends(read: Read, text: str) -> None:
    assert read(f"培训费{text}。").figures == ()


def test_a_page_number_in_a_sentence_is_gone(read: Read) -> None:
    figures = read("公务接待费支出决算为\n\n- 9 -\n\n0.42万元，完成预算28%。").figures
    assert [figure.text for figure in figures] == ["0.42万元", "28%"]


NAMES = {
    "a time": "“30分钟文化服务圈”项目",
    "a time of a year": "“2025年度 30分钟文化服务圈”项目",
    "things": "“3个一批”行动",
    "an amount": "“50万元以下零星修缮”项目",
}


@pytest.mark.parametrize("text", NAMES.values(), ids=NAMES)
def test_a_number_that_begins_a_name_in_quotation_marks_states_nothing(read: Read, text: str) -> None:
    item = "1.文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）8.00万元。"
    facts = read(f"{item}支出决算为8.00万元，决算数大于预算数的主要原因是：{text}为追加项目。")
    assert [figure.text for figure in facts.figures] == ["8.00万元", "8.00万元"]


def test_a_number_behind_a_name_in_quotation_marks_states_an_amount(read: Read) -> None:
    assert [figure.text for figure in read("“行政运行”8.00万元，“群众文化”3.00万元。").figures] == [
        "8.00万元",
        "3.00万元",
    ]


def test_a_count_beside_an_item_is_none_of_its_amounts(read: Read) -> None:
    facts = read("1.文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）8.00万元。开放时间延长30分钟，新增2场。")
    assert {figure.key.concept[:2] for figure in facts.figures if not figure.text.endswith("元")} <= {
        "~开",
        "~新",
        "~1",
    }
