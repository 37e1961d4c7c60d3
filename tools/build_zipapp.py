"""Build finlint.pyz: finlint and all that it needs in one file, for a machine with Python and nothing else.

    python tools/build_zipapp.py [--output dist/finlint.pyz] [--source WHEEL-OR-DIRECTORY]

It runs on Python 3.11 or later; on the minor version that built it, it starts fastest, because the code
lies in it compiled. The same source, packages and Python give the same bytes.
"""

import argparse
import os
import py_compile
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MAIN = """# -*- coding: utf-8 -*-
import sys

if __name__ == "__main__":
    if sys.version_info < (3, 11):
        sys.exit("finlint: 需要 Python 3.11 以上 (needs Python 3.11 or later), not %s.%s" % sys.version_info[:2])
    from finlint.cli.main import program

    program()
"""
TOLD_BY_PIP = {"INSTALLER", "RECORD", "REQUESTED", "direct_url.json", "uv_cache.json"}
"""What pip writes of how it installed, which names places on the machine."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)


def main() -> int:
    """Build it; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--output", type=Path, default=ROOT / "dist" / "finlint.pyz")
    parser.add_argument("--source", type=Path, default=ROOT, help="what pip installs (default: this checkout)")
    options = parser.parse_args()
    if os.environ.get("PYTHONHASHSEED") != "0":  # the order of sets is in compiled code
        again = [sys.executable, *sys.argv]
        return subprocess.run(again, env={**os.environ, "PYTHONHASHSEED": "0"}, check=False).returncode
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        install(options.source.resolve(), folder)
        compile_all(folder)
        options.output.parent.mkdir(parents=True, exist_ok=True)
        pack(folder, options.output)
    return 0


def install(source: Path, folder: Path) -> None:
    """Put finlint and its packages into a directory, without what only this machine could use."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-compile", "--disable-pip-version-check"]
    portable = ["--platform", "any", "--only-binary", ":all:"]  # no compiled code of one system
    subprocess.run([*pip, *portable, "--target", str(folder), f"{source}[all]"], check=True)
    shutil.rmtree(folder / "bin", ignore_errors=True)
    for path in folder.glob("*.dist-info/*"):
        if path.name in TOLD_BY_PIP:
            path.unlink()
    (folder / "__main__.py").write_text(MAIN, encoding="utf-8", newline="\n")
    native = [path.name for path in folder.rglob("*") if path.suffix in {".so", ".pyd", ".dylib"}]
    if native:
        sys.exit(f"not for every machine: {', '.join(native)}")


def compile_all(folder: Path) -> None:
    """Compiled code beside the sources, valid whatever the clock says; another Python compiles anew."""
    for path in sorted(folder.rglob("*.py")):
        py_compile.compile(
            str(path),
            cfile=str(path.with_suffix(".pyc")),
            dfile=path.relative_to(folder).as_posix(),
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )


def pack(folder: Path, output: Path) -> None:
    """All files in order, each of the same day, behind the line that makes it a program on Unix."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    with output.open("wb") as stream:
        stream.write(b"#!/usr/bin/env python3\n")
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in files:
                entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), LONG_AGO)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                entry.create_system = 3  # the same bytes wherever it is built
                archive.writestr(entry, path.read_bytes())
    output.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main())
