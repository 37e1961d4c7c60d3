"""支出增加的主要原因是 after a decrease: what was stated decides only where it has one direction."""

import pytest

from finlint import Severity, lint_text

FALLEN = "2024年度公务接待费支出3.00万元，比上年减少1.00万元，下降25%"
BUDGET = """云岭市档案馆2025年部门预算
2025年收入预算80.00万元，其中：财政拨款收入80.00万元，比2024年预算{income}5.00万元。
支出预算80.00万元，其中：财政拨款支出预算80.00万元，比2024年预算{spending}5.00万元。
"""


def found(text: str) -> list[str]:
    """The words of every finding of the rule, all of which are warnings."""
    findings = [one for one in lint_text(text) if one.code == "FL602"]
    assert all(one.severity is Severity.WARNING for one in findings)
    return [text[one.offset.start : one.offset.end] for one in findings]


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ("，增加的主要原因是来访增多。", ["增加"]),
        ("。公务接待费支出上升的原因是来访增多。", ["上升"]),
        ("。\n公务接待费增长原因：来访增多。", ["增长"]),
        ("，减少的主要原因是厉行节约。", []),
        ("。公务接待费支出下降的主要原因是厉行节约。", []),
        ("。比年初预算增加的主要原因是来访增多。", []),
        ("。增加原因：来访增多；减少原因：厉行节约。", []),
        ("。2022年增加的主要原因是来访增多。", []),
        ("。接待人员增加的主要原因是来访增多。", []),
        ("。公务接待费支出增加/减少的主要原因是来访增多。", []),
        ("。公务用车购置及运行维护费支出2.00万元，比上年增加1.00万元，增加的主要原因是车辆维修。", []),
        ("。机关运行经费增加的主要原因是人员增加。", []),
    ],
)
def test_a_reason_is_given_for_what_was_stated(rest: str, told: list[str]) -> None:
    assert found(FALLEN + rest) == told


@pytest.mark.parametrize(
    ("income", "spending", "told"),
    [("减少", "减少", ["增加"]), ("减少", "增加", []), ("增加", "增加", [])],
)
def test_income_and_spending_together(income: str, spending: str, told: list[str]) -> None:
    text = BUDGET.format(income=income, spending=spending)
    assert found(f"{text}财政拨款收入支出增加的主要原因是馆舍维修。") == told
    assert found(f"{text}财政拨款支出增加的主要原因是馆舍维修。") == (["增加"] if spending == "减少" else [])


def test_the_largest_change_is_told() -> None:
    (finding,) = [one for one in lint_text(f"{FALLEN}，增加的主要原因是来访增多。") if one.code == "FL602"]
    assert "减少1.00万元" in finding.message.zh
