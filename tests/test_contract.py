"""The contract of output and exit, held by the real program on real reports."""

import codecs
import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

Json = Any

FINDING: dict[str, type | tuple[type, ...]] = {
    "code": str,
    "name": str,
    "severity": str,
    "message": str,
    "filename": str,
    "location": dict,
    "end_location": dict,
    "offset": list,
    "related": list,
    "evidence": dict,
    "diagnosis": (str, type(None)),
    "fingerprint": str,
    "fix": (dict, type(None)),
    "url": str,
}
RELATED = {"message", "location", "end_location", "offset"}
EVIDENCE = {"relation", "expected", "stated", "gap", "allowed"}
LINE_END = re.compile(r"\r\n|\n|\r")
LONGEST = 40

CONTRADICTORY = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，占60%；项目支出30.00万元，占30%。\n"
CONSISTENT = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，占60%；项目支出40.00万元，占40%。\n"


def found(done) -> list[Json]:
    """The findings that a run printed."""
    value = json.loads(done.stdout.decode("utf-8"))
    assert isinstance(value, list)
    return value


def audit(program, path, *more: str) -> list[Json]:
    done = program("--output-format", "json", *more, path)
    assert done.returncode in {0, 1}, done.stderr.decode()
    return found(done)


def place(text: str, offset: int) -> dict[str, int]:
    """Row and column, both 1-based, counted anew."""
    ends = [match.end() for match in LINE_END.finditer(text) if match.end() <= offset]
    return {"row": len(ends) + 1, "column": offset - (ends[-1] if ends else 0) + 1}


def check_place(text: str, item: Json) -> None:
    start, end = item["offset"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert 0 <= start < end <= len(text)
    assert text[start:end].strip()
    assert item["location"] == place(text, start)
    assert item["end_location"] == place(text, end)


def bare(findings: list[Json]) -> list[Json]:
    """Findings without the name of the file, for comparing two files."""
    return [{key: value for key, value in finding.items() if key != "filename"} for finding in findings]


@pytest.fixture(scope="module")
def audited(program, reports) -> list[Json]:
    """Every example report with its findings, from one run each."""
    return [(path, path.read_text(encoding="utf-8"), audit(program, path)) for path in reports]


def test_the_examples_hold_contradictions(audited) -> None:
    assert sum(len(findings) for _, _, findings in audited) >= len(audited)


def test_each_finding_has_every_field(audited) -> None:
    for path, _, findings in audited:
        for finding in findings:
            assert list(finding) == list(FINDING)
            assert all(isinstance(finding[key], kind) for key, kind in FINDING.items())
            assert re.fullmatch(r"[A-Z]{2,6}\d{3}", finding["code"])
            assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)+", finding["name"])
            assert finding["severity"] in {"error", "warning", "info"}
            assert finding["message"].strip()
            assert finding["filename"] == str(path)
            assert finding["fingerprint"]


def test_each_finding_stands_on_its_characters(audited) -> None:
    for _, text, findings in audited:
        for finding in findings:
            check_place(text, finding)
            assert finding["offset"][1] - finding["offset"][0] <= LONGEST


def test_each_finding_points_at_its_operands(audited) -> None:
    for _, text, findings in audited:
        for finding in findings:
            assert isinstance(finding["related"], list)
            for related in finding["related"]:
                assert set(related) == RELATED
                assert related["message"].strip()
                check_place(text, related)
                assert related["offset"] != finding["offset"]
        assert any(finding["related"] for finding in findings) or not findings


def test_each_finding_shows_its_evidence(audited) -> None:
    for _, _, findings in audited:
        for finding in findings:
            assert set(finding["evidence"]) == EVIDENCE
            assert all(isinstance(value, str) for value in finding["evidence"].values())
            assert finding["evidence"]["relation"].strip()


def test_fixes_are_edits(audited) -> None:
    fixes = [finding["fix"] for _, _, findings in audited for finding in findings if finding["fix"]]
    for fix in fixes:
        assert set(fix) == {"message", "applicability", "edits"}
        assert all(set(edit) == {"offset", "text"} for edit in fix["edits"])


def test_findings_are_ordered_by_place(audited) -> None:
    for _, _, findings in audited:
        assert all(one["offset"] <= two["offset"] for one, two in pairwise(findings))


def test_files_are_ordered_as_given(program, reports) -> None:
    given = [*reversed(reports)]
    done = program("--output-format", "json", *given)
    names = list(dict.fromkeys(finding["filename"] for finding in found(done)))
    assert names == [str(path) for path in given if str(path) in names]
    assert len(names) > 1


def test_no_two_findings_share_a_fingerprint(audited) -> None:
    for _, _, findings in audited:
        prints = [finding["fingerprint"] for finding in findings]
        assert len(set(prints)) == len(prints)


def test_fingerprints_survive_moved_lines(program, audited, tmp_path) -> None:
    _, text, findings = audited[-1]
    moved = tmp_path / "moved.txt"
    moved.write_text("\n\n\n" + text, encoding="utf-8", newline="")
    assert [f["fingerprint"] for f in audit(program, moved)] == [f["fingerprint"] for f in findings]


