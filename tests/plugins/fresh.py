"""Environments with nothing in them but finlint, what it needs, and the packages that a test installs."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

NEEDED = ("colorama", "lark", "pluggy", "tomli")
ROOT = Path(__file__).resolve().parent.parent.parent
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
QUIET = ["--quiet", "--no-index", "--no-deps"]


class Wheels:
    """Wheels of packages, each built once, and nothing fetched."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.built: dict[Path, Path] = {}

    def of(self, package: Path) -> Path:
        if package not in self.built:
            into = self.folder / str(len(self.built))
            command: list[str | Path] = [*PIP, "wheel", *QUIET, "--no-build-isolation", "--wheel-dir", into, package]
            done = subprocess.run(command, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)
            assert done.returncode == 0, done.stderr
            (self.built[package],) = into.glob("*.whl")
        return self.built[package]


class Environment:
    """A virtual environment; what finlint requires is seen there through links, and nothing else is."""

    def __init__(self, folder: Path, wheels: Wheels) -> None:
        self.folder, self.wheels = folder, wheels
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
        windows = os.name == "nt"
        self.python = folder / ("Scripts/python.exe" if windows else "bin/python")
        self.program = folder / ("Scripts/finlint.exe" if windows else "bin/finlint")
        (site,) = folder.glob("Lib/site-packages" if windows else "lib/python*/site-packages")
        for name in NEEDED:
            found = find_spec(name)
            assert found is not None
            assert found.origin is not None
            package = Path(found.origin).parent
            for path in (package, *package.parent.glob("*__mypyc*")):  # tomli is compiled, its code beside it
                if not (site / path.name).exists():
                    (site / path.name).symlink_to(path)
        self.install(ROOT)

    def install(self, *packages: Path) -> None:
        built = [self.wheels.of(package) for package in packages]
        command: list[str | Path] = [*PIP, "--python", self.python, "install", *QUIET, *built]
        done = subprocess.run(command, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        assert done.returncode == 0, done.stderr

    def run(self, *arguments: str | Path, cwd: Path, code: int | None = None) -> subprocess.CompletedProcess[str]:
        """The program as its users call it."""
        env = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
        command = [self.program, *arguments]
        done = subprocess.run(
            command,
            check=False,
            capture_output=True,
            encoding="utf-8",
            cwd=cwd,
            env={**env, "PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            timeout=120,
        )
        assert "Traceback" not in done.stderr, done.stderr
        assert code is None or done.returncode == code, (done.returncode, done.stdout, done.stderr)
        return done
