"""Each way in which a plugin can break the contract: one line that names it, and nothing lost."""

import json

import pytest

HOOK = "from finlint.authoring import hookimpl\n"
RULE = """
from finlint.authoring import FactIndex, rule, hookimpl

@rule("{code}", "{name}")
def checked(facts):
    \"\"\"一条规则。

    What it does:
        什么也不查。

    Why:
        为了测试。

    Bad:
        ⟦1⟧

    Good:
        1
    \"\"\"
    {body}

@hookimpl
def finlint_rules():
    return [checked]
"""
EQUATION = """
[[rule]]
code = "ACME001"
name = "income-not-sum"
equation = "{equation}"
summary = "不等。"
what = "相加。"
why = "合计。"
bad = ["本年收入合计⟦90.00万元⟧，财政拨款收入80.00万元，事业收入30.00万元。"]
good = ["本年收入合计110.00万元，财政拨款收入80.00万元，事业收入30.00万元。"]
"""
PATHS = HOOK + "from pathlib import Path\n@hookimpl\ndef {hook}(): return [Path(__file__).with_name('{file}')]\n"
WRONG = "2024年本年收入合计90.00万元，其中：财政拨款收入80.00万元，事业收入30.00万元。\n"


def rule(code: str = "ACME001", name: str = "nothing-wrong", body: str = "return iter(())") -> str:
    return RULE.format(code=code, name=name, body=body)


@pytest.mark.parametrize(
    ("code", "named"),
    [
        ("import nowhere_to_be_found", "ModuleNotFoundError"),
        ("raise SystemExit(0)", "SystemExit"),
        (HOOK + "@hookimpl\ndef finlint_rulez(): return []", "unknown hook finlint_rulez; did you mean finlint_rules?"),
        (HOOK, "answers no hook"),
        (HOOK + "@hookimpl\ndef finlint_rules(): return 1 // 0", "finlint_rules: ZeroDivisionError"),
        (HOOK + "@hookimpl\ndef finlint_rules(): return None", "finlint_rules: gave NoneType"),
        (HOOK + "@hookimpl\ndef finlint_rules(): return [1]", "finlint_rules: gave int, not a Rule"),
        (rule(code="FL998"), "FL998"),
        (rule(code="A1"), "A1"),
        (rule(name="Wrong"), "Wrong"),
        (rule(name="income-not-equal-to-expenditure"), None),
        (rule() + "requires_finlint = '>=99'", "requires finlint >=99"),
        (rule() + "requires_finlint = 'new'", "requires_finlint"),
        (HOOK + "@hookimpl\ndef finlint_equations(): return ['/nowhere/rules.toml']", "finlint_equations: /nowhere"),
        (HOOK + "@hookimpl\ndef finlint_concepts(): return 'words.toml'", "finlint_concepts: gave str"),
        (HOOK + "@hookimpl\ndef finlint_concepts(): return ['/nowhere/words.toml']", "finlint_concepts: /nowhere"),
        (HOOK + "@hookimpl\ndef finlint_residue(): return ['/nowhere/form.toml']", "finlint_residue: /nowhere"),
        (HOOK + "@hookimpl\ndef finlint_columns(): return {'marks': ['分数']}", "finlint_columns: no column “marks”"),
        (HOOK + "@hookimpl\ndef finlint_units(): return {'羽': '公里每小时'}", "finlint_units: “羽”"),
        (HOOK + "@hookimpl\ndef finlint_units(): return {'辆': '台'}", "finlint_units: “辆”"),
        (HOOK + "@hookimpl\ndef finlint_units(): return {'块钱': '元'}", "finlint_units: “块钱”"),
        (HOOK + "@hookimpl\ndef finlint_readers(): return {'.txt': print}", "finlint_readers: “.txt”"),
        (HOOK + "@hookimpl\ndef finlint_readers(): return {'.rtf': 1}", "finlint_readers: .rtf: int is no function"),
        (HOOK + "@hookimpl\ndef finlint_renderers(): return {'json': print}", "finlint_renderers: “json”"),
    ],
)
def test_what_is_wrong_at_loading_is_one_line(site, code: str, named: str | None) -> None:
    site.install("finlint-acme", code)
    if named is None:  # a name that is nobody else's is no fault
        assert "ACME001" in site.run("plugins", code=0).stdout
        return
    line = site.refuses()
    assert "finlint-acme 1.2" in line
    assert named in line


def test_only_what_is_asked_for_is_loaded(site) -> None:
    site.install("finlint-acme", "import nowhere_to_be_found")
    site.run("--version", code=0)
    site.run("--help", code=0)


def test_the_metadata_say_which_finlint_is_wanted(site) -> None:
    site.install("finlint-acme", rule(), metadata="Requires-Dist: lark\nRequires-Dist: finlint<0.1,>=0.0.1")
    line = site.refuses()
    assert "finlint-acme 1.2" in line
    assert "requires finlint <0.1,>=0.0.1" in line


