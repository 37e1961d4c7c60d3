"""Colour, marks, pipes and consoles: what linters get wrong there, done by the real program (see test_anchors.py)."""

import os
import select
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.conftest import TERMINAL, Program
from tests.test_anchors import BAD, written

import finlint

HERE = Path(finlint.__file__).parent.parent
FIXABLE = "2024年度本年收入合计200.00万元，其中：财政拨款收入150.00万元，占70%；事业收入50.00万元，占25%。\n"


# Colour


def at_terminal(*arguments: str, cwd: Path, environ: Mapping[str, str]) -> str:
    """What finlint prints to a terminal."""
    pty = pytest.importorskip("pty", reason="no such terminal here")
    plain = {name: held for name, held in os.environ.items() if name not in TERMINAL}
    screen, terminal = pty.openpty()
    command = [sys.executable, "-m", "finlint", *arguments]
    process = subprocess.Popen(
        command,
        cwd=cwd,
        stdout=terminal,
        stderr=terminal,
        env={**plain, "PYTHONPATH": str(HERE), "TERM": "xterm", **environ},
    )
    os.close(terminal)
    shown = b""
    while select.select([screen], [], [], 60)[0]:
        try:
            data = os.read(screen, 65536)
        except OSError:  # the last of the other side is closed
            break
        if not data:
            break
        shown += data
    os.close(screen)
    assert process.wait(60) == 1
    return shown.decode()


@pytest.mark.parametrize(
    ("environ", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"CLICOLOR": "0"}, False),
        ({"TERM": "dumb"}, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour_at_a_terminal(tmp_path: Path, environ: dict[str, str], *, coloured: bool) -> None:
    written(tmp_path, **{"a.txt": BAD})
    assert ("\x1b[" in at_terminal("a.txt", cwd=tmp_path, environ=environ)) == coloured


def test_colour_in_a_pipe(program: Program, tmp_path: Path) -> None:
    written(tmp_path, **{"a.txt": BAD})
    for environ, coloured in (({}, False), ({"FORCE_COLOR": "1"}, True), ({"CLICOLOR_FORCE": "1"}, True)):
        assert (b"\x1b[" in program("a.txt", cwd=tmp_path, environment=environ).stdout) == coloured


# Carets


def test_the_number_itself_is_marked(program: Program, tmp_path: Path) -> None:
    wide = f"“①√≥\t－１，\u200b{'…' * 90}{BAD.strip()}{'“”≥' * 200}"
    written(tmp_path, **{"a.txt": wide})
    done = program("a.txt", cwd=tmp_path)
    marked = [line for line in done.stdout.decode().splitlines() if "⟦" in line]
    assert [line.partition("⟦")[2].partition("⟧")[0] for line in marked] == ["100.00万元"]
    assert len(marked[0]) < 130
    coloured = program("--color", "always", "a.txt", cwd=tmp_path).stdout.decode()
    assert "⟦" not in coloured
    assert "\x1b[31m100.00万元\x1b[0m" in coloured


# Pipes and consoles


@pytest.mark.parametrize("output_format", ["text", "concise", "grouped", "json", "jsonl", "sarif", "github"])
def test_a_reader_may_leave_early(tmp_path: Path, reports: list[Path], output_format: str) -> None:
    if sys.platform == "win32":
        pytest.skip("no such pipes there")
    environ = {**os.environ, "PYTHONPATH": str(HERE)}
    line = '"$0" -m finlint --exit-zero --output-format "$@" | head -n 1; exit ${PIPESTATUS[0]}'
    done = subprocess.run(
        ["bash", "-c", line, sys.executable, output_format, *map(str, reports)],
        cwd=tmp_path,
        env=environ,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1
    assert done.returncode == 0


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        (1, ["a.txt"]),
        (1, ["--output-format", "concise", "a.txt"]),
        (1, ["--output-format", "grouped", "a.txt"]),
        (1, ["--output-format", "github", "a.txt"]),
        (1, ["--color", "always", "a.txt"]),
        (1, ["--statistics", "a.txt"]),
        (1, ["--diff", "a.txt"]),
        (0, ["coverage", "a.txt"]),
        (0, ["facts", "a.txt"]),
        (0, ["ast", "a.txt"]),
        (0, ["rule", "--all"]),
        (0, ["config", "a.txt"]),
        (0, ["completion", "fish"]),
        (0, ["--help"]),
        (2, ["missing😀.txt"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_poor_console_shows_what_it_can(
    program: Program, tmp_path: Path, encoding: str, code: int, arguments: list[str]
) -> None:
    """Of a Chinese Windows the console is GBK, which Python calls cp936 too."""
    written(tmp_path, **{"a.txt": f"😀𠮷⟦½ñ\n{BAD}{FIXABLE}"})
    done = program(*arguments, cwd=tmp_path, environment={"PYTHONIOENCODING": encoding})
    assert done.returncode == code, done.stderr.decode(encoding)
    shown = done.stdout.decode(encoding) + done.stderr.decode(encoding)
    assert any("一" <= sign <= "鿿" for sign in shown) == (encoding == "gbk")
    assert shown.strip()


def test_the_code_page_of_a_chinese_windows(program: Program, tmp_path: Path) -> None:
    written(tmp_path, **{"a.txt": BAD})
    shown = program("a.txt", cwd=tmp_path, environment={"PYTHONIOENCODING": "cp936"}).stdout.decode("cp936")
    assert "本年支出合计[100.00万元]，其中" in shown
    checked = program("coverage", "a.txt", cwd=tmp_path, environment={"PYTHONIOENCODING": "cp936"})
    assert "100.00万元×，其中" in checked.stdout.decode("cp936")
