"""The documentation site is built without a warning, with a page for each rule."""

import subprocess
import sys
from pathlib import Path

import pytest

from finlint.engine.available import available

pytest.importorskip("mkdocs", reason="the site needs mkdocs-material")


def test_the_site_is_built_with_strict_links(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    pages = {path.parent.name for path in (tmp_path / "rules").glob("*/index.html")}
    assert pages == {rule.code for rule in available()}
    assert "执行率" in (tmp_path / "rules" / "FL506" / "index.html").read_text(encoding="utf-8")
