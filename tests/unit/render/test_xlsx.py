"""The workbook, read back as a spreadsheet reads it."""

import io
import zipfile
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from xlsxwriter import worksheet

from finlint.audit import Crash, Hidden, Report, Rule, RuleDoc, Run, Severity, Tally, Text, Unaudited, View
from finlint.audit.coverage import Coverage, Kind, Number, Relation, Standing
from finlint.audit.verdict import Verdict
from finlint.errors import FinlintError
from finlint.render.xlsx import render
from finlint.text import Source, Span
from finlint.value import replace

HEAD = (
    "序号", "报告", "位置", "级别", "规则", "问题", "原文", "报告所写", "应为", "算式", "可能的原因", "单位答复", "标识"
)  # fmt: skip
DOC = RuleDoc("合计不等于各项之和。", "相加。", "会抄错。", ("⟦1⟧",), ("2",))
RULE = Rule("FL101", "sum-wrong", Severity.ERROR, DOC, lambda _: ())


def book(*reports: Report, refused: tuple[Unaudited, ...] = (), language: str = "zh") -> Any:
    data = render(Run(reports, refused, (RULE,)), View(language))
    return openpyxl.load_workbook(io.BytesIO(data))


def rows(sheet: Any) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(values_only=True))


def covered(report: Report, *numbers: tuple[Kind, Standing, Verdict | None]) -> Report:
    made = []
    for at, (kind, standing, verdict) in enumerate(numbers):
        evidence = report.findings[0].evidence
        relations = () if verdict is None else (Relation("FL101", "sum-wrong", verdict, evidence),)
        made.append(Number(Span(at, at + 1), kind, standing, relations))
    return replace(report, coverage=Coverage(report.source, tuple(made)))


def test_a_row_is_a_finding_and_leaves_room_for_the_answer(made) -> None:
    sheet = book(made("题目\n本年收入的合计：1元，其中：甲2元\n", "1元", "2元")).worksheets[0]
    assert sheet.title == "审核底稿"
    assert rows(sheet) == [
        HEAD,
        (
            1, "x.txt", "第2行第9字", "错误", "FL101 合计不等于各项之和。", "不对", "本年收入的合计：⟦1元⟧，其中：甲2元",
            "1元", "2元", "1 ≠ 2", "抄错", None, "0123456789abcdef",
        ),
    ]  # fmt: skip


def test_english_is_a_choice(made) -> None:
    made_book = book(made("合计1元", "1元", severity=Severity.INFO), language="en")
    assert made_book.sheetnames == ["Findings", "Totals", "Coverage", "Not audited"]
    assert rows(made_book.worksheets[0])[1][2:6] == ("line 1, column 3", "info", "FL101 sum-wrong", "wrong")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_what_looks_like_a_formula_stays_text(made, sign: str) -> None:
    report = made(f"{sign}1+1元", f"{sign}1+1元", path=f"{sign}HYPERLINK(1).txt")
    finding = report.findings[0]
    evidence = replace(finding.evidence, stated=f"{sign}1", expected=f"{sign}2", arithmetic=f"{sign}1 ≠ {sign}2")
    words = Text(f"{sign}cmd|' /C calc'!A0", "")
    report = replace(report, findings=(replace(finding, evidence=evidence, message=words, diagnosis=words),))
    for sheet in book(report, refused=(Unaudited(f"{sign}a", f"{sign}b"),)):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n"}
                assert cell.hyperlink is None
                assert cell.quotePrefix == (isinstance(cell.value, str) and cell.value.startswith(sign))
    sheet = book(report).worksheets[0]
    assert rows(sheet)[1][1] == f"{sign}HYPERLINK(1).txt"
    assert rows(sheet)[1][7:10] == (f"{sign}1", f"{sign}2", f"{sign}1 ≠ {sign}2")


