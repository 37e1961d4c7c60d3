"""The text for a terminal."""

import re
from collections.abc import Iterable

import pytest

from finlint.audit import Finding, Report, Run, Severity, Tally, View
from finlint.render import renderer
from finlint.render.excerpt import fitting, width
from finlint.render.text import render as rendered
from finlint.text import Source

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def render(reports: Iterable[Report], view: View) -> str:
    return rendered(Run(tuple(reports)), view)


def test_a_finding_is_shown_whole(made) -> None:
    shown = render([made("题目\n\t合计：1元，其中\n\n甲2元\n", "1元", "2元")], View())
    assert shown == (
        "error[FL101] 不对\n"
        " --> x.txt:2:5\n"
        "  |\n"
        "2 | 合计：⟦1元⟧，其中\n"
        "  |        ^^^\n"
        "...\n"
        "4 | 甲2元\n"
        "  |   --- 名2元\n"
        "  |\n"
        "  = 关系: 甲 = 乙\n"
        "  = 算式: 1 ≠ 2\n"
        "  = 诊断: 抄错\n"
        "\n"
        "1 个错误；核对 6 项关系，成立 3，未定 2\n"
    )


def test_operands_on_the_same_line_are_underlined_there(made) -> None:
    shown = render([made("合计1元，甲2元，乙3元", "1元", "2元", "3元")], View("en"))
    assert "1 | 合计⟦1元⟧，甲2元，乙3元\n" in shown
    assert "  |      ^^^     ---    ---\n" in shown
    assert "relation: a = b" in shown
    assert shown.endswith("1 error; 6 relations checked, 3 held, 2 undecided\n")


def marked(shown: str) -> str:
    """The characters above the carets, by columns of a terminal."""
    lines = shown.split("\n")
    at = next(i for i, line in enumerate(lines) if "^" in line)
    start, end = lines[at].index("^"), lines[at].rindex("^") + 1
    column, found = 0, ""
    for character in lines[at - 1]:
        if start <= column < end:
            found += character
        column += width(character)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "1.5元",
        "甲乙丙1.5元丁",
        "\ta\t1.5元",
        "①“≥”1.5元",
        "é1.5元",
        "e\u03011.5元",
        "\x1b[31m1.5元",
        "ｱ１1.5元",
        "\u202e1.5元",
    ],
)
@pytest.mark.parametrize("before", [0, 30, 300])
def test_the_carets_stand_under_the_number(made, text: str, before: int) -> None:
    report = made("很" * before + text + "很" * before, "1.5元")
    assert marked(render([report], View(width=80))) == "1.5元"


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_lines_fit_the_width(made, columns: int) -> None:
    text = "很长的话" * 50 + "1元" + "、还有2元" * 60
    shown = render([made(text, "1元", "2元", "2元")], View(width=columns))
    body = [line for line in shown.split("\n") if " | " in line]
    assert all(width(line) <= columns for line in body)
    assert any(line.count("…") == 2 for line in body)


def test_far_operands_of_a_long_line_get_a_piece_of_their_own(made) -> None:
    shown = render([made("甲2元" + "很" * 200 + "合计1元", "1元", "2元")], View(width=60))
    assert shown.index("甲2元") < shown.index("⟦1元⟧")
    assert shown.count("1 | ") == 1


def test_many_operands_are_counted_not_shown(made) -> None:
    text = "合计1元\n" + "\n".join(f"{at}0元" for at in range(20, 40))
    shown = render([made(text, "1元", *(f"{at}0元" for at in range(20, 40)))], View())
    assert "另有11个相关的数未列出" in shown
    assert shown.count("--- ") + shown.count("----") < 30


def test_a_wrapped_number_is_underlined_on_its_first_line(made) -> None:
    shown = render([made("合计12\n34元", "12\n34元")], View())
    assert "⟦12⟧" in shown
    assert "^^\n" in shown


def test_colour_marks_the_number_and_changes_no_character(made) -> None:
    report = made("合计1元，甲2元", "1元", "2元", severity=Severity.WARNING)
    colour, plain = render([report], View(colour=True)), render([report], View())
    assert "\x1b[1m\x1b[31m1元\x1b[0m" in colour
    assert "⟦" not in colour
    bare = ANSI.sub("", colour)
    assert [line.replace(" ", "") for line in bare.split("\n")] == [
        line.replace("⟦", "").replace("⟧", "").replace(" ", "") for line in plain.split("\n")
    ]


@pytest.mark.parametrize("output_format", ["text", "concise"])
def test_control_characters_are_visible(made, output_format: str) -> None:
    report = made("\x1b[2J合计1元", "1元", path="a\x1b\nb.txt")
    shown = renderer(output_format)(Run((report,)), View())
    assert isinstance(shown, str)
    assert all(character.isprintable() or character == "\n" for character in shown)
    assert "a\\x1b\\x0ab.txt" in shown


def test_a_clean_file_says_so() -> None:
    reports = [Report(Source("x.txt", "1元"), (), Tally(holds=1), 1), Report(Source("y.txt", ""), (), Tally(), 0)]
    assert render(reports, View()) == "x.txt: 没有发现矛盾\n\n没有发现矛盾；核对 1 项关系，成立 1，未定 0\n"


def test_the_summary_counts_by_severity(made) -> None:
    reports = [made("1元", "1元", severity=severity) for severity in (*Severity, Severity.INFO)]
    assert render(reports, View()).endswith("1 个错误，1 个警告，2 个提示；核对 24 项关系，成立 12，未定 8\n")
    assert "1 error, 1 warning, 2 infos; " in render(reports, View("en"))


def test_concise_is_a_line_a_finding(made) -> None:
    shown = renderer("concise")(Run((made("题\n合计1元", "1元", "1元"),)), View())
    assert isinstance(shown, str)
    assert shown.split("\n")[0] == "x.txt:2:3: FL101 不对"


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("很长的", 5, "很长…"), ("很长", 3, "很…"), ("ab", 0, "…")],
)
def test_labels_are_cut(text: str, columns: int, shown: str) -> None:
    assert fitting(text, columns) == shown


def test_a_finding_without_words_besides_its_relation_is_shown(made) -> None:
    report = made("合计1元", "1元")
    (found,) = report.findings
    bare = Finding(found.code, found.name, found.severity, found.message, found.offset, (), found.evidence)
    assert "诊断" not in render([Report(report.source, (bare,), report.tally, 1)], View())
