"""The READMEs tell the truth: their commands run, and what they show is what comes out."""

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "README.en.md", ROOT / "examples" / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]
BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
SETUP = "python3 -m venv .venv && .venv/bin/pip install "
LEFT_OUT = "…"


class Block(NamedTuple):
    """A fenced block: its language, the words after it, what stands in it, and the ``text`` block below."""

    page: str
    language: str
    words: str
    body: str
    output: str

    @property
    def exit(self) -> int:
        """The exit code that the words promise."""
        promised = re.search(r"exit=(\d)", self.words)
        return int(promised[1]) if promised else 0


def blocks(page: Path) -> list[Block]:
    found = list(BLOCK.finditer(page.read_text(encoding="utf-8")))
    if not found:
        return []
    outputs = [*(match[3] if match[1] == "text" else "" for match in found[1:]), ""]
    both = zip(found, outputs, strict=True)
    return [Block(page.name, match[1], match[2], match[3], output) for match, output in both]


def every(language: str, word: str = "") -> list[object]:
    chosen = [block for page in PAGES for block in blocks(page) if block.language == language and word in block.words]
    return [pytest.param(block, id=f"{block.page}: {block.body.splitlines()[0]}") for block in chosen]


def opening(page: Path) -> list[str]:
    """The commands with which a page opens."""
    return [block.body.rstrip("\n") for block in blocks(page) if block.language == "sh"][:2]


def test_both_readmes_open_with_the_two_commands_that_ci_runs() -> None:
    commands = opening(PAGES[0])
    assert opening(PAGES[1]) == commands
    done = subprocess.run(
        ["bash", ROOT / ".ci" / "run", "commands"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == commands


def test_the_two_commands_are_one_line_each_and_set_up_what_they_use() -> None:
    audit, tests = opening(PAGES[0])
    assert audit.startswith(f"{SETUP}. && .venv/bin/finlint examples/reports/")
    assert (ROOT / audit.split()[-1]).is_file()
    assert tests == f"{SETUP}-e '.[dev]' && .venv/bin/pytest"


def test_every_command_with_files_of_this_repository_is_run() -> None:
    """Left out are the two of the setup, which CI runs, names that a user puts in, and tools of others."""
    told = [(page.name, block.body) for page in PAGES for block in blocks(page) if block.language == "sh"]
    run = {(block.page, block.body) for page in PAGES for block in blocks(page) if "run" in block.words}
    left = [body for name, body in told if (name, body) not in run and "examples/" in body]
    assert [body.rstrip("\n") for body in left] == [opening(page)[0] for page in PAGES[:2]]


@pytest.mark.parametrize("block", every("sh", "run"))
def test_a_command_does_what_the_page_says(block: Block, program) -> None:
    output = ""
    for line in block.body.splitlines():
        name, *arguments = shlex.split(line, comments=True)
        assert name == "finlint"
        done = program(*arguments, cwd=ROOT)
        assert done.returncode == block.exit, done.stderr.decode()
        output += done.stdout.decode()
    shown = [line.rstrip() for line in block.output.splitlines() if line.strip() not in {"", LEFT_OUT}]
    printed = iter(line.rstrip() for line in output.splitlines())
    for line in shown:
        assert line in printed, f"not printed, or not in this order: {line}"


@pytest.mark.parametrize("block", every("python", "run"))
def test_an_example_in_python_runs(block: Block, program) -> None:
    del program  # it only says that finlint can be imported by a new process
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", "-c", block.body],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={"PYTHONPATH": str(ROOT / "src")},
    )
    assert done.returncode == 0, done.stderr
    assert block.output.strip() in done.stdout


@pytest.mark.parametrize("block", every("toml", "run"))
def test_an_equation_of_the_guide_is_a_rule(block: Block, tmp_path: Path) -> None:
    from finlint.declarative import load_rules  # noqa: PLC0415
    from finlint.testing import check_bad, check_good  # noqa: PLC0415

    (tmp_path / "rules.toml").write_text(block.body, encoding="utf-8")
    for rule in load_rules(tmp_path / "rules.toml"):
        for example in rule.doc.bad:
            check_bad(rule, example)
        for example in rule.doc.good:
            check_good(rule, example)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    made = ROOT / "docs" / "rules"  # by docs/hooks.py, when the site is built
    found = [(page.parent / link).resolve() for link in links]
    assert not [path for path in found if not path.exists() and path.parent != made]
