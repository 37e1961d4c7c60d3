"""Shares and sums as offices print them: what rounding explains is no error, what it does not is found."""

import pytest

from finlint import Severity, lint_text


def found(text: str) -> list[tuple[str, str]]:
    """Code and words of every error and warning."""
    findings = (one for one in lint_text(text) if one.severity is not Severity.INFO)
    return [(one.code, text[one.offset.start : one.offset.end]) for one in findings]


def three(total: str, first: str, second: str, third: str) -> str:
    return f"""2024年度部门决算
2024年度“三公”经费财政拨款支出决算为{total}万元。
2024年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算{first}；公务用车购置及运行维护费支出决算{second}；\
公务接待费支出决算{third}。"""


def test_shares_that_are_right_each_may_miss_the_hundred():
    assert found(three("49.95", "11.70万元，占23.42%", "35.26万元，占70.59%", "3.00万元，占6.01%")) == []


def test_a_share_that_is_wrong_is_found_all_the_same():
    faults = found(three("49.95", "11.70万元，占23.42%", "35.26万元，占75.09%", "3.00万元，占6.01%"))
    assert faults
    assert {words for _, words in faults} == {"75.09%"}


@pytest.mark.parametrize(("last", "told"), [("5.38%", []), ("5.58%", ["5.58%"])])
def test_the_last_share_may_be_what_the_others_leave(last, told):
    text = three("32.72", "0万元，占0%", "30.96万元，占94.62%", f"1.75万元，占{last}")
    assert [words for _, words in found(text)] == told


def test_an_overall_income_with_the_balance_may_be_meant():
    """占总收入 of a list of 本年收入 may be of the total with the carry-over: that is no contradiction."""
    text = """2024年度部门决算
收入总计125.00万元。
本年收入合计100.00万元，其中：财政拨款收入90.00万元，占总收入的{}；其他收入10.00万元，占总收入的8%。"""
    assert found(text.format("72%")) == []
    assert [words for _, words in found(text.format("75%"))] == ["75%"]


def test_the_shares_of_a_numbered_list_show_that_it_names_all():
    text = """2024年度部门决算
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况
2024年度一般公共预算财政拨款支出900.00万元。
（二）一般公共预算财政拨款支出决算结构情况
1.教育支出（类）{}万元，占90%。
2.住房保障支出（类）90.00万元，占10%。"""
    assert found(text.format("810.00")) == []
    assert found(text.format("801.00")) != []


CHANGES = """2024年度部门决算
2024年度收入合计100.00万元。其中：财政拨款收入90.00万元；事业收入10.00万元{zero}。
与上年相比，收入合计{whole}。其中：财政拨款收入增加2.34万元；事业收入{second}。"""


@pytest.mark.parametrize(
    ("whole", "second", "told"),
    [
        ("增加3.57万元", "增加1.23万元", False),
        ("增加1.11万元", "减少1.23万元", False),
        ("增加2.34万元", "无增减变化", False),
        ("增加3.57万元", "减少1.23万元", True),
        ("增加3.57万元", "无增减变化", True),
        ("增加3.57万元", "增长14%", False),
    ],
)
def test_the_changes_of_a_list_add_up_to_that_of_its_whole(whole, second, told):
    codes = [code for code, _ in found(CHANGES.format(zero="", whole=whole, second=second))]
    assert codes == (["FL315"] if told else [])


@pytest.mark.parametrize(("whole", "told"), [("减少5.00万元", False), ("增加5.00万元", True)])
def test_a_part_that_is_nothing_now_may_have_gone(whole, told):
    """其他收入 of 8.57万元 may have ended, so that the whole fell by more; it cannot have been negative."""
    text = CHANGES.format(zero="；其他收入0万元", whole=whole, second="增加1.23万元")
    assert bool(found(text)) == told


def test_changes_of_some_parts_only_are_no_contradiction():
    text = """2024年度部门决算
2024年度支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元，经营支出10.00万元。
与上年相比，支出合计增加9.00万元。其中：基本支出增加2.34万元；项目支出增加1.23万元。"""
    assert found(text) == []
