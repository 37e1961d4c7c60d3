"""Many files by the real program: order, processes, the store of results, interruptions."""

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from tests.conftest import Program
from tests.test_contract import plugin

import finlint

BAD = "2024年度云岭市档案馆部门决算\n本年支出合计{}.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"
SOURCE = str(Path(finlint.__file__).parent.parent)


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory of nine reports, each with a contradiction of its own, and a store of its own."""
    monkeypatch.setenv("FINLINT_CACHE_DIR", str(tmp_path / "store"))
    folder = tmp_path / "稿 件"
    (folder / "下级").mkdir(parents=True)
    for number in range(8):
        (folder / f"{number}.txt").write_text(BAD.format(100 + number), encoding="utf-8")
    (folder / "下级" / "9.md").write_text(BAD.format(109), encoding="utf-8")
    return folder


def started(folder: Path, *arguments: str, out: int | IO[bytes] = subprocess.PIPE) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "finlint", ".", *arguments]
    environ = {**os.environ, "PYTHONPATH": SOURCE}
    return subprocess.Popen(command, cwd=folder, env=environ, stdout=out, stderr=subprocess.PIPE)


@pytest.mark.parametrize("output_format", ["text", "concise", "grouped", "json", "jsonl", "sarif", "github"])
def test_processes_change_nothing_of_the_output(program: Program, drafts: Path, output_format: str) -> None:
    serial = program(".", "-j1", "--no-cache", "--output-format", output_format, cwd=drafts)
    shared = program(".", "--jobs=3", "--no-cache", "--output-format", output_format, cwd=drafts)
    assert serial.returncode == shared.returncode == 1
    assert serial.stdout == shared.stdout
    assert b"109" in serial.stdout


def test_order_is_that_of_names_and_each_file_counts_once(program: Program, drafts: Path) -> None:
    done = program("3.txt", ".", "./3.txt", "--output-format", "concise", cwd=drafts)
    names = [line.partition(":")[0] for line in done.stdout.decode().splitlines()[:-1]]
    assert names == ["3.txt", *(f"{number}.txt" for number in range(8) if number != 3), "下级/9.md"]


def test_results_are_kept_and_never_decide(program: Program, drafts: Path, tmp_path: Path) -> None:
    first = program(".", cwd=drafts)
    kept = sorted((tmp_path / "store" / "results").iterdir())
    assert len(kept) == 9
    assert program(".", cwd=drafts).stdout == first.stdout
    for file in kept:
        file.write_bytes(file.read_bytes()[:-7])
    assert program(".", cwd=drafts).stdout == first.stdout
    for file in kept:
        file.unlink()
        file.mkdir()
    assert program(".", cwd=drafts).stdout == first.stdout


def test_what_a_result_depends_on_is_its_key(program: Program, drafts: Path) -> None:
    def run(*arguments: str) -> tuple[int, bytes]:
        done = program(".", "--output-format", "concise", *arguments, cwd=drafts)
        return done.returncode, done.stdout

    first = run()
    assert run("--select", "FL2")[0] == 0
    assert run() == first
    (drafts / "finlint.toml").write_text('ignore = ["FL101"]', encoding="utf-8")
    assert run()[0] == 0
    (drafts / "finlint.toml").write_text('[rules.FL101]\nseverity = "info"', encoding="utf-8")
    assert run()[0] == 0
    (drafts / "finlint.toml").write_text(
        '[[suppress]]\nfile="0.txt"\nrule="FL101"\nline=2\nreason="r"', encoding="utf-8"
    )
    assert run()[1].count(b"FL101") == 8
    (drafts / "finlint.toml").unlink()
    assert run() == first
    (drafts / "5.txt").write_text(BAD.format(90), encoding="utf-8")
    assert run()[1].count(b"FL101") == 8


EQUATIONS = """
from pathlib import Path
from finlint.authoring import hookimpl
from finlint.declarative import load_rules

@hookimpl
def finlint_rules():
    return load_rules(Path(__file__).with_name("acme.toml"))
