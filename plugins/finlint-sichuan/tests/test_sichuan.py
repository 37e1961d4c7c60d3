"""The rules of Sichuan: their documentation is true."""

import pytest

import finlint_sichuan
from finlint.testing import Example, check, examples, findings, pack

PACK = pack(finlint_sichuan)
TABLE = """
	部门预算项目支出绩效自评表
	项目名称
	{name}

	资金
	年初预算
	调整后预算数
	预算执行数
	预算执行率
	权重
	得分
	原因

	总额
	{budget}
	{budget}
	{spent}
	{rate}
	10
	{score}
	{reason}
"""


def table(name: str, spent: str, rate: str, score: str, reason: str = "") -> str:
    return TABLE.format(name=name, budget="40.00", spent=spent, rate=rate, score=score, reason=reason)


@pytest.mark.parametrize("example", examples(PACK), ids=str)
def test_an_example_is_what_its_rule_makes_of_it(example: Example) -> None:
    check(example)


@pytest.mark.parametrize(
    ("scores", "reason", "found"),
    [
        (("9", "10", "10"), "", []),
        (("10", "9", "10"), "", ["SC004"]),
        (("10", "9", "10"), "招标结余", []),
        (("9", "9", "9"), "", []),
        (("9.5", "10", "9.8"), "", ["SC004"]),
    ],
)
def test_scores_go_with_rates(scores: tuple[str, str, str], reason: str, found: list[str]) -> None:
    first = table("甲站运行经费", "36.40", "91.00%", scores[0], reason)
    second = table("乙站巡查经费", "37.20", "93.00%", scores[1])
    third = table("丙站维修经费", "39.20", "98.00%", scores[2])
    assert [each.code for each in findings(PACK, third + first + second)] == found


@pytest.mark.parametrize(
    ("rate", "spent", "score", "reason", "found"),
    [
        ("89.98%", "35.99", "10", "", ["SC003"]),
        ("90.00%", "36.00", "10", "", []),
        ("85.00%", "34.00", "10", "设备尾款未到支付时间", []),
        ("85.00%", "34.00", "8.5", "", []),
    ],
)
def test_a_low_rate_at_full_marks_wants_a_reason(
    rate: str, spent: str, score: str, reason: str, found: list[str]
) -> None:
    text = table("甲站运行经费", spent, rate, score, reason)
    assert [each.code for each in findings(PACK, text)] == found
