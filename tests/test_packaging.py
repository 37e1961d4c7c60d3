"""What users install: the wheel in an environment of its own, and the one file for machines without packages."""

import json
import os
import re
import subprocess
import sys
import zipfile
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest
import tomli
from tests.conftest import Done, need_registry

import finlint

pytestmark = pytest.mark.slow

CONSUMER = """\
import finlint

count: int = len(finlint.lint_text("2024年度本年支出合计1.00万元。"))
wrong: str = count
"""


def call(*command: str | Path, cwd: Path, **environ: str) -> Done:
    """Run a program that knows nothing of this checkout."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [*map(str, command)], cwd=cwd, env={**plain, **environ}, capture_output=True, check=False, timeout=300
    )


def done(*command: str | Path, cwd: Path, **environ: str) -> bytes:
    """What a program printed that must succeed, if a registry is there."""
    ran = call(*command, cwd=cwd, **environ)
    said = (ran.stdout + ran.stderr).decode("utf-8", "replace")
    if ran.returncode:
        need_registry(said)
    assert ran.returncode == 0, said
    return ran.stdout


@pytest.fixture(scope="module")
def away(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory that is not the checkout."""
    return tmp_path_factory.mktemp("away")


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("build", reason="build is not installed")
    pytest.importorskip("hatchling", reason="hatchling is not installed")
    folder = tmp_path_factory.mktemp("wheel")
    done(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, root, cwd=root)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment that holds the wheel and what it requires."""
    environment = tmp_path_factory.mktemp("environment")
    done(sys.executable, "-m", "venv", "--without-pip", environment, cwd=environment)
    folder = environment / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "python"), "install", "--quiet", str(wheel)]
    done(*pip, cwd=environment)
    return folder


@pytest.fixture(scope="module")
def pyz(root: Path, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The single file, where a user may put it."""
    path = tmp_path_factory.mktemp("离线 版") / "finlint.pyz"
    done(sys.executable, root / "tools" / "build_zipapp.py", "--source", wheel, "--output", path, cwd=path.parent)
    return path


def metadata(wheel: Path, name: str) -> bytes:
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(f"finlint-{finlint.__version__}.dist-info/{name}")


def requirements(described: Message, extra: str | None) -> set[str]:
    """The names of the packages that are required always, or for an extra."""
    lines = [line.partition(";") for line in described.get_all("Requires-Dist", [])]
    marks = [(name, re.search(r"extra == '([\w-]+)'", marker)) for name, _, marker in lines]
    chosen = [name for name, mark in marks if (mark[1] if mark else None) == extra]
    return {re.split(r"[<>=!~\s\[]", name)[0].lower() for name in chosen}


def test_the_metadata_say_what_is_required(wheel: Path, root: Path) -> None:
    described = message_from_bytes(metadata(wheel, "METADATA"))
    assert (described["Name"], described["Version"]) == ("finlint", finlint.__version__)
    assert described["Requires-Python"] == ">=3.11"
    assert described["License-Expression"] == "Apache-2.0"
    assert requirements(described, None) == {"colorama", "lark", "pluggy", "tomli"}
    assert requirements(described, "all") >= {"xlsxwriter"}
    assert "pytest" in requirements(described, "dev")
    project = tomli.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(described.get_all("Provides-Extra", [])) == set(project["optional-dependencies"])


def test_the_wheel_holds_every_file_of_the_package_and_no_other(wheel: Path, root: Path) -> None:
    source = root / "src"
    files = {path.relative_to(source).as_posix() for path in source.rglob("*") if path.is_file()}
    kept = {name for name in files if "__pycache__" not in name}
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert packed == kept
    needed = {"finlint/py.typed", "finlint/__init__.pyi", "finlint/config/finlint.schema.json"}
    assert needed | {"finlint/syntax/words.toml", "finlint/rules/totals.toml"} < packed
    assert any(name.endswith(".lark") for name in packed)


def test_the_wheel_offers_the_program_and_the_rules(wheel: Path) -> None:
    said = " ".join(metadata(wheel, "entry_points.txt").decode().split())
    assert said == "[console_scripts] finlint = finlint.cli.main:program [finlint] builtin = finlint.plugins.builtin"


def test_the_installed_program_finds_what_the_checkout_finds(
    programs: Path, program, reports: list[Path], away: Path
) -> None:
    assert done(programs / "finlint", "--version", cwd=away).decode().strip() == f"finlint {finlint.__version__}"
    ran = call(programs / "finlint", "--output-format", "json", *reports, cwd=away)
    assert ran.returncode == 1
    assert json.loads(ran.stdout) == json.loads(program("--output-format", "json", *reports).stdout)
    assert b"finlint[xlsx]" in call(programs / "finlint", "--report", "xlsx=x.xlsx", reports[0], cwd=away).stderr


