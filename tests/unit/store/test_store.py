"""The store saves time; whatever is wrong with it, the result is the one that would be made."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from finlint.store import directory, kept

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="owners and modes")
UNPRIVILEGED = pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is unwritable to root")
MADE = {"部分": [1, "二", None], "table": [{"A": -1}]}


class Maker:
    """Counts how often something had to be made."""

    def __init__(self, made: Any = MADE) -> None:
        self.made = made
        self.times = 0

    def __call__(self) -> Any:
        self.times += 1
        return self.made


@pytest.fixture
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FINLINT_CACHE_DIR", str(tmp_path / "own" / "cache"))
    return tmp_path / "own" / "cache"


def once(make: Maker) -> Any:
    return kept("thing", ("a source", "another"), (), make)


def only(where: Path) -> Path:
    (file,) = where.iterdir()
    return file


def test_the_second_time_it_is_read(where: Path) -> None:
    make = Maker()
    assert once(make) == MADE
    assert once(make) == MADE
    assert make.times == 1
    assert only(where).name.startswith("thing-")


@pytest.mark.parametrize(
    "sources", [("a source", "another one"), ("a source",), ("a sourcean", "other"), ("another", "a source")]
)
def test_other_sources_are_another_thing(where: Path, sources: tuple[str, ...]) -> None:
    once(Maker())
    assert kept("thing", sources, (), Maker("other")) == "other"
    assert len(list(where.iterdir())) == 2


def test_other_code_makes_its_own(where: Path, tmp_path: Path) -> None:
    code = tmp_path / "maker.py"
    for text in ("1", "two"):
        code.write_text(text)
        assert kept("thing", (), (str(code),), Maker(text)) == text
    assert len(list(where.iterdir())) == 2


def test_without_its_code_nothing_is_kept(where: Path, tmp_path: Path) -> None:
    make = Maker()
    assert kept("thing", (), (str(tmp_path / "gone.py"),), make) == MADE
    assert not where.exists()


@pytest.mark.usefixtures("where")
def test_another_python_makes_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    once(Maker())
    monkeypatch.setattr(sys, "version", "3.99.0 (main)")
    assert once(Maker("other")) == "other"


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[: len(data) // 2], id="truncated"),
        pytest.param(lambda data: data[:-1], id="one byte short"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: b"\x80\x04\x95garbage\xff", id="garbage"),
        pytest.param(lambda _: b"[" * 100_000, id="deep"),
        pytest.param(lambda data: data.replace("二".encode(), "三".encode()), id="altered"),
        pytest.param(lambda data: data + b" ", id="appended"),
        pytest.param(lambda data: data.replace(b"\n", b"\r\n", 1), id="line ends"),
    ],
)
def test_what_is_damaged_is_made_anew(where: Path, damage: Any) -> None:
    once(Maker())
    file = only(where)
    file.write_bytes(damage(file.read_bytes()))
    assert once(Maker()) == MADE
    make = Maker()
    assert once(make) == MADE
    assert not make.times, "it is whole again"


def test_what_belongs_to_other_sources_is_not_believed(where: Path) -> None:
    """A file that was written for others, under this name."""
    kept("thing", ("stale",), (), Maker("stale"))
    stale = only(where).read_bytes()
    once(Maker())
    for file in where.iterdir():
        file.write_bytes(stale)
    assert once(Maker()) == MADE


@POSIX
def test_what_others_can_write_is_neither_read_nor_written(where: Path) -> None:
    once(Maker())
    where.chmod(0o777)
    make = Maker("mine")
    assert once(make) == "mine"
    assert once(make) == "mine"
    assert make.times == 2


@POSIX
def test_a_file_that_others_can_write_is_not_read(where: Path) -> None:
    once(Maker())
    only(where).chmod(0o666)
    assert once(Maker("mine")) == "mine"


@POSIX
def test_the_file_of_another_is_not_read(where: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    once(Maker())
    assert where.exists()
    monkeypatch.setattr(os, "geteuid", lambda: 4_711)
    assert once(Maker("mine")) == "mine"


@POSIX
def test_a_link_is_not_followed(where: Path, tmp_path: Path) -> None:
    once(Maker())
    file = only(where)
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    assert once(Maker("mine")) == "mine"


@POSIX
def test_it_is_the_users_alone(where: Path) -> None:
    once(Maker())
    assert where.stat().st_mode & 0o077 == 0
    assert only(where).stat().st_mode & 0o077 == 0


@UNPRIVILEGED
def test_a_home_that_cannot_be_written(where: Path) -> None:
    where.parent.mkdir()
    where.parent.chmod(0o500)
    make = Maker()
    assert once(make) == MADE
    assert once(make) == MADE
    assert make.times == 2


def test_a_directory_that_cannot_be_made(where: Path) -> None:
    """A file stands where the directory should be: this is unwritable to root too."""
    where.parent.write_bytes(b"")
    make = Maker()
    assert once(make) == MADE
    assert once(make) == MADE
    assert make.times == 2


def test_a_full_disk_leaves_no_half_file(where: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as context:
        context.setattr(os, "replace", full)
        assert once(Maker()) == MADE
    assert once(Maker("anew")) == "anew", where


def test_what_is_no_plain_data_is_not_kept(where: Path) -> None:
    made = {1: Path("a")}
    assert once(Maker(made)) is made
    assert not where.exists()


def test_what_is_read_is_what_was_made(where: Path) -> None:
    made = {1: (2, 3), "二": [{"x": None}]}
    assert once(Maker(made)) == made
    assert where.exists()
    assert once(Maker("other")) == made


def test_an_error_in_making_is_passed_on(where: Path) -> None:
    def broken() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        kept("thing", (), (), broken)
    assert not where.exists()


@pytest.mark.usefixtures("where")
def test_old_generations_are_forgotten() -> None:
    for number in range(40):
        kept("thing", (str(number),), (), Maker())
    kept("other", (), (), Maker())
    assert len(list(Path(directory()).glob("thing-*"))) == 32
    assert len(list(Path(directory()).glob("other-*"))) == 1


@pytest.mark.parametrize("own", ["", "relative/cache", "."])
def test_there_may_be_no_store(monkeypatch: pytest.MonkeyPatch, own: str) -> None:
    """And it is never in the directory that is audited."""
    monkeypatch.setenv("FINLINT_CACHE_DIR", own)
    assert not directory()
    make = Maker()
    assert once(make) == MADE
    assert once(make) == MADE
    assert make.times == 2


@pytest.mark.skipif(sys.platform != "linux", reason="XDG")
def test_where_linux_has_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("FINLINT_CACHE_DIR", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    for base, found in ((str(tmp_path / "x"), "x/finlint"), ("", ".cache/finlint"), ("relative", ".cache/finlint")):
        monkeypatch.setenv("XDG_CACHE_HOME", base)
        assert directory() == str(tmp_path / found)


def test_the_program_says_the_same_whatever_the_store_holds(tmp_path: Path, root: Path) -> None:
    """No store, an empty one, a full one and one in which every file is rubbish."""
    report = root / "examples/reports/luzhou-chengdu-office-2023.txt"

    def said(where: str) -> bytes:
        environ = {**os.environ, "FINLINT_CACHE_DIR": where, "PYTHONPATH": str(root / "src")}
        command = [sys.executable, "-m", "finlint", "--output-format", "json", str(report)]
        done = subprocess.run(command, capture_output=True, check=False, env=environ)
        assert (done.returncode, done.stderr) == (1, b"")
        return done.stdout

    plain = said("")
    assert said(str(tmp_path)) == plain, "while it is filled"
    files = list(tmp_path.iterdir())
    assert files
    assert said(str(tmp_path)) == plain, "from the store"
    for file in files:
        file.write_bytes(b"{}" * 10_000)
    assert said(str(tmp_path)) == plain, "over rubbish"