"""
RULE = """[[rule]]
code = "ACME001"
name = "basic-above-projects"
equation = "基本支出 {} 项目支出"
summary = "基本支出与项目支出。"
what = "比较。"
why = "例子。"
bad = ["⟦1⟧"]
good = ["2"]
"""


def test_equations_of_a_plugin_count_as_they_are_now(program: Program, drafts: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    path = plugin(tmp_path / "site", EQUATIONS)
    counts = []
    for sign in ("<=", ">=", "<="):
        (tmp_path / "site" / "acme.toml").write_text(RULE.format(sign), encoding="utf-8")
        done = program(".", "--select", "ACME001", "--output-format", "concise", cwd=drafts, path=path)
        counts.append(done.stdout.count(b"ACME001"))
    assert counts == [9, 0, 9]


def test_no_store_is_no_fault(program: Program, drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = program(".", "--no-cache", cwd=drafts).stdout
    for where in ("", "/proc/nowhere", str(drafts / "0.txt")):
        monkeypatch.setenv("FINLINT_CACHE_DIR", where)
        assert program(".", cwd=drafts).stdout == first


def test_two_runs_may_write_the_store_at_once(drafts: Path, tmp_path: Path) -> None:
    runs = [started(drafts) for _ in range(4)]
    outputs = {run.communicate(timeout=60)[0] for run in runs}
    assert len(outputs) == 1
    files = list((tmp_path / "store").rglob("*"))
    assert not [file for file in files if file.is_file() and file.suffix not in {".json", ".kept"}]


def test_statistics_count_by_rule(program: Program, drafts: Path) -> None:
    (drafts / "0.txt").write_text(BAD.format(100) + "“三公”经费支出决算2.00万元。。\n", encoding="utf-8")
    done = program(".", "--statistics", cwd=drafts)
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 1
    assert lines[0].split()[:3] == ["9", "FL101", "error"]
    assert lines[1].split()[:3] == ["1", "FL705", "info"]
    assert lines[-1].startswith("9 个错误，1 个提示")


def test_statistics_leave_the_files_that_are_asked_for(program: Program, drafts: Path, tmp_path: Path) -> None:
    done = program(".", "--statistics", "--report", f"jsonl={tmp_path / 'a.jsonl'}", cwd=drafts)
    assert done.stdout.decode().splitlines()[0].split()[:2] == ["9", "FL101"]
    assert len((tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()) == 9


def children(process: int) -> Iterator[int]:
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text()
            except OSError:
                continue
            if int(stat.rpartition(")")[2].split()[1]) == process:
                yield int(entry.name)


@pytest.fixture
def long(drafts: Path, root: Path) -> Path:
    """Reports that keep the processes busy for a while."""
    report = root / "examples" / "reports" / "luzhou-government-service-2023.txt"
    for number in range(12):
        (drafts / f"长{number}.txt").write_bytes(report.read_bytes())
    return drafts


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs /proc to find the processes")
def test_killed_processes_lose_nothing(program: Program, long: Path, tmp_path: Path) -> None:
    whole = program(".", "-j1", "--no-cache", cwd=long).stdout
    killed = 0
    with (tmp_path / "out").open("wb") as out:  # a pipe would fill, and nobody reads it meanwhile
        run = started(long, "-j2", out=out)
        while run.poll() is None and killed < 10:
            for child in children(run.pid):
                os.kill(child, signal.SIGKILL)
                killed += 1
                break
            time.sleep(0.25)
        _, errors = run.communicate(timeout=120)
    output = (tmp_path / "out").read_bytes()
    assert killed
    lost = errors.decode().count("此文件未核对")
    assert (run.returncode == 3) == bool(lost)
    assert lost or output == whole
    assert b"Traceback" not in errors
    stray = [
        file for file in (tmp_path / "store").rglob("*") if file.is_file() and file.suffix not in {".json", ".kept"}
    ]
    again = program(".", "-j2", cwd=long)
    assert (again.returncode, again.stdout) == (1, whole), stray


def test_an_interruption_says_what_was_not_audited(long: Path) -> None:
    run = started(long, "-j2", "--no-cache", "--output-format", "concise")
    assert run.stdout is not None
    first = run.stdout.readline()
    run.send_signal(signal.SIGINT)
    rest, errors = run.communicate(timeout=60)
    assert run.returncode == 130
    assert first.startswith(b"0.txt:")
    said = errors.decode().splitlines()
    assert "没有核对" in said[0]
    assert said[-1] == "finlint: 已中断"
    assert b"Traceback" not in errors + rest


def test_progress_is_for_terminals(drafts: Path) -> None:
    controller, terminal = pty.openpty()
    command = [sys.executable, "-m", "finlint", ".", "-j1", "--no-cache"]
    environ = {**os.environ, "PYTHONPATH": SOURCE}
    run = subprocess.run(command, cwd=drafts, env=environ, stdout=subprocess.PIPE, stderr=terminal, check=False)
    os.close(terminal)
    shown = os.read(controller, 10_000).decode()
    os.close(controller)
    assert "核对 1/9" in shown
    assert "核对" not in shown.rpartition("\x1b[K")[2]
    piped = started(drafts)
    assert piped.communicate(timeout=60)[1] == b""
    assert run.returncode == 1


@pytest.mark.parametrize("number", ["0", "-1", "x", "1.5", "²"])
def test_a_number_of_processes_is_a_number(program: Program, number: str) -> None:
    done = program("x", f"--jobs={number}")
    assert (done.returncode, done.stderr.decode()) == (2, "finlint: 选项 --jobs 应是正整数\n")
