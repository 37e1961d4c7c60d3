"""Reports as Word documents: the same findings as the text, each with its place in the document."""

import importlib.util
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest

from finlint import lint_path
from finlint.render.excerpt import width

ROOT = Path(__file__).resolve().parent.parent
REPORTS = sorted((ROOT / "examples" / "reports").glob("*.txt"))
EXAMPLE = ROOT / "examples" / "reports-word" / "luzhou-port-logistics-2023.docx"
TEXT = ROOT / "examples" / "reports" / "luzhou-port-logistics-2023.txt"
SCRIPT = ROOT / "examples" / "make_docx.py"


def make(text: Path, target: Path) -> Path:
    subprocess.run([sys.executable, SCRIPT, text, target], check=True)
    return target


def said(path: Path) -> tuple[Counter[tuple[str, str, str, str]], object]:
    """Codes, severities, words at fault and messages, and how many relations were decided how."""
    report = lint_path(path)
    assert not report.crashes
    found = Counter(
        (one.code, one.severity.value, report.source.text[slice(*one.offset)], one.message.zh)
        for one in report.findings
    )
    return found, report.tally


@pytest.mark.parametrize("text", REPORTS, ids=lambda path: path.stem)
def test_a_document_says_what_its_text_says(tmp_path: Path, text: Path) -> None:
    found, tally = said(text)
    assert found
    assert said(make(text, tmp_path / "a.docx")) == (found, tally)


def test_the_example_is_what_the_script_makes(tmp_path: Path) -> None:
    assert make(TEXT, tmp_path / "new" / "a.docx").read_bytes() == EXAMPLE.read_bytes()
    assert said(EXAMPLE) == said(TEXT)


