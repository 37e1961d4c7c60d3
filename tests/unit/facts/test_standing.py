"""What a base or a subject stands for that the report itself never states."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]


def bases(index: FactIndex, aspect: Aspect = Aspect.SHARE) -> list[str]:
    return [figure.base.concept if figure.base else "" for figure in index.of(aspect)]


@pytest.mark.parametrize("total", ["收入合计", "本年收入合计", "收入总计", "总收入"])
def test_the_overall_income_of_a_list_is_what_it_divides(read: Read, total: str) -> None:
    index = read(f"{total}9.00万元。其中：财政拨款收入8.00万元，占总收入的88.9%；其他收入1.00万元，占总收入的11.1%。")
    assert bases(index) == [total, total]


def test_the_overall_income_outside_a_list_is_the_one_that_is_printed(read: Read) -> None:
    assert bases(read("本年收入合计9.00万元。\n财政拨款收入8.00万元，占总收入的88.9%。")) == ["本年收入合计"]


def test_of_two_totals_that_differ_none_is_taken(read: Read) -> None:
    text = "本年收入合计9.00万元。\n收入合计9.90万元。\n财政拨款收入8.00万元，占总收入的88.9%。"
    assert bases(read(text)) == ["总收入"]


def test_a_total_that_is_printed_is_itself(read: Read) -> None:
    text = "总收入9.90万元，本年收入合计9.00万元。\n财政拨款收入8.00万元，占总收入的80.8%。"
    assert bases(read(text)) == ["总收入"]


def test_the_overall_expenditure_of_a_fund_is_what_it_pays(read: Read) -> None:
    text = "一般公共预算财政拨款支出9.00万元。\n教育（类）支出8.00万元，占一般公共预算财政拨款总支出的88.9%。"
    (share,) = read(text).of(Aspect.SHARE)
    assert share.base
    assert (share.base.concept, share.base.scope.fund) == ("财政拨款支出", "一般公共预算")


def test_what_a_fund_pays_is_no_stand_in_for_all_expenditure(read: Read) -> None:
    text = "一般公共预算财政拨款支出9.00万元，占本年支出合计的90%。"
    assert bases(read(text)) == ["本年支出合计"]


LISTS = [
    "教育（类）支出8.00万元，占88.9%；住房保障（类）支出1.00万元，占11.1%。",
    "1.教育支出（类）8.00万元，占88.9%。\n2.住房保障支出（类）1.00万元，占11.1%。",
]


@pytest.mark.parametrize("words", LISTS)
def test_a_list_that_adds_up_to_a_total_divides_it(read: Read, words: str) -> None:
    head = "（一）总体情况\n一般公共预算财政拨款支出9.00万元。\n（二）一般公共预算财政拨款支出决算结构情况\n"
    index = read(f"五、一般公共预算财政拨款支出决算情况说明\n{head}{words}")
    assert bases(index) == ["财政拨款支出", "财政拨款支出"]


@pytest.mark.parametrize("words", LISTS)
def test_a_list_that_adds_up_to_no_total_divides_nothing_known(read: Read, words: str) -> None:
    head = "（一）总体情况\n一般公共预算财政拨款支出12.00万元。\n（二）一般公共预算财政拨款支出决算结构情况\n"
    index = read(f"五、一般公共预算财政拨款支出决算情况说明\n{head}{words}")
    assert bases(index) == ["", ""]


@pytest.mark.parametrize("named", ["收、支总计各", "收入支出总体"])
def test_what_both_sides_do_each_side_does(read: Read, named: str) -> None:
    index = read(f"收入总计9.00万元，其中：本年收入合计9.00万元。\n与上年相比，{named}增加1.00万元，增长12.5%。")
    told = [f.key.concept for a in (Aspect.CHANGE, Aspect.GROWTH) for f in index.of(a)]
    assert told == ["收入总计", "收入总计"]
    assert bases(index, Aspect.CHANGE) == ["收入总计"]


def test_a_grand_total_that_is_printed_changes_itself(read: Read) -> None:
    index = read("收入总计9.00万元。\n收、支总计9.00万元。\n与上年相比，收、支总计各增加1.00万元。")
    assert [f.key.concept for f in index.of(Aspect.CHANGE)] == ["收支总计"]
