"""A paragraph that ends in an amount, above a heading, without the full stop that the others have."""

import pytest

from finlint import lint_text

REPORT = """云岭市档案馆2025年部门预算
2025年收支总预算为300.00万元，比上年增加3.00万元。
2025年基本支出预算为200.00万元，比上年增加2.00万元。
2025年项目支出预算为100.00万元，比上年增加1.00万元。
一、“三公”经费
2025年“三公”经费预算为2.00万元，比上年减少1.00万元。
二、机关运行经费
{lines}
三、政府采购
2025年政府采购预算为21.00万元，比上年减少1.00万元。
"""


def found(lines: str) -> list[str]:
    text = REPORT.format(lines=lines)
    return [text[one.offset.start : one.offset.end] for one in lint_text(text) if one.code == "FL718"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("2025年单位机关运行经费预算为64.00万元", ["万元"]),
        ("2025年单位机关运行经费预算为64.00万元。", []),
        ("本单位机关运行经费预算比上年增加了整整12.00%", ["%"]),
        ("1.2025年单位机关运行经费预算为64.00万元", []),
        ("2025年经费64.00万元", []),
        ("2025年单位机关运行经费预算为64.00万元\n比上年增加3.00万元。", []),
        ("2025年单位机关运行经费预算为64.00万元\n2025年单位会议费、培训费预算为4.00万元。", []),
    ],
)
def test_the_end_of_a_paragraph(lines: str, told: list[str]) -> None:
    assert found(lines) == told


def test_many_of_them_are_a_habit() -> None:
    lines = "\n二、会议费\n".join(["2025年单位机关运行经费预算为64.00万元"] * 2)
    assert found(lines) == []
