"""``--prior``: this year's report held against last year's by the real program."""

import json
from pathlib import Path
from typing import Any

import pytest

from finlint import lint_path, lint_text
from finlint.errors import PriorError, ReadError

LAST = """海岚市港航中心2023年度部门决算
2023年度公务接待费支出决算为5.00万元。年末，实有在职人员42人。
收入总计461.55万元，其中：本年收入合计400.00万元，年初结转和结余61.55万元。年末结转和结余23.45万元。
"""
THIS = """海岚市港航中心2024年度部门决算
2024年度公务接待费支出决算为3.00万元，比2023年度减少{change}万元。
2024年末，实有在职人员45人，比上年增加{persons}人。
2024年度收入总计923.45万元，其中：本年收入合计900.00万元，年初结转和结余23.45万元。
"""
GOOD = THIS.format(change="2.00", persons=3)
BAD = THIS.format(change="2.50", persons=3)


class Files:
    """A pair of reports in a directory of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(self, this: str, last: str = LAST) -> tuple[str, str]:
        for name, text in (("this.txt", this), ("last.txt", last)):
            (self.path / name).write_text(text, encoding="utf-8")
        return str(self.path / "last.txt"), str(self.path / "this.txt")


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def said(done: Any) -> str:
    return str(done.stderr.decode("utf-8"))


def test_a_report_that_agrees_with_last_years_is_clean_and_checked(program, files) -> None:
    last, this = files(GOOD)
    alone, both = program(this, "--select", "FL45"), program("--prior", last, this, "--select", "FL45")
    assert (alone.returncode, both.returncode) == (0, 0), both.stdout.decode()
    assert "核对 0 项" in alone.stdout.decode()
    assert "核对 3 项关系，成立 3" in both.stdout.decode()


def test_the_number_of_last_years_report_is_shown_in_its_own_file(program, files) -> None:
    last, this = files(BAD)
    done = program("--prior", last, this, "--output-format", "json")
    assert done.returncode == 1, said(done)
    (finding,) = (one for one in json.loads(done.stdout) if one["severity"] == "error")
    assert (finding["code"], finding["filename"]) == ("FL452", this)
    assert BAD[slice(*finding["offset"])] == "2.50万元"
    told = {
        one.get("filename"): (LAST if "filename" in one else BAD)[slice(*one["offset"])] for one in finding["related"]
    }
    assert told == {None: "3.00万元", last: "5.00万元"}
    (other,) = (one for one in finding["related"] if "filename" in one)
    assert other["location"] == {"row": 2, "column": 17}


def test_text_and_concise_name_the_other_file(program, files) -> None:
    last, this = files(BAD)
    text = program("--prior", last, this).stdout.decode("utf-8")
    assert f"::: {last}:2:17" in text
    assert "上年报告：公务接待费5.00万元" in text
    concise = program("--prior", last, this, "--output-format", "concise", "--lang", "en").stdout.decode("utf-8")
    assert concise.startswith(f"{this}:2:")
    assert "FL452" in concise.splitlines()[0]


@pytest.mark.parametrize("name", ["missing.txt", "binary.txt", "large.txt"])
def test_a_prior_that_cannot_be_read_is_named(program, files, tmp_path, name: str) -> None:
    _, this = files(GOOD)
    (tmp_path / "binary.txt").write_bytes(b"%PDF-1.7 \x00")
    with (tmp_path / "large.txt").open("wb") as large:
        large.truncate((16 << 20) + 1)
    done = program("--prior", tmp_path / name, this, "--output-format", "json")
    alone = program(tmp_path / name)
    assert (done.returncode, json.loads(done.stdout)) == (2, [])
    assert said(done) == said(alone)
    assert name in said(done)


@pytest.mark.parametrize("year", ["2024", "2022", "2025"])
def test_years_that_do_not_follow_are_named(program, files, year: str) -> None:
    last, this = files(GOOD, LAST.replace("2023", year))
    for language, words in (("zh", f"{last}的年度是{year}年"), ("en", f"{last} is of {year}")):
        done = program("--prior", last, this, "--lang", language)
        assert (done.returncode, done.stdout) == (2, b"")
        assert words in said(done)
        assert "2024" in said(done)


def test_a_prior_without_a_year_is_refused(program, files) -> None:
    last, this = files(GOOD, "本单位公务接待费支出5.00万元。\n")
    done = program("--prior", last, this)
    assert done.returncode == 2
    assert "看不出来" in said(done)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [("海岚市港航中心", "青禾县教育局", "青禾县教育局"), ("部门决算", "单位决算", "汇总范围不同")],
)
def test_the_report_of_another_unit_accuses_nobody(program, files, old: str, new: str, words: str) -> None:
    last, this = files(BAD, LAST.replace(old, new))
    done = program("--prior", last, this)
    assert done.returncode == 0, done.stdout.decode()
    assert words in said(done)
    assert last in said(done)


def test_a_shorter_name_is_the_same_unit(program, files) -> None:
    last, this = files(BAD.replace("港航中心", "港航事务中心"))
    assert program("--prior", last, this).returncode == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--prior", "{last}", "{this}", "{last}"], "2 份"),
        (["--prior", "{dir}", "{this}"], "--prior 要的是一个文件"),
        (["--prior", "{last}", "{dir}"], "是目录"),
        (["--prior", "{last}", "--prior={last}", "{this}"], "只能写一次"),
        (["--prior", "-", "-"], "标准输入"),
        (["{this}", "--prior"], "缺少值"),
    ],
)
def test_one_report_and_one_of_last_year(program, files, tmp_path, arguments: list[str], words: str) -> None:
    last, this = files(GOOD)
    done = program(*(each.format(last=last, this=this, dir=tmp_path) for each in arguments))
    assert (done.returncode, done.stdout) == (2, b"")
    assert words in said(done)


def test_last_years_report_may_be_standard_input(program, files) -> None:
    _, this = files(BAD)
    done = program("--prior", "-", this, "--output-format", "json", stdin=LAST.encode())
    (finding,) = json.loads(done.stdout)
    assert [one["filename"] for one in finding["related"] if "filename" in one] == ["<stdin>"]


def test_coverage_counts_what_last_year_verifies(program, files) -> None:
    last, this = files(GOOD)
    words = ("coverage", this, "--select", "FL45", "--output-format", "json")
    alone, both = program(*words), program(*words, "--prior", last)
    assert (alone.returncode, both.returncode) == (0, 0), said(both)
    seen = [{one["text"]: one["verdict"] for one in json.loads(done.stdout)["numbers"]} for done in (alone, both)]
    assert {seen[0]["2.00万元"], seen[0]["45人"], seen[0]["23.45万元"]} == {"unchecked"}
    assert {seen[1]["2.00万元"], seen[1]["45人"], seen[1]["23.45万元"]} == {"verified"}
    assert program(*words, "--prior", this).returncode == 2


def test_every_example_is_refused_as_its_own_prior(program, reports) -> None:
    for report in reports:
        done = program("--prior", report, report)
        assert (done.returncode, done.stdout) == (2, b"")
        assert "--prior 应是上一年度的报告" in said(done)


def test_the_interface_takes_a_path(files) -> None:
    last, this = files(BAD)
    (by_path,) = lint_path(this, prior=last).findings
    (by_text,) = lint_text(BAD, path=this, prior=Path(last))
    assert by_path == by_text
    assert [one.source.path for one in by_path.related if one.source is not None] == [last]
    with pytest.raises(PriorError):
        lint_path(this, prior=this)
    with pytest.raises(ReadError):
        lint_text(BAD, prior="missing.txt")


def test_the_interface_warns_of_another_unit(files) -> None:
    last, _ = files(BAD, LAST.replace("海岚市港航中心", "青禾县教育局"))
    with pytest.warns(RuntimeWarning, match="单位不同"):
        assert lint_text(BAD, prior=last) == []
