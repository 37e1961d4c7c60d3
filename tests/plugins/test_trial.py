"""``finlint test``: examples, a real report, and the schema that editors use."""

import json
from pathlib import Path

import jsonschema
import pytest
import tomli
from tests.plugins.test_faults import EQUATION

import finlint
from finlint.declarative.fields import FIELDS
from finlint.declarative.schema import schema

SOUND = EQUATION.format(equation="本年收入合计 = 财政拨款收入 + 事业收入")
PACKAGE = Path(finlint.__file__).parent


@pytest.fixture
def file(site) -> Path:
    path: Path = site.here / "rules.toml"
    path.write_text(SOUND, encoding="utf-8")
    return path


@pytest.mark.usefixtures("file")
def test_examples_that_are_right(site) -> None:
    done = site.run("test", "rules.toml", code=0)
    assert "ACME001 income-not-sum" in done.stdout
    assert "1+1" in done.stdout


def test_examples_that_are_wrong_are_said_and_exit_with_1(site, file) -> None:
    file.write_text(SOUND.replace("合计110.00", "合计112.00").replace("⟦90.00万元⟧", "90.00⟦万元⟧"), encoding="utf-8")
    shown = json.loads(site.run("test", "rules.toml", "--output-format", "json", code=1).stdout)
    bad, good = shown["rules"][0]["examples"]
    assert "found" in bad["problem"]
    assert "应为110.00万元" in good["problem"]
    assert "112.00" in site.run("test", "rules.toml", "--lang", "en", code=1).stdout


@pytest.mark.usefixtures("file")
def test_a_real_report_shows_what_is_bound(site) -> None:
    report = site.here / "report.txt"
    report.write_text(
        "2024年本年收入合计112.00万元，其中：财政拨款收入80.00万元，事业收入30.00万元。\n", encoding="utf-8"
    )
    text = site.run("test", "rules.toml", "report.txt", code=0).stdout
    assert "1: 本年收入合计112.00万元: 矛盾" in text
    assert "财政拨款收入 = 1: 财政拨款收入80.00万元" in text
    assert "112.00 ≠ 80.00 + 30.00 = 110.00" in text
    shown = json.loads(site.run("test", "rules.toml", "report.txt", "--output-format", "json", code=0).stdout)
    (attempt,) = shown["reports"][0]["equations"][0]["attempts"]
    assert attempt["verdict"] == "violated"
    assert [figure["text"] for figure in attempt["bound"]["事业收入"]] == ["30.00万元"]


def test_last_years_report(site, file) -> None:
    file.write_text(SOUND.replace("财政拨款收入 + 事业收入", "上年报告(本年收入合计)"), encoding="utf-8")
    for name, text in (("2024", "2024年度本年收入合计112.00万元。"), ("2023", "2023年度本年收入合计90.00万元。")):
        (site.here / f"{name}.txt").write_text(text, encoding="utf-8")
    assert "--prior" in site.run("test", "rules.toml", "2024.txt").stdout
    text = site.run("test", "rules.toml", "2024.txt", "--prior", "2023.txt").stdout
    assert "上年报告(本年收入合计) = 2023.txt:1 本年收入合计90.00万元" in text


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [("财政拨款收入 +", "财政拨款收人 +", "“财政拨款收入”"), ('why = "', 'wye = "', "did you mean “why”?")],
)
def test_a_misspelt_word_is_refused_with_its_place(site, file, old: str, new: str, named: str) -> None:
    file.write_text(SOUND.replace(old, new, 1), encoding="utf-8")
    line = site.refuses("test", "rules.toml")
    assert "rules.toml:" in line
    assert named in line


def test_a_file_is_needed(site) -> None:
    assert "RULES.toml" in site.refuses("test")


def test_the_schema_that_is_shipped_is_the_one_that_is_generated(site) -> None:
    shipped = json.loads((PACKAGE / "declarative" / "rules.schema.json").read_text("utf-8"))
    assert shipped == schema() == json.loads(site.run("test", "--schema", code=0).stdout)
    assert list(shipped["properties"]["rule"]["items"]["properties"]) == list(FIELDS)


def test_the_schema_admits_what_finlint_reads_and_refuses_what_it_refuses() -> None:
    check = jsonschema.Draft202012Validator(schema())
    files = sorted((PACKAGE / "rules").glob("*.toml"))
    assert files
    for file in files:
        check.validate(tomli.loads(file.read_text("utf-8")))
    rule = tomli.loads(SOUND)["rule"][0]
    check.validate({"rule": [{**rule, "when": "三公经费 > 0", "where": {"unit": ["辆"]}, "prior": "2023年"}]})
    wrongs: list[dict[str, object]] = [
        {"code": "A1"},
        {"when": []},
        {"where": {"found": "x"}},
        {"severity": "bad"},
        {"odd": 1},
        {"bad": []},
    ]
    for wrong in wrongs:
        with pytest.raises(jsonschema.ValidationError):
            check.validate({"rule": [{**rule, **wrong}]})
