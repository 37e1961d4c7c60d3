"""The hook of .pre-commit-hooks.yaml, run by the real pre-commit at a real ``git commit``."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import need_registry

pytest.importorskip("pre_commit", reason="pre-commit is not installed")
pytestmark = pytest.mark.slow

BAD = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"
CLEAN = "2024年度本年支出合计90.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"
SHIPPED = ("src", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
CONFIG = """repos:
  - repo: {repo}
    rev: {rev}
    hooks:
      - id: finlint
        args: {args}
"""

Commit = Callable[..., tuple[int, str]]


def call(*command: str | Path, cwd: Path, home: Path) -> tuple[int, str]:
    """Run a program that knows nothing of this checkout and of the user's git; exit code, all that it printed."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))}
    environ |= {
        "PRE_COMMIT_HOME": str(home),
        "FINLINT_CACHE_DIR": str(home / "finlint"),
        "PRE_COMMIT_COLOR": "never",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PYTHONUTF8": "1",
    }
    done = subprocess.run(
        [*map(str, command)], cwd=cwd, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return done.returncode, done.stdout.decode("utf-8", "replace")


def repository(path: Path, home: Path) -> str:
    """Commit all that stands in a directory; the name of the commit."""
    for words in (
        ["init", "--quiet"],
        ["config", "user.name", "nobody"],
        ["config", "user.email", "nobody@example.org"],
        ["add", "--all"],
        ["commit", "--quiet", "--message", "begin"],
    ):
        code, said = call("git", *words, cwd=path, home=home)
        assert code == 0, said
    return call("git", "rev-parse", "HEAD", cwd=path, home=home)[1].strip()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture(scope="module")
def published(root: Path, home: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A repository of finlint alone, and its commit."""
    path = tmp_path_factory.mktemp("published")
    for name in SHIPPED:
        if (root / name).is_dir():
            shutil.copytree(root / name, path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(root / name, path / name)
    return path, repository(path, home)


@pytest.fixture
def commit(published: tuple[Path, str], home: Path, tmp_path: Path) -> Commit:
    """Write drafts into a repository with the hook and commit them; exit code, all that was printed."""
    (tmp_path / "README").write_text("drafts\n", encoding="utf-8")
    repository(tmp_path, home)

    def made(args: str = "[]", **drafts: bytes) -> tuple[int, str]:
        repo, rev = published
        config = CONFIG.format(repo=repo.as_posix(), rev=rev, args=args)
        (tmp_path / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
        code, said = call(sys.executable, "-m", "pre_commit", "install", "--install-hooks", cwd=tmp_path, home=home)
        if code:
            need_registry(said)
        assert code == 0, said
        for name, data in drafts.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(data)
        call("git", "add", "--all", cwd=tmp_path, home=home)
        return call("git", "commit", "--message", "draft", cwd=tmp_path, home=home)

    return made


def history(path: Path, home: Path) -> int:
    """How many commits there are."""
    return int(call("git", "rev-list", "--count", "HEAD", cwd=path, home=home)[1])


def test_a_contradictory_draft_blocks_the_commit_until_it_is_put_right(
    commit: Commit, tmp_path: Path, home: Path
) -> None:
    code, said = commit(**{"草稿.txt": BAD.encode()})
    assert (code, history(tmp_path, home)) == (1, 1)
    assert "error[FL101]" in said
    assert "草稿.txt:1:" in said
    code, said = commit(**{"草稿.txt": CLEAN.encode()})
    assert (code, history(tmp_path, home)) == (0, 2), said
    assert "Passed" in said


def test_names_and_encodings_of_all_kinds(commit: Commit, root: Path, tmp_path: Path, home: Path) -> None:
    document = next((root / "examples" / "reports-word").glob("*.docx")).read_bytes()
    drafts = {
        "2024年 决算 (草稿).txt": BAD.encode("gb18030"),
        "部门预算/局 本级.md": BAD.encode("utf-16"),
        "部门预算/带BOM.txt": BAD.encode("utf-8-sig"),
        "自评表.docx": document,
        "facts": BAD.encode(),  # neither the name of a report nor, as a name, a command
    }
    code, said = commit(**drafts)
    assert (code, history(tmp_path, home)) == (1, 1)
    assert [name for name in drafts if f"--> {name}:" in said] == list(drafts)[:4]
    clean = {name: CLEAN.encode(encoding) for name, encoding in zip(drafts, ("gb18030", "utf-16"), strict=False)}
    (tmp_path / "自评表.docx").unlink()
    code, said = commit(**clean, **{"部门预算/带BOM.txt": CLEAN.encode("utf-8-sig")})
    assert (code, history(tmp_path, home)) == (0, 2), said


def test_what_the_configuration_excludes_stays_excluded(commit: Commit, tmp_path: Path, home: Path) -> None:
    config = 'exclude = ["旧稿/"]\n'.encode()
    code, said = commit("[--fail-on, warning]", **{"finlint.toml": config, "旧稿/2023 年.txt": BAD.encode()})
    assert (code, history(tmp_path, home)) == (0, 2), said
    code, said = commit("[--fail-on, warning]", **{"新稿.txt": BAD.encode(), "旧稿/再.txt": BAD.encode()})
    assert (code, history(tmp_path, home)) == (1, 2)
    assert "新稿.txt:1:" in said
    assert "旧稿/再.txt" not in said


def test_what_cannot_be_audited_blocks_the_commit(commit: Commit, tmp_path: Path, home: Path) -> None:
    code, said = commit(**{"坏.docx": b"PK\x03\x04 cut short", "好.txt": CLEAN.encode()})
    assert (code, history(tmp_path, home)) == (1, 1)
    assert "exit code: 2" in said
    assert "坏.docx" in said


def test_a_commit_without_a_report_is_none_of_its_business(commit: Commit, tmp_path: Path, home: Path) -> None:
    code, said = commit(**{"表.csv": b"1,2\n"})
    assert (code, history(tmp_path, home)) == (0, 2)
    assert "no files to check" in said
