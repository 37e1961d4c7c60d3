"""Expressions that are kept find what re.compile finds, and nothing that is wrong with them matters."""

import re
import subprocess
import sys
from collections.abc import Iterator
from marshal import dumps, loads
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlint import regex as module
from finlint import store

EXPRESSIONS = [
    ("(?P<year>(?:19|20)\\d{2})年(?P<rest>[^。\n]*)", 0),
    ("^(?:第[一二三四五六七八九十]{1,3}部分|附件)", re.MULTILINE),
    ("(?i)finlint", re.ASCII),
    ("(?<![0-9A-Za-z.].)\\d+|([\ud800-\udfff])", 0),
    ("a(b(c)?)*?(?=d)\\1", re.DOTALL | re.VERBOSE),
]
TEXT = "2023年度收入\n附件 FINLINT abcabcd 第三部分 12.5"


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The module as a new process finds it, with a store of its own."""
    monkeypatch.setenv("FINLINT_CACHE_DIR", str(tmp_path / "cache"))
    forget()
    yield module
    forget()


def forget() -> None:
    module._kept.cache_clear()
    module.regex.cache_clear()
    module._made.clear()


def kept() -> Path:
    (file,) = Path(store.directory()).iterdir()
    return file


@pytest.mark.parametrize(("expression", "flags"), EXPRESSIONS)
def test_what_is_kept_is_what_is_compiled(fresh: ModuleType, expression: str, flags: int) -> None:
    first = fresh.regex(expression, flags)
    fresh.keep()
    forget()
    second = fresh.regex(expression, flags)
    assert not fresh._made, "it was kept"
    assert first == second == re.compile(expression, flags)
    assert (second.groups, dict(second.groupindex)) == (first.groups, dict(first.groupindex))
    assert [match.span() for match in second.finditer(TEXT)] == [match.span() for match in first.finditer(TEXT)]
    assert repr(second.search(TEXT)) == repr(first.search(TEXT))


def test_other_flags_are_another_expression(fresh: ModuleType) -> None:
    fresh.regex("^a", 0)
    fresh.keep()
    assert fresh.regex("^a", re.MULTILINE) == re.compile("^a", re.MULTILINE)


def test_an_error_is_that_of_re(fresh: ModuleType) -> None:
    with pytest.raises(re.error, match="unterminated"):
        fresh.regex("(a")


@pytest.mark.parametrize(
    "content",
    [
        b"no data",
        b"\xff",
        b"",
        dumps([]),
        dumps(7),
        dumps({"0 a": 1}),
        dumps({"0 a": (32, bytes(3), 0, {})}),
        dumps({"0 a": (32, b"\xff" * 4, 9, {"x": 99})}),
        dumps({"0 a": (32, bytes(4), 0)}),
        dumps({"0 a": (32, "0", 0, {})}),
        dumps({"0 a": (32, b"\xff\xff\xff\xff\xff\0\0\0", 0, {})}),
    ],
)
def test_what_is_unsound_is_compiled(fresh: ModuleType, content: bytes) -> None:
    store.write("patterns", content)
    assert store.read("patterns") == content, "whole, and yet wrong"
    assert fresh.regex("a") == re.compile("a")


def test_a_python_whose_engine_is_another_keeps_nothing(fresh: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "_sre", None)
    assert fresh.regex("a") == re.compile("a")
    fresh.keep()
    assert loads(store.read("patterns") or b"") == {}  # noqa: S302 - it was written here


def test_only_so_many_are_kept(fresh: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST", 2)
    for expression in "abc":
        fresh.regex(expression)
    fresh.keep()
    forget()
    assert list(module._kept()) == ["0 b", "0 c"]


def test_a_second_run_compiles_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole program, as a user runs it twice."""
    monkeypatch.setenv("FINLINT_CACHE_DIR", str(tmp_path / "cache"))
    report = tmp_path / "a.txt"
    report.write_text("2023年度收入总计100万元。\n", encoding="utf-8")
    outputs = [
        subprocess.run(
            [sys.executable, "-m", "finlint", str(report)], capture_output=True, check=True, timeout=120
        ).stdout
        for _ in range(2)
    ]
    assert outputs[0] == outputs[1]
    files = {file.name.partition("-")[0] for file in (tmp_path / "cache").iterdir()}
    assert {"patterns", "grammar", "vocabulary", "rules"} <= files


@given(st.lists(st.text("ab*|", min_size=1, max_size=3), min_size=1, max_size=6), st.text("ab*|", max_size=12))
def test_either_finds_the_first_of_some_words(words: list[str], text: str) -> None:
    plain = re.compile("|".join(map(re.escape, words)))
    assert re.findall(module.either(words), text) == plain.findall(text)


def test_there_is_room_for_every_expression() -> None:
    reports = map(str, (Path(__file__).parents[2] / "examples" / "reports").glob("*.txt"))
    program = (
        "import sys; from finlint import lint_path, regex\n"
        "for path in sys.argv[1:]: lint_path(path)\n"
        "print(len(regex._used))"
    )
    ran = subprocess.run([sys.executable, "-c", program, *reports], capture_output=True, text=True, check=True)
    assert 0 < int(ran.stdout) < module._MOST * 3 // 4  # else some are compiled at every start
