"""GitLab's Code Quality report."""

import json
from pathlib import Path
from typing import Any

from tests.conftest import Program

BAD = "封面\n2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"


def issues(program: Program, cwd: Path, *arguments: str) -> list[Any]:
    done = program("--output-format", "gitlab", *arguments, cwd=cwd)
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found


def test_an_issue_has_what_gitlab_asks_for(program: Program, tmp_path: Path) -> None:
    (tmp_path / "草 稿.txt").write_text(BAD, encoding="utf-8")
    (issue,) = issues(program, tmp_path, "./草 稿.txt")
    assert issue["location"] == {"path": "草 稿.txt", "lines": {"begin": 2, "end": 2}}
    assert (issue["severity"], issue["check_name"]) == ("major", "FL101 expenditure-total-mismatch")
    assert "100.00 ≠ 60.00 + 30.00 = 90.00" in issue["description"]
    assert len(issue["fingerprint"]) == 32


def test_a_copy_has_a_fingerprint_of_its_own_which_stays(program: Program, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(BAD, encoding="utf-8")
    before = [issue["fingerprint"] for issue in issues(program, tmp_path, ".")]
    assert len(set(before)) == 2
    (tmp_path / "a.txt").write_text(f"\n\n{BAD}", encoding="utf-8")
    assert [issue["fingerprint"] for issue in issues(program, tmp_path, ".")] == before


def test_what_was_not_audited_is_an_issue(program: Program, tmp_path: Path) -> None:
    (tmp_path / "坏.docx").write_bytes(b"junk")
    (issue,) = issues(program, tmp_path, ".")
    assert (issue["severity"], issue["check_name"]) == ("blocker", "finlint-file-not-audited")
    assert issue["location"] == {"path": "坏.docx", "lines": {"begin": 1}}


def test_a_document_names_its_paragraph(program: Program, root: Path) -> None:
    found = issues(program, root, "examples/reports-word")
    assert len(found) > 3
    assert all(issue["location"]["lines"] == {"begin": 1} for issue in found)
    assert any(issue["description"].startswith("第59段") for issue in found)
