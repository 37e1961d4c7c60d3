"""约为 before a number makes it no more exact than 约 does."""

from collections.abc import Callable

import pytest

from finlint import lint_text
from finlint.facts import FactIndex

Read = Callable[..., FactIndex]


@pytest.mark.parametrize("words", ["约", "约为", "大约"])
def test_about_an_amount(read: Read, words: str) -> None:
    (figure,) = read(f"2024年度基本支出{words}300万元。").figures
    assert figure.text == f"{words}300万元"
    assert figure.key.concept == "基本支出"
    assert not figure.interval.disjoint(figure.interval * figure.interval.point(2))


@pytest.mark.parametrize(("words", "errors"), [("约为", 0), ("为", 1)])
def test_about_a_sum(words: str, errors: int) -> None:
    text = f"2024年度本年支出合计{words}500.00万元，其中：基本支出300.50万元，项目支出208.60万元。"
    assert len(lint_text(text)) == errors


def test_a_count_of_a_budget_is_named_without_the_budget(read: Read) -> None:
    index = read("新馆地上建筑面积3180平方米，年初预算80.00万元。", "云岭市档案馆2025年部门预算\n")
    assert next(figure.name for figure in index.figures) == "新馆地上建筑面积"
