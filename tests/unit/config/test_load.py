"""What files of a configuration say, joined, and what is refused in them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from finlint.config import Config, Orders, in_force
from finlint.config.load import load_baseline
from finlint.errors import ConfigError

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.chdir(tmp_path)

    def made(text: str, name: str = "finlint.toml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return made


def of(path: str, orders: Orders | None = None) -> Config:
    return in_force(path, orders or Orders())


def test_the_nearest_file_above_counts(write: Write) -> None:
    write('select = ["FL1"]')
    write('select = ["FL2"]', "局/finlint.toml")
    write('[tool.finlint]\nselect = ["FL3"]', "局/处/pyproject.toml")
    write("[tool.other]\nfinlint = 1", "局/处/室/pyproject.toml")
    assert of("a.txt").select == ("FL1",)
    assert of("局/a.txt").select == ("FL2",)
    assert of("局/处/室/a.txt").select == ("FL3",)


def test_a_file_goes_on_from_what_it_extends(write: Write) -> None:
    write('select = ["FL1"]\nignore = ["FL104"]\nfail-on = "warning"\n[rules.FL201]\nseverity = "info"')
    write(
        'extend = "../finlint.toml"\nselect = ["FL2"]\nignore = ["FL202"]\n[rules]\nFL202 = { severity = "info" }',
        "局/finlint.toml",
    )
    config = of("局/a.txt")
    assert (config.select, config.ignore, config.fail_on) == (("FL2",), ("FL104", "FL202"), "warning")
    assert config.severities == {"FL201": "info", "FL202": "info"}
    assert [str(origin) for origin in config.origins["ignore"]] == ["finlint.toml:2", "局/finlint.toml:3"]
    assert [str(origin) for origin in config.origins["select"]] == ["局/finlint.toml:2"]


def test_what_the_run_asks_for_counts_first_and_wipes_nothing(write: Write) -> None:
    write('select = ["FL1"]\nextend-select = ["FL7"]\nignore = ["FL104"]')
    asked = of("a.txt", Orders(select=("FL2",), ignore=("FL201",), fail_on="info"))
    assert (asked.select, asked.extend_select, asked.ignore, asked.fail_on) == (
        ("FL2",),
        (),
        ("FL104", "FL201"),
        "info",
    )
    assert of("a.txt", Orders(isolated=True)) == Config()
    assert of("a.txt", Orders(config=str(write("", "other.toml")))).select == ()


def test_paths_are_those_of_the_file_that_says_them(write: Write, tmp_path: Path) -> None:
    write('rule-files = ["规则.toml"]\nprior = { "2024.txt" = "../2023.txt" }', "局/finlint.toml")
    config = of("局/a.txt")
    assert config.rule_files == (str(tmp_path / "局" / "规则.toml"),)
    assert config.prior[0].words == (str(tmp_path / "局" / ".." / "2023.txt"),)


def test_an_entry_says_which_finding_and_why(write: Write) -> None:
    write('[[suppress]]\nfile = "a.txt"\nrule = "FL104"\ntext = "1"\nreason = "r"\nuntil = 2025-12-31')
    [entry] = of("a.txt").suppress
    assert (entry.file, entry.rule, entry.text, entry.reason) == ("a.txt", "FL104", "1", "r")
    assert entry.until == date(2025, 12, 31)
    assert str(entry.origin) == "finlint.toml:1"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('ignor = ["FL1"]', "finlint.toml:1: 没有 “ignor” 这个键；最接近的是 ignore"),
        ('\nselect = "FL1"', "finlint.toml:2: select 应是规则的列表"),
        ("select = [1]", "select 应是规则的列表"),
        ('fail-on = "eror"', "finlint.toml:1: fail-on 没有 “eror”；可用 error, warning, info"),
        ("force-exclude = 1", "force-exclude 应是true 或 false"),
        ('[rules.FL1]\n\nseverity = "bad"', "finlint.toml:3: severity 没有 “bad”"),
        ("rules = 1", "rules 应是"),
        ('exclude = ["[z-a]"]', "“[z-a]” 不是 .gitignore 的写法"),
        ("[per-file-ignores]\n'a' = 'FL1'", "finlint.toml:1: per-file-ignores 应是"),
        ('[[suppress]]\nfile = "a"\nreason = "r"', "finlint.toml:1: 要写明是哪个发现"),
        ('[[suppress]]\nfile = "a"\nfingerprint = "f"', "finlint.toml:1: 缺少 reason"),
        ('[[suppress]]\nfingerprint = "f"\nreason = "r"', "缺少 file"),
        ('[[suppress]]\nfile="a"\nreason="r"\nfingerprint="f"\n\nrulle = "x"', "finlint.toml:6: 没有 “rulle” 这个键；最接近的是 rule"),
        ('[[suppress]]\nfile="a"\nreason=" "\nfingerprint="f"', "finlint.toml:3: reason 应是一段不空的文字"),
        ('[[suppress]]\nfile="a"\nreason="r"\nrule="x"\nline=0', "finlint.toml:5: line 应是行号"),
        ('[[suppress]]\nfile="a"\nreason="r"\nrule="x"\nline=1\nuntil="2025"', "until 应是日期"),
        ('extend = "finlint.toml"', "finlint.toml:1: “finlint.toml” 又回到了自己"),
        ('extend = "missing.toml"', "missing.toml: 读不了"),
        ("select = [", "finlint.toml:1:"),
        ('"a\\nb" = 1', "没有 “a\\u000ab” 这个键"),
    ],
)  # fmt: skip
def test_what_means_nothing_is_refused_where_it_stands(write: Write, text: str, said: str) -> None:
    write(text)
    with pytest.raises(ConfigError) as refused:
        of("a.txt")
    assert said in str(refused.value)
    assert len(refused.value.args) == 2


def test_what_is_no_text_is_refused(write: Write, tmp_path: Path) -> None:
    write("").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="UTF-8"):
        of("a.txt")
    (tmp_path / "finlint.toml").write_bytes(b"#" * 1_000_001)
    with pytest.raises(ConfigError, match="1000000"):
        of("a.txt")


def test_files_that_extend_one_another_end(write: Write) -> None:
    for number in range(12):
        write(f'extend = "{number + 1}.toml"', f"{number}.toml")
    with pytest.raises(ConfigError, match="8"):
        of("a.txt", Orders(config="0.toml"))


def test_a_project_without_a_table_of_finlint_is_named(write: Write) -> None:
    write("[tool.other]", "pyproject.toml")
    assert of("a.txt") == Config()
    with pytest.raises(ConfigError, match=r"没有 \[tool.finlint\] 表"):
        of("a.txt", Orders(config="pyproject.toml"))


def test_a_baseline_holds_findings_only(write: Write) -> None:
    path = write(
        '[[finding]]\nfile = "/a.txt"\nrule = "FL104"\nfingerprint = "f"\nreason = "r"\nmessage = "m"', "b.toml"
    )
    assert [entry.fingerprint for entry in load_baseline(str(path))] == ["f"]
    path = write("select = []", "c.toml")
    with pytest.raises(ConfigError, match="select"):
        load_baseline(str(path))
