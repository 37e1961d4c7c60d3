"""Identities that a general rule covers, each shown with a report that breaks it and one that keeps it.

A rule of its own would repeat what FL201, FL203, FL301, FL302, FL303, FL401 or FL601 say already: here is the proof.
The marks ⟦…⟧ are what must be found, and nothing else is.
"""

import pytest

from finlint import Severity, lint_text
from finlint.testing.examples import unmark

COVERED = [
    pytest.param("A04", "FL113", "2024年度收入总计⟦731.20万元⟧，支出总计713.00万元。", id="A04-two-sides"),
    pytest.param(
        "B05",
        "FL401",
        """
二、收入决算情况说明
2024年度本年收入合计640.00万元。
四、收入支出总表说明
2024年度本年收入合计⟦646.00万元⟧。
2024年度本年收入合计640.00万元。
""",
        id="B05-income-restated",
    ),
    pytest.param(
        "C06",
        "FL101",
        "2024年度本年支出合计⟦640.00万元⟧，其中：基本支出401.00万元，项目支出222.00万元，经营支出0万元。",
        id="C01-kinds-of-expenditure",
    ),
    pytest.param(
        "D01",
        "FL107",
        "2024年度财政拨款收入⟦566.40万元⟧，其中：一般公共预算财政拨款收入520.00万元，政府性基金预算财政拨款收入31.00万元。",
        id="D01-three-budgets",
    ),
    pytest.param(
        "F05",
        "FL201",
        "2024年度“三公”经费支出决算8.00万元，其中：公务用车购置及运行维护费支出决算6.00万元，占⟦72%⟧；公务接待费支出决算2.00万元，占25%。",
        id="F05-share",
    ),
    pytest.param(
        "F06",
        "FL203",
        "3.公务接待费全年预算数4.00万元，支出决算数3.10万元，完成全年预算的⟦87.5%⟧。",
        id="F06-completion",
    ),
    pytest.param(
        "F08",
        "FL302",
        "公务接待费支出3.60万元，比上年减少0.40万元，下降⟦11.11%⟧。",
        id="F08-growth",
    ),
    pytest.param(
        "F08",
        "FL301",
        "公务用车运行维护费支出5.20万元，与2023年度4.90万元相比，增加⟦0.50万元⟧。",
        id="F08-change",
    ),
    pytest.param("H04", "FL302", "机关运行经费支出84.00万元，比2023年度增加4.00万元，增长⟦4.76%⟧。", id="H04-growth"),
    pytest.param(
        "H08",
        "FL201",
        "政府采购货物支出40.00万元，货物采购授予中小企业合同金额26.00万元，货物采购授予中小企业合同金额占货物支出金额的⟦100%⟧。",
        id="H08-share-of-goods",
    ),
    pytest.param(
        "J04", "FL601", "会议费支出2.10万元，比上年增加⟦0.30万元⟧，与上年持平。", id="J04-no-change-against-a-change"
    ),
    pytest.param(
        "J15",
        "FL301",
        "培训费支出年初预算为6.00万元，支出决算为4.80万元，决算数小于年初预算数⟦2.20万元⟧。",
        id="J15-gap-to-budget",
    ),
    pytest.param(
        "J18",
        "FL401",
        """
2024年度项目支出312.50万元。
2024年度本年支出合计812.50万元，其中：基本支出500.00万元，项目支出312.50万元。
项目支出⟦3125000万元⟧。
""",
        id="J18-unit",
    ),
    pytest.param(
        "K20",
        "FL201",
        """
2024年度一般公共预算财政拨款项目支出480.00万元。
组织对2024年度一般公共预算项目支出全面开展绩效自评，共涉及资金360.00万元，占一般公共预算项目支出总额的⟦80%⟧。
""",
        id="K20-money-evaluated",
    ),
]

KEPT = [
    pytest.param("2024年度收入总计731.20万元，支出总计731.20万元。", id="A04"),
    pytest.param(
        "2024年度“三公”经费支出决算8.00万元，其中：公务用车购置及运行维护费支出决算6.00万元，占75%；公务接待费支出决算2.00万元，占25%。",
        id="F05",
    ),
    pytest.param("3.公务接待费全年预算数4.00万元，支出决算数3.10万元，完成全年预算的77.5%。", id="F06"),
    pytest.param("公务接待费支出3.60万元，比上年减少0.40万元，下降10%。", id="F08"),
    pytest.param("机关运行经费支出84.00万元，比2023年度增加4.00万元，增长5%。", id="H04"),
    pytest.param("会议费支出2.10万元，比上年增加0万元，与上年持平。", id="J04"),
    pytest.param("培训费支出年初预算为6.00万元，支出决算为4.80万元，决算数小于年初预算数1.20万元。", id="J15"),
    pytest.param("2024年度项目支出312.50万元。\n项目支出3125000元，主要用于设备更新。", id="J18"),
]

SILENT = [
    pytest.param("2024年末在编在职人员数38人，其中：女职工15人，中共党员30人。", id="L01-other-kinds-of-persons"),
    pytest.param("（一）办公室，编制6名。\n（二）业务科，编制8名。", id="L01-posts-of-each-office"),
    pytest.param("绩效自评项目8个，其中优秀5个、良好2个，另有创优5个、年中增加2个。", id="K17-words-that-hold-a-grade"),
    pytest.param("6个项目自评得分在90分以上，1个项目自评得分86分，平均得分94.1分。", id="K16-scores-not-given"),
    pytest.param(
        "档案项目自评得分85分，等级为优。90分（含）以上为优秀，80分（含）以上为优。", id="K18-bands-of-its-own"
    ),
    pytest.param("我局下属单位4个，包括：市图书馆、市文化馆等。", id="L02-not-all-named"),
    pytest.param("我局下属单位3个：市林业和草原局、市水务局、市气象局。", id="L02-and-inside-a-name"),
    pytest.param("公务接待费支出0.62万元，比上年增加0.62万元，上年无此项支出，不可比。", id="J07-no-rate"),
    pytest.param(
        "公务接待费支出3.20万元。其中：国内接待费支出3.20万元（其中：外事接待费0.80万元）。", id="F12-part-of"
    ),
    pytest.param("公务接待费支出1.10万元，其中外事接待支出1.10万元；国内公务接待0批次，0人次。", id="F11-foreign-only"),
    pytest.param(
        "国内公务接待6批次，共计支出0.50万元，主要包括：接待省厅调研1200元，接待邻市考察900元等。", id="F13-main-ones"
    ),
    pytest.param("项目支出300.00万元，其中：信息化项目120.00万元，培训项目60.00万元等。", id="K24-main-ones"),
    pytest.param("群众满意度96%，比上年提高1.5个百分点，完成率98%。", id="J17-one-rate"),
    pytest.param("张三，电话2080505，住房公积金（2210201）按规定缴存。", id="J14-digits"),
]


def _found(text: str) -> list[tuple[str, int, int]]:
    serious = (Severity.ERROR, Severity.WARNING)
    return [(f.code, f.offset.start, f.offset.end) for f in lint_text(text) if f.severity in serious]


@pytest.mark.parametrize(("identity", "code", "text"), COVERED)
def test_a_general_rule_covers_it(identity: str, code: str, text: str) -> None:
    plain, marked = unmark(text)
    assert [(code, span.start, span.end) for span in marked] == _found(plain), identity


@pytest.mark.parametrize("text", [*KEPT, *SILENT])
def test_nothing_is_found(text: str) -> None:
    assert _found(text) == []
