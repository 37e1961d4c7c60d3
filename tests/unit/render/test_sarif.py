"""SARIF of reports made by hand: fixes, places in other files, names of files."""

import json
from typing import Any

import pytest

from finlint.audit import Edit, Fix, Hidden, Related, Run, Text, View
from finlint.render.json import render as render_json
from finlint.render.sarif import render
from finlint.render.uri import relative, uri
from finlint.text import Source, Span
from finlint.value import replace

FIX = Fix(Text("改为2元", "make it 2元"), "safe", (Edit(Span(2, 4), "2元"), Edit(Span(4, 4), "整")))


def result(*reports, root: str = "", language: str = "zh") -> Any:
    (run,) = json.loads(render(Run(reports, root=root), View(language)))["runs"]
    return run["results"][0], run


def test_a_fix_is_replacements(made) -> None:
    report = made("合计1元。", "1元")
    report = replace(report, findings=(replace(report.findings[0], fix=FIX),))
    (fix,) = result(report)[0]["fixes"]
    assert fix["description"] == {"text": "改为2元"}
    assert fix["properties"] == {"applicability": "safe"}
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "x.txt", "index": 0}
    first, second = change["replacements"]
    assert first["insertedContent"] == {"text": "2元"}
    assert first["deletedRegion"] == {
        "startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 5, "charOffset": 2, "charLength": 2,
    }  # fmt: skip
    assert (second["deletedRegion"]["charOffset"], second["deletedRegion"]["charLength"]) == (4, 0)


def test_json_holds_the_same_fix(made) -> None:
    report = made("合计1元。", "1元")
    report = replace(report, findings=(replace(report.findings[0], fix=FIX),))
    (found,) = json.loads(render_json(Run((report,)), View("en")))
    assert found["fix"] == {
        "message": "make it 2元",
        "applicability": "safe",
        "edits": [{"offset": [2, 4], "text": "2元"}, {"offset": [4, 4], "text": "整"}],
    }


def test_an_operand_of_last_year_stands_in_its_own_file(made) -> None:
    report = made("合计1元。", "1元")
    prior = Source("上年.txt", "题\n9元")
    finding = replace(report.findings[0], related=(Related(Text("上年数", "last year"), Span(2, 4), prior),))
    found, run = result(replace(report, findings=(finding,)))
    (related,) = found["relatedLocations"]
    place = related["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "%E4%B8%8A%E5%B9%B4.txt", "index": 1}
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (2, 1)
    assert place["region"]["snippet"] == {"text": "9元"}
    assert "contextRegion" not in place  # it would be the region again
    assert [each["roles"] for each in run["artifacts"]] == [["analysisTarget"], ["referencedOnCommandLine"]]


def test_a_long_line_is_not_repeated_whole(made) -> None:
    place = result(made("支" * 10_000 + "1元" + "支" * 10_000, "1元"))[0]["locations"][0]["physicalLocation"]
    assert place["contextRegion"]["startColumn"] == 10_001 - 80
    assert len(place["contextRegion"]["snippet"]["text"]) == 80 + 2 + 80


def test_english_is_a_choice(made) -> None:
    found, run = result(made("合计1元。", "1元"), language="en")
    assert found["message"]["text"] == "wrong.\nArithmetic: 1 ≠ 2\nDiagnosis: copied."
    assert (run["language"], run["tool"]["driver"]["language"]) == ("en", "en")


def test_an_emoji_is_one_column(made) -> None:
    region = result(made("😀合计1元。", "1元"))[0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"], region["charOffset"]) == (4, 6, 3)


@pytest.mark.parametrize(
    ("path", "root", "expected"),
    [
        ("x.txt", "", "x.txt"),
        ("./a/../x.txt", "/r", "x.txt"),
        ("/r/报 告.txt", "/r", "%E6%8A%A5%20%E5%91%8A.txt"),
        ("a:b.txt", "/r", "a%3Ab.txt"),
        ("100%#?.txt", "/r", "100%25%23%3F.txt"),
        ("../外/x.txt", "/r", "file:///%E5%A4%96/x.txt"),
        ("/rest/x.txt", "/r", "file:///rest/x.txt"),
        ("/x.txt", "/", "x.txt"),
        ("<stdin>", "/r", "%3Cstdin%3E"),
        ("\udcff.txt", "/r", "%FF.txt"),
    ],
)
def test_a_path_becomes_a_uri(path: str, root: str, expected: str) -> None:
    assert uri(path, root) == expected


def test_a_path_below_the_root_is_relative() -> None:
    assert relative("/r/a/b.txt", "/r") == "a/b.txt"
    assert relative("/other/b.txt", "/r") == "/other/b.txt"


def test_what_a_file_kept_back_is_a_notification_and_no_result(made) -> None:
    report = made("题\n合计1元", "1元")
    quiet = replace(report, findings=(), hidden=(Hidden("finlint.toml", report.findings, ("FL2", "FL3")),))
    (run,) = json.loads(render(Run((quiet,)), View()))["runs"]
    assert run["results"] == []
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"]
    told = [
        (each["descriptor"]["id"], each["level"], each["message"]["text"])
        for each in invocation["toolExecutionNotifications"]
    ]
    assert told == [
        ("finding-suppressed", "note", "FL101: finlint.toml: 2:3 不对"),
        ("rules-switched-off", "note", "finlint.toml: FL2, FL3"),
    ]
