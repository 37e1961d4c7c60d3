"""Plugins as pip would install them, and the real program beside them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.plugins.fresh import Environment, Wheels

import finlint

Done = subprocess.CompletedProcess[str]


class Site:
    """A directory of installed distributions."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.here = root.parent / "here"
        root.mkdir()
        self.here.mkdir()

    def install(self, name: str, code: str, *, version: str = "1.2", metadata: str = "", **files: str) -> None:
        """Put a module and its metadata where pip would; ``files`` are other files of it, by suffix: ``rules_toml``."""
        module = name.replace("-", "_")
        package = self.root / module
        package.mkdir()
        (package / "__init__.py").write_text(code, encoding="utf-8")
        for file, content in files.items():
            (package / file.replace("_", ".")).write_text(content, encoding="utf-8")
        info = self.root / f"{module}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{metadata}\n", "utf-8"
        )
        (info / "entry_points.txt").write_text(f"[finlint]\n{module} = {module}\n", encoding="utf-8")

    def run(self, *arguments: str, stdin: str = "", code: int | None = None, **environ: str) -> Done:
        """Run finlint with these plugins, from another directory."""
        src = str(Path(finlint.__file__).parent.parent)
        path = os.pathsep.join([str(self.root), src])
        env = {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1", **environ}
        command = [sys.executable, "-m", "finlint", *arguments]
        done = subprocess.run(
            command,
            input=stdin,
            capture_output=True,
            check=False,
            env=env,
            cwd=self.here,
            encoding="utf-8",
            timeout=120,
        )
        assert "Traceback" not in done.stderr, done.stderr
        assert code is None or done.returncode == code, (done.returncode, done.stdout, done.stderr)
        return done

    def refuses(self, *arguments: str, code: int = 2) -> str:
        """The one line by which finlint refuses to run."""
        done = self.run(*(arguments or ("plugins",)), code=code)
        lines = done.stderr.splitlines()
        assert len(lines) == 1, done.stderr
        return lines[0]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path / "site")


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Wheels:
    return Wheels(tmp_path_factory.mktemp("wheels"))


@pytest.fixture
def environment(tmp_path: Path, wheels: Wheels) -> Environment:
    return Environment(tmp_path / "venv", wheels)
