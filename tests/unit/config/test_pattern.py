"""Patterns of .gitignore, against what git itself says."""

import subprocess
from pathlib import Path

import pytest

from finlint.config.pattern import chosen, literal, means, sound

FILES = [
    "a.txt",
    "b.md",
    "旧稿/a.txt",
    "旧稿/深/c.txt",
    "附 件/x[1].txt",
    "sub/旧稿/d.txt",
    "sub/a.txt",
    "#e.txt",
    "!f.txt",
]
PATTERNS = [
    ["*.txt"],
    ["a.txt"],
    ["/a.txt"],
    ["旧稿/"],
    ["/旧稿"],
    ["旧稿/**"],
    ["**/a.txt"],
    ["sub/**/d.txt"],
    ["sub/*/d.txt"],
    ["*", "!a.txt"],
    ["*.txt", "!/a.txt"],
    ["?.md"],
    ["[ab].*"],
    ["[!a].md"],
    ["附 件/x\\[1\\].txt"],
    ["*旧*"],
    ["**/深/*"],
    ["x*1*.txt"],
]


@pytest.mark.parametrize("patterns", PATTERNS, ids=" ".join)
def test_what_is_ignored_is_what_git_ignores(tmp_path: Path, patterns: list[str]) -> None:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    (tmp_path / ".gitignore").write_text("\n".join(patterns), encoding="utf-8")
    listed = ["git", "-c", "core.quotePath=off", "ls-files", "-zoi", "--exclude-standard"]
    ignored = subprocess.run(listed, cwd=tmp_path, check=True, capture_output=True).stdout.decode().split("\0")
    found = [name for name in FILES if chosen(str(tmp_path), patterns, str(tmp_path / name))]
    assert sorted(found) == sorted(name for name in ignored if name in FILES)


def test_nothing_outside_is_meant(tmp_path: Path) -> None:
    assert not means(str(tmp_path / "a"), "*", str(tmp_path / "b.txt"))
    assert means(str(tmp_path), "*", str(tmp_path / "b.txt"))


@pytest.mark.parametrize("pattern", ["", "/", "!", "[z-a]", "**/" * 9 + "x"])
def test_what_means_nothing_is_not_sound(pattern: str) -> None:
    assert not sound(pattern)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [("/a.txt", "a.txt"), ("/旧 稿/a\\[1\\].txt", "旧 稿/a[1].txt"), ("a.txt", None), ("/*.txt", None), ("/a[12]", None), ("/a/", None)],
)  # fmt: skip
def test_a_pattern_may_mean_one_path(tmp_path: Path, pattern: str, path: str | None) -> None:
    assert literal(pattern) == path
    assert path is None or means(str(tmp_path), pattern, str(tmp_path / path))


def test_many_stars_take_no_time(tmp_path: Path) -> None:
    assert not means(str(tmp_path), "*a" * 40 + "b", str(tmp_path / ("a" * 200)))
