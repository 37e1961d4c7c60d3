"""The coverage of a report as it is printed."""

import re

import pytest

from finlint.audit import Evidence, Text, Verdict, View
from finlint.audit.coverage import Coverage, Kind, Number, Relation, Standing
from finlint.render.coverage import described, render
from finlint.render.excerpt import width
from finlint.text import Source, Span

TEXT = "第一部分\t收入\n\n收入1.00万元，支出2.00万元，\n结余3.00\n万元，2024年接待4人。\n"
STANDINGS = {
    "1.00万元": Standing.VERIFIED,
    "2.00万元": Standing.CONTRADICTED,
    "3.00\n万元": Standing.UNDECIDED,
    "4人": Standing.UNCHECKED,
}
RELATION = Relation("FL101", "sum", Verdict.HOLDS, Evidence(Text("甲 = 乙", "a = b"), "1 = 1"))


def made(text: str = TEXT, path: str = "x.txt") -> Coverage:
    numbers = []
    for words, standing in STANDINGS.items():
        start = text.index(words)
        relations = () if standing is Standing.UNCHECKED else (RELATION,)
        span = Span(start, start + len(words))
        numbers.append(Number(span, Kind.AMOUNT, standing, relations, ("第一部分收入", "一、收入")))
    start = text.index("2024年")
    numbers.append(Number(Span(start, start + 5), Kind.OTHER, Standing.UNCHECKED))
    return Coverage(Source(path, text), tuple(sorted(numbers, key=lambda number: number.span)))


def plain(text: str) -> str:
    return re.sub("\x1b\\[[0-9;]*m", "", text)


def test_without_colour_a_mark_stands_behind_each_number() -> None:
    shown = render(made(), View())
    assert shown.splitlines()[:7] == [
        "✓与别的数相符  ✗有矛盾  ?无法判断  ○没有可比的数",
        "",
        "1 | 第一部分    收入",
        "3 | 收入1.00万元✓，支出2.00万元✗，",
        "4 | 结余3.00",
        "5 | 万元?，2024年接待4人○。",
        "",
    ]


def test_colour_takes_the_place_of_the_marks() -> None:
    shown = render(made(), View(colour=True))
    assert "\x1b[32m1.00万元\x1b[0m" in shown
    assert "\x1b[31m2.00万元\x1b[0m" in shown
    assert "\x1b[33m3.00\x1b[0m\n" in shown
    assert "\x1b[33m万元\x1b[0m" in shown
    assert "\x1b[2m4人\x1b[0m" in shown
    assert "2024年接待" in shown
    assert not set("✓✗○") & set(shown)


def test_the_tables_count() -> None:
    lines = render(made(), View()).splitlines()
    kind = next(at for at, line in enumerate(lines) if line.startswith("按类别"))
    assert lines[kind].split() == ["按类别", "数字", "✓", "相符", "✗", "矛盾", "?", "未定", "○", "未查", "查过"]
    counts = ["4", "1", "(25.0%)", "1", "(25.0%)", "1", "(25.0%)", "1", "(25.0%)", "75.0%"]
    assert lines[kind + 1].split() == ["金额", *counts]
    assert lines[kind + 2].split() == ["可核对的数字", *counts]
    section = next(at for at, line in enumerate(lines) if line.startswith("按章节"))
    assert [line.split()[0] for line in lines[section + 1 : section + 3]] == ["第一部分收入", "一、收入"]
    assert lines[-1] == "x.txt: 5 个数字，其中 4 个可以核对：3 个（75.0%）参与了有结论的核对"


def test_english_is_a_choice() -> None:
    shown = render(made(), View("en"))
    assert "x.txt: 5 numbers, 4 of them checkable: 3 (75.0%) took part" in shown
    assert "amount" in shown


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 160])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_report_fits_the_terminal(columns: int, language: str) -> None:
    text = "支出的情况说明" * 40 + TEXT
    lines = render(made(text), View(language, colour=True, width=columns)).splitlines()
    report = [plain(line) for line in lines if " | " in plain(line)]
    assert len(report) > 4
    assert max(map(width, report)) <= columns


@pytest.mark.parametrize("columns", [80, 100, 160])
def test_the_tables_fit_the_terminal(columns: int) -> None:
    lines = [plain(line) for line in render(made(), View(width=columns)).splitlines()]
    assert max(map(width, lines)) <= columns


def test_a_number_is_not_broken_at_the_edge() -> None:
    for columns in range(40, 60):
        shown = plain(render(made("支" * 20 + TEXT), View(colour=True, width=columns)))
        assert "1.00万元" in shown
        assert "2.00万元" in shown


def test_what_a_terminal_must_not_be_sent_is_written_out() -> None:
    shown = render(made("\x1b[31m\u202e" + TEXT, path="财\x1b.txt"), View())
    assert not set("\x1b\u202e") & set(shown)
    assert "\\x1b[31m\\u202e第一部分" in shown


def test_a_text_without_numbers_has_tables_of_nothing() -> None:
    shown = render(Coverage(Source("x.txt", "没有\n"), ()), View())
    assert "1 | 没有" in shown
    assert shown.endswith("x.txt: 0 个数字，其中 0 个可以核对：0 个（0.0%）参与了有结论的核对\n")


def test_the_value_of_the_contract() -> None:
    value = described(made(), "zh")
    numbers = value["numbers"]
    assert isinstance(numbers, list)
    assert numbers[0] == {
        "offset": [11, 17],
        "text": "1.00万元",
        "kind": "amount",
        "verdict": "verified",
        "relations": [
            {"code": "FL101", "name": "sum", "verdict": "holds", "relation": "甲 = 乙", "arithmetic": "1 = 1"}
        ],
    }
    summary = value["summary"]
    assert isinstance(summary, dict)
    assert summary["all"]["numbers"] == 5
    assert summary["all"]["unchecked"] == {"count": 2, "percent": 40.0}
    assert summary["checkable"]["checked"] == {"count": 3, "percent": 75.0}
    assert list(summary["kinds"]) == ["amount", "other"]
    assert summary["sections"][0]["section"] == ["第一部分收入", "一、收入"]
