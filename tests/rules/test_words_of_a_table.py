"""What FL418 leaves open: words that may be of another thing than the row they resemble."""

import pytest

from finlint import lint_text

HEAD = "2024年度云岭市档案馆部门决算\n"


def findings(done: str, conclusion: str = "") -> list[str]:
    rows = (
        "部门预算项目支出绩效自评表",
        "项目名称|场地租赁",
        "项目年度目标|年度目标完成情况",
        f"租用办公场地，提供优质便捷的服务。|租赁面积减少，{done}。",
        "资金|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分",
        "总额|40.00|40.00|36.00|90.00%|10|9",
        "三级指标|指标值|完成值|权重|得分",
        "职工满意度|95%|98%|45|45",
        "人工接通率|95%|96.97%|45|45",
        "合计|100|99",
        f"评价结论|自评得分99分。{conclusion}",
    )
    text = HEAD + "\n\n".join("\n".join(f"\t{cell}" for cell in row.split("|")) for row in rows) + "\n"
    return [text[slice(*f.offset)] for f in lint_text(text) if f.code == "FL418"]


@pytest.mark.parametrize(
    ("done", "conclusion", "found"),
    [
        ("执行数为30万元", "", ["30万元"]),
        ("受训职工满意度为96%", "", []),  # others
        ("全年职工满意度为96%", "", ["96%"]),
        ("一季度职工满意度为96%", "", []),
        ("全年预算数为40万元，执行数为30万元", "", ["30万元"]),
        ("办公费20万元，执行数为16万元", "", []),  # of a part
        ("办公费20万元，执行数为16万元，差旅费20万元，执行数为20万元", "", []),  # of parts
        ("接听10万件，接通率96.79%", "", ["96.97"]),
        ("接听10万件，接通率85.32%", "", []),  # perhaps another rate
        ("接听10万件，接通率97%", "", []),
        ("年度预算执行数为36万元，节约财政资金5万元", "", ["5万元"]),
        ("共受理群众诉求3539件", "全年共受理群众诉求3593件。", ["3593件"]),
        ("共受理群众诉求3539件", "全年共受理群众诉求3500余件。", []),
    ],
)
def test_what_is_told(done: str, conclusion: str, found: list[str]) -> None:
    assert findings(done, conclusion) == found
