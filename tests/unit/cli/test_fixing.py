"""Fixes are written only into the file that was read."""

from argparse import Namespace
from pathlib import Path

from finlint import lint_path
from finlint.cli.fixing import apply_fixes

TEXT = "2024年度本年收入合计200.00万元，其中：财政拨款收入150.00万元，占70%；事业收入50.00万元，占25%。\n"


def test_a_file_that_changed_meanwhile_is_left_alone(capsys, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    report = lint_path(path)
    path.write_text(TEXT + "新的一行\n", encoding="utf-8")
    options = Namespace(lang="zh", unsafe_fixes=False)
    assert not apply_fixes(report, options)
    assert path.read_text(encoding="utf-8") == TEXT + "新的一行\n"
    assert "没有改" in capsys.readouterr().err
