"""``python -OO`` leaves docstrings out: an audit does without, and what needs them says so."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import finlint

REPORT = "2024年度本年收入合计200.00万元，其中：财政拨款收入150.00万元，占70%；事业收入50.00万元，占25%。\n"


def optimised(*arguments: str) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "PYTHONPATH": str(Path(finlint.__file__).parent.parent)}
    command = [sys.executable, "-OO", "-m", "finlint", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environ, timeout=60)


@pytest.fixture
def report(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    path.write_text(REPORT, encoding="utf-8")
    return str(path)


def test_an_audit_needs_no_documentation(report: str) -> None:
    done = optimised("--output-format", "concise", report)
    assert (done.returncode, done.stderr) == (1, "")
    assert "应为" in done.stdout


@pytest.mark.parametrize("arguments", [("rule", "FL201"), ("--output-format", "sarif")])
def test_what_needs_it_says_so(report: str, arguments: tuple[str, ...]) -> None:
    done = optimised(*arguments, *(() if arguments[0] == "rule" else (report,)))
    assert done.returncode == 2
    assert "-OO" in done.stderr
    assert "Error" not in done.stderr
