"""A rate that was rounded to one decimal fewer, with a 0 set behind it, is a hint and no error."""

import pytest

from finlint import Severity, lint_text


@pytest.mark.parametrize(
    ("rate", "severity"),
    [
        ("3.37%", []),
        ("3.40%", [Severity.INFO]),
        ("3.4%", []),
        ("3.30%", [Severity.ERROR]),
        ("3.41%", [Severity.ERROR]),
        ("4.00%", [Severity.ERROR]),
    ],
)
def test_growth(rate: str, severity: list[Severity]) -> None:
    text = f"2024年度“三公”经费支出决算为63.16万元，比2023年度增加2.06万元，增长{rate}。"
    assert [one.severity for one in lint_text(text)] == severity


@pytest.mark.parametrize(("rate", "severity"), [("96.60%", [Severity.INFO]), ("96.50%", [Severity.ERROR])])
def test_completion(rate: str, severity: list[Severity]) -> None:
    text = f"2024年度公务接待费支出预算为80.00万元，支出决算为77.25万元，完成预算的{rate}。"
    assert [one.severity for one in lint_text(text)] == severity


def test_all_of_a_budget_is_no_rounding() -> None:
    text = "2024年度公务接待费支出预算为80.00万元，支出决算为79.97万元，完成预算的100.00%。"
    assert [one.severity for one in lint_text(text)] == [Severity.ERROR]
