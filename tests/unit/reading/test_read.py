"""Files that can be opened, and those that cannot."""

import os
import sys
from pathlib import Path

import pytest

from finlint.errors import ReadError
from finlint.reading import MAX_BYTES, read


def test_a_file_is_read_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "报告 1.txt"
    path.write_bytes("一\r\n二\r三\n".encode())
    assert read(path).text == "一\r\n二\r三\n"
    assert read(str(path)).path == str(path)


def test_an_empty_file_is_an_empty_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    assert read(tmp_path / "a.txt").text == ""


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"b\.txt: 文件不存在"):
        read(tmp_path / "b.txt")


def test_a_directory(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="是目录"):
        read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read it")
def test_a_forbidden_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("1")
    path.chmod(0)
    with pytest.raises(ReadError, match="没有读取权限"):
        read(path)


def test_permission_denied(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(sys.modules["finlint.reading.read"], "open", refuse, raising=False)
    with pytest.raises(ReadError, match="没有读取权限"):
        read(tmp_path / "a.txt")


@pytest.mark.parametrize("path", ["a\0b.txt", "x" * 5000])
def test_an_impossible_name(path: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(path)
    assert "\n" not in str(caught.value)


def test_a_file_beyond_the_limit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"1" * 11)
    monkeypatch.setattr(sys.modules["finlint.reading.read"], "MAX_BYTES", 10)
    with pytest.raises(ReadError, match="MiB"):
        read(path)
    path.write_bytes(b"1" * 10)
    assert read(path).text == "1" * 10


def test_fifty_megabytes_are_within_the_limit() -> None:
    assert MAX_BYTES > 10_000_000


def test_a_name_with_a_line_end_stays_on_one_line() -> None:
    with pytest.raises(ReadError, match=r"a\\nb\.txt: 文件不存在"):
        read("a\nb.txt")
