"""The program ends at once, and loses nothing by it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import finlint

PROGRAM = "import sys\nfrom finlint.cli.main import program\n{before}\nprogram()\n"
ENVIRON = {**os.environ, "PYTHONPATH": str(Path(finlint.__file__).parent.parent)}


def ended(before: str, *arguments: str, stdout: int | None = None) -> subprocess.CompletedProcess[str]:
    """The program, after ``before`` was run in its process."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM.format(before=before), *arguments],
        stdout=subprocess.PIPE if stdout is None else stdout, stderr=subprocess.PIPE, text=True, check=False, env=ENVIRON, timeout=60,
    )  # fmt: skip


def test_the_code_is_that_of_the_audit(tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text(
        "2023年度本年收入合计10.00万元，其中：财政拨款收入3.00万元，事业收入6.00万元。\n", encoding="utf-8"
    )
    assert [ended("", str(report)).returncode, ended("", "--exit-zero", str(report)).returncode] == [1, 0]
    assert ended("", "--no-such-option").returncode == 2


def test_what_others_want_done_at_the_end_is_done() -> None:
    done = ended("import atexit; atexit.register(print, 'at the end')", "--version")
    assert (done.returncode, done.stdout) == (0, f"finlint {finlint.__version__}\nat the end\n")


def test_a_thread_that_is_at_work_is_waited_for() -> None:
    done = ended("import threading; threading.Timer(0.2, print, ['later']).start()", "--version")
    assert (done.returncode, done.stdout) == (0, f"finlint {finlint.__version__}\nlater\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
def test_what_cannot_be_written_is_no_success() -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        done = ended("print('never seen')", "--version", stdout=full)
    finally:
        os.close(full)
    assert done.returncode != 0
    assert "No space left" in done.stderr
