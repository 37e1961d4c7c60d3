"""The extension of VS Code: its own tests, and that it and the server speak of the same settings."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from finlint.lsp.client import Settings, settings_of
from finlint.lsp.server import made

OF_THE_EDITOR = {"enable", "path", "arguments", "statusBar"}


@pytest.fixture
def extension(root: Path) -> Path:
    return root / "editors" / "vscode"


@pytest.mark.slow
def test_its_own_tests_pass(extension: Path) -> None:
    if shutil.which("npm") is None or not (extension / "node_modules").is_dir():
        pytest.skip("no node_modules: run npm ci in editors/vscode")
    for script in ("check", "test"):
        done = subprocess.run(["npm", "run", script], cwd=extension, capture_output=True, check=False, timeout=300)
        assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def test_its_settings_are_those_of_the_server(extension: Path) -> None:
    told = json.loads((extension / "package.json").read_text(encoding="utf-8"))["contributes"]["configuration"]
    names = {name.removeprefix("finlint."): each for name, each in told["properties"].items()}
    assert set(names) >= OF_THE_EDITOR
    chosen = {"language": "en", "debounce": 7000, "workspace": True, "select": ["FL2"], "ignore": ["FL701"]}
    assert set(names) - OF_THE_EDITOR == set(chosen)
    before = Settings()
    for name, value in chosen.items():
        assert settings_of({name: value}, before) != before, name
    assert settings_of({name: each["default"] for name, each in names.items()}, before) == before


def test_its_commands_are_known_to_the_server(extension: Path) -> None:
    written = (extension / "src" / "extension.ts").read_text(encoding="utf-8")
    known = made(Settings()).protocol.fm
    assert '"finlint.auditWorkspace"' in written
    assert "finlint.auditWorkspace" in known.commands
    assert '"finlint/coverage"' in written
    assert "finlint/coverage" in known.features
