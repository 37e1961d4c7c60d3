"""What the server does when nothing is to be done."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import asyncio
from finlint.lsp.client import Settings
from finlint.lsp.session import Session

async def served():
    told = []
    session = Session(Settings(), told.append, print)
    session.open("untitled:a", 1, "2024年度本年支出合计1.00万元。")
    await session.fresh("untitled:a")
    session.rest()
    session._pool.shutdown(wait=True)
    session.rest()
    assert len(told) == 1

asyncio.run(served())
"""


def test_a_server_that_is_killed_has_kept_its_expressions(tmp_path: Path) -> None:
    environment = {**os.environ, "FINLINT_CACHE_DIR": str(tmp_path / "store")}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert list((tmp_path / "store").glob("patterns*"))
