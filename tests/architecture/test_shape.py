"""The shape of the code: what a reader may rely on without reading it all."""

import ast
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from finlint.authoring import Rule

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "finlint"
LONGEST = 300
EXACT = ("measure", "facts", "authoring", "rules")
VAGUE = {"base", "common", "data", "helper", "helpers", "manager", "misc", "util", "utils"}
MACHINE = re.compile(r"""(?:^|[\s"'=(:])(?:/(?:home|root|work|Users|tmp|mnt)/|[A-Z]:\\)""", re.MULTILINE)


def modules(*packages: str) -> Iterator[Path]:
    for package in packages or ("",):
        yield from sorted((SOURCE / package).rglob("*.py"))


def names(paths: Iterator[Path]) -> list[object]:
    return [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in paths]


def rule_files() -> Iterator[Path]:
    code = re.compile(r"[a-z]{2,6}\d{3}_.+\.py")
    yield from (path for path in modules("rules") if code.fullmatch(path.name))
    yield from sorted(path for path in ROOT.glob("plugins/*/src/*/*.py") if code.fullmatch(path.name))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        match node:
            case ast.Import(names=found):
                yield from (alias.name for alias in found)
            case ast.ImportFrom(module=module, level=level):
                yield "." * level + (module or "")


def kept() -> list[Path]:
    """Every file that a commit holds."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in done.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def test_no_file_is_long() -> None:
    files = [path for path in SOURCE.rglob("*") if path.suffix in {".py", ".lark"}]
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert not {name: length for name, length in lengths.items() if length > LONGEST}


def test_no_module_has_a_vague_name() -> None:
    assert not [path for path in modules() if path.stem.strip("_") in VAGUE]


def test_every_module_says_what_it_is() -> None:
    assert not [path for path in modules() if not ast.get_docstring(tree(path))]


def test_rule_files_are_named_by_their_codes() -> None:
    every = {path for path in modules("rules") if path.name != "__init__.py"}
    assert every == {path for path in rule_files() if path.is_relative_to(SOURCE)}


@pytest.mark.parametrize("path", names(rule_files()))
def test_a_rule_file_holds_one_rule_named_by_its_code(path: Path) -> None:
    package = "finlint.rules" if path.is_relative_to(SOURCE) else path.parent.name
    held = [value for value in vars(import_module(f"{package}.{path.stem}")).values() if isinstance(value, Rule)]
    assert len(held) == 1
    assert path.name.startswith(held[0].code.lower() + "_")
    functions = {node.name for node in tree(path).body if isinstance(node, ast.FunctionDef)}
    assert held[0].name.replace("-", "_") in functions


@pytest.mark.parametrize("path", names(rule_files()))
def test_a_rule_file_imports_finlint_authoring_and_the_standard_library(path: Path) -> None:
    others = {name for name in imported(path) if name.partition(".")[0] not in sys.stdlib_module_names}
    assert others == {"finlint.authoring"}


def test_nothing_hides_an_import_from_the_contracts() -> None:
    assert not [path for path in modules() if "TYPE_CHECKING" in path.read_text(encoding="utf-8")]


def test_the_layers_hold() -> None:
    command = Path(sysconfig.get_path("scripts")) / "lint-imports"
    if not command.exists():
        pytest.skip("import-linter is not installed")
    done = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", names(modules(*EXACT)))
def test_arithmetic_is_exact(path: Path) -> None:
    for node in ast.walk(tree(path)):
        match node:
            case ast.Constant(value=float() | complex()) | ast.Name(id="float"):
                pytest.fail(f"line {node.lineno}: a float")


def test_no_file_names_a_place_on_a_machine() -> None:
    named = {}
    for path in kept():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if found := MACHINE.search(text):
            named[path.relative_to(ROOT).as_posix()] = found[0]
    assert not named
