"""Whether an indicator is met: signs, dates, fractions, units, and what is left open."""

import pytest

from finlint.authoring import Indicator, Met, beyond, fulfilled, indicators
from finlint.facts import FactIndex
from finlint.facts.extract import extract
from finlint.syntax import parse
from finlint.text import Source, normalise

HEAD = ("三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分")
SURE, UNSURE = Met(met=False), Met(met=False, sure=False)
MET = Met(met=True)


def read(*rows: tuple[str, ...]) -> FactIndex:
    cells = (("部门预算项目支出绩效自评表",), HEAD, *rows)
    text = "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in cells)
    return extract(parse(normalise(Source("x.txt", text + "\n"))))


def one(name: str, sign: str, target: str, unit: str, actual: str) -> Indicator:
    (row,) = indicators(read((name, sign, target, unit, actual, "10", "10")))
    return row


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (("抽检批次", "≥", "60", "批次", "60"), MET),
        (("抽检批次", "＞", "60", "批次", "60"), SURE),
        (("抽检批次", "≥", "60", "批次", "59"), SURE),
        (("抽检成本", "≤", "40", "万元", "50.79"), SURE),
        (("抽检成本", "＜", "40", "万元", "40"), SURE),
        (("抽检份数", "＝", "3", "份", "2"), SURE),
        (("抽检份数", "＝", "3", "份", "4"), None),  # more than an exact target is no fault
        (("投诉件数", "＝", "3", "件", "2"), None),  # nor is less of what nobody wants
        (("饮水困难发生率", "", "5", "%", "3"), None),
        (("村民知晓率", "", "95", "%", "90"), UNSURE),
        (("某某率", "＝", "95", "%", "90"), None),
        (("租赁期", "＝", "3", "年", "1"), UNSURE),
        (("办理时限", "＝", "3", "天", "1"), None),
        (("项目成本", "＝", "40", "万元", "38"), None),
        (("项目成本", "＝", "40", "万元", "52"), UNSURE),
        (("带动投资", "＝", "5", "亿元", "4"), UNSURE),
        (("合格率", "≥", "95", "%", "100%"), MET),
        (("合格率", "≥", "95", "%", "1"), None),  # 1 % is no more likely than the fraction 1
        (("合格率", "≥", "95%", "", "0.96"), None),
        (("合格率", "≥", "0.95", "", "96%"), MET),
        (("投诉率", "≤", "5", "%", "1"), None),
        (("及时率", "＝", "100", "%", "95%"), SURE),
        (("及时率", "＝", "100", "%", "99.97%"), None),  # rounds to the target
        (("完成时间", "≤", "2023.12", "", "2023.9"), MET),
        (("完成时间", "≤", "2023.9", "", "2023.12"), SURE),
        (("完成时间", "≤", "2023.12", "", "11"), None),
        (("完成时间", "≤", "12", "月", "8"), MET),
        (("费用", "≤", "36000", "元/月", "36000元/年"), None),
        (("维修费", "≤", "7.29", "万元", "72000元"), MET),
        (("维修费", "≤", "72890", "元", "7.29万元"), None),  # rounds to the target
        (("全市排名", "", "前3名", "", "2名"), None),
        (("服务优质", "定性", "优", "", "优"), None),
    ],
)
def test_met_or_not(row: tuple[str, str, str, str, str], expected: Met | None):
    assert fulfilled(one(*row)) == expected


def test_a_weight_of_several_rows_is_shared():
    rows = list(indicators(read(("甲", "≥", "1", "次", "1", "15", "5"), ("乙", "≥", "1", "次", "1", "", "10"))))
    assert [row.shared for row in rows] == [True, False]


def test_far_beyond_is_three_tenths():
    assert not beyond(one("数量", "≥", "100", "份", "130"))
    assert beyond(one("数量", "≥", "100", "份", "131"))
    assert beyond(one("成本", "≤", "100", "万元", "69"))
