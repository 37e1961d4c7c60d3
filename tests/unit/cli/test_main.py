"""Commands, in this process; the real program is tested in test_contract.py."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import finlint
from finlint.cli import output
from finlint.cli.main import main
from finlint.engine import lint, session, setup

BAD = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"
GOOD = BAD.replace("30.00", "40.00")
ROOT = Path(finlint.__file__).parent.parent


@pytest.fixture
def bad(tmp_path: Path) -> str:
    path = tmp_path / "bad.txt"
    path.write_text(BAD, encoding="utf-8")
    return str(path)


def refused(capsys, *arguments: str) -> str:
    """The one line on stderr of a run that exits with 2."""
    assert main(arguments) == 2
    done = capsys.readouterr()
    assert done.out == ""
    assert done.err.count("\n") == 1
    return str(done.err)


# Options


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        ([], "缺少参数 PATH", "PATH is missing"),
        (["x", "--select"], "选项 --select 缺少值", "--select lacks a value"),
        (["x", "--select", ","], "选项 --select 没有写出规则", "--select names no rule"),
        (["x", "--exit-zero=1"], "选项 --exit-zero 不带值", "takes no value"),
        (["x", "--fail-on", "eror"], "最接近的是 error", "nearest is error"),
        (["x", "--exit-zro"], "最接近的是 --exit-zero", "nearest is --exit-zero"),
        (["x", "-q"], "没有选项 “-q”", "no option “-q”"),
        (["ast"], "缺少参数 FILE", "FILE is missing"),
        (["ast", "x", "y"], "多余的参数 “y”", "too many: “y”"),
        (["ast", "x", "--output-format", "jsn"], "最接近的是 json", "nearest is json"),
        (["rule"], "缺少参数", "missing"),
        (["rule", "FL101", "--all"], "多余的参数", "too many"),
        (["rule", "FL1O1"], "最接近的是 FL101", "nearest is FL101"),
        (["x", "--select", "FL1O1"], "最接近的是 FL101", "nearest is FL101"),
    ],
)
def test_what_is_wrong_is_said_in_the_language_of_the_user(capsys, arguments: list[str], zh: str, en: str) -> None:
    assert zh in refused(capsys, *arguments)
    assert en in refused(capsys, *arguments, "--lang", "en") if arguments[-1:] != ["--select"] else True
    assert en in refused(capsys, *arguments[:1], "--lang=en", *arguments[1:]) if arguments else True


def test_an_unknown_language_is_an_option_like_others(capsys) -> None:
    assert "zh, en" in refused(capsys, "x", "--lang", "de")


@pytest.mark.parametrize("command", ["check", "rule", "ast", "facts", "coverage"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_help_is_in_the_language_of_the_user(capsys, command: str, language: str) -> None:
    assert main([command, "--help", "--lang", language]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("usage: finlint" if language == "en" else "用法: finlint")
    assert ("options:" if language == "en" else "选项:") in shown


def test_options_stand_anywhere(capsys, bad: str) -> None:
    assert main(["--exit-zero", bad, "--select", "FL1", bad]) == 0
    assert "1 个错误" in capsys.readouterr().out


def test_version_is_cheap() -> None:
    code = (
        "import sys\nfrom finlint.cli.main import main\nmain(['--version'])\n"
        "heavy = {'lark', 'pluggy', 'tomli', 'colorama', 'dataclasses', 'importlib.metadata', 'finlint.audit'}\n"
        "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=False, env=environ)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"finlint {finlint.__version__}\n"


# Files


def test_a_directory_is_searched(capsys, tmp_path: Path) -> None:
    for name in ("b/x.txt", "a/y.md", "a/z.TXT", ".git/w.txt", "a/v.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BAD, encoding="utf-8")
    assert main([str(tmp_path), str(tmp_path / "b" / "x.txt"), "--output-format", "concise"]) == 1
    lines = capsys.readouterr().out.splitlines()
    names = [line.removeprefix(str(tmp_path) + os.sep).split(":")[0] for line in lines if "FL1" in line]
    assert names == [str(Path(name)) for name in ("a/y.md", "a/z.TXT", "b/x.txt")]


def test_a_directory_that_cannot_be_opened_is_no_empty_one(capsys, monkeypatch, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    opened = os.scandir

    def scandir(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return opened(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert main([str(tmp_path)]) == 2
    assert f"{tmp_path / 'closed'}: 目录打不开：Permission denied" in capsys.readouterr().err


def test_a_misspelt_command_is_guessed(capsys) -> None:
    assert "check" in refused(capsys, "chek")
    assert "rule" in refused(capsys, "rul", "--lang", "en")


def test_standard_input_is_a_file(capsys, monkeypatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode("gb18030"))))
    assert main(["-", "--stdin-filename", "草稿.txt"]) == 1
    assert "草稿.txt:1:13" in capsys.readouterr().out


def test_no_standard_input_is_an_empty_file(capsys, monkeypatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["-", "--require-figures"]) == 2
    assert "没有可核对的数字" in capsys.readouterr().err


def test_an_internal_error_loses_no_other_file(capsys, monkeypatch, tmp_path: Path, bad: str) -> None:
    other = tmp_path / "other.txt"
    other.write_text("x", encoding="utf-8")

    def failing(source, rules, prior, told):
        if source.path == str(other):
            raise RuntimeError("two\nlines")
        return lint(source, rules, prior, told)

    monkeypatch.setattr(session, "lint", failing)
    assert main([str(other), bad]) == 3
    done = capsys.readouterr()
    assert "FL1" in done.out
    assert "RuntimeError: two lines" in done.err


def test_anything_else_is_one_line_and_exit_3(capsys, monkeypatch, bad: str) -> None:
    def failing():
        raise RuntimeError("broken")

    monkeypatch.setattr(setup, "_made", {})
    monkeypatch.setattr(setup, "available", failing)
    assert main([bad]) == 3
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_interruption_is_one_line(capsys, monkeypatch, bad: str) -> None:
    def interrupted(source, rules, prior, told):
        del source, rules, prior, told
        raise KeyboardInterrupt

    monkeypatch.setattr(session, "lint", interrupted)
    assert main([bad]) == 130
    assert capsys.readouterr().err == "finlint: 已中断\n"


# Output


class Stream(io.TextIOWrapper):
    def __init__(self, encoding: str = "utf-8", error: OSError | None = None) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, newline="")
        self.error = error

    def flush(self) -> None:
        super().flush()
        if self.error:
            raise self.error

    def printed(self) -> str:
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue().decode(self.encoding)


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "cp1252", "utf-16"])
@pytest.mark.parametrize("output_format", ["text", "json"])
def test_no_console_is_too_poor(monkeypatch, bad: str, encoding: str, output_format: str) -> None:
    stream = Stream(encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    assert main([bad, "--output-format", output_format]) == 1
    if output_format == "json":
        assert json.loads(stream.printed())[0]["evidence"]["relation"].startswith("本年支出合计")
    else:
        assert ("[100.00" in stream.printed()) is (encoding != "utf-16")


def test_a_closed_pipe_is_silent(bad: str) -> None:
    command = [sys.executable, "-m", "finlint", *[bad] * 1, "--output-format", "json"]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait() == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
def test_a_full_disk_is_said(bad: str) -> None:
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "finlint", bad], stdout=full, stderr=subprocess.PIPE, check=False, env=environ
        )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_no_output_at_all_is_no_crash(monkeypatch, bad: str) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main([bad]) == 1
    assert main(["missing.txt"]) == 2


def test_messages_hold_no_control_characters(capsys) -> None:
    assert "\\x1b" in refused(capsys, "a\x1b[31m.txt")
    output.complain("财\udcff")
    assert "\\udcff" in capsys.readouterr().err


# The other commands


def test_a_rule_is_explained(capsys) -> None:
    assert main(["rule", "FL302", "--lang", "en"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("FL302 growth-not-change-over-base\n")
    assert all(f"{head}" in shown for head in ("What it does:", "Why:", "Bad", "Good:"))


def test_every_rule_is_described(capsys) -> None:
    assert main(["rule", "--all", "--output-format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["schema"] == 1
    assert {"code", "name", "severity", "summary", "what", "why", "bad", "good", "since", "origin"} == set(
        shown["rules"][0]
    )
    assert len({rule["code"] for rule in shown["rules"]}) == len(shown["rules"]) > 10


def test_the_tree_is_shown(capsys, bad: str) -> None:
    assert main(["ast", bad]) == 0
    assert "unread:" in capsys.readouterr().out
    assert main(["ast", bad, "--output-format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["schema"] == 1

    def terminals(node):
        if "token" in node:
            return [node]
        return [found for child in node["children"] for found in terminals(child)]

    found = [t for t in terminals(shown["tree"]) if t["offset"]]
    assert any(BAD[slice(*t["offset"])] == t["text"] == "100.00万元" for t in found)


def test_the_facts_are_shown(capsys, bad: str) -> None:
    assert main(["facts", bad]) == 0
    (line, *_) = capsys.readouterr().out.splitlines()
    assert line.startswith("1:13-8  100.00万元  [999950, 1000050]  value  本年支出合计·2024·决算")
    assert main(["facts", bad, "--output-format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["schema"] == 1
    fact = shown["facts"][0]
    assert BAD[slice(*fact["offset"])] == fact["text"] == "100.00万元"
    assert fact["interval"] == {"low": "999950", "high": "1000050", "low_open": False, "high_open": False}
    assert fact["key"]["concept"] == "本年支出合计"
    assert set(fact["place"]) == {"section", "block", "sentence", "listing", "row", "column"}


@pytest.mark.parametrize("command", ["ast", "facts", "coverage"])
def test_a_missing_file_is_refused_everywhere(capsys, command: str) -> None:
    assert "missing.txt" in refused(capsys, command, "missing.txt")
