"""The packs of plugins/: installed as users install them, silent on clean reports, right where they speak."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.plugins.fresh import ROOT, Environment

import finlint_hunan
import finlint_sichuan
from finlint.engine import lint
from finlint.engine.available import available
from finlint.testing import findings, pack
from finlint.text import Source

PACKS = ("finlint-demo", "finlint-hunan", "finlint-sichuan")
CLEAN = sorted((ROOT / "tests" / "corpus" / "documents").glob("*clean.txt"))
OTHERS = sorted((ROOT / "tests" / "texts").iterdir())
REPORTS = sorted((ROOT / "examples" / "reports").glob("*.txt"))


def read(path: Path) -> str:
    data = path.read_bytes()
    for encoding in ("utf-8-sig", "utf-16", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return ""


@pytest.fixture(scope="module", params=[finlint_hunan, finlint_sichuan], ids=lambda module: module.__name__)
def given(request):
    return pack(request.param)


@pytest.mark.parametrize("path", [*CLEAN, *OTHERS], ids=lambda path: path.name)
def test_nothing_is_found_where_nothing_is_wrong(given, path: Path) -> None:
    assert not [(each.code, each.message.zh) for each in findings(given, read(path))]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_real_reports_keep_the_rules_of_the_packs(given, path: Path) -> None:
    """Read by hand: weights of 10 and 90, reasons below 90 %, scores in the order of rates, balances that agree."""
    assert not [(each.code, each.message.zh) for each in findings(given, read(path))]


SPOKEN = {"finlint_hunan": ("HN001", "HN002", "HN006"), "finlint_sichuan": ("SC001", "SC002", "SC003", "SC004")}


def test_real_reports_are_checked_by_the_packs(given) -> None:
    """Silence is not for want of facts."""
    held = {
        rule.code
        for path in REPORTS
        for rule in given.rules
        if lint(Source(path.name, read(path)), [rule], None, given.told).tally.holds
    }
    assert held >= set(SPOKEN["finlint_hunan" if "HN001" in {rule.code for rule in given.rules} else "finlint_sichuan"])


def test_words_of_the_packs_add_no_error_and_no_warning(given) -> None:
    """Residue and aliases reach the rules of finlint: what they add to real reports is residue alone."""
    for path in REPORTS:
        source = Source(path.name, read(path))
        before, after = (lint(source, available(), None, told).findings for told in (None, given.told))
        added = {(each.code, each.severity.value, each.message.zh) for each in after}
        added -= {(each.code, each.severity.value, each.message.zh) for each in before}
        assert {(code, severity) for code, severity, _ in added} <= {("FL701", "info")}


@pytest.mark.slow
def test_all_packs_are_installed_beside_one_another(environment: Environment, tmp_path: Path) -> None:
    environment.install(*(ROOT / "plugins" / name for name in PACKS))
    shown = json.loads(environment.run("plugins", "--output-format", "json", cwd=tmp_path, code=0).stdout)
    assert [each["name"] for each in shown["plugins"]] == ["finlint", *PACKS]
    codes = {rule["code"] for each in shown["plugins"] for rule in each["rules"]}
    assert {"DEMO001", "HN001", "HN006", "SC001", "SC003"} <= codes
    text = "2024年收入合计900.00万元，支出合计850.00万元，累计结余60.00万元。\n"
    (tmp_path / "report.txt").write_text(text, encoding="utf-8")
    done = environment.run("report.txt", "--select", "HN", "--output-format", "json", cwd=tmp_path, code=1)
    assert [each["code"] for each in json.loads(done.stdout)] == ["HN002"]


@pytest.mark.slow
def test_a_broken_pack_is_named(environment: Environment, tmp_path: Path) -> None:
    environment.install(ROOT / "plugins" / "finlint-demo")
    broken = tmp_path / "finlint-broken"
    shutil.copytree(ROOT / "plugins" / "finlint-demo", broken, ignore=shutil.ignore_patterns("__pycache__", "tests"))
    project = broken / "pyproject.toml"
    project.write_text(
        project.read_text("utf-8")
        .replace('"finlint-demo"', '"finlint-broken"')
        .replace("finlint_demo", "finlint_broken"),
        "utf-8",
    )
    (broken / "src" / "finlint_demo").rename(broken / "src" / "finlint_broken")
    module = broken / "src" / "finlint_broken" / "__init__.py"
    module.write_text(module.read_text("utf-8").replace("from finlint_demo", "from finlint_broken"), "utf-8")
    environment.install(broken)
    done = environment.run("plugins", cwd=tmp_path, code=2)
    assert done.stderr.count("\n") == 1
    assert "DEMO001 is used twice" in done.stderr
    assert "finlint-demo 0.1.0" in done.stderr


def test_a_rule_moves_between_finlint_and_a_pack_without_a_change(tmp_path: Path) -> None:
    """Its file alone, in Python or in TOML, is copied; codes of FL stay finlint's."""
    package = tmp_path / "finlint"
    shutil.copytree(ROOT / "src" / "finlint", package, ignore=shutil.ignore_patterns("__pycache__"))
    pack_of = ROOT / "plugins" / "finlint-sichuan" / "src" / "finlint_sichuan"
    shutil.copy(pack_of / "sc003_low_rate_unexplained.py", package / "rules")
    shutil.copy(pack_of / "rules.toml", package / "rules" / "sichuan.toml")
    environ = {"PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1", "FINLINT_CACHE_DIR": ""}
    command = [sys.executable, "-m", "finlint", "plugins", "--output-format", "json"]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", env=environ, cwd=tmp_path)
    own = next(each for each in json.loads(done.stdout)["plugins"] if each["name"] == "finlint")
    assert {"SC001", "SC002", "SC003"} <= {rule["code"] for rule in own["rules"]}
    again = tmp_path / "finlint_again"
    again.mkdir()
    for name in ("sc003_low_rate_unexplained.py", "sichuan.toml"):
        shutil.copy(package / "rules" / name, again)
    (again / "__init__.py").write_text(
        "from pathlib import Path\nfrom finlint.authoring import hookimpl\n"
        "from finlint_again.sc003_low_rate_unexplained import low_execution_rate_unexplained\n"
        "@hookimpl\ndef finlint_rules(): return [low_execution_rate_unexplained]\n"
        "@hookimpl\ndef finlint_equations(): return [Path(__file__).with_name('sichuan.toml')]\n",
        encoding="utf-8",
    )
    check = "import finlint_again; from finlint.testing import *; [check(e) for e in examples(pack(finlint_again))]"
    command = [sys.executable, "-c", f"{check}; print(len(examples(pack(finlint_again))))"]
    path = f"{tmp_path}:{ROOT / 'src'}"
    done = subprocess.run(
        command, check=False, capture_output=True, encoding="utf-8", env={**environ, "PYTHONPATH": path}, cwd=tmp_path
    )
    assert done.stdout.strip() == "7", done.stderr
