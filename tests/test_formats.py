"""Every output format by the real program, on real reports, as a user asks for it."""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from finlint.cli.arguments import FORMATS
from finlint.render import FORMATS as RENDERED

ODD = "=报告, 一：100% 年度.txt"
CONTRADICTORY = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，占60%；项目支出30.00万元，占30%。\n"


def test_every_format_that_is_offered_has_a_renderer() -> None:
    assert set(FORMATS) == set(RENDERED)


@pytest.fixture(scope="module")
def told(program, reports, tmp_path_factory):
    """The examples in every format, from one run: what stands on the terminal, and the files beside it."""
    out = tmp_path_factory.mktemp("结果 目录")
    asked = [word for name in FORMATS for word in ("--report", f"{name}={out / name}")]
    done = program(*asked, *reports)
    assert done.returncode == 1
    return done, {name: (out / name).read_bytes() for name in FORMATS}


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_holds_what_is_printed(program, reports, told, name: str) -> None:
    done = program("--output-format", name, *reports)
    assert done.returncode == 1
    assert done.stderr == b""
    assert done.stdout == told[1][name]


@pytest.mark.parametrize("name", FORMATS)
def test_every_finding_is_in_every_format(told, name: str) -> None:
    findings = json.loads(told[1]["json"])
    assert len(findings) > 50
    data = told[1][name]
    if name == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
        counts = [sheet.max_row - 1]
    elif name == "sarif":
        counts = [len(json.loads(data)["runs"][0]["results"])]
    elif name in {"json", "gitlab"}:
        counts = [len(json.loads(data))]
    else:
        pattern = {
            "text": r"^(?:error|warning|info)\[FL",
            "concise": r"^\S+\.txt:\d+:\d+: FL",
            "grouped": r"^ +\d+:\d+  (?:error|warning|info) +FL",
            "jsonl": r'^\{"code": "FL',
            "github": r"^::(?:error|warning|notice) file=\S+,line=\d+,endLine=\d+,col=\d+,(?:endColumn=\d+,)?title=FL",
        }[name]
        counts = [len(re.findall(pattern, data.decode(), re.MULTILINE))]
    assert counts == [len(findings)]


def test_the_terminal_shows_text_beside_the_files(program, reports, told) -> None:
    assert program(*reports).stdout == told[0].stdout


def test_a_line_of_jsonl_is_an_element_of_json(told) -> None:
    lines = told[1]["jsonl"].decode().splitlines()
    assert [json.loads(line) for line in lines] == json.loads(told[1]["json"])


def test_nothing_found_is_nothing_in_jsonl(program) -> None:
    done = program("--output-format", "jsonl", "-", stdin="没有数字。".encode())
    assert (done.returncode, done.stdout) == (0, b"")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_run_gives_the_same_bytes(program, tmp_path, name: str) -> None:
    (tmp_path / ODD).write_text(CONTRADICTORY, encoding="utf-8")
    for at in "ab":
        assert program("--report", f"{name}={at}", ODD, cwd=tmp_path).returncode == 1
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("name", ["grouped", "json", "jsonl", "sarif", "github"])
def test_control_characters_are_escaped(program, tmp_path, name: str) -> None:
    path = tmp_path / "x.txt"
    path.write_text(f"\x1b[31m\x07{CONTRADICTORY[:-1]}\x1b\u202e\n", encoding="utf-8", newline="")
    done = program("--output-format", name, path)
    assert done.returncode == 1
    assert not set(done.stdout) & (set(range(32)) - set(b"\n"))
    assert "\u202e" not in done.stdout.decode()


@pytest.mark.parametrize("name", FORMATS)
def test_a_reader_that_goes_away_is_no_error(tmp_path, name: str) -> None:
    (tmp_path / "x.txt").write_text(CONTRADICTORY, encoding="utf-8")
    command = [sys.executable, "-m", "finlint", "--output-format", name, str(tmp_path / "x.txt")]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ())
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait() == 1


def environ() -> dict[str, str]:
    import finlint  # noqa: PLC0415 - where the program under test lies

    return {**os.environ, "PYTHONPATH": str(Path(finlint.__file__).parent.parent)}


