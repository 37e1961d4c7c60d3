"""The one file of compiled modules saves time and never decides what runs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import finlint
from finlint import bytecode

WHERE = "import finlint.cli.main as it; print(type(it.__loader__).__module__)"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A directory with a copy of finlint that was used once."""
    package = Path(finlint.__file__).parent
    shutil.copytree(package, tmp_path / "finlint", ignore=shutil.ignore_patterns("__pycache__"))
    started(tmp_path)
    return tmp_path


def ran(home: Path, *command: str, **environ: str) -> subprocess.CompletedProcess[str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [sys.executable, *command],
        cwd=home,
        env={**plain, "PYTHONPATH": str(home), "PYTHONUTF8": "1", **environ},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def started(home: Path, **environ: str) -> str:
    """What ``finlint --version`` says."""
    done = ran(home, "-m", "finlint", "--version", **environ)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def loader(home: Path) -> str:
    """Which module loads those of finlint."""
    return ran(home, "-c", WHERE).stdout.strip()


def collected(home: Path) -> Path:
    (file,) = (home / "finlint" / "__pycache__").glob("*.pycs")
    return file


def written(home: Path) -> tuple[int, int]:
    """Which file it is; when it was last read is no part of that."""
    found = collected(home).stat()
    return found.st_ino, found.st_mtime_ns


def test_a_second_start_takes_its_modules_from_the_file(home: Path) -> None:
    before = written(home)
    assert loader(home) == "finlint.bytecode"
    assert started(home).startswith("finlint")
    assert written(home) == before, "nothing new to be kept"


def test_what_another_command_imports_is_added(home: Path) -> None:
    before = collected(home).stat().st_size
    assert ran(home, "-m", "finlint", "completion", "bash").returncode == 0
    assert collected(home).stat().st_size > before
    code = "import finlint.cli, finlint.cli.shells as it; print(type(it.__loader__).__module__)"
    assert ran(home, "-c", code).stdout.strip() == "finlint.bytecode"


def test_an_edited_module_is_imported_as_it_stands(home: Path) -> None:
    module = home / "finlint" / "cli" / "main.py"
    module.write_text(module.read_text("utf-8") + "\nprint('edited')\n", "utf-8")
    assert started(home).startswith("edited")
    assert started(home).startswith("edited"), "and what is kept of it now"
    assert loader(home).endswith("finlint.bytecode")


def test_a_module_of_the_same_size_and_another_time_is_another(home: Path) -> None:
    module = home / "finlint" / "cli" / "main.py"
    text, found = module.read_text("utf-8"), module.stat()
    module.write_text(text.replace('"""The entry point:', '"""The entry Point:'), "utf-8")
    os.utime(module, (found.st_atime, found.st_mtime + 2))
    assert "entry Point" in ran(home, "-c", "import finlint.cli.main as it; print(it.__doc__)").stdout


@pytest.mark.parametrize("left", [0, 5, 2000, -9000])
def test_what_is_left_of_a_file_changes_nothing(home: Path, left: int) -> None:
    file = collected(home)
    file.write_bytes(file.read_bytes()[:left])
    assert started(home).startswith("finlint")


def test_code_that_is_none_changes_nothing(home: Path) -> None:
    file = collected(home)
    data = file.read_bytes()
    start = 24 + int.from_bytes(data[16:24], "little")
    file.write_bytes(data[:start] + bytes(len(data) - start))
    assert started(home).startswith("finlint")
    assert loader(home) == "finlint.bytecode", "and the file is whole again"


def test_a_file_of_another_version_is_made_anew(home: Path) -> None:
    file = collected(home)
    data = file.read_bytes()
    file.write_bytes(bytes(16) + data[16:])
    assert started(home).startswith("finlint")
    assert collected(home).read_bytes()[:16] == data[:16]


def test_nothing_is_written_where_python_is_not_to_write(tmp_path: Path) -> None:
    shutil.copytree(Path(finlint.__file__).parent, tmp_path / "finlint", ignore=shutil.ignore_patterns("__pycache__"))
    started(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert not (tmp_path / "finlint" / "__pycache__").exists()


def test_nothing_is_collected_where_it_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write everywhere, so what the system would say is said here."""
    file = bytecode._File(str(tmp_path / "all"))
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(file, "_imported", lambda: pytest.fail("looked for in vain"))
    file.grow()
    assert not (tmp_path / "all").exists()


def test_a_package_that_was_moved_is_compiled_anew(home: Path) -> None:
    moved = home / "elsewhere"
    moved.mkdir()
    (home / "finlint").rename(moved / "finlint")
    assert loader(moved) == "_frozen_importlib_external"
    started(moved)
    assert loader(moved) == "finlint.bytecode"


def test_nothing_lies_below_a_module_that_is_no_package(home: Path) -> None:
    code = """
import importlib.util, finlint.cli.main as main, finlint.cli
print(main.__spec__.submodule_search_locations, finlint.cli.__spec__.submodule_search_locations == finlint.cli.__path__)
for wrong in ("import finlint.cli.main.below", "from finlint.cli.main import nothing"):
    try:
        exec(wrong)
    except ImportError as error:
        print(type(error).__name__)
"""
    assert ran(home, "-c", code).stdout.split() == ["None", "True", "ModuleNotFoundError", "ImportError"]


def test_modules_are_what_they_always_are(home: Path) -> None:
    code = """
import finlint.cli.main as main, inspect, importlib.resources, traceback
print(main.__file__ == inspect.getsourcefile(main), main.__cached__.endswith(".pyc"), main.__package__)
print(inspect.getsource(main.main).startswith("def main"), main.__spec__.has_location, main.__spec__.parent)
import finlint.cli
print(importlib.resources.files("finlint.cli").joinpath("main.py").is_file(), bool(finlint.cli.__path__))
try:
    main.main(3)
except TypeError:
    print("arguments = list(" in traceback.format_exc())
"""
    said = ran(home, "-c", code)
    assert said.stdout.split() == ["True", "True", "finlint.cli", "True", "True", "finlint.cli", "True", "True", "True"]


SHAPES = """
import finlint.cli
from finlint import bytecode, value
bytecode.share(value.__file__, value.shapes)
print(len(value.shapes))
"""


def test_code_that_a_module_makes_is_kept_with_it(home: Path) -> None:
    (home / "a.txt").write_text("2024年度本年支出合计100.00万元。\n", "utf-8")
    first = ran(home, "-m", "finlint", "a.txt")
    assert int(ran(home, "-c", SHAPES).stdout) > 0
    before = written(home)
    assert ran(home, "-m", "finlint", "a.txt").stdout == first.stdout
    assert written(home) == before, "nothing new was made"
    with (home / "finlint" / "value.py").open("a", encoding="utf-8") as module:
        module.write("\n")
    assert int(ran(home, "-c", SHAPES).stdout) == 0, "it may make another now"
