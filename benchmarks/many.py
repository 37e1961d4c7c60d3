"""How fast a bureau's reports are audited: never a test.

    .venv/bin/python benchmarks/many.py [--files 1000] [--large 10000]

Copies of the example reports, each with a line of its own so that no two are equal, on one core, on two, and once
more with the results that the run before kept. Peak memory is that of the first process, for a tenth of the files and
for all; ``--large`` asks it for more files, from kept results.
"""

import argparse
import os
import subprocess
import tempfile
import time
from pathlib import Path

from processes import FINLINT, REPORTS, peak


def written(folder: Path, count: int) -> None:
    """Reports of different content."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(REPORTS.glob("*.txt"))]
    for number in range(count):
        text = f"{texts[number % len(texts)]}\n第{number}份\n"
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


def seconds(folder: Path, *options: str) -> float:
    """The wall time of a run over a directory."""
    began = time.perf_counter()
    command = [FINLINT, folder, "--exit-zero", "--output-format", "concise", *options]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> None:
    """Print reports per second and peak memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--large", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["FINLINT_CACHE_DIR"] = f"{scratch}/store"
        folder = Path(scratch) / "reports"
        folder.mkdir()
        written(folder, options.files)
        one = seconds(folder, "-j1", "--no-cache")
        two = seconds(folder, "-j2")
        again = seconds(folder, "-j1")
        both = seconds(folder, "-j2")
        print(f"{options.files} reports: one core {options.files / one:6.1f} /s")
        print(f"{'':16} two cores {options.files / two:5.1f} /s ({one / two:.2f} x)")
        print(f"{'':16} kept, one core {options.files / again:6.1f} /s ({one / again:.1f} x), two {one / both:.1f} x")
        few = Path(scratch) / "few"
        few.mkdir()
        written(few, max(options.files // 10, 1))
        print(f"peak: {peak([FINLINT, few, '--exit-zero', '-j1']):.1f} MiB for {max(options.files // 10, 1)}", end="")
        print(f", {peak([FINLINT, folder, '--exit-zero', '-j1']):.1f} MiB for {options.files}")
        if options.large:
            written(folder, options.large)
            seconds(folder, "-j2")
            print(f"peak: {peak([FINLINT, folder, '--exit-zero', '-j1']):.1f} MiB for {options.large}")


if __name__ == "__main__":
    main()
