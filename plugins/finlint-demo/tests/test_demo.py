"""The demo plugin: its documentation is true, and it works once it is installed."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import finlint
import finlint_demo
from finlint.authoring import Rule
from finlint.testing import check_bad, check_good

Program = Callable[..., subprocess.CompletedProcess[str]]

RULES = list(finlint_demo.finlint_rules())
BAD = [pytest.param(rule, text, id=rule.code) for rule in RULES for text in rule.doc.bad]
GOOD = [pytest.param(rule, text, id=rule.code) for rule in RULES for text in rule.doc.good]


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_bad_examples_are_found(rule: Rule, text: str) -> None:
    check_bad(rule, text)


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_good_examples_hold(rule: Rule, text: str) -> None:
    check_good(rule, text)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The real program with the plugin installed beside it, and nothing fetched."""
    target = tmp_path_factory.mktemp("site")
    here = Path(__file__).resolve().parent.parent
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--target", target, here], check=True, stdin=subprocess.DEVNULL)
    path = [str(target), str(Path(finlint.__file__).parent.parent)]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(path), "PYTHONUTF8": "1"}

    def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "finlint", *arguments]
        return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False, env=environ)

    return run


@pytest.mark.slow
def test_the_installed_rule_is_explained(program: Program) -> None:
    done = program("rule", "DEMO001")
    assert done.returncode == 0, done.stderr
    assert "fewer-visitors-than-receptions" in done.stdout


@pytest.mark.slow
def test_the_installed_rule_finds(program: Program) -> None:
    done = program("-", "--select", "DEMO001", "--output-format", "json", stdin="国内公务接待80批次，12人次。\n")
    assert done.returncode == 1, done.stderr
    assert '"DEMO001"' in done.stdout
