"""How sure FL526 is that a target is too low: it warns of shares of a whole only, and asks about the rest."""

import pytest

from finlint import lint_text


def severities(
    row: str, header: str = "三级指标|指标性质|指标值|度量单位|完成值|权重|得分|未完成原因分析"
) -> list[str]:
    rows = ("部门预算项目支出绩效自评表", "项目名称|场地租赁", header, row)
    text = "2024年度云岭市档案馆部门决算\n"
    text += "\n\n".join("\n".join(f"\t{cell}" for cell in row.split("|")) for row in rows) + "\n"
    return [f.severity.value for f in lint_text(text) if f.code == "FL526"]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("职工满意度|≥|29|%|97|100|100|/", ["warning"]),
        ("职工满意度|＝|29|%|97|100|100|/", ["warning"]),
        ("职工满意度|≥|65|%|97|100|100|/", ["info"]),
        ("职工满意度|≥|75|%|97|100|100|/", []),
        ("职工满意度|≥|29|%|97|100|100|年中扩大了服务范围", []),
        ("职工满意度|≥|29|%|97|100|90|/", []),
        ("网络覆盖率|≥|3|%|5|100|100|/", ["info"]),  # a small share of a large whole
        ("业务增长率|≥|29|%|97|100|100|/", ["info"]),
        ("培训人次|≥|29|人次|97|100|100|/", ["info"]),
        ("办理时限|≤|29|天|9|100|100|/", ["info"]),
        ("经费变动率|≤|0|%|-3.5|100|100|/", []),  # nothing is a third more or less than nothing
    ],
)
def test_what_is_warned_of(row: str, found: list[str]) -> None:
    assert severities(row) == found