def test_type_checkers_see_the_types(programs: Path, away: Path) -> None:
    pytest.importorskip("mypy", reason="mypy is not installed")
    (away / "consumer.py").write_text(CONSUMER, encoding="utf-8")
    mypy = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--python-executable"]
    ran = call(*mypy, programs / "python", "consumer.py", cwd=away)
    errors = [line for line in ran.stdout.decode().splitlines() if ": error: " in line]
    assert len(errors) == 1
    assert errors[0].startswith("consumer.py:4: ")
    assert errors[0].endswith("[assignment]")


def test_one_file_finds_what_the_program_finds(pyz: Path, program, root: Path, reports: list[Path], away: Path) -> None:
    document = next((root / "examples" / "reports-word").glob("*.docx"))
    expected = json.loads(program("--output-format", "json", *reports, document).stdout)
    for processes in ("1", "2"):  # in this process, and in others
        arguments = ["-j", processes, "--output-format", "json", *map(str, reports), str(document)]
        ran = call(sys.executable, "-I", pyz, *arguments, cwd=away, FINLINT_CACHE_DIR="")
        assert ran.returncode == 1, ran.stderr.decode()
        assert json.loads(ran.stdout) == expected


@pytest.mark.parametrize(
    "arguments",
    [["rule", "--all"], ["config", "--schema"], ["config", "examples"], ["facts", "REPORT"], ["coverage", "REPORT"]],
    ids=" ".join,
)
def test_one_file_does_all_that_the_program_does(
    pyz: Path, program, root: Path, reports: list[Path], arguments: list[str]
) -> None:
    words = [str(reports[-1]) if word == "REPORT" else word for word in arguments]
    assert done(sys.executable, "-I", pyz, *words, cwd=root) == program(*words, cwd=root).stdout


def test_one_file_writes_the_workbook(pyz: Path, reports: list[Path], away: Path) -> None:
    ran = call(sys.executable, "-I", pyz, "--report", "xlsx=底稿.xlsx", reports[0], cwd=away)
    assert ran.returncode == 1, ran.stderr.decode()
    assert zipfile.is_zipfile(away / "底稿.xlsx")


def test_one_file_serves_editors(pyz: Path, away: Path) -> None:
    given: dict[str, object] = {"processId": None, "rootUri": None, "capabilities": {}}
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": given}).encode()
    ended = [b'{"jsonrpc": "2.0", "id": 2, "method": "shutdown"}', b'{"jsonrpc": "2.0", "method": "exit"}']
    sent = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(each), each) for each in (body, *ended))
    ran = subprocess.run(
        [sys.executable, "-I", pyz, "lsp"], cwd=away, input=sent, capture_output=True, check=False, timeout=60
    )
    assert b'"hoverProvider"' in ran.stdout
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_one_file_is_a_program(pyz: Path, away: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("there, files are programs by their names")
    said = done(pyz, "--version", cwd=away, PATH=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    assert said.decode().strip() == f"finlint {finlint.__version__}"


def test_an_old_python_is_told_which_it_needs(pyz: Path, away: Path) -> None:
    old = "import runpy, sys; sys.version_info = (3, 10, 0); runpy.run_path(sys.argv[1], run_name='__main__')"
    ran = call(sys.executable, "-c", old, pyz, cwd=away, PYTHONIOENCODING="utf-8")
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert ran.stderr.decode().strip() == "finlint: 需要 Python 3.11 以上 (needs Python 3.11 or later), not 3.10"


def test_one_file_is_the_same_whenever_it_is_built(pyz: Path, root: Path, wheel: Path, away: Path) -> None:
    again = away / "again.pyz"
    done(sys.executable, root / "tools" / "build_zipapp.py", "--source", wheel, "--output", again, cwd=away)
    assert again.read_bytes() == pyz.read_bytes()
    with zipfile.ZipFile(pyz) as archive:
        texts = [archive.read(name) for name in archive.namelist()]
    assert not [text for text in texts if str(away.parent).encode() in text or str(root).encode() in text]


def test_another_file_in_its_place_is_another_program(pyz: Path, away: Path) -> None:
    """What is kept from one run to the next is kept for the file as it is."""
    cache = away / "cache"
    for generations in (1, 1, 2):
        if generations > 1:
            os.utime(pyz, (1, 1))
        files = ["甲.txt", "乙.txt", "丙.txt", "丁.txt"]
        for name in files:
            (away / name).write_text(f"{name}：2024年度本年支出合计1.00万元。\n", encoding="utf-8")
        assert call(sys.executable, pyz, *files, cwd=away, FINLINT_CACHE_DIR=str(cache)).returncode == 0
        for kind in ("grammar", "vocabulary"):
            assert len(list(cache.glob(f"{kind}-*.kept"))) == generations
        assert len(list(cache.glob("results/*.json"))) == generations * len(files)
