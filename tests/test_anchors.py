"""What linters are known to get wrong, done by the real program as users do it; one section for each fault.

Each section is short: the details are held elsewhere (test_contract.py, test_configuration.py, test_sarif.py …).
Colour, marks, pipes and consoles are in test_anchors_terminal.py.
"""

import json
import os
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from tests.conftest import Program
from tests.test_contract import CRASHING, encoded, plugin

BAD = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"
CLEAN = "2024年度本年支出合计90.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"
SHARE = "本年收入合计200.00万元，其中：财政拨款收入150.00万元，占70%。\n"
PLAIN = "本单位按照要求开展各项工作，圆满完成了全年任务，取得了良好的社会效益。\n"


def written(folder: Path, **files: Any) -> None:
    """Put files into a directory: texts in UTF-8, or bytes."""
    for name, held in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(held.encode() if isinstance(held, str) else held)


def codes(output: bytes) -> list[str]:
    return [finding["code"] for finding in json.loads(output)]


# Silently clean


def test_a_large_file_is_audited_to_its_end(program: Program, tmp_path: Path) -> None:
    written(tmp_path, **{"大.txt": PLAIN * 5000 + BAD})  # half a megabyte
    done = program("--output-format", "json", "大.txt", cwd=tmp_path)
    assert (done.returncode, codes(done.stdout)) == (1, ["FL101"])
    assert json.loads(done.stdout)[0]["location"]["row"] == 5001


@pytest.mark.parametrize(
    ("arguments", "config", "named"),
    [
        (["--select", "FL999"], "", "FL999"),
        (["--ignore", "no-such-rule"], "", "no-such-rule"),
        (["--extend-select", "XX1"], "", "XX1"),
        ([], 'select = ["FL999"]', "FL999"),
        ([], '[per-file-ignores]\n"*.txt" = ["FL999"]', "FL999"),
        ([], 'rules.FL999.severity = "info"', "FL999"),
        ([], '[[suppress]]\nfile = "*.txt"\nreason = "x"\nrule = "FL999"\nline = 1', "FL999"),
        ([], 'ignroe = ["FL101"]', "ignroe"),
        ([], 'extend = "nowhere.toml"', "nowhere.toml"),
        (["--config", "nowhere.toml"], "", "nowhere.toml"),
        (["--baseline", "nowhere.toml"], "", "nowhere.toml"),
        (["--prior", "nowhere.txt"], "", "nowhere.txt"),
        (["nowhere.txt"], "", "nowhere.txt"),
        (["empty"], "", "empty"),
    ],
)
def test_a_name_that_means_nothing_is_never_clean(
    program: Program, tmp_path: Path, arguments: list[str], config: str, named: str
) -> None:
    (tmp_path / "empty").mkdir()
    written(tmp_path, **{"a.txt": CLEAN, "finlint.toml": config})
    done = program("a.txt", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert named in done.stderr.decode()


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n\x00\xff", b"PK\x03\x04\xff\xfe", b"\x89PNG\r\n\x1a\n\x00", b"\xff\xfe\x00"]
)
def test_what_is_no_text_is_not_clean(program: Program, tmp_path: Path, data: bytes) -> None:
    written(tmp_path, **{"a.txt": data, "b.txt": BAD})
    done = program("--output-format", "json", ".", cwd=tmp_path)
    assert (done.returncode, codes(done.stdout)) == (2, ["FL101"])
    assert "a.txt" in done.stderr.decode()