def test_the_example_has_real_tables() -> None:
    spec = importlib.util.spec_from_file_location("make_docx", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    blocks = list(script.blocks(TEXT.read_text(encoding="utf-8")))
    tables = [block for block in blocks if not isinstance(block, str)]
    assert len(tables) == 6
    assert all(len(table) > 10 for table in tables)
    assert sum(cell.above for table in tables for row in table for cell in row) > 100
    assert not any("\t" in block for block in blocks if isinstance(block, str))


def test_the_script_says_how_it_is_used() -> None:
    done = subprocess.run([sys.executable, SCRIPT], capture_output=True, check=False)
    assert done.returncode == 2
    assert b"make_docx.py examples/reports/NAME.txt" in done.stderr


def test_json_names_the_place(program) -> None:
    done = program("--output-format", "json", EXAMPLE)
    assert done.returncode == 1
    findings = json.loads(done.stdout)
    text = lint_path(EXAMPLE).source.text
    score = next(one for one in findings if one["code"] == "FL506")
    assert score["place"] == {"table": 1, "row": 8, "column": 8}
    assert [one["place"] for one in score["related"]] == [{"table": 1, "row": 8, "column": column} for column in (6, 7)]
    assert text[slice(*score["offset"])] == text.split("\n")[score["location"]["row"] - 1].strip("\t") == "9"
    total = next(one for one in findings if one["code"] == "FL104")
    assert list(total["place"]) == ["paragraph"]
    assert all(set(one["place"]) in ({"paragraph"}, {"table", "row", "column"}) for one in findings)


def test_a_text_has_no_place_but_its_rows(program) -> None:
    findings = json.loads(program("--output-format", "json", TEXT).stdout)
    assert findings
    assert not any("place" in one or any("place" in related for related in one["related"]) for one in findings)


def test_people_are_told_the_place(program) -> None:
    concise = program("--output-format", "concise", EXAMPLE).stdout.decode()
    assert f"{EXAMPLE}:表1第8行第8列: FL506 " in concise
    english = program("--output-format", "concise", "--lang", "en", EXAMPLE).stdout.decode()
    assert f"{EXAMPLE}:table 1, row 8, column 8: FL506 " in english
    full = program(EXAMPLE).stdout.decode()
    assert f"--> {EXAMPLE}:表1第8行第8列\n" in full
    assert "\n表1第8行第6列 | 79.48%\n" in full
    assert "\n表1第8行第8列 | ⟦9⟧\n" in full


def printed(program, form: str) -> str:
    out: str = program("--output-format", form, EXAMPLE).stdout.decode()
    return out


def test_every_format_names_the_place(program) -> None:
    lines = printed(program, "grouped").splitlines()
    assert len({width(line[: line.index("  FL")]) for line in lines if "  FL" in line}) == 1
    assert "表1第8行第8列  warning  FL506" in "\n".join(lines)
    assert "::表1第8行第8列%0A预算执行得分9分" in printed(program, "github")
    assert "line=" not in printed(program, "github")
    first = json.loads(printed(program, "jsonl").splitlines()[0])
    assert list(first["place"]) == ["paragraph"]


def test_sarif_says_nothing_of_lines_that_nobody_sees(program) -> None:
    (run,) = json.loads(printed(program, "sarif"))["runs"]
    assert "encoding" not in run["artifacts"][0]
    for result in run["results"]:
        assert "fixes" not in result
        for one in (*result["locations"], *result.get("relatedLocations", ())):
            assert list(one["physicalLocation"]) == ["artifactLocation"]
    (score,) = [one for one in run["results"] if one["ruleId"] == "FL506"][:1]
    assert score["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "表1第8行第8列"}]


def test_the_workbook_names_the_place(program, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    assert program("--report", f"xlsx={path}", EXAMPLE).returncode == 1
    with ZipFile(path) as workbook:
        cells = b"".join(workbook.read(name) for name in workbook.namelist()).decode()
    assert "表1第8行第8列" in cells
    assert "行第1字" not in cells


def test_the_frame_is_straight_beside_places_of_any_width(program) -> None:
    block = program(EXAMPLE).stdout.decode().split("\n\n")
    found = [one for one in block if "FL508" in one]
    assert found
    for one in found:
        lines = [line for line in one.split("\n")[2:] if " | " in line or line.endswith(" |")]
        assert len({width(line[: line.index("|")]) for line in lines}) == 1


def test_standard_input_is_a_document_by_its_name(program) -> None:
    done = program("--output-format", "concise", "--stdin-filename", "草稿.docx", "-", stdin=EXAMPLE.read_bytes())
    assert done.returncode == 1
    assert "草稿.docx:表1第8行第8列: FL506 " in done.stdout.decode()
    refused = program("-", stdin=EXAMPLE.read_bytes())
    assert refused.returncode == 2
    assert "扩展名须是 .docx" in refused.stderr.decode()


def test_a_directory_of_documents(program, tmp_path: Path) -> None:
    (tmp_path / "甲.docx").write_bytes(EXAMPLE.read_bytes())
    (tmp_path / "~$甲.docx").write_bytes(b"\x05owner")
    done = program("--output-format", "json", tmp_path)
    assert done.returncode == 1
    assert {one["filename"] for one in json.loads(done.stdout)} == {str(tmp_path / "甲.docx")}


def test_other_commands_name_the_place(program) -> None:
    assert program("ast", EXAMPLE).returncode == 0
    assert "\n第27段-9  1131.79万元" in program("facts", EXAMPLE).stdout.decode()
    assert "  表1第8行第8列 |     9✗\n" in program("coverage", EXAMPLE).stdout.decode()
    assert "  table 1, row 8, column 8 |     9✗\n" in program("coverage", "--lang", "en", EXAMPLE).stdout.decode()
    numbers = json.loads(program("coverage", "--output-format", "json", EXAMPLE).stdout)["numbers"]
    assert {"table": 1, "row": 8, "column": 8} in [number["place"] for number in numbers]
    assert not any("place" in number for number in coverage_of(program, TEXT))


def coverage_of(program, path: Path) -> list[dict[str, object]]:
    numbers: list[dict[str, object]] = json.loads(program("coverage", "--output-format", "json", path).stdout)[
        "numbers"
    ]
    return numbers


def test_a_document_is_never_written(program, tmp_path: Path) -> None:
    path = tmp_path / "甲.docx"
    path.write_bytes(EXAMPLE.read_bytes())
    done = program("--fix", "--unsafe-fixes", path)
    assert "甲.docx: 不改写 Word 文档，请在 Word 中改这 5 处" in done.stderr.decode()
    assert path.read_bytes() == EXAMPLE.read_bytes()
    assert "\n+2023年度“三公”经费" in program("--diff", path).stdout.decode()


def test_a_refusal_names_the_file_and_the_other_files_are_audited(program, tmp_path: Path) -> None:
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04")
    done = program("--output-format", "json", tmp_path / "坏.docx", EXAMPLE)
    assert done.returncode == 2
    assert "坏.docx: 压缩包已损坏" in done.stderr.decode()
    assert json.loads(done.stdout)
