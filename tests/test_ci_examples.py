"""The examples for continuous integration are sound, and the commands in them do what they say."""

import json
import shlex
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")

CI = Path(__file__).resolve().parent.parent / "examples" / "ci"
WRITTEN = {"github-actions.yml": ["sarif", "xlsx"], "gitlab-ci.yml": ["xlsx", "sarif", "json"]}
BAD = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"
CLEAN = "2024年度本年支出合计90.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"


def loaded(name: str) -> Any:
    return yaml.safe_load((CI / name).read_text(encoding="utf-8"))


def commands(name: str) -> list[str]:
    """Every command that a job runs, in order."""
    if name.startswith("github"):
        return [step["run"] for step in loaded(name)["jobs"]["finlint"]["steps"] if "run" in step]
    return [*loaded(name)["finlint"]["before_script"], *loaded(name)["finlint"]["script"]]


def kept(name: str) -> list[str]:
    """The files that a job keeps for people."""
    if name.startswith("gitlab"):
        return list(loaded(name)["finlint"]["artifacts"]["paths"])
    steps = loaded(name)["jobs"]["finlint"]["steps"]
    return next(step["with"]["path"].split() for step in steps if "upload-artifact" in step.get("uses", ""))


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize(("text", "code"), [(BAD, 1), (CLEAN, 0)])
def test_the_command_fails_on_a_contradiction_and_writes_what_is_kept(
    program, tmp_path: Path, name: str, text: str, code: int
) -> None:
    (tmp_path / "报告").mkdir()
    (tmp_path / "报告" / "草稿 一.txt").write_text(text, encoding="utf-8")
    calls = [shlex.split(line) for line in commands(name) if line.startswith("finlint ")]
    assert len(calls) == 1
    done = program(*calls[0][1:], cwd=tmp_path)
    assert done.returncode == code, done.stderr.decode()
    assert [path.partition(".")[2] for path in kept(name)] == WRITTEN[name]
    assert {path.name for path in tmp_path.iterdir() if path.is_file()} == set(kept(name))
    log = json.loads((tmp_path / "finlint.sarif").read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["FL101"] * code
    assert zipfile.is_zipfile(tmp_path / "finlint.xlsx")
    assert (b"::error " in done.stdout) == (code == 1 and name.startswith("github"))


def test_the_file_that_is_uploaded_is_the_one_that_is_written() -> None:
    steps = loaded("github-actions.yml")["jobs"]["finlint"]["steps"]
    upload = next(step for step in steps if "upload-sarif" in step.get("uses", ""))
    assert f"sarif={upload['with']['sarif_file']}" in " ".join(commands("github-actions.yml"))
    assert "!cancelled()" in upload["if"]  # also where contradictions made the step before it fail


def test_the_issues_that_gitlab_shows_are_those_that_are_written() -> None:
    shown = loaded("gitlab-ci.yml")["finlint"]["artifacts"]["reports"]["codequality"]
    assert f"gitlab={shown} " in commands("gitlab-ci.yml")[-1]


def hooks(config: Any) -> Iterator[Any]:
    yield from (hook for repo in config["repos"] for hook in repo["hooks"])


def test_the_hook_of_the_example_is_the_one_that_is_published(root: Path) -> None:
    published = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    used = list(hooks(loaded("pre-commit-config.yaml")))
    assert [hook["id"] for hook in published] == [hook["id"] for hook in used] == ["finlint"]
    assert used[0]["args"] == ["--fail-on", "error"]


@pytest.mark.parametrize("name", [path.name for path in sorted(CI.iterdir())])
def test_every_example_says_what_to_do_with_it(name: str, root: Path) -> None:
    assert (CI / name).read_text(encoding="utf-8").startswith("# ")
    assert f"ci/{name}" in (root / "examples" / "README.md").read_text(encoding="utf-8")
