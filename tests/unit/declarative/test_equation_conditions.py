"""Conditions, rows of performance tables, last year's report, units: read from texts, as authors try them."""

from pathlib import Path

import pytest

from finlint.audit import Rule, Verdict
from finlint.declarative import equation_of, load_rules
from finlint.declarative.trace import trace
from finlint.engine import lint
from finlint.engine.run import read
from finlint.errors import RuleFileError
from finlint.syntax import parse
from finlint.text import Source, normalise

HEAD = 'code = "ACME001"\nname = "wrong-thing"\nsummary = "错。"\nwhat = "查。"\nwhy = "要紧。"\nbad = ["⟦1⟧"]\ngood = ["1"]\n'
TABLE = """
	部门预算项目支出绩效自评表
	项目名称
	检测经费

	三级指标
	指标值
	完成值
	权重
	得分

	检测批次
	20
	20
	60
	60

	报告份数
	3
	3
	40
	30

	合计
	{weight}
	{score}
"""


def rule(tmp_path: Path, equation: str, *more: str) -> Rule:
    """A rule of one equation."""
    path = tmp_path / "rules.toml"
    path.write_text("\n".join(["[[rule]]", HEAD, f'equation = "{equation}"', *more]), encoding="utf-8")
    return load_rules(path)[0]


def verdicts(made: Rule, text: str, prior: str = "") -> str:
    """What became of the relations: a letter each, in the order of the text."""
    report = lint(Source("t", text), [made], Source("p", prior) if prior else None)
    assert not report.crashes
    tally = report.tally
    return "H" * tally.holds + "V" * tally.violated + "U" * tally.undecided


def why(made: Rule, text: str, prior: str = "") -> list[str]:
    """What is said of each statement of the tested concept."""
    equation = equation_of(made)
    assert equation is not None
    facts, _ = read(parse(normalise(Source("t", text))), Source("p", prior) if prior else None)
    return [each.why or (each.outcome.verdict.value if each.outcome else "") for each in trace(equation, facts)]


PARTS = "2024年“三公”经费支出决算为5.00万元，其中：公务用车购置费{bought}万元，公务接待费{received}万元。"


@pytest.mark.parametrize(
    ("when", "bought", "received", "found"),
    [
        ("公务用车购置费 > 0", "0.00", "6.00", ""),
        ("公务用车购置费 > 0", "3.00", "6.00", "V"),
        ("公务用车购置费 > 0", "3.00", "2.00", "H"),
        ("公务用车购置费 = 0", "0.00", "6.00", "V"),
        ("公务用车购置费 ≠ 0", "0.00", "6.00", ""),
        ("公务用车购置费 != 0", "1.00", "6.00", "V"),
        ("公务用车购置费 <= 2万元", "3.00", "6.00", ""),
        ("公务用车购置费 <= 3万元", "3.00", "6.00", "V"),
        ("公务用车购置费 ＜ 3万元", "3.00", "6.00", ""),
        ("公务接待费 > 公务用车购置费", "3.00", "6.00", "V"),
        ("公务用车购置费 + 公务接待费 >= 50万元", "3.00", "6.00", ""),
        ("公务接待费 > 公务用车运行维护费", "3.00", "6.00", "U"),
    ],
)
def test_an_equation_is_asked_if_its_condition_holds(
    tmp_path, when: str, bought: str, received: str, found: str
) -> None:
    made = rule(tmp_path, "公务接待费 <= 三公经费", f'when = "{when}"')
    assert verdicts(made, PARTS.format(bought=bought, received=received)) == found


def test_every_condition_counts_and_is_told(tmp_path) -> None:
    made = rule(tmp_path, "公务接待费 <= 三公经费", 'when = ["公务用车购置费 > 0", "三公经费 > 9万元"]')
    text = PARTS.format(bought="3.00", received="6.00")
    assert not verdicts(made, text)
    assert why(made, text) == ["条件“三公经费 > 9万元”不成立"]
    made = rule(tmp_path, "公务接待费 <= 三公经费", 'when = ["公务用车购置费 > 0"]')
    (finding,) = lint(Source("t", text), [made]).findings
    assert finding.evidence.relation.zh == "如果 公务用车购置费 > 0，则 公务接待费 <= 三公经费"


