"""--diff, --fix and --unsafe-fixes by the real program."""

from pathlib import Path

import pytest
from tests.conftest import Program

SHARE = "2024年度本年收入合计200.00万元，其中：财政拨款收入150.00万元，占70%；事业收入50.00万元，占25%。\n"
TOTAL = (
    "2024年度本年支出合计2,134.56万元，其中：基本支出1,060.00万元，项目支出1,030.00万元。本年支出合计2,090.00万元。\n"
)
WORDS = "2024年度“三公”经费支出决算2.00万元。。其中：公务接待费2.00万元。\n"


def draft(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "草 稿.txt"
    path.write_bytes(text.encode(encoding))
    return path


def test_a_derived_percentage_is_put_right(program: Program, tmp_path: Path) -> None:
    path = draft(tmp_path, SHARE)
    assert program("草 稿.txt", "--fix", cwd=tmp_path).returncode == 0
    assert path.read_text(encoding="utf-8") == SHARE.replace("70%", "75%")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_encoding_and_line_ends_stay(program: Program, tmp_path: Path, encoding: str) -> None:
    text = ("一行\r\n二行\r三行\n" + SHARE).replace("。\n", "。\r\n")
    path = draft(tmp_path, text, encoding)
    path.chmod(0o640)
    assert program("草 稿.txt", "--fix", cwd=tmp_path).returncode == 0
    assert path.read_bytes() == text.replace("70%", "75%").encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_diff_changes_nothing(program: Program, tmp_path: Path) -> None:
    path = draft(tmp_path, SHARE)
    done = program("草 稿.txt", "--diff", cwd=tmp_path)
    assert done.returncode == 1
    assert "+2024年度本年收入合计200.00万元，其中：财政拨款收入150.00万元，占75%；" in done.stdout.decode()
    assert path.read_text(encoding="utf-8") == SHARE
    draft(tmp_path, SHARE.replace("70%", "75%"))
    done = program("草 稿.txt", "--diff", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")


def test_a_diff_parts_lines_as_patch_does(program: Program, tmp_path: Path) -> None:
    report = tmp_path / "草稿.txt"
    report.write_bytes("一\f二\u20282024年度部门决算本年支出合计100.00万元，均已支付；；手续齐全。".encode())
    output = program("--diff", "--select", "FL705", report).stdout.decode()
    assert [line[0] for line in output.split("\n")[2:] if line] == ["@", "-", "\\", "+", "\\"]


def test_a_total_is_changed_only_where_that_is_allowed(program: Program, tmp_path: Path) -> None:
    path = draft(tmp_path, TOTAL)
    assert program("草 稿.txt", "--fix", cwd=tmp_path).returncode == 1
    assert path.read_text(encoding="utf-8") == TOTAL
    program("草 稿.txt", "--unsafe-fixes", cwd=tmp_path)
    assert path.read_text(encoding="utf-8") == TOTAL.replace("2,134.56", "2,090.00")


def test_an_amount_that_is_not_derived_is_never_changed(program: Program, tmp_path: Path) -> None:
    text = "2024年度本年支出合计90.00万元，其中：基本支出60.00万元，项目支出35.00万元。\n本年支出合计90.00万元，项目支出30.00万元。\n"
    path = draft(tmp_path, text)
    program("草 稿.txt", "--unsafe-fixes", cwd=tmp_path)
    assert path.read_text(encoding="utf-8") == text


def test_a_sign_set_twice_is_taken_out(program: Program, tmp_path: Path) -> None:
    path = draft(tmp_path, WORDS)
    program("草 稿.txt", "--fix", cwd=tmp_path)
    assert path.read_text(encoding="utf-8") == WORDS.replace("。。", "。")


def test_nearly_all_is_never_written_as_all(program: Program, tmp_path: Path) -> None:
    path = draft(
        tmp_path, "2024年度本年支出合计1845.83万元，其中：基本支出1845.33万元，占95.1%；项目支出0.50万元，占0.03%。\n"
    )
    program("草 稿.txt", "--fix", cwd=tmp_path)
    assert "1845.33万元，占99.97%" in path.read_text(encoding="utf-8")


def test_standard_input_is_shown_but_not_changed(program: Program) -> None:
    assert program("-", "--fix", stdin=SHARE.encode()).returncode == 2
    assert "占75%" in program("-", "--diff", stdin=SHARE.encode()).stdout.decode()


def test_a_file_that_cannot_be_written_is_named(program: Program, tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    path = draft(tmp_path / "d", SHARE)
    path.parent.chmod(0o500)
    try:
        done = program("d/草 稿.txt", "--fix", cwd=tmp_path)
    finally:
        path.parent.chmod(0o700)
    if done.returncode == 0:
        pytest.skip("run by someone whom no permission stops")
    assert "写不了" in done.stderr.decode()
    assert path.read_text(encoding="utf-8") == SHARE


def test_a_finding_tells_its_fix(program: Program, tmp_path: Path) -> None:
    draft(tmp_path, SHARE)
    assert "改法: 把“70”改为“75” (--fix)" in program("草 稿.txt", cwd=tmp_path).stdout.decode()
