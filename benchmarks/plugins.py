"""What ten plugins cost at start-up: ratios of runs with them to runs without, never a test.

    .venv/bin/python benchmarks/plugins.py [--runs 15] [--plugins 10]

Each plugin is what ``finlint new-plugin`` writes, a rule in Python and a file of equations, installed by its
metadata alone. Runs with and without take turns, so that a machine that is busy is so for both; each number is
the median, in seconds of the processor. To be had: ``--version`` at most 1.6 x, a report of 20 KB at most 1.4 x.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

import finlint

ROOT = Path(__file__).resolve().parent.parent
SRC = str(Path(finlint.__file__).parent.parent)
SIZE = 20_000
METADATA = "Metadata-Version: 2.1\nName: {name}\nVersion: 0.1.0\nRequires-Dist: finlint>=0.1\n"


def installed(site: Path, count: int) -> None:
    """Ten packages and their metadata, where pip would put them."""
    for number in range(count):
        letter = chr(ord("A") + number)
        command = [
            sys.executable,
            "-m",
            "finlint",
            "new-plugin",
            f"bench-{letter.lower()}",
            "--code",
            f"BE{letter}",
            "--directory",
            str(site),
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": SRC})
        package = site / f"finlint-bench-{letter.lower()}"
        module = f"finlint_bench_{letter.lower()}"
        (package / "src" / module).rename(site / module)
        info = site / f"{module}-0.1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(METADATA.format(name=package.name), encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[finlint]\n{module} = {module}\n", encoding="utf-8")


def seconds(command: Sequence[str], environ: Mapping[str, str]) -> float:
    """Seconds of the processor that one whole process takes: other programs hardly change them."""
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(environ))
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def report(folder: Path) -> Path:
    """The beginning of an example report, as long as a short report is."""
    whole = (ROOT / "examples" / "reports" / "luzhou-chengdu-office-2023.txt").read_bytes()
    path = folder / "report.txt"
    path.write_bytes(whole[: whole.rfind(b"\n", 0, SIZE) + 1])
    return path


def main() -> None:
    """Print the medians and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--plugins", type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        site.mkdir()
        installed(site, options.plugins)
        program = [sys.executable, "-m", "finlint"]
        listed = [*program, "rule", f"BE{chr(ord('A') + options.plugins - 1)}002"]
        subprocess.run(
            listed, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": f"{SRC}{os.pathsep}{site}"}
        )
        audit = [*program, "--exit-zero", str(report(Path(folder)))]
        without = {**os.environ, "PYTHONPATH": SRC}
        beside = {**without, "PYTHONPATH": os.pathsep.join([SRC, str(site)])}
        for name, command in (("--version", [*program, "--version"]), ("20 KB", audit)):
            for environ in (without, beside):
                seconds(command, environ)  # what is kept between runs is made
            pairs = [(seconds(command, without), seconds(command, beside)) for _ in range(options.runs)]
            one, ten = (median(column) for column in zip(*pairs, strict=True))
            ratio = f"{options.plugins} plugins {ten * 1000:7.1f} ms  {ten / one:5.2f} x"
            print(f"{name:12} none {one * 1000:7.1f} ms  {ratio}")


if __name__ == "__main__":
    main()