@pytest.mark.parametrize(
    "requires", ["finlint>=0.1", "finlint (>=0.1,<99)", "finlint[all]~=0.1; python_version > '3'", "finlint"]
)
def test_a_version_that_suits_is_loaded(site, requires: str) -> None:
    site.install("finlint-acme", rule(), metadata=f"Requires-Dist: {requires}")
    assert "ACME001" in site.run("plugins", code=0).stdout


@pytest.mark.parametrize(
    ("second", "named"),
    [
        (rule(name="other-wrong"), "ACME001 is used twice"),
        (rule(code="BUREAU001"), "nothing-wrong is used twice"),
        (rule(code="ACME002", name="other-wrong"), "the capitals ACME are those of finlint-acme 1.2"),
    ],
)
def test_codes_names_and_capitals_belong_to_one_distribution(site, second: str, named: str) -> None:
    site.install("finlint-acme", rule())
    site.install("finlint-bureau", second, version="3")
    line = site.refuses()
    assert "finlint-bureau 3: finlint_rules" in line
    assert named in line


def test_the_nearest_concept_is_offered(site) -> None:
    file = EQUATION.format(equation="本年收入合计 = 财政拨款收人 + 事业收入")
    site.install("finlint-acme", PATHS.format(hook="finlint_equations", file="rules.toml"), rules_toml=file)
    line = site.refuses()
    assert "finlint-acme 1.2: finlint_equations" in line
    assert "财政拨款收人" in line
    assert "“财政拨款收入”" in line


def test_a_rule_that_raises_loses_no_finding(site) -> None:
    site.install("finlint-acme", rule(body="raise ValueError('二')"))
    done = site.run("-", "--output-format", "json", stdin=WRONG, code=3)
    assert [each["offset"] for each in json.loads(done.stdout)]
    assert "ACME001" in done.stderr
    assert "finlint-acme 1.2: finlint_rules: ValueError: 二 (__init__.py:" in done.stderr


@pytest.mark.parametrize(
    "body",
    [
        "while True: pass",
        "import time; time.sleep(100)",
        "import re; yield from re.findall('(a|aa)+$', 'a' * 64 + 'b')",
        "exec('while True:\\n try:\\n  while True: pass\\n except BaseException: break\\nwhile True: pass')",
    ],
    ids=["busy", "asleep", "expression", "stubborn"],
)
def test_a_rule_that_does_not_return_is_stopped(site, body: str) -> None:
    site.install("finlint-acme", rule(body=body))
    done = site.run("-", "--output-format", "json", stdin=WRONG, code=3, FINLINT_RULE_SECONDS="0.3")
    assert json.loads(done.stdout)
    assert "ACME001" in done.stderr
    assert "finlint-acme 1.2: finlint_rules: did not return within" in done.stderr


def test_a_rule_that_does_not_return_is_stopped_in_every_process(site) -> None:
    site.install("finlint-acme", rule(body="while True: pass"))
    for number in range(5):
        (site.here / f"{number}.txt").write_text(WRONG, encoding="utf-8")
    done = site.run(".", "-j", "2", "--no-cache", code=3, FINLINT_RULE_SECONDS="0.3")
    assert done.stderr.count("did not return within") == 5


def test_a_reader_that_raises_costs_its_file_alone(site) -> None:
    site.install("finlint-acme", HOOK + "@hookimpl\ndef finlint_readers(): return {'.rtf': lambda data, path: 1 // 0}")
    (site.here / "a.rtf").write_text("1", encoding="utf-8")
    (site.here / "b.txt").write_text(WRONG, encoding="utf-8")
    done = site.run("a.rtf", "b.txt", "--output-format", "json", code=3)
    assert json.loads(done.stdout)
    assert "finlint-acme 1.2: finlint_readers: .rtf: ZeroDivisionError" in done.stderr


def test_a_renderer_that_raises_is_named(site) -> None:
    site.install("finlint-acme", HOOK + "@hookimpl\ndef finlint_renderers(): return {'csv': lambda run, view: 1 // 0}")
    done = site.run("-", "--output-format", "csv", stdin=WRONG, code=3)
    assert "finlint-acme 1.2: finlint_renderers: csv: ZeroDivisionError" in done.stderr


def test_nothing_is_loaded_from_the_directory_of_the_reports(site, tmp_path) -> None:
    """Neither by its metadata, nor as a module of the name of an installed plugin."""
    trap = "raise RuntimeError('loaded')\n"
    site.install("finlint-acme", rule())
    here = site.here
    for name in ("finlint_trap", "finlint_acme"):
        (here / name).mkdir()
        (here / name / "__init__.py").write_text(trap, encoding="utf-8")
    info = here / "finlint_trap-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: finlint-trap\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[finlint]\ntrap = finlint_trap\n", encoding="utf-8")
    import finlint  # noqa: PLC0415

    src = str(tmp_path.joinpath(finlint.__file__).parent.parent)
    for path in (f"{site.root}:{src}", f":{site.root}:{src}", f"{site.root}:.:{src}"):
        listed = site.run("plugins", code=0, PYTHONPATH=path).stdout
        assert "ACME001" in listed
        assert "trap" not in listed
