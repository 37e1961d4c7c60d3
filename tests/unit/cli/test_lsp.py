"""``finlint lsp`` where its packages are missing."""

import os
import subprocess
import sys
from pathlib import Path

import finlint

ABSENT = 'raise ModuleNotFoundError("No module named pygls", name="pygls")\n'


def test_a_missing_extra_is_one_line_that_says_how_to_install_it(tmp_path: Path) -> None:
    (tmp_path / "pygls.py").write_text(ABSENT)
    here = Path(finlint.__file__).parent.parent
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(here)])}
    command = [sys.executable, "-m", "finlint", "lsp"]
    done = subprocess.run(command, input=b"", capture_output=True, check=False, env=environ)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().count("\n") == 1
    assert "pip install 'finlint[lsp]'" in done.stderr.decode()


def test_nothing_else_imports_the_packages_of_the_server(program, tmp_path: Path) -> None:
    for name in ("pygls", "lsprotocol", "attrs", "cattrs"):
        (tmp_path / f"{name}.py").write_text(ABSENT)
    (tmp_path / "x.txt").write_text(
        "本年支出合计100.00万元，其中：基本支出60.00万元，项目支出40.00万元。\n", encoding="utf-8"
    )
    assert program("x.txt", path=str(tmp_path), cwd=tmp_path).returncode == 0