def test_the_language_of_messages_is_chosen(program, tmp_path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(CONTRADICTORY, encoding="utf-8")
    zh, en = audit(program, path), audit(program, path, "--lang", "en")
    assert [f["offset"] for f in zh] == [f["offset"] for f in en]
    assert zh[0]["message"] != en[0]["message"]


# Encodings


def encoded(text: str) -> dict[str, bytes]:
    return {
        "utf-8": text.encode(),
        "utf-8 with BOM": codecs.BOM_UTF8 + text.encode(),
        "utf-16-le": text.encode("utf-16-le"),
        "utf-16-be": text.encode("utf-16-be"),
        "utf-16-le with BOM": codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
        "utf-16-be with BOM": codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
        "gb18030": text.encode("gb18030"),
    }


@pytest.mark.parametrize("encoding", encoded(""))
def test_every_encoding_gives_the_same_findings(program, audited, tmp_path, encoding: str) -> None:
    for path, text, findings in audited:
        (tmp_path / path.name).write_bytes(encoded(text)[encoding])
        assert bare(audit(program, tmp_path / path.name)) == bare(findings)


@pytest.mark.parametrize("encoding", encoded(""))
def test_a_sentence_is_read_in_every_encoding(program, tmp_path, encoding: str) -> None:
    (tmp_path / "x.txt").write_bytes(encoded(CONTRADICTORY)[encoding])
    assert [f["offset"] for f in audit(program, tmp_path / "x.txt")] == [
        f["offset"] for f in found(program("--output-format", "json", "-", stdin=CONTRADICTORY.encode()))
    ]


def test_what_cannot_be_decoded_is_named_by_its_byte(program, tmp_path) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes(CONTRADICTORY.encode() + b"\xff\xfe\xff")
    done = program(path)
    assert done.returncode == 2
    assert "0xFF" in done.stderr.decode()
    assert "broken.txt" in done.stderr.decode()


# Lines and characters


def test_carriage_returns_are_line_ends(program, audited, tmp_path) -> None:
    for path, text, findings in audited:
        (tmp_path / path.name).write_text(text.replace("\n", "\r"), encoding="utf-8", newline="")
        for one, two in zip(audit(program, tmp_path / path.name), findings, strict=True):
            assert (one["code"], one["offset"], one["location"]) == (two["code"], two["offset"], two["location"])


def test_crlf_moves_offsets_and_nothing_else(program, audited, tmp_path) -> None:
    for path, text, findings in audited:
        crlf = text.replace("\n", "\r\n")
        (tmp_path / path.name).write_text(crlf, encoding="utf-8", newline="")
        for one, two in zip(audit(program, tmp_path / path.name), findings, strict=True):
            assert (one["code"], one["severity"], one["location"]) == (two["code"], two["severity"], two["location"])
            check_place(crlf, one)


@pytest.mark.parametrize("character", ["\f", "\u2028", "\u2029", "\x0b", "\x85", "\x00", "\x1b"])
def test_strange_characters_are_no_line_ends(program, tmp_path, character: str) -> None:
    text = f"第一部分{character}概况\n{character}\n{CONTRADICTORY}"
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8", newline="")
    findings = audit(program, path)
    assert findings
    for finding in findings:
        check_place(text, finding)
        assert finding["location"]["row"] == 3


def test_control_characters_are_escaped(program, tmp_path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(f"\x1b[31m\x07{CONTRADICTORY}", encoding="utf-8", newline="")
    for output_format in ("text", "json"):
        done = program("--output-format", output_format, path)
        assert done.returncode == 1
        assert not set(done.stdout) & (set(range(32)) - set(b"\n"))


def test_an_empty_file_says_that_it_holds_no_number(program, tmp_path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = program(tmp_path / "empty.txt")
    assert done.returncode == 0
    assert "empty.txt" in done.stderr.decode()


@pytest.mark.slow
def test_fifty_megabytes_end_in_a_clear_result(program, reports, tmp_path) -> None:
    data = b"".join(path.read_bytes() for path in reports)
    path = tmp_path / "large.txt"
    path.write_bytes(data * (50_000_000 // len(data) + 1))
    done = program("--output-format", "json", path, timeout=120)
    assert done.returncode in {1, 2}
    assert done.returncode == 1 or "large.txt" in done.stderr.decode()


@pytest.mark.parametrize("name", ["missing.txt", "", "a/b.txt", "名称 带空格.txt"])
def test_a_missing_file_is_named(program, tmp_path, name: str) -> None:
    done = program(tmp_path / "nowhere" / name)
    assert done.returncode == 2
    assert "nowhere" in done.stderr.decode()
    assert done.stdout == b""


def test_a_directory_without_a_report_is_named(program, tmp_path) -> None:
    done = program(tmp_path)
    assert done.returncode == 2
    assert str(tmp_path) in done.stderr.decode()


def test_one_bad_file_does_not_hide_the_others(program, tmp_path) -> None:
    (tmp_path / "x.txt").write_text(CONTRADICTORY, encoding="utf-8")
    done = program("--output-format", "json", tmp_path / "missing.txt", tmp_path / "x.txt")
    assert done.returncode == 2
    assert found(done)
    assert "missing.txt" in done.stderr.decode()


# Exit codes


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        (CONSISTENT, [], 0),
        (CONTRADICTORY, [], 1),
        (CONTRADICTORY, ["--exit-zero"], 0),
        (CONTRADICTORY, ["--fail-on", "error"], 1),
        (CONTRADICTORY, ["--fail-on", "warning"], 1),
        (CONTRADICTORY, ["--fail-on", "info"], 1),
        (CONTRADICTORY, ["--select", "FL5"], 0),
        (CONTRADICTORY, ["--ignore", "FL1,FL2"], 0),
        ("没有数字。\n", [], 0),
        (CONTRADICTORY, ["--select", "FL1O1"], 2),
        (CONTRADICTORY, ["--ignore", "no-such-rule"], 2),
        (CONTRADICTORY, ["--output-format", "jsno"], 2),
        (CONTRADICTORY, ["--fail-on", "never"], 2),
        (CONTRADICTORY, ["--lang", "fr"], 2),
        (CONTRADICTORY, ["--no-such-option"], 2),
    ],
)
def test_exit_codes(program, tmp_path, text: str, arguments: list[str], code: int) -> None:
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    done = program(*arguments, path)
    assert done.returncode == code, done.stderr.decode()
    assert done.stderr or code in {0, 1}


@pytest.mark.parametrize(
    ("arguments", "nearest"),
    [
        (["--select", "FL20l"], "FL20"),
        (["--ignore", "completion-not-actual-over-buget"], "completion-not-actual-over-budget"),
        (["--output-fromat", "json"], "--output-format"),
        (["--output-format", "jsn"], "json"),
        (["--colour", "never"], "--color"),
    ],
)
def test_a_misspelling_is_answered_with_the_nearest_name(program, arguments: list[str], nearest: str) -> None:
    done = program(*arguments, "-", stdin=CONTRADICTORY.encode())
    assert done.returncode == 2
    assert nearest in done.stderr.decode()


def test_an_unknown_rule_is_answered_with_the_nearest(program) -> None:
    done = program("rule", "FL9O1")
    assert done.returncode == 2
    assert "FL" in done.stderr.decode()


def test_standard_input_has_the_name_that_it_is_given(program) -> None:
    done = program("--output-format", "json", "--stdin-filename", "草稿.txt", "-", stdin=CONTRADICTORY.encode())
    assert done.returncode == 1
    assert {finding["filename"] for finding in found(done)} == {"草稿.txt"}


def test_json_is_all_of_standard_output(program, tmp_path) -> None:
    (tmp_path / "x.txt").write_text("没有数字。\n", encoding="utf-8")
    assert found(program("--output-format", "json", tmp_path / "x.txt")) == []


def test_check_is_the_long_form(program, tmp_path) -> None:
    (tmp_path / "check").write_text(CONTRADICTORY, encoding="utf-8")
    long = program("check", "--output-format", "json", "./check", cwd=tmp_path)
    short = program("--output-format", "json", "./check", cwd=tmp_path)
    assert found(long) == found(short) != []


def test_colour_is_for_those_who_ask(program) -> None:
    never = program("-", stdin=CONTRADICTORY.encode())
    always = program("--color", "always", "-", stdin=CONTRADICTORY.encode())
    assert b"\x1b" not in never.stdout
    assert b"\x1b[" in always.stdout


# Plugins at fault


def plugin(directory: Path, code: str) -> str:
    """Install a module as a plugin into a directory that goes on the path."""
    info = directory / "acme_rules-1.2.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-rules\nVersion: 1.2\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[finlint]\nacme = acme_rules\n", encoding="utf-8")
    (directory / "acme_rules.py").write_text(code, encoding="utf-8")
    return str(directory)


CRASHING = '''
from finlint.authoring import hookimpl, rule

@rule("ACME001", "zero-divided")
def zero_divided(facts):
    """Divides by nothing.

    What it does:
        Divides.

    Why:
        To see.

    Bad:
        ⟦1⟧

    Good:
        2
    """
    yield 1 // 0

@hookimpl
def finlint_rules():
    return [zero_divided]
'''


def test_a_rule_that_crashes_is_named_and_loses_no_finding(program, tmp_path) -> None:
    path = plugin(tmp_path, CRASHING)
    done = program("--output-format", "json", "-", stdin=CONTRADICTORY.encode(), path=path)
    assert done.returncode == 3
    assert "ACME001" in done.stderr.decode()
    assert {finding["code"][:2] for finding in found(done)} == {"FL"}


@pytest.mark.parametrize("code", ["import nothing_of_that_name", "x = 1", "def f(:"])
def test_a_plugin_that_does_not_load_is_named(program, tmp_path, code: str) -> None:
    done = program("-", stdin=CONTRADICTORY.encode(), path=plugin(tmp_path, code))
    assert done.returncode == 2
    assert "acme-rules 1.2" in done.stderr.decode()
    assert len(done.stderr.decode().strip().splitlines()) == 1
