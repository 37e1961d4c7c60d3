"""Rule files: what is read, and what is said of a fault."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
import tomli

from finlint.audit import Severity
from finlint.declarative import load_rules
from finlint.errors import RuleFileError

RULE = """\
# 一条规则
[[rule]]
code = "DEMO001"
name = "income-total-mismatch"
equation = "收入合计 = 财政拨款收入 + 事业收入"
summary = "收入合计不等于各项之和。"
what = "相加，比较。"
why = "合计由各项构成。"
bad = ["收入合计⟦90.00万元⟧，财政拨款收入80.00万元，事业收入30.00万元。"]
good = ["收入合计110.00万元，财政拨款收入80.00万元，事业收入30.00万元。"]
"""


def written(tmp_path: Path, text: str) -> Path:
    """A rule file."""
    path = tmp_path / "rules.toml"
    path.write_bytes(text.encode())
    return path


def refused(tmp_path: Path, text: str, **more) -> str:
    """The error of a rule file, without its directory."""
    with pytest.raises(RuleFileError) as caught:
        load_rules(written(tmp_path, text), **more)
    message = str(caught.value)
    assert "\n" not in message
    return message.removeprefix(f"{tmp_path}/")


def test_a_rule_is_a_rule_like_any_other(tmp_path):
    """Code, name, documentation, a check; defaults where the file is silent."""
    (rule,) = load_rules(written(tmp_path, RULE))
    assert (rule.code, rule.name, rule.severity) == (
        "DEMO001",
        "income-total-mismatch",
        Severity.ERROR,
    )
    assert rule.doc.summary == "收入合计不等于各项之和。"
    assert len(rule.doc.bad) == len(rule.doc.good) == 1
    assert (rule.since, rule.origin) == ("0.1", str(tmp_path / "rules.toml"))
    assert callable(rule.check)


def test_every_key_is_read(tmp_path):
    """The optional ones too."""
    text = RULE + 'severity = "warning"\nsince = "0.2"\nrequire = ["事业收入"]\n'
    text += 'where = { fund = ["", "财政拨款"], section = "三公" }\nwithin = "section"\n'
    (rule,) = load_rules(written(tmp_path, text + 'message = "{left}应为{expected}"\n'))
    equation = getattr(rule.check, "__self__").equation  # noqa: B009 - a function has none in its type
    assert (rule.severity, rule.since) == (Severity.WARNING, "0.2")
    assert [node.label for node in equation.require] == ["事业收入"]
    assert equation.where.fund == ("", "财政拨款")
    assert (equation.where.section, equation.within.value) == (("三公",), "section")
    assert equation.message == "{left}应为{expected}"


def test_an_empty_file_has_no_rules(tmp_path):
    """No rules is no error; a byte order mark and CRLF are none either."""
    assert load_rules(written(tmp_path, "")) == ()
    assert len(load_rules(written(tmp_path, "\ufeff" + RULE.replace("\n", "\r\n")))) == 1


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('why = "合', 'wye = "合', "8:7: DEMO001: unknown key “wye”; did you mean “why”?"),
        ('why = "合计由各项构成。"', "", "2:1: DEMO001: missing why"),
        ('"DEMO001"', '"demo1"', "3:8: demo1: code must be two to six capitals and three digits"),
        ('"DEMO001"', "1", "3:8: 1: code must be two to six capitals"),
        ('"income-total-mismatch"', '"Income"', "4:8: DEMO001: name must be the defect in kebab"),
        ('"相加，比较。"', '" "', "7:8: DEMO001: what must be a text"),
        ('"相加，比较。"', "3", "7:8: DEMO001: what must be a text"),
        ("⟦90.00万元⟧", "90.00万元", "9:7: DEMO001: bad must mark in each example"),
        ("⟦90.00万元⟧", "⟦90.00万元", "9:7: DEMO001: bad must mark in each example"),
        ("110.00万元", "⟦110.00万元⟧", "10:8: DEMO001: good must mark nothing"),
        ("bad = [", "bad = []\nodd = [", "9:7: DEMO001: bad must be a list of examples"),
        ("good = [", "good = [3, ", "10:8: DEMO001: good must be a list of examples"),
        ("# 一条规则", "x = 1", "rules.toml: unknown table “x”"),
        ("[[rule]]", "[[rules]]", "rules.toml: unknown table “rules”; did you mean “rule”?"),
        ("[[rule]]", "[rule]", "rules.toml: rules are tables named [[rule]]"),
        ('= "收入合计 =', "= 3 #", "5:12: DEMO001: equation must be a text"),
        ('code = "DEMO001"', 'code = "DEMO001', "rules.toml:3:16"),
        ('"DEMO001"', '"D\\n1"', "3:8: D\\u000a1: code must be"),
    ],
)
def test_faults_of_a_table(tmp_path, old, new, message):
    """File, line, column, code, what was expected, the nearest key."""
    text = RULE.replace(old, new, 1)
    assert text != RULE
    assert message in refused(tmp_path, text)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('severity = "eror"', "11:12: DEMO001: severity must be one of error, warning, info"),
        ('severity = "eror"', "did you mean “error”?"),
        ("severity = 1", "severity must be one of"),
        ('within = "page"', "11:10: DEMO001: within must be one of"),
        ('where = "三公"', "11:9: DEMO001: where must be a table"),
        ('where = { found = "" }', "where has no key “found”; did you mean “fund”?"),
        ("where = { fund = 3 }", "where fund must be a text"),
        ('require = "事业收入"', "11:11: DEMO001: require must be a list of texts"),
        ('require = ["事业收人"]', "11:11: DEMO001: require: “事业收人” is no operand"),
        ('require = ["事业收人"]', "did you mean “事业收入”?"),
        ('since = "soon"', "since must be a version"),
        ('message = "{lefft}"', "message has no slot {lefft}; did you mean “left”?"),
        ('message = "{left"', "message has a single brace"),
        ('message = "{left.__class__}"', "message has no slot"),
        ("message = 1", "message must be a text"),
        ('python = "1 + 1"', "unknown key “python”"),
    ],
)
def test_faults_of_optional_keys(tmp_path, line, message):
    """The same for what may be left out."""
    assert message in refused(tmp_path, RULE + line)


@pytest.mark.parametrize(
    ("literal", "message"),
    [
        ('"收入 = 甲 +"', "rules.toml:5:21: DEMO001: equation: found the end"),
        ('""', "rules.toml:5:13: DEMO001: equation: the equation is empty"),
        ("'收入 = 甲 $'", "rules.toml:5:20: DEMO001: equation: found “$”"),
        ('"\\u6536\\u5165 = 甲 $"', "rules.toml:5:30: DEMO001"),
        ('"""\n收入 = 甲 \\\n   + 乙\n   $ 丙"""', "rules.toml:8:4: DEMO001: equation: found “$”"),
        ("'''\n收入 = 甲\n $'''", "rules.toml:7:2: DEMO001: equation: found “$”"),
        ('"收入 = 甲 + 去年(乙)"', "rules.toml:5:22: DEMO001: equation: unknown function “去年”"),
    ],
)
def test_faults_of_an_equation_have_line_and_column(tmp_path, literal, message):
    """Of the character in the file, through escapes and lines."""
    text = RULE.replace('"收入合计 = 财政拨款收入 + 事业收入"', literal)
    assert message in refused(tmp_path, text)


def test_the_nearest_concept_is_offered(tmp_path):
    """Where the vocabulary is given."""
    known = {"收入合计", "财政拨款收入", "事业收人"}
    message = refused(tmp_path, RULE, known=known)
    assert "5:29: DEMO001: equation: unknown concept “事业收入”" in message
    assert "did you mean “事业收人”?" in message


def test_the_place_is_that_of_the_second_rule(tmp_path):
    """Strings that look like headers or keys are none."""
    trick = RULE.replace("相加，比较。", "[[rule]]").replace('"合计由各项构成。"', '"""\n[[rule]]\nequation = 3\n"""')
    second = RULE.replace("DEMO001", "DEMO002").replace("+", "+ +")
    message = refused(tmp_path, trick + second)
    assert f"rules.toml:{trick.count(chr(10)) + 5}:29: DEMO002" in message


def test_a_code_used_twice(tmp_path):
    """Codes are unique in a file."""
    assert "12:8: DEMO001: the code is used twice" in refused(tmp_path, RULE + RULE[7:])


def test_files_that_cannot_be_read(tmp_path):
    """Missing, a directory, not UTF-8, too large, nested without end: one line each."""
    for path in (tmp_path / "none.toml", tmp_path):
        with pytest.raises(RuleFileError, match="cannot be read"):
            load_rules(path)
    path = tmp_path / "rules.toml"
    for data, words in ((b"\xff", "not UTF-8: byte 0"), (b"#" * 1_000_001, "larger")):
        path.write_bytes(data)
        with pytest.raises(RuleFileError, match=words):
            load_rules(path)
    path.write_bytes(b"x = " + b"[" * 50_000)
    with pytest.raises(RuleFileError):
        load_rules(path)


def built_in():
    """The rule files of the package."""
    here = files("finlint.rules")
    return [entry for entry in here.iterdir() if entry.name.endswith(".toml")]


def test_the_rules_of_the_package():
    """They load, their codes are unique, and every concept is one of the vocabulary."""
    vocabulary = files("finlint.facts").joinpath("vocabulary", "concepts.toml")
    known = {c["name"] for c in tomli.loads(vocabulary.read_text("utf-8"))["concept"]}
    rules = [rule for path in built_in() for rule in load_rules(path, known=known)]
    codes = [rule.code for rule in rules]
    assert len(codes) == len(set(codes)) == len({rule.name for rule in rules})
    assert all(re.fullmatch(r"FL[1-8]\d\d", code) for code in codes)
    assert all(len(rule.doc.good) >= 2 for rule in rules)
