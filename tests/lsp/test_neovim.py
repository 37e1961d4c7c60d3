"""The real Neovim, without a screen: a number is edited and the diagnostic covers exactly that number."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import finlint

LINE = 3
REPORT = (
    "第二部分 决算情况说明\n"
    "一、𠮷收入支出\f\u2028决算总体情况说明\n"
    "2023年度公务接待费5.00万元，比2022年增加1.00万元，增长30.00%。\n"
    "𠮷2023年度本年支出合计100.00万元\u2028，其中：基本支出60.00万元，项目支出40.00万元。\n"
)


@pytest.mark.slow
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_the_diagnostic_under_the_cursor_covers_exactly_the_number(
    root: Path, tmp_path: Path, ends: str, encoding: str
) -> None:
    editor = shutil.which("nvim")
    if editor is None:
        pytest.skip("Neovim is not installed (apt-get install neovim)")
    report = tmp_path / "报告 100%.txt"
    report.write_bytes(REPORT.replace("\n", ends).encode(encoding))
    out = tmp_path / "out.json"
    environ = {
        **os.environ,
        "PYTHONPATH": str(Path(finlint.__file__).parent.parent),
        "HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "DIRECTORY": str(root / "editors" / "neovim"),
        "COMMAND": json.dumps([sys.executable, "-m", "finlint", "lsp"]),
        "REPORT": str(report),
        "OUT": str(out),
        "LINE": str(LINE),
        "OLD": "100.00万元",
        "NEW": "110.00万元",
    }
    script = str(root / "tests" / "lsp" / "neovim.lua")
    command = [editor, "--headless", "--clean", "-c", "set fileencodings=utf-8,gb18030", "-c", f"luafile {script}"]
    done = subprocess.run(command, env=environ, cwd=tmp_path, capture_output=True, check=False, timeout=120)
    assert out.exists(), done.stderr.decode()
    told = json.loads(out.read_text(encoding="utf-8"))
    assert told.get("before") == [], told
    assert {each["words"] for each in told["after"]} == {"110.00万元"}
    assert told["beside"] == []
    assert told["behind"] == []
