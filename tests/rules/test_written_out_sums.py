"""FL544 and FL538: sums that are written out, budgets with what changed them; and what is neither."""

import pytest

from finlint import lint_text

_TITLE = "县档案馆2023年度部门整体支出绩效自评报告\n一、自评情况\n"

RIGHT = (
    "在职人员控制率=（在职人员数53人/编制数58人）×100%=91.38%。",
    "公用经费控制率=123.16/130.00×100%=94.74%，得分=94.74%×5分=4.74分。",
    "“三公”经费变动率=[（本年17.64万元-上年18.90万元）/上年18.90万元]×100%=-6.67%。",
    "支付进度率=（实际支付进度÷既定支付进度）×100%。",
    "综合得分=30+25×0.9=52.5分。",
    "人均补助标准=12万元/8人=1.5万元。",
    "年初预算数为450.20万元，调减20.20万元，调整后预算数430.00万元，预算调整率4.49%。",
    "年初预算数为450.20万元。年中追加30.00万元用于应急，其中设备10.00万元，调整后预算数480.20万元，预算调整率9%。",
)
WRONG = (
    ("在职人员控制率=（在职人员数53人/编制数58人）×100%=93.18%。", "FL217", "93.18%"),
    ("政府采购执行率=128.31/136.5*100%=94%，得分4*94%=3.67分。", "FL544", "3.67分"),
    ("“三公”经费变动率=[（17.64-18.90）/18.90]×100%=-7.66%。", "FL544", "-7.66%"),
    ("政府采购预算136.50万元，实际采购金额128.31万元，政府采购执行率96.00%。", "FL221", "96.00%"),
    ("“三公”经费预算21.00万元，实际支出17.64万元，控制率86.00%。", "FL221", "86.00%"),
    ("部门预算年初数为450.20万元，年中追加30.00万元，调整后预算数508.20万元。", "FL538", "508.20万元"),
    ("年初预算450.20万元，年中追加30.00万元，调整后预算480.20万元，预算调整率7.66%。", "FL538", "7.66%"),
)


def _found(words: str) -> list[tuple[str, str]]:
    text = f"{_TITLE}{words}\n"
    return [(found.code, text[slice(*found.offset)]) for found in lint_text(text)]


@pytest.mark.parametrize("words", RIGHT)
def test_what_is_right_or_no_such_sum(words: str) -> None:
    assert not _found(words)


@pytest.mark.parametrize(("words", "code", "number"), WRONG)
def test_what_is_wrong(words: str, code: str, number: str) -> None:
    assert _found(words) == [(code, number)]