@pytest.mark.parametrize("name", ["grouped", "sarif", "github", "xlsx"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_language_is_chosen(program, name: str, language: str) -> None:
    done = program("--lang", language, "--output-format", name, "-", stdin=CONTRADICTORY.encode())
    if name == "xlsx":
        names = openpyxl.load_workbook(io.BytesIO(done.stdout)).sheetnames
        assert names[0] == {"zh": "审核底稿", "en": "Findings"}[language]
    else:
        assert ({"zh": "应为", "en": "should be"}[language]) in done.stdout.decode()


def test_colour_is_for_the_terminal_and_never_for_a_file(program, tmp_path) -> None:
    out = tmp_path / "out"
    done = program(
        "--color", "always", "--output-format", "grouped", "--report", f"grouped={out}", "-",
        stdin=CONTRADICTORY.encode(),
    )  # fmt: skip
    assert b"\x1b[" in done.stdout
    assert b"\x1b" not in out.read_bytes()


# --- what was not audited


@pytest.fixture
def lacking(program, tmp_path) -> dict[str, bytes]:
    """One report, one file that is not there, one without a number, in the formats that can say so."""
    (tmp_path / ODD).write_text(CONTRADICTORY, encoding="utf-8")
    (tmp_path / "空.txt").write_text("没有数字。\n", encoding="utf-8")
    names = ("grouped", "sarif", "github", "xlsx")
    asked = [word for name in names for word in ("--report", f"{name}={name}.out")]
    done = program(*asked, ODD, "没有 此.txt", "空.txt", cwd=tmp_path)
    assert done.returncode == 2
    return {name: (tmp_path / f"{name}.out").read_bytes() for name in names}


def test_grouped_says_what_was_not_audited(lacking) -> None:
    text = lacking["grouped"].decode()
    assert "没有审核的：\n  文件没有审核: 没有 此.txt: 文件不存在" in text
    assert "  没有可核对的数字: 空.txt" in text


def test_github_says_what_was_not_audited(lacking) -> None:
    lines = lacking["github"].decode().splitlines()
    assert lines[0].startswith("::error file=没有 此.txt,title=finlint 文件没有审核::没有 此.txt: 文件不存在")
    assert lines[1].startswith("::notice file=空.txt,title=finlint 没有可核对的数字::")
    assert lines[2].startswith("::error file==报告%2C 一：100%25 年度.txt,line=1,endLine=1,col=")


def test_sarif_says_what_was_not_audited(lacking) -> None:
    (run,) = json.loads(lacking["sarif"])["runs"]
    (invocation,) = run["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    missing, empty = invocation["toolExecutionNotifications"]
    place = missing["locations"][0]["physicalLocation"]["artifactLocation"]
    assert (missing["descriptor"]["id"], missing["level"]) == ("file-not-audited", "error")
    assert place["uri"] == "%E6%B2%A1%E6%9C%89%20%E6%AD%A4.txt"
    assert run["artifacts"][place["index"]]["location"]["uri"] == place["uri"]
    assert (empty["descriptor"]["id"], empty["level"]) == ("no-number-to-check", "note")


def test_the_workbook_says_what_was_not_audited(lacking) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(lacking["xlsx"]))["未审核"]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == ("事项", "报告", "规则", "原因")
    assert rows[1][:3] == ("文件没有审核", "没有 此.txt", None)
    assert "文件不存在" in str(rows[1][3])
    assert rows[2] == ("没有可核对的数字", "空.txt", None, "没有可核对的数字")


def test_machines_are_told_even_if_no_file_was_audited(program, tmp_path) -> None:
    done = program("--output-format", "sarif", "--report", "grouped=g", "x.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert len(json.loads(done.stdout)["runs"][0]["invocations"][0]["toolExecutionNotifications"]) == 1
    assert "x.txt" in (tmp_path / "g").read_text(encoding="utf-8")
    assert program("--output-format", "grouped", "x.txt", cwd=tmp_path).stdout == b""
