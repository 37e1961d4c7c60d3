"""``--report FORMAT=FILE``: a file is there whole or not at all, and nothing of the user's is lost."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import finlint

REPORT = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"
ABSENT = 'raise ModuleNotFoundError("No module named xlsxwriter", name="xlsxwriter")\n'


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "x.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def refused(program, here: Path, *arguments: str) -> str:
    """The one line on stderr of a run that audits nothing and leaves nothing behind."""
    before = sorted(here.iterdir())
    done = program(*arguments, cwd=here)
    assert (done.returncode, done.stdout) == (2, b"")
    assert sorted(here.iterdir()) == before
    line = str(done.stderr.decode())
    assert line.count("\n") == 1
    return line


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("sarif", "格式=文件"),
        ("sarif=", "格式=文件"),
        ("=out", "没有 “”"),
        ("srif=out", "最接近的是 sarif"),
        ("json=x.txt", "不会覆盖"),
        ("json=./x.txt", "不会覆盖"),
        ("json=.", "它是目录"),
        ("json=没有/out", "目录不存在"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_done(program, here, value: str, said: str) -> None:
    assert said in refused(program, here, "--report", value, "x.txt")


def test_a_diff_is_no_report(program, here) -> None:
    assert "--diff" in refused(program, here, "--diff", "--report", "json=out", "x.txt")


def test_one_file_is_not_written_twice(program, here) -> None:
    assert "out" in refused(program, here, "--report", "json=out", "--report", "sarif=./out", "x.txt")


def test_the_report_of_last_year_is_not_overwritten(program, here) -> None:
    (here / "y.txt").write_text(REPORT.replace("2024", "2023"), encoding="utf-8")
    assert "y.txt" in refused(program, here, "--prior", "y.txt", "--report", "json=y.txt", "x.txt")


def test_an_old_file_is_replaced_and_keeps_its_permissions(program, here) -> None:
    out = here / "结果 1.json"
    out.write_text("old", encoding="utf-8")
    out.chmod(0o640)
    assert program("--report", f"json={out.name}", "x.txt", cwd=here).returncode == 1
    assert json.loads(out.read_bytes())[0]["filename"] == "x.txt"
    assert out.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in here.iterdir()) == ["x.txt", out.name]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
def test_a_link_leads_to_the_file_that_is_replaced(program, here) -> None:
    (here / "real").write_text("old", encoding="utf-8")
    (here / "link").symlink_to("real")
    assert program("--report", "json=link", "x.txt", cwd=here).returncode == 1
    assert (here / "link").is_symlink()
    assert json.loads((here / "real").read_bytes())


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such device")
def test_what_is_no_file_is_written_into(program, here) -> None:
    done = program("--report", "concise=/dev/null", "--report", "json=/dev/stderr", "x.txt", cwd=here)
    assert done.returncode == 1
    assert json.loads(done.stderr)
    assert Path("/dev/null").is_char_device()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
def test_a_full_disk_is_said_and_the_findings_are_printed(program, here) -> None:
    done = program("--report", "json=/dev/full", "--report", "concise=out", "x.txt", cwd=here)
    assert done.returncode == 2
    assert "/dev/full" in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1
    assert "FL101" in done.stdout.decode()
    assert "FL101" in (here / "out").read_text(encoding="utf-8")


LIMITED = """
import resource, signal, sys
from finlint.cli.main import main
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits of Linux")
def test_a_file_that_cannot_be_written_whole_is_not_written_at_all(here) -> None:
    (here / "out").write_text("old", encoding="utf-8")
    root = str(Path(finlint.__file__).parent.parent)
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, "--report", "sarif=out", "--report", "xlsx=new.xlsx", "x.txt"],
        cwd=here, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": root},
    )  # fmt: skip
    assert done.returncode == 2, done.stderr.decode()
    assert done.stderr.count(b"\n") == 2
    assert (here / "out").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in here.iterdir()) == ["out", "x.txt"]


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_directory_that_is_closed_is_said(program, here) -> None:
    (here / "closed").mkdir(mode=0o500)
    done = program("--report", "json=closed/out", "x.txt", cwd=here)
    assert done.returncode == 2
    assert "closed" in done.stderr.decode()


# --- the workbook


@pytest.mark.parametrize("arguments", [["--output-format", "xlsx"], ["--report", "xlsx=out.xlsx"]])
def test_without_the_extra_the_command_that_installs_it_is_said(
    program, here, tmp_path_factory, arguments: list[str]
) -> None:
    absent = tmp_path_factory.mktemp("absent")
    (absent / "xlsxwriter.py").write_text(ABSENT, encoding="utf-8")
    done = program(*arguments, "x.txt", cwd=here, path=str(absent))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().count("\n") == 1
    assert "pip install 'finlint[xlsx]'" in done.stderr.decode()
    assert [path.name for path in here.iterdir()] == ["x.txt"]
    assert program("x.txt", cwd=here, path=str(absent)).returncode == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no pseudo-terminal")
def test_a_terminal_is_not_sent_a_workbook(here) -> None:
    master, slave = os.openpty()
    root = str(Path(finlint.__file__).parent.parent)
    done = subprocess.run(
        [sys.executable, "-m", "finlint", "--output-format", "xlsx", "x.txt"],
        cwd=here, stdout=slave, stderr=subprocess.PIPE, check=False, env={**os.environ, "PYTHONPATH": root},
    )  # fmt: skip
    os.close(slave)
    os.close(master)
    assert done.returncode == 2
    assert "--report xlsx=" in done.stderr.decode()


def test_a_workbook_goes_through_a_pipe(program, here) -> None:
    done = program("--output-format", "xlsx", "x.txt", cwd=here)
    assert (done.returncode, done.stdout[:2]) == (1, b"PK")


def test_plain_text_does_not_pay_for_the_other_formats(here) -> None:
    code = (
        "import sys\nfrom finlint.cli.main import main\nmain(sys.argv[1:])\n"
        "new = {'xlsxwriter', 'urllib.parse', 'finlint.render.sarif', 'finlint.render.unaudited', 'finlint.engine.coverage'}\n"
        "sys.exit(str(new & set(sys.modules)) if new & set(sys.modules) else 0)"
    )
    root = str(Path(finlint.__file__).parent.parent)
    done = subprocess.run(
        [sys.executable, "-c", code, "x.txt"],
        cwd=here, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": root},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
