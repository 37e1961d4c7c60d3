"""The documented Python interface."""

from pathlib import Path

import pytest

import finlint
from finlint.errors import ConfigError, ReadError, UsageError

TEXT = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"


def test_a_text_is_audited() -> None:
    (finding, *_) = finlint.lint_text(TEXT)
    assert isinstance(finding, finlint.Finding)
    assert finding.severity is finlint.Severity.ERROR
    assert TEXT[slice(*finding.offset)] == "100.00万元"


def test_a_file_is_audited(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(TEXT, encoding="gb18030")
    report = finlint.lint_path(path)
    assert isinstance(report, finlint.Report)
    assert report.source.path == str(path)
    assert list(report.findings) == finlint.lint_text(TEXT)


def test_rules_are_selected() -> None:
    assert finlint.lint_text(TEXT, config=finlint.Selection(("FL5",))) == []
    with pytest.raises(UsageError):
        finlint.lint_text(TEXT, config=finlint.Selection(("FL5OO",)))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"no\.txt"):
        finlint.lint_path(tmp_path / "no.txt")


def test_only_public_names_exist() -> None:
    assert set(finlint.__all__) == set(dir(finlint))
    with pytest.raises(AttributeError, match="nothing"):
        _ = getattr(finlint, "nothing")  # noqa: B009 - a type checker knows that it is not there


def test_a_configuration_may_be_given_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "finlint.toml"
    path.write_text('select = ["FL5"]', encoding="utf-8")
    assert finlint.lint_text(TEXT)
    assert finlint.lint_text(TEXT, config=path) == []
    path.write_text('selct = ["FL5"]', encoding="utf-8")
    with pytest.raises(ConfigError, match="select"):
        finlint.lint_text(TEXT, config=path)