@pytest.mark.parametrize(
    "text", ["2024", "1.50", "1e5", "http://a.cn/", "mailto:a@b.cn", "TRUE", "1/2", "internal:A!B1"]
)
def test_what_looks_like_something_else_stays_text(made, text: str) -> None:
    sheet = book(made(text, text, path=text)).worksheets[0]
    cell = sheet["B2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_control_characters_are_written_out(made) -> None:
    sheet = book(made("\x1b\u202e合计1元", "1元", path="财\x1b.txt")).worksheets[0]
    assert rows(sheet)[1][1] == "财\\x1b.txt"
    assert rows(sheet)[1][6] == "\\x1b\\u202e合计⟦1元⟧"


def test_a_cell_alone_on_its_line_is_quoted_with_those_before_it(made) -> None:
    sheet = book(made("总分\n\n\t权重\n\n\t10\n", "10")).worksheets[0]
    assert rows(sheet)[1][6] == "总分 权重 ⟦10⟧"


def test_a_long_line_is_cut_around_the_place(made) -> None:
    sheet = book(made("支" * 100 + "1元" + "出" * 100, "1元")).worksheets[0]
    assert rows(sheet)[1][6] == "…" + "支" * 30 + "⟦1元⟧" + "出" * 30 + "…"


def test_a_text_that_a_cell_cannot_hold_is_cut(made) -> None:
    report = made("1元", "1元")
    long = replace(report.findings[0], message=Text("长" * 40_000, ""))
    value = str(rows(book(replace(report, findings=(long,))).worksheets[0])[1][5])
    assert (len(value), value[-2:]) == (32_767, "长…")


def test_totals_count_rules_severities_and_relations(made) -> None:
    one = made("1元", "1元")
    two = made("1元", "1元", severity=Severity.WARNING, path="y.txt")
    two = replace(two, findings=(*two.findings, replace(two.findings[0], code="FL999", name="other")))
    sheet = book(one, two)["汇总"]
    assert rows(sheet) == [
        ("规则", "说明", "合计", "x.txt", "y.txt"),
        ("FL101", "合计不等于各项之和。", 2, 1, 1),
        ("FL999", "other", 1, 0, 1),
        ("合计", None, 3, 1, 2),
        ("错误", None, 1, 1, 0),
        ("警告", None, 2, 0, 2),
        ("提示", None, 0, 0, 0),
        ("核对的关系", None, 12, 6, 6),
        ("成立", None, 6, 3, 3),
        ("矛盾", None, 2, 1, 1),
        ("未定", None, 4, 2, 2),
    ]
    assert sheet.auto_filter.ref == "A1:E3"
    assert [cell.font.bold for cell in sheet["C"]] == [True, False, False, *[True] * 8]


def test_coverage_counts_numbers_by_kind(made) -> None:
    report = covered(
        made("1234567元", "1"),
        (Kind.AMOUNT, Standing.VERIFIED, Verdict.HOLDS),
        (Kind.AMOUNT, Standing.CONTRADICTED, Verdict.VIOLATED),
        (Kind.AMOUNT, Standing.UNDECIDED, Verdict.UNDECIDED),
        (Kind.PERCENT, Standing.UNCHECKED, None),
        (Kind.OTHER, Standing.UNCHECKED, None),
    )
    sheet = book(report)["覆盖情况"]
    assert rows(sheet) == [
        ("报告", "类别", "数字", "相符", "矛盾", "未定", "未查", "查过"),
        ("x.txt", "金额", 3, 1, 1, 1, 0, 2 / 3),
        ("x.txt", "百分比", 1, 0, 0, 0, 1, 0),
        ("x.txt", "可核对的数字", 4, 1, 1, 1, 1, 0.5),
    ]
    assert [cell.font.bold for cell in sheet["H"]] == [True, False, False, True]
    assert {cell.number_format for cell in sheet["H"][1:]} == {"0.0%"}


def test_a_report_without_numbers_has_a_coverage_of_nothing() -> None:
    source = Source("x.txt", "")
    report = Report(source, (), Tally(), 0, coverage=Coverage(source, ()))
    assert rows(book(report)["覆盖情况"])[1] == ("x.txt", "可核对的数字", 0, 0, 0, 0, 0, 0)


def test_what_was_not_audited_has_a_sheet(made) -> None:
    report = replace(made("1元", "1元"), crashes=(Crash("FL999", "ValueError"),), notes=(Text("单位不同", ""),))
    assert rows(book(report, refused=(Unaudited("a.txt", "a.txt: 没有"),))["未审核"])[1:] == [
        ("文件没有审核", "a.txt", None, "a.txt: 没有"),
        ("规则崩溃", "x.txt", "FL999", "ValueError"),
        ("没有照要求做", "x.txt", None, "单位不同"),
    ]
    assert rows(book(made("1元", "1元"))["未审核"])[1:] == [("文件和规则全部审核完毕", None, None, None)]


def test_every_sheet_is_ready_for_paper(made) -> None:
    report = covered(made("1元", "1元"), (Kind.AMOUNT, Standing.VERIFIED, Verdict.HOLDS))
    for sheet in book(report):
        columns = get_column_letter(sheet.max_column - (sheet.title == "审核底稿"))
        assert sheet.freeze_panes == "A2"
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.print_area == f"'{sheet.title}'!$A$1:${columns}${sheet.max_row}"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.oddHeader.center.text == sheet.title
        assert "&P" in sheet.oddFooter.right.text
        for cell in sheet[2]:
            assert cell.alignment.vertical == "top"
            assert cell.alignment.wrap_text or not isinstance(cell.value, str)


def test_the_findings_fit_the_page_at_a_size_that_can_be_read(made) -> None:
    """A4 across with margins of a centimetre is 27.7 cm wide: print of 10 points stays at 8 or more."""
    sheet = book(made("1元", "1元")).worksheets[0]
    widths = [sheet.column_dimensions[get_column_letter(at)].width for at in range(1, 13)]
    inches = sum(7 * width + 5 for width in widths) / 96
    assert 27.7 / 2.54 / inches > 0.8


def test_no_clock_is_in_the_file(made) -> None:
    data = render(Run((made("1元", "1元"),)), View())
    assert data == render(Run((made("1元", "1元"),)), View())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert "1980-01-01T00:00:00Z" in core
    assert core.count("T00:00:00Z") == core.count("</dcterms:")


def test_what_a_sheet_cannot_hold_is_said(made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worksheet.Worksheet, "_check_dimensions", lambda *_: -1)
    with pytest.raises(FinlintError, match="装不下"):
        render(Run((made("1元", "1元"),)), View())


def test_what_a_file_kept_back_has_rows(made) -> None:
    report = made("题\n合计1元", "1元")
    quiet = replace(report, findings=(), hidden=(Hidden("finlint.toml", report.findings, ("FL2", "FL3")),))
    assert rows(book(quiet)["未审核"])[1:] == [
        ("发现已压下", "x.txt", "FL101", "finlint.toml: 2:3 不对"),
        ("规则已停用", "x.txt", None, "finlint.toml: FL2, FL3"),
    ]
