"""One fault is one finding, also where the words leave open what they speak of."""

import pytest

from finlint import lint_text

COVER = "2024年度云岭市档案馆部门决算\n"
THREE = "2024年度“三公”经费支出8.00万元，其中：公务接待费3.00万元。"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            f"2023年度“三公”经费支出9.00万元，公务接待费支出4.00万元。{THREE}比2023年度减少1.50万元，下降25%。",
            [("FL301", "1.50万元")],
            id="the-rate-may-be-of-the-part",
        ),
        pytest.param(
            f"2023年度公务接待费支出4.00万元。{THREE}比2023年度减少1.50万元，下降25%。",
            [("FL302", "25%")],
            id="nothing-else-judges-the-change",
        ),
        pytest.param(
            f"2023年度“三公”经费支出9.00万元，公务接待费支出4.00万元。{THREE}比2023年度减少1.00万元，下降25%。",
            [],
            id="the-part-is-meant",
        ),
        pytest.param(
            "2024年度公务接待费支出预算为6.00万元，支出决算为6.50万元，决算数小于预算数的主要原因是厉行节约。"
            "2024年度公务接待费支出5.00万元，占50%。",
            [("FL401", "5.00万元")],
            id="the-words-fit-the-other-statement",
        ),
        pytest.param(
            "2024年度公务接待费支出预算为6.00万元，支出决算为6.50万元，决算数小于预算数的主要原因是厉行节约。",
            [("FL601", "6.50万元")],
            id="words-against-the-only-statement",
        ),
    ],
)
def test_one_fault_is_one_finding(text: str, found: list[tuple[str, str]]) -> None:
    whole = COVER + text
    told = [(one.code, whole[one.offset.start : one.offset.end]) for one in lint_text(whole) if one.code[2] in "346"]
    assert told == found
