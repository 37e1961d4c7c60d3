"""Texts that make careless readers slow or deep: each must have its tree, whatever it says."""

import pytest
from lark import Token

from finlint.syntax import outline, parse
from finlint.text import Source, normalise

MANY = 100_000
TEXTS = {
    "one character": "一" * MANY,
    "one digit": "1" * MANY,
    "one full stop": "。" * MANY,
    "one comma": "，" * MANY,
    "one pause after digits": "1、" * (MANY // 8),
    "percent signs": "%" * MANY,
    "minus signs": "-" * MANY,
    "points": "1." * (MANY // 8),
    "tabs": "\t" * MANY,
    "brackets that open": "（" * MANY,
    "brackets that close": "）" * MANY,
    "brackets within brackets": "（" * (MANY // 2) + "1" + "）" * (MANY // 2),
    "brackets beside brackets": "（1）" * (MANY // 12),
    "quotation marks of laws": "《" * MANY,
    "laws that never end": "《预" * (MANY // 2),
    "no punctuation": "本年支出合计1万元" * (MANY // 20),
    "comparisons without an end": "与2023年度" * (MANY // 7),
    "words of budgets": "与" + "决算" * (MANY // 2),
    "directions": "增加" * (MANY // 4),
    "a list in a row": "分别为1" + "、2" * (MANY // 8),
    "months": "1、" * (MANY // 4) + "月",
    "grouped digits": "1,234" * (MANY // 5),
    "cells": "\t1\n" * (MANY // 12),
    "sections": "一、\n" * (MANY // 8),
    "codes": "A1" * (MANY // 2),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_it_has_a_tree(text: str) -> None:
    document = parse(normalise(Source("", text)))
    assert str(document.tree.data) == "start"


@pytest.mark.parametrize("depth", [1, 4, 5, 40])
def test_brackets_deeper_than_are_read_are_running_text(depth: int) -> None:
    text = "支出" + "（1万元" * depth + "）" * depth + "。"
    tree = parse(normalise(Source("", text))).tree
    opened = list(tree.scan_values(lambda value: isinstance(value, Token) and value.type == "LPAR"))
    assert len(opened) == min(depth, 4)


@pytest.mark.parametrize("text", ["按《办法（试行》（1万元）", "（1《办法（试行》2）", "（《1（》1）", "（1《2）》3。"])
def test_a_bracket_inside_a_title_closes_nothing_outside(text: str) -> None:
    tree = parse(normalise(Source("", text))).tree
    kinds = [token.type for token in tree.scan_values(lambda value: isinstance(value, Token))]
    assert kinds.count("LPAR") == kinds.count("RPAR") == len(list(tree.find_data("group")))


@pytest.mark.parametrize("times", [1, 4, 5, 2_000])
def test_enumerations_deeper_than_are_read_are_running_text(times: int) -> None:
    text = "支出1万元，" + "其中：支出1万元，" * times
    document = parse(normalise(Source("", text)))
    assert outline(document).count("AMONG") == min(times, 4)


def test_enumerations_beside_one_another_are_all_read() -> None:
    text = "支出1万元，其中：" + "支出1万元，其中：支出1万元；" * 500
    assert outline(parse(normalise(Source("", text)))).count("AMONG") == 501
