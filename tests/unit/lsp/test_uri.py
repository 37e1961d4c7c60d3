"""Names of files in the URIs of editors."""

import os
import sys

import pytest

from finlint.lsp.uri import path_of, uri_of

NAMES = ["报告 2023.txt", "100%.txt", "a%20b.txt", "a#b?c;d.txt", "+&=.txt", "é\u0301.txt", "[决算]{1}.txt"]


@pytest.mark.parametrize("name", NAMES)
def test_every_name_goes_there_and_back(name: str, tmp_path) -> None:
    path = str(tmp_path / name)
    assert path_of(uri_of(path)) == path
    assert uri_of(path).isascii()


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux only")
def test_a_name_that_is_no_text_keeps_its_bytes() -> None:
    path = "/" + os.fsdecode(b"\xb1\xa8.txt")
    assert path_of(uri_of(path)) == path


@pytest.mark.skipif(os.name == "nt", reason="paths of POSIX")
def test_what_other_editors_write() -> None:
    assert path_of("file:///a/%E6%8A%A5%E5%91%8A%20x.txt") == "/a/报告 x.txt"
    assert path_of("file:///a/报告.txt") == "/a/报告.txt"
    assert path_of("file://localhost/a.txt") == "/a.txt"
    assert path_of("untitled:Untitled-1", "/top") == "/top/Untitled-1"
    assert path_of("untitled:", "/top") == "/top/untitled"