def test_documents_that_a_directory_holds_beside_reports_are_named(program: Program, tmp_path: Path) -> None:
    written(
        tmp_path, **{"a.txt": CLEAN, "下属/决算.doc": b"\xd0\xcf\x11\xe0", "下属/自评.pdf": b"%PDF", "logo.png": b""}
    )
    done = program(".", cwd=tmp_path)
    assert done.returncode == 0
    assert "2 个文件读不了，没有核对" in done.stderr.decode()
    assert "决算.doc, 下属/自评.pdf" in done.stderr.decode()
    assert not program("--exclude", "下属/", ".", cwd=tmp_path).stderr.decode().count("决算.doc")
    assert program("下属/决算.doc", cwd=tmp_path).returncode == 2


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="every directory is open to root")
def test_a_closed_directory_is_named(program: Program, tmp_path: Path) -> None:
    written(tmp_path, **{"a.txt": CLEAN, "closed/b.txt": BAD})
    (tmp_path / "closed").chmod(0)
    done = program(".", cwd=tmp_path)
    (tmp_path / "closed").chmod(0o700)
    assert done.returncode == 2
    assert "closed" in done.stderr.decode()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_a_directory_is_not_waited_for(program: Program, tmp_path: Path) -> None:
    written(tmp_path, **{"a.txt": CLEAN})
    os.mkfifo(tmp_path / "b.txt")
    done = program(".", cwd=tmp_path)
    assert done.returncode == 2
    assert "b.txt: 不是普通的文件" in done.stderr.decode()


def test_a_report_without_a_number_is_said_to_have_none(program: Program, tmp_path: Path) -> None:
    written(tmp_path, **{"a.txt": PLAIN})
    done = program("a.txt", cwd=tmp_path)
    assert (done.returncode, done.stderr.decode()) == (0, "finlint: a.txt: 没有可核对的数字\n")
    assert program("--require-figures", "a.txt", cwd=tmp_path).returncode == 2


# Encodings


def test_one_report_in_every_encoding(program: Program, tmp_path: Path, reports: list[Path]) -> None:
    text = min((path.read_text(encoding="utf-8") for path in reports), key=len)
    written(tmp_path, **{f"{name}.txt": data for name, data in encoded(text).items()})
    found = json.loads(program("--output-format", "json", ".", cwd=tmp_path).stdout)
    by_file: dict[str, list[Any]] = {}
    for finding in found:
        by_file.setdefault(finding.pop("filename"), []).append(finding)
    assert set(by_file) == {f"{name}.txt" for name in encoded("")}
    assert all(each == by_file["utf-8.txt"] for each in by_file.values())


