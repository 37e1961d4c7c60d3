"""Findings under the names of their files."""

from finlint.audit import Crash, Hidden, Report, Run, Severity, Tally, Text, Unaudited, View
from finlint.render.grouped import render
from finlint.text import Source
from finlint.value import replace


def test_each_file_has_a_block_with_columns(made) -> None:
    one = made("1元", "1元")
    far = made("题\n" * 9 + "合计1元", "1元", severity=Severity.INFO)
    both = replace(one, findings=(*one.findings, *replace(far, source=one.source).findings))
    both = replace(
        both, source=far.source, findings=(replace(one.findings[0], offset=far.findings[0].offset), far.findings[0])
    )
    clean = Report(Source("y.txt", "1元"), (), Tally(holds=1), 1)
    assert render(Run((both, clean)), View()) == (
        "x.txt：1 个错误，1 个提示\n"
        "  10:3  error  FL101  不对\n"
        "  10:3  info   FL101  不对\n"
        "\n"
        "y.txt：没有发现矛盾\n"
        "\n"
        "1 个错误，1 个提示；核对 7 项关系，成立 4，未定 2\n"
    )


def test_what_was_not_audited_has_a_block(made) -> None:
    report = replace(
        made("1元", "1元"), crashes=(Crash("FL999", "ValueError"),), notes=(Text("单位不同", "another unit"),)
    )
    shown = render(Run((report,), (Unaudited("a.txt", "a.txt: 没有"),)), View())
    assert (
        "没有审核的：\n"
        "  文件没有审核: a.txt: 没有\n"
        "  规则崩溃 FL999: x.txt: ValueError\n"
        "  没有照要求做: x.txt: 单位不同\n"
    ) in shown
    english = render(Run((report,), (Unaudited("a.txt", "a.txt: none"),)), View("en"))
    assert "not audited:\n  file not audited: a.txt: none\n  rule crashed FL999: x.txt: ValueError\n" in english


def test_names_and_messages_are_made_visible(made) -> None:
    shown = render(Run((made("1元", "1元", path="财\x1b.txt"),)), View())
    assert "财\\x1b.txt：1 个错误" in shown


def test_what_a_file_kept_back_is_said_once(made) -> None:
    report = made("1元", "1元")
    quiet = replace(report, findings=(), hidden=(Hidden("finlint.toml", report.findings, ("FL2",)),))
    assert render(Run((quiet,)), View()) == (
        "x.txt：没有别的发现\n"
        "\n"
        "finlint.toml：压下 1 个发现，停用 1 条规则（FL2）\n"
        "没有发现矛盾；核对 6 项关系，成立 3，未定 2\n"
    )