@pytest.mark.parametrize(
    ("equation", "more", "words"),
    [
        ("甲 > 乙", "", "“>” is for conditions (when)"),
        ("甲 = 乙", "when = 3", "when must be a condition"),
        ("甲 = 乙", "when = []", "when must be a condition"),
        ("甲 = 乙", 'when = "丙"', "when: “丙”: found the end"),
        ("甲 = 乙", 'when = "各项 > 0"', "“各项” must stand in 合计(…)"),
        ("甲 = 乙", 'where = { unit = "袋子" }', "where unit: no unit “袋子”"),
    ],
)
def test_what_is_no_condition(tmp_path, equation: str, more: str, words: str) -> None:
    with pytest.raises(RuleFileError) as caught:
        rule(tmp_path, equation, more)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("weight", "score", "found"),
    [("100", "90", "H"), ("100", "95", "V"), ("100", "85", "V"), ("90", "95", "U")],
)
def test_rows_of_a_table_are_summed_if_all_were_read(tmp_path, weight: str, score: str, found: str) -> None:
    made = rule(tmp_path, "得分(合计) = 得分(合计(各行))")
    assert verdicts(made, TABLE.format(weight=weight, score=score)) == found


LAST = "2023年度公务接待费支出决算为{}万元。2023年度会议费支出决算为1.00万元。"
THIS = "2024年度公务接待费支出决算为3.00万元。"


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [("3.00", THIS, "H"), ("2.00", THIS, "V"), ("2.00", THIS + "机构改革，职能划入。", "U"), ("", THIS, "")],
)
def test_the_report_of_last_year_is_an_operand(tmp_path, before: str, after: str, found: str) -> None:
    made = rule(tmp_path, "公务接待费 <= 上年报告(公务接待费)")
    assert verdicts(made, after, LAST.format(before) if before else "") == found


def test_without_last_years_report_nothing_is_asked(tmp_path) -> None:
    made = rule(tmp_path, "公务接待费 <= 上年报告(公务接待费)")
    assert why(made, THIS) == ["没有给出上年的报告（--prior）"]


def test_statements_in_other_units_are_left_out(tmp_path) -> None:
    text = "2024年公务用车保有量3辆，公务用车购置数2辆。"
    for unit, found in (("辆", "H"), ("台", "")):
        made = rule(tmp_path, "公务用车购置数 <= 公务用车保有量", f'where = {{ unit = "{unit}" }}')
        assert verdicts(made, text) == found, unit


def test_why_an_equation_binds_nothing(tmp_path) -> None:
    made = rule(tmp_path, "公务接待费 <= 三公经费")
    assert why(made, "2024年度会议费支出决算为3.00万元。") == ["报告没有写出“公务接待费”"]
    (said,) = why(made, "2024年度公务接待费支出决算为3.00万元。2023年度“三公”经费支出决算为2.00万元。")
    assert "一个运算数也没有找到：三公经费（另有2023" in said
    (said,) = why(made, "2024年度公务接待费占一般公共预算支出的3%。")
    assert "只有它的占比" in said
    made = rule(tmp_path, "公务接待费 <= 三公经费", 'where = { fund = "政府性基金预算" }')
    assert "不合 where 的条件" in why(made, PARTS.format(bought="1.00", received="1.00"))[0]
    made = rule(tmp_path, "预算(公务接待费) <= 三公经费")
    assert "口径不同" in why(made, PARTS.format(bought="1.00", received="1.00"))[0]


def test_what_is_bound_is_told(tmp_path) -> None:
    equation = equation_of(rule(tmp_path, "公务接待费 <= 三公经费"))
    assert equation is not None
    text = PARTS.format(bought="1.00", received="9.00")
    facts, _ = read(parse(normalise(Source("t", text))), None)
    (attempt,) = trace(equation, facts)
    assert attempt.outcome is not None
    assert attempt.outcome.verdict is Verdict.VIOLATED
    assert [(label, [figure.text for figure in found]) for label, found in attempt.bound] == [
        ("三公经费", ["5.00万元"])
    ]
