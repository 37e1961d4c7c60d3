"""The errors that people make in such reports: each is one finding, on the number at fault, with the cause.

⟦…⟧ marks the number at fault. Sources: the natural error types of public inspection results and of a sample of
reports; the last cases are controls.
"""

import re
from dataclasses import dataclass

import pytest

from finlint import Finding, lint_text


@dataclass(frozen=True)
class Case:
    """A text with its faults marked, the code, what the first is said to be and why."""

    name: str
    text: str
    code: str
    expected: str = ""
    because: str = ""


_GROUP = (
    "2024年度“三公”经费支出决算为{total}万元，完成全年预算25.00万元的81.24%，比2023年度的18.50万元增加1.81万元，增长9.78%。"
    "其中：因公出国（境）费支出决算5.17万元，占25.46%；公务用车购置及运行维护费支出决算12.03万元，占59.23%；"
    "公务接待费支出决算3.11万元，占15.31%。"
)
_LIST = "2024年度本年支出合计1212.90万元，其中：基本支出{a}万元，占{p}%；项目支出{b}万元，占{q}%。"
_BUYING = "2024年度政府采购支出总额{total}，其中：政府采购货物支出{goods}，政府采购服务支出{services}。"

CASES = [
    Case(
        "one wrong total breaks its sum, its shares, its growth and its completion",
        _GROUP.format(total="⟦20.81⟧"),
        "FL118",
        "20.31万元",
        "一位数字之差：应为20.31万元；若为20.31万元，",
    ),
    Case("a total with transposed digits", _GROUP.format(total="⟦23.01⟧"), "FL118", "20.31万元", "若为20.31万元，"),
    Case(
        "a part with a changed digit",
        _LIST.format(a="⟦832.65⟧", p="71.12", b="350.25", q="28.88"),
        "FL101",
        "862.65万元",
        "一位数字之差：应为862.65万元；若为862.65万元，2处关系全部成立",
    ),
    Case(
        "the last two digits transposed in a share",
        _LIST.format(a="862.65", p="⟦71.21⟧", b="350.25", q="28.88"),
        "FL201",
        "71.12%",
        "末两位数字颠倒：应为71.12%",
    ),
    Case(
        "two shares in each other's place",
        _LIST.format(a="862.65", p="⟦28.88⟧", b="350.25", q="71.12"),
        "FL201",
        "71.12%",
        "与项目支出占比71.12%疑为互换；互换后2处关系成立",
    ),
    Case(
        "two amounts in each other's place",
        "2024年度基本支出862.65万元。\n" + _LIST.format(a="⟦350.25⟧", p="71.12", b="862.65", q="28.88"),
        "FL401",
        "862.65万元",
        "与项目支出862.65万元疑为互换",
    ),
    Case(
        "the share of the rest",
        "2024年度政府采购支出总额200.00万元，授予中小企业合同金额150.00万元，占政府采购支出总额的⟦25%⟧。",
        "FL201",
        "75%",
        "疑写成了余下的占比：应为75%",
    ),
    Case(
        "a share of another total",
        "2024年度本年收入合计1784.28万元。\n"
        "2024年度本年支出合计1845.83万元，其中：基本支出554.97万元，占⟦31.1%⟧；项目支出1290.86万元，占69.9%。",
        "FL201",
        "30.1%",
        "若分母用本年收入合计1784.28万元则为31.1%，疑用错基数",
    ),
    Case(
        "growth over the current year",
        "2024年度“三公”经费支出决算为6.32万元，比2023年度减少0.60万元，下降⟦9.49%⟧。",
        "FL302",
        "8.67%",
        "若分母用三公经费6.32万元则为9.49%，疑用错年度",
    ),
    Case(
        "completion of last year's budget",
        "2024年度公务接待费支出全年预算为5.00万元，支出决算为3.90万元，完成全年预算的⟦97.5%⟧。\n"
        "2023年度公务接待费支出全年预算为4.00万元。",
        "FL203",
        "78.00%",
        "若分母用公务接待费全年预算4.00万元则为97.5%，疑用错年度",
    ),
    Case(
        "a total copied from elsewhere",
        "2024年度收、支总计均为1131.79万元。\n2024年度基本支出⟦1131.79万元⟧，其中：人员经费683.87万元，公用经费222.15万元。",
        "FL104",
        "906.02万元",
        "与收支总计1131.79万元相同，疑把它抄到此处",
    ),
    Case(
        "last year's number left standing",
        "2023年度机关运行经费支出95.17万元。\n2024年度机关运行经费支出⟦95.17万元⟧，比2023年度减少8.83万元。\n"
        "2024年度机关运行经费支出86.34万元。",
        "FL301",
        "86.34万元",
        "与上年数相同，疑为未更新；若为86.34万元，2处关系全部成立",
    ),
    Case(
        "a changed amount beside an old rate",
        "2024年度机关运行经费支出86.34万元，2023年度机关运行经费支出95.17万元，比2023年度减少⟦3.88万元⟧，下降9.28%。",
        "FL301",
        "8.83万元",
        "若为8.83万元，2处关系全部成立",
    ),
    Case(
        "last year's amount with transposed digits",
        "2024年度机关运行经费支出86.34万元，2023年度机关运行经费支出⟦91.57万元⟧，比2023年度减少8.83万元，下降9.28%。",
        "FL301",
        "95.17万元",
        "相邻两位数字颠倒：应为95.17万元",
    ),
    Case(
        "the words for the direction",
        "2024年度机关运行经费支出80.00万元，2023年度机关运行经费支出95.00万元，比2023年度增加⟦15.00万元⟧，增长15.79%。",
        "FL301",
        because="增减用词写反",
    ),
    Case(
        "a point in the wrong place",
        _BUYING.format(total="532.40万元", goods="312.25万元", services="⟦22.015万元⟧"),
        "FL121",
        "220.15万元",
        "小数点错位：应为220.15万元",
    ),
    Case(
        "万 left out",
        _BUYING.format(total="5324000元", goods="312.40万元", services="⟦220元⟧"),
        "FL121",
        "2200000元",
        "疑少写“万”",
    ),
    Case(
        "万 put in",
        _BUYING.format(total="5324000元", goods="3124000元", services="⟦2200000万元⟧"),
        "FL121",
        "220万元",
        "疑多写“万”",
    ),
    Case(
        "a digit left out",
        _LIST.format(a="⟦82.65⟧", p="71.12", b="350.25", q="28.88"),
        "FL101",
        "862.65万元",
        "疑漏写一位数字：应为862.65万元",
    ),
    Case(
        "an item counted that is none",
        _BUYING.format(total="532.40万元", goods="312.25万元", services="220.15万元，政府采购工程支出⟦58.73万元⟧"),
        "FL121",
        "0.00万元",
        "差额恰为此数：应为0.00万元",
    ),
    Case(
        "a fact restated with another number",
        "2024年度机关运行经费支出86.34万元。\n2024年度机关运行经费支出⟦86.43万元⟧，用于办公。\n"
        "2024年度机关运行经费支出86.34万元，均为公用经费。",
        "FL401",
        "86.34万元",
        "末两位数字颠倒：应为86.34万元",
    ),
    Case(
        "two wrong shares are two causes",
        "2024年度本年支出合计1000.00万元，其中：基本支出600.00万元，占⟦63%⟧；项目支出400.00万元，占⟦45%⟧。",
        "FL201",
    ),
    Case("rounding is no error", _LIST.format(a="862.65", p="71.1", b="350.26", q="28.9"), ""),
    Case("all is well", _GROUP.format(total="20.31"), ""),
]


def _places(findings: list[Finding]) -> list[tuple[int, int]]:
    return [(finding.offset.start, finding.offset.end) for finding in findings]


def _marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and where they stood."""
    places, plain = [], ""
    for piece in re.split(r"(⟦[^⟧]*⟧)", text):
        words = piece.strip("⟦⟧")
        if piece != words:
            places.append((len(plain), len(plain) + len(words)))
        plain += words
    return plain, places


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_natural_error_is_one_finding_with_its_cause(case: Case) -> None:
    text, places = _marked(case.text)
    findings = lint_text(text)
    found = _places(findings)
    assert len(found) == len(places), [finding.message.zh for finding in findings]
    for (start, end), (first, last) in zip(found, places, strict=True):
        assert start <= first
        assert last <= end
    assert {finding.code for finding in findings} == ({case.code} if case.code else set())
    if case.because:
        (finding,) = findings
        assert finding.diagnosis is not None
        assert case.because in finding.diagnosis.zh
    if case.expected:
        assert findings[0].evidence.expected == case.expected
