"""The commands of GitHub's runner."""

from finlint.audit import Crash, Hidden, Report, Run, Severity, Unaudited, View
from finlint.render.github import render
from finlint.text import Source
from finlint.value import replace


def test_an_annotation_stands_at_its_line(made) -> None:
    shown = render(Run((made("题\n合计1元。", "1元"),)), View())
    assert shown == (
        "::error file=x.txt,line=2,endLine=2,col=3,endColumn=5,title=FL101 sum-wrong::不对%0A算式: 1 ≠ 2%0A诊断: 抄错\n"
    )


def test_each_severity_has_its_command(made) -> None:
    reports = tuple(made("1元", "1元", severity=severity) for severity in Severity)
    commands = [line.split(" ")[0] for line in render(Run(reports), View()).splitlines()]
    assert commands == ["::error", "::warning", "::notice"]


def test_what_would_end_a_property_or_a_line_is_escaped(made) -> None:
    shown = render(Run((made("1元", "1元", path="a,b:c%d\n::error ::x.txt"),)), View())
    assert shown.startswith("::error file=a%2Cb%3Ac%25d\\x0a%3A%3Aerror %3A%3Ax.txt,line=1")
    assert shown.count("\n") == 1


def test_spaces_of_a_name_stay_as_they_are(made) -> None:
    assert "file=两  个.txt," in render(Run((made("1元", "1元", path="两  个.txt"),)), View())


def test_columns_are_for_one_line_only(made) -> None:
    shown = render(Run((made("合计1\n元", "1\n元"),)), View())
    assert "line=1,endLine=2,col=3,title=" in shown


def test_names_start_where_finlint_runs(made) -> None:
    shown = render(Run((made("1元", "1元", path="/a/b/c.txt"),), root="/a"), View())
    assert "file=b/c.txt," in shown


def test_what_was_not_audited_comes_first(made) -> None:
    report = replace(made("1元", "1元"), crashes=(Crash("FL999", "ValueError: 100%"),))
    empty = Report(Source("空.txt", ""), (), report.tally, 0)
    shown = render(Run((report, empty), (Unaudited("", "无: 没有报告"),)), View()).splitlines()
    assert shown[:3] == [
        "::error title=finlint 文件没有审核::无: 没有报告",
        "::error file=x.txt,title=finlint FL999 规则崩溃::ValueError: 100%25",
        "::notice file=空.txt,title=finlint 没有可核对的数字::没有可核对的数字",
    ]
    assert shown[3].startswith("::error file=x.txt,line=1")


def test_what_a_file_kept_back_is_one_notice(made) -> None:
    report = made("1元", "1元")
    quiet = replace(report, findings=(), hidden=(Hidden("finlint.toml", report.findings * 2),))
    assert render(Run((quiet,)), View()) == "::notice title=finlint::finlint.toml：压下 2 个发现\n"
