"""The path of a newcomer: a package is written, passes its tests, is changed, installed, and finds something."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import finlint

SRC = str(Path(finlint.__file__).parent.parent)


def pytest_of(package: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "."]
    env = {**os.environ, "PYTHONPATH": SRC, "PYTHONUTF8": "1"}
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8", cwd=package, env=env)


@pytest.mark.parametrize(("name", "code"), [("acme", "ACME"), ("finlint-shi-ju", "SHIJU"), ("x", "XX"), ("fl2", "ACE")])
def test_a_new_package_passes_its_own_tests(site, name: str, code: str) -> None:
    more = ("--code", "ACE") if code == "ACE" else ()
    site.run("new-plugin", name, *more, code=0)
    (package,) = site.here.iterdir()
    assert package.name == f"finlint-{name.removeprefix('finlint-')}"
    done = pytest_of(package)
    assert done.returncode == 0, done.stdout
    assert f"{code}001" in (package / "README.md").read_text("utf-8")
    assert not [path for path in package.rglob("*.*") if path.suffix != ".pyc" and "{{" in path.read_text("utf-8")]


@pytest.mark.parametrize(
    ("name", "more"), [("Acme", ()), ("../acme", ()), ("a b", ()), ("acme", ("--code", "FL")), ("fl", ())]
)
def test_a_name_that_is_none_is_refused(site, name: str, more: tuple[str, ...]) -> None:
    site.refuses("new-plugin", name, *more)
    assert not list(site.here.iterdir())


def test_nothing_is_overwritten(site) -> None:
    (site.here / "finlint-acme").mkdir()
    assert "finlint-acme" in site.refuses("new-plugin", "acme")
    assert not list((site.here / "finlint-acme").iterdir())


@pytest.mark.slow
def test_the_path_of_a_newcomer(environment, tmp_path: Path) -> None:
    here = tmp_path / "work"
    here.mkdir()
    environment.run("new-plugin", "acme", cwd=here, code=0)
    package = here / "finlint-acme"
    rules = package / "src" / "finlint_acme" / "rules.toml"
    text = rules.read_text("utf-8")
    for old, new in (("“三公”经费", "培训费"), ("三公经费", "培训费"), ("公务接待费", "会议费"), ("，其中：", "，")):
        text = text.replace(old, new)
    rules.write_text(text, encoding="utf-8")
    assert "ACME001" in environment.run("test", rules, cwd=here, code=0).stdout
    environment.install(package)
    listed = environment.run("plugins", cwd=here, code=0).stdout
    assert "finlint-acme 0.1.0" in listed
    assert "ACME002" in listed
    report = here / "report.txt"
    report.write_text("2024年度培训费支出决算为2.00万元，会议费支出决算为3.00万元。\n", encoding="utf-8")
    done = environment.run("report.txt", "--select", "ACME", "--output-format", "json", cwd=here, code=1)
    (finding,) = json.loads(done.stdout)
    assert finding["code"] == "ACME001"
    example = environment.run(package / "examples" / "report.txt", "--output-format", "json", cwd=here, code=1)
    assert "ACME002" in {finding["code"] for finding in json.loads(example.stdout)}
