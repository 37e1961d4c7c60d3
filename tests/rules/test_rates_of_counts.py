"""FL224: what is a rate of two counts, and what only stands beside one."""

import pytest

from finlint import lint_text

_TITLE = "县档案馆2023年度部门整体支出绩效自评报告\n一、自评情况\n"


def _found(words: str) -> list[tuple[str, str]]:
    text = f"{_TITLE}{words}\n"
    return [(found.code, text[slice(*found.offset)]) for found in lint_text(text) if found.code == "FL224"]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("发放问卷150份，其中收回147份，回收率89%。", "89%"),
        ("全年受理信访件86件，已办结81件，办结率为91.49%。", "91.49%"),
        ("抽检样品1,250批次，合格1,230批次，合格率达到94.8%。", "94.8%"),
        ("应到位档案员40名，实际36名，到位率95%。", "95%"),
        ("数字化扫描档案4.8万件，完成计划5万件，完成率90%。", "90%"),
    ],
)
def test_a_rate_that_its_counts_do_not_make(words: str, number: str) -> None:
    assert _found(words) == [("FL224", number)]


@pytest.mark.parametrize(
    "words",
    [
        "发放问卷150份，其中收回147份，回收率98%。",
        "全年受理信访件86件，办结81件，满意77件，办结率为91.49%。",
        "抽检样品约1250批次，合格1230批次，合格率94.8%。",
        "检查单位60家，发现问题128个，整改率95%。",
        "计划培训300人，实际培训330人，完成率95%以上。",
        "计划培训300人，实际培训330人，完成率100%。",
        "累计发现隐患127条，完成整改125条，整改率94%。",
        "抽检样品50批次，不合格2批次，合格率96%。",
    ],
)
def test_what_is_right_or_says_something_else(words: str) -> None:
    assert not _found(words)
