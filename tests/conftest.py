"""The real program, as a user calls it."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

import finlint

Done = subprocess.CompletedProcess[bytes]
Program = Callable[..., Done]

TERMINAL = ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE")
NO_REGISTRY = ("No matching distribution", "Could not find a version", "Failed to establish a new connection")


def need_registry(said: str) -> None:
    """Skip a test that pip failed because there is nowhere to install packages from."""
    if any(words in said for words in NO_REGISTRY):
        pytest.skip("no package registry can be reached")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run the long versions of generated tests")


@pytest.fixture(scope="session")
def full(request: pytest.FixtureRequest) -> bool:
    """Whether the long versions are wanted."""
    return bool(request.config.getoption("--full"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def reports(root: Path) -> list[Path]:
    """The example reports."""
    return sorted((root / "examples" / "reports").glob("*.txt"))


@pytest.fixture(scope="session")
def program() -> Program:
    """Run finlint; never a traceback, whatever it is given."""
    here = str(Path(finlint.__file__).parent.parent)

    def run(
        *arguments: str | Path,
        stdin: bytes = b"",
        path: str = "",
        cwd: Path | None = None,
        timeout: float = 60,
        environment: Mapping[str, str] = MappingProxyType({}),
    ) -> Done:
        environ = {name: value for name, value in os.environ.items() if name not in TERMINAL}
        environ["PYTHONPATH"] = os.pathsep.join(filter(None, (path, here)))
        environ |= environment
        command = [sys.executable, "-m", "finlint", *map(str, arguments)]
        done = subprocess.run(
            command, input=stdin, capture_output=True, check=False, env=environ, cwd=cwd, timeout=timeout
        )
        assert b"Traceback" not in done.stderr, done.stderr.decode()
        assert done.returncode in {0, 1, 2, 3}
        return done

    return run
