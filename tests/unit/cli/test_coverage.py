"""``finlint coverage``, in this process."""

import json
from pathlib import Path

import pytest

from finlint.audit import Rule, RuleDoc, Severity
from finlint.cli.main import main
from finlint.engine import setup
from finlint.facts import FactIndex

BAD = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"


@pytest.fixture
def bad(tmp_path: Path) -> str:
    path = tmp_path / "bad.txt"
    path.write_text(BAD, encoding="utf-8")
    return str(path)


def test_the_numbers_of_a_report_are_shown(capsys, bad: str) -> None:
    assert main(["coverage", bad]) == 0
    shown = capsys.readouterr().out
    assert "本年支出合计100.00万元✗，其中：基本支出60.00万元?" in shown


def test_colours_are_a_choice(capsys, bad: str) -> None:
    assert main(["coverage", bad, "--color", "always"]) == 0
    assert "\x1b[31m100.00万元" in capsys.readouterr().out


def test_json_has_every_number(capsys, bad: str) -> None:
    assert main(["coverage", bad, "--output-format", "json", "--lang", "en"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert (value["schema"], value["filename"]) == (1, bad)
    assert [number["text"] for number in value["numbers"]] == ["2024年度", "100.00万元", "60.00万元", "30.00万元"]
    assert [number["verdict"] for number in value["numbers"]][:2] == ["unchecked", "contradicted"]


def test_only_chosen_rules_count(capsys, bad: str) -> None:
    assert main(["coverage", bad, "--select", "FL2", "--output-format", "json"]) == 0
    assert {number["verdict"] for number in json.loads(capsys.readouterr().out)["numbers"]} == {"unchecked"}


def test_a_file_without_a_number_says_so(capsys, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    assert main(["coverage", str(tmp_path / "empty.txt")]) == 0
    assert "没有可核对的数字" in capsys.readouterr().err


def test_a_crash_is_said_and_exits_3(capsys, monkeypatch, bad: str) -> None:
    def check(facts: FactIndex) -> list[object]:
        del facts
        raise ValueError

    rule = Rule("BAD001", "bad", Severity.ERROR, RuleDoc("s", "w", "y", ("⟦1⟧",), ("1",)), check)  # type: ignore[arg-type]
    monkeypatch.setattr(setup, "_made", {})
    monkeypatch.setattr(setup, "available", lambda: (rule,))
    assert main(["coverage", bad]) == 3
    done = capsys.readouterr()
    assert "BAD001" in done.err
    assert "100.00万元○" in done.out
