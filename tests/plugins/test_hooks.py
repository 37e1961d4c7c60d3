"""Each hook does what its docstring says, in the real program."""

import json

import pytest
from tests.plugins.test_faults import EQUATION, PATHS, WRONG

HOOK = "from finlint.authoring import hookimpl\n"
CONCEPTS = """
[[concept]]
name = "公务接待费"
aliases = ["迎来送往费"]

[[concept]]
name = "河湖管护经费"
"""
RESIDUE = """
[[residue]]
sort = "instruction"
words = ["填报要求：本栏必填"]
"""
TABLE = """
	部门预算项目支出绩效自评表
	项目名称
	检测经费

	三级指标
	指标值
	完成值
	{weight}
	{score}

	检测批次
	20
	20
	60
	70

	报告份数
	3
	3
	40
	30

	合计
	100
	100
"""


def findings(site, text: str, *more: str) -> dict[str, str]:
    """The words found, by code."""
    done = site.run("-", "--output-format", "json", *more, stdin=text)
    assert done.returncode in {0, 1}, done.stderr
    return {each["code"]: text[slice(*each["offset"])] for each in json.loads(done.stdout)}


def test_equations(site) -> None:
    file = EQUATION.format(equation="本年收入合计 = 财政拨款收入 + 事业收入")
    site.install("finlint-acme", PATHS.format(hook="finlint_equations", file="rules.toml"), rules_toml=file)
    assert findings(site, WRONG, "--select", "ACME")["ACME001"] == "90.00万元"


def test_concepts_and_aliases(site) -> None:
    text = "2024年度迎来送往费支出决算为3.00万元，比上年增加1.00万元，增长20%。河湖管护经费支出5.00万元，比上年增加1.00万元，增长90%。\n"
    site.install("finlint-acme", PATHS.format(hook="finlint_concepts", file="words.toml"), words_toml=CONCEPTS)
    facts = json.loads(site.run("facts", "-", "--output-format", "json", stdin=text, code=0).stdout)["facts"]
    assert {"公务接待费", "河湖管护经费"} <= {fact["key"]["concept"] for fact in facts if fact.get("key")}


def test_units(site) -> None:
    text = "2024年度发放鸡苗300羽。\n"
    before = json.loads(site.run("facts", "-", "--output-format", "json", stdin=text).stdout)["facts"]
    site.install("finlint-acme", HOOK + "@hookimpl\ndef finlint_units(): return {'羽': '羽', '大车': '辆'}")
    after = json.loads(site.run("facts", "-", "--output-format", "json", stdin=text).stdout)["facts"]
    assert [fact["text"] for fact in after] == ["300羽"]
    assert [fact["text"] for fact in before] != ["300羽"]


def test_columns(site) -> None:
    text = TABLE.format(weight="标准分数", score="考评分数")
    assert "FL503" not in findings(site, text)
    assert findings(site, TABLE.format(weight="权重", score="得分"))["FL503"] == "70"
    offer = "{'weight': ['标准分数'], 'score': ['考评分数']}"
    site.install("finlint-acme", HOOK + f"@hookimpl\ndef finlint_columns(): return {offer}")
    assert findings(site, text)["FL503"] == "70"


def test_residue(site) -> None:
    text = "2024年度公务接待费支出决算为3.00万元。填报要求：本栏必填。\n"
    assert "FL701" not in findings(site, text)
    site.install("finlint-acme", PATHS.format(hook="finlint_residue", file="form.toml"), form_toml=RESIDUE)
    assert findings(site, text)["FL701"] == "填报要求：本栏必填"


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ('sort = "odd"\nwords = ["x"]', "sort is one of"),
        ('sort = "note"\nwords = "x"', "words"),
        ('sort = "note"\npattern = "("\nneeds = ["x"]', "not an expression"),
        ('sort = "note"\npattern = "x"', "pattern and needs"),
    ],
)
def test_residue_that_means_nothing(site, entry: str, named: str) -> None:
    file = f"[[residue]]\n{entry}\n"
    site.install("finlint-acme", PATHS.format(hook="finlint_residue", file="form.toml"), form_toml=file)
    line = site.refuses()
    assert "finlint-acme 1.2: finlint_residue" in line
    assert named in line


def test_readers(site) -> None:
    code = HOOK + "from finlint.authoring import Source\n"
    code += "def read(data, path): return Source(path, data.decode('utf-8')[::-1])\n"
    code += "@hookimpl\ndef finlint_readers(): return {'.rev': read}"
    (site.here / "a.rev").write_text(WRONG[::-1], encoding="utf-8")
    site.install("finlint-acme", code)
    for path in ("a.rev", "."):
        done = site.run(path, "--output-format", "json", code=1)
        assert [WRONG[slice(*each["offset"])] for each in json.loads(done.stdout)] == ["90.00万元"]


def test_renderers(site) -> None:
    code = HOOK + "def csv(run, view): return ';'.join(f.code for r in run.reports for f in r.findings)\n"
    code += "@hookimpl\ndef finlint_renderers(): return {'csv': csv}"
    site.install("finlint-acme", code)
    done = site.run("-", "--output-format", "csv", "--report", "csv=out.csv", stdin=WRONG, code=1)
    assert done.stdout.strip().startswith("FL")
    assert (site.here / "out.csv").read_text("utf-8") == done.stdout.strip()
    assert "csv" in site.run("-", "--output-format", "csw", stdin=WRONG, code=2).stderr


def test_what_is_loaded_is_listed(site) -> None:
    site.install("finlint-acme", PATHS.format(hook="finlint_residue", file="form.toml"), form_toml=RESIDUE)
    shown = json.loads(site.run("plugins", "--output-format", "json", code=0).stdout)
    assert shown["schema"] == 1
    own, acme = shown["plugins"][0], next(each for each in shown["plugins"] if each["name"] == "finlint-acme")
    assert own["name"] == "finlint"
    assert len(own["rules"]) > 100
    assert acme["version"] == "1.2"
    assert acme["hooks"] == ["finlint_residue"]
    assert acme["origin"].endswith("finlint_acme/__init__.py")
    text = site.run("plugins", code=0).stdout
    assert "finlint-acme 1.2" in text
    assert acme["origin"] in text


def test_kept_results_are_not_those_of_other_words(site) -> None:
    """What a plugin says is part of what a result depends on."""
    code = PATHS.format(hook="finlint_residue", file="form.toml")
    site.install("finlint-acme", code, form_toml=RESIDUE)
    text = "2024年度公务接待费支出决算为3.00万元。填报要求：本栏选填。\n"
    for number in range(4):
        (site.here / f"{number}.txt").write_text(text, encoding="utf-8")
    cache = {"FINLINT_CACHE_DIR": str(site.here / "cache")}
    assert "FL701" not in site.run(".", "--output-format", "json", code=0, **cache).stdout
    file = site.root / "finlint_acme" / "form.toml"
    file.write_text(RESIDUE.replace("必填", "选填"), encoding="utf-8")
    assert site.run(".", "--output-format", "json", code=0, **cache).stdout.count("FL701") >= 4
