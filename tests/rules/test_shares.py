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
