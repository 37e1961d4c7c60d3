"""The rules of Hunan: their documentation is true."""

import pytest

import finlint_hunan
from finlint.testing import Example, check, examples, findings, pack

PACK = pack(finlint_hunan)
TABLE = """2024年上年结转{before}万元，年末累计结余{balance}万元。2024年度“三公”经费预算为20.00万元，“三公”经费支出决算为{spent}万元。

	部门整体支出绩效评价评分表

	三级指标
	评分标准
	分值
	自评得分
	扣分原因

	资金结余
	按样表
	3
	{first}
	有结余

	“三公经费”控制率
	按样表
	6
	{second}
	新购公务用车

	总分
	/
	9
	9
	/
"""


@pytest.mark.parametrize("example", examples(PACK), ids=str)
def test_an_example_is_what_its_rule_makes_of_it(example: Example) -> None:
    check(example)


@pytest.mark.parametrize(
    ("before", "balance", "first", "found"),
    [
        ("80.00", "0.00", "3", []),
        ("80.00", "0.00", "2", ["HN006"]),
        ("80.00", "79.99", "2", []),
        ("80.00", "80.00", "0", []),
        ("80.00", "80.01", "0", []),
        ("80.00", "80.01", "2", ["HN006"]),
        ("0.00", "0.14", "3", ["HN006"]),
    ],
)
def test_the_score_of_what_is_left(before: str, balance: str, first: str, found: list[str]) -> None:
    text = TABLE.format(before=before, balance=balance, first=first, spent="20.00", second="6")
    assert [each.code for each in findings(PACK, text) if each.code == "HN006"] == found


@pytest.mark.parametrize(
    ("spent", "second", "found"),
    [
        ("20.00", "6", []),
        ("20.00", "5", ["HN007"]),
        ("20.10", "6", []),
        ("20.20", "5", []),
        ("20.21", "5", []),
        ("20.21", "6", ["HN007"]),
        ("12.00", "5.5", ["HN007"]),
    ],
)
def test_the_score_of_three_public_expenses(spent: str, second: str, found: list[str]) -> None:
    text = TABLE.format(before="80.00", balance="60.00", first="2", spent=spent, second=second)
    assert [each.code for each in findings(PACK, text) if each.code == "HN007"] == found