def test_the_byte_that_cannot_be_decoded_is_named(program: Program, tmp_path: Path) -> None:
    written(tmp_path, **{"a.txt": BAD.encode() + b"\xff" + BAD.encode()})
    done = program("a.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert f"偏移 {len(BAD.encode())} 处的字节 0xFF" in done.stderr.decode()


# A plugin that crashes


def test_a_plugin_that_crashes_is_named_with_all_that_one_asks(program: Program, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    path = plugin(tmp_path / "site", CRASHING)
    written(tmp_path, **{"a.txt": BAD})
    done = program("--output-format", "json", "a.txt", cwd=tmp_path, path=path)
    assert (done.returncode, codes(done.stdout)) == (3, ["FL101"])
    said = done.stderr.decode()
    assert all(words in said for words in ("acme-rules 1.2", "ACME001", "a.txt", "ZeroDivisionError", "acme_rules.py"))
    assert said.count("\n") == 1


def test_a_plugin_that_does_not_load_is_never_clean(program: Program, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    path = plugin(tmp_path / "site", "import nothing_of_that_name")
    written(tmp_path, **{"a.txt": CLEAN})
    done = program("a.txt", cwd=tmp_path, path=path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "acme-rules 1.2" in done.stderr.decode()


# Baseline


def test_a_baseline_lets_only_new_findings_through(program: Program, tmp_path: Path) -> None:
    written(tmp_path, **{"a.txt": BAD})
    assert program("baseline", "write", "--reason", "历史遗留", "a.txt", cwd=tmp_path).returncode == 0
    entries = tomllib.loads((tmp_path / "finlint-baseline.toml").read_text(encoding="utf-8"))
    assert [entry["reason"] for entry in entries["finding"]] == ["历史遗留"]
    assert "line" not in entries["finding"][0]
    written(tmp_path, **{"a.txt": f"封面\n\n{PLAIN}{BAD}{SHARE}"})
    done = program("--output-format", "json", "a.txt", cwd=tmp_path)
    assert (done.returncode, codes(done.stdout)) == (1, ["FL201"])
    written(tmp_path, **{"a.txt": CLEAN})  # put right: the entry is of no use
    assert program("a.txt", cwd=tmp_path).returncode == 1
    assert program("--allow-stale", "a.txt", cwd=tmp_path).returncode == 0
    assert program("baseline", "prune", "a.txt", cwd=tmp_path).returncode == 0
    assert program("a.txt", cwd=tmp_path).returncode == 0


# Suppressions


def test_suppressions_have_reasons_and_are_wiped_by_no_option(program: Program, tmp_path: Path) -> None:
    entry = '[[suppress]]\nfile = "a.txt"\nrule = "FL101"\ntext = "100.00万元"\n'
    written(tmp_path, **{"a.txt": BAD, "finlint.toml": entry})
    assert program("a.txt", cwd=tmp_path).returncode == 2  # no reason
    written(tmp_path, **{"finlint.toml": f'{entry}reason = "已核实"\n'})
    done = program("--ignore", "FL2", "--output-format", "json", "a.txt", cwd=tmp_path)
    assert (done.returncode, codes(done.stdout)) == (0, [])
    assert "finlint.toml 压下了 1 个发现" in done.stderr.decode()
    written(tmp_path, **{"a.txt": CLEAN})
    done = program("--output-format", "json", "a.txt", cwd=tmp_path)
    assert (done.returncode, codes(done.stdout)) == (0, ["FL901"])
    assert program("--fail-on", "warning", "a.txt", cwd=tmp_path).returncode == 1


# SARIF


def test_sarif_counts_characters_and_escapes_names(program: Program, tmp_path: Path) -> None:
    text = f"𠮷🏢{BAD}"
    written(tmp_path, **{"部门 决算.txt": text, "坏.docx": b"junk"})
    done = program("--output-format", "sarif", ".", cwd=tmp_path)
    run = json.loads(done.stdout)["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    (result,) = run["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert text[region["startColumn"] - 1 : region["endColumn"] - 1] == "100.00万元"
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.isascii()
    assert unquote(uri) == "部门 决算.txt"
    operands = [place["physicalLocation"]["region"] for place in result["relatedLocations"]]
    assert [text[each["startColumn"] - 1 : each["endColumn"] - 1] for each in operands] == ["60.00万元", "30.00万元"]
    (skipped,) = run["invocations"][0]["toolExecutionNotifications"]
    assert skipped["descriptor"]["id"] == "file-not-audited"
    assert not run["invocations"][0]["executionSuccessful"]
    program("baseline", "write", "部门 决算.txt", cwd=tmp_path)
    entries = tomllib.loads((tmp_path / "finlint-baseline.toml").read_text(encoding="utf-8"))
    assert list(result["partialFingerprints"].values()) == [entries["finding"][0]["fingerprint"]]


# pre-commit: the hook itself is run in test_pre_commit.py


def test_a_file_that_is_named_stays_excluded_by_force(program: Program, tmp_path: Path) -> None:
    written(tmp_path, **{"旧稿/a b.txt": BAD, "新.txt": CLEAN, "finlint.toml": 'exclude = ["旧稿/"]'})
    names = ["旧稿/a b.txt", "新.txt"]
    assert program(*names, cwd=tmp_path).returncode == 1
    done = program("--force-exclude", *names, cwd=tmp_path)
    assert (done.returncode, done.stderr.decode()) == (0, "finlint: 按 exclude 没有核对 1 个文件\n")
    assert program("--force-exclude", names[0], cwd=tmp_path).returncode == 0
