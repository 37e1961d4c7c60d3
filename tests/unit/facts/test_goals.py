"""Targets of tables that hold nothing but targets, and money that goals speak of."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, MarkKind

Read = Callable[..., FactIndex]


def table(*rows: str) -> str:
    """Rows of cells that stand apart by |."""
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row.split("|")) for row in rows) + "\n"


NAME = "项目名称|修复经费"


def targets(read: Read, text: str) -> list[tuple[str, str, str, str]]:
    found = [f for f in read(text).of(Aspect.TARGET) if "#目标" in f.key.entity]
    return [(f.key.entity.partition("#")[0], f.key.concept[3:], f.text, f.quantity.unit.symbol) for f in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (table(NAME, "三级指标|指标值", "件数|≥20件", "比例|95%"), [("件数", "20", "件"), ("比例", "95", "%")]),
        (table(NAME, "一级指标|三级指标|指标性质|指标值|度量单位", "产出|件数|≥|20|件"), [("件数", "20", "件")]),
        (table(NAME, "三级指标|指标值", "件数|≥20件", "说明", "比例|95%"), [("件数", "20", "件"), ("比例", "95", "%")]),
        (table(NAME, "三级指标|指标值", "件数|按时完成", "时限|12月底前"), []),
        (table(NAME, "三级指标|指标值|完成值", "件数|20|20"), []),  # that is a self-evaluation
        (table(NAME, "三级指标|指标值|得分", "件数|20|20"), []),
        (table(NAME, "三级指标|指标值", "一|二|三", "件数|20"), []),  # another table began
        ("项目名称：修复经费\n指标值\n产出指标 数量指标 件数目标 20件\n", [("件数目标", "20", "件")]),
        ("项目名称：修复经费\n指标值\n产出指标 成本指标 成本≤20元 11万元\n", []),
    ],
)
def test_targets(read: Read, text: str, found: list[tuple[str, str, str]]) -> None:
    assert [each[1:] for each in targets(read, text)] == found
    assert {each[0] for each in targets(read, text)} <= {"修复经费"}


@pytest.mark.parametrize(
    ("goal", "amounts", "years"),
    [
        ("用25万元资金修复", ["25万元"], []),
        ("于2024年，运用25万元资金修复", ["25万元"], [("2024", "2024")]),
        ("于2014年，运用25万元资金修复", ["25万元"], [("2014", "2024")]),
        ("于2023年，运用25万元资金修复", ["25万元"], [("2023", "2023")]),  # carried over
        ("用25万元购置设备", [], []),
        ("用25万元资金修复，用3万元资金展览", [], []),  # parts of the money
        ("资金预算25万元，实际执行24.5万元", ["25万元", "24.5万元"], []),
        ("签约25万元项目资金", [], []),
    ],
)
def test_money_of_goals(read: Read, goal: str, amounts: list[str], years: list[tuple[str, str]]) -> None:
    text = "2024年度本年支出合计80.00万元，2024年度本年收入合计80.00万元。\n"
    index = read(text + table(NAME, f"年度目标|{goal}", "年初预算|25.00"))
    assert [f.text for f in index.of(Aspect.VALUE, "~目标资金")] == amounts
    assert [(m.text, m.expected) for m in index.marks(MarkKind.YEAR) if m.word == "goal"] == years


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("应于2024年，用25万元资金，开展古籍修复。", ["25万元"]),
        ("应于2024年，用25万元购置设备。", []),
    ],
)
def test_money_that_a_report_about_a_project_speaks_of(read: Read, words: str, amounts: list[str]) -> None:
    text = f"2024年度专项预算项目绩效评价报告\n（项目名称：修复项目）\n一、项目内容\n{words}\n"
    index = read(text + table(NAME, "年初预算|25.00"))
    assert [f.text for f in index.of(Aspect.VALUE, "~目标资金")] == amounts
