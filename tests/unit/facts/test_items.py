"""当年支出 and 本年支出 in the sentence of an item are the item's; 本年支出合计 is the report's."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex

Read = Callable[..., FactIndex]
ITEM = "1.节能环保支出（类）污染防治（款）水体（项），主要用于水质监测。"
CONCEPT = "项:节能环保/污染防治/水体"


@pytest.mark.parametrize("words", ["当年支出决算为", "当年支出", "本年支出决算数", "支出决算为"])
def test_what_was_spent_this_year_on_an_item_is_the_items(read: Read, words: str) -> None:
    index = read(f"{ITEM}年初预算为20.00万元，{words}18.00万元。")
    figure = next(figure for figure in index.figures if figure.text == "18.00万元")
    assert (figure.key.concept, figure.key.scope.basis) == (CONCEPT, "决算")


@pytest.mark.parametrize(
    "text",
    [
        f"{ITEM}年初预算为20.00万元，本年支出合计18.00万元。",
        f"{ITEM}年初预算为20.00万元。\n本年支出决算为18.00万元。",
        "“三公”经费支出决算为20.00万元，当年支出18.00万元。",
    ],
)
def test_elsewhere_it_is_all_that_was_spent(read: Read, text: str) -> None:
    figure = next(figure for figure in read(text).figures if figure.text == "18.00万元")
    assert figure.key.concept == "本年支出合计"
