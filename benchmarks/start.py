"""How long the program takes, as multiples of the bare interpreter: never a test, always a ratio.

    .venv/bin/python benchmarks/start.py [--runs 9]

Each row is the median of whole processes, started by the environment's own programs, with what they keep
between runs in place.
"""

import argparse
import sys

from processes import FINLINT, REPORTS, median, peak


def main() -> None:
    """Print seconds, ratios and memory."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    bare = median([sys.executable, "-c", "pass"], runs)
    print(f"{'bare interpreter':40} {bare * 1000:8.1f} ms")
    rows = [("--version", [FINLINT, "--version"])]
    rows += [
        (f"{path.name} ({path.stat().st_size // 1000} KB)", [FINLINT, "--exit-zero", str(path)])
        for path in sorted(REPORTS.glob("*.txt"), key=lambda path: path.stat().st_size)
    ]
    for name, command in rows:
        seconds = median(command, runs)
        print(f"{name:40} {seconds * 1000:8.1f} ms  {seconds / bare:6.1f} x  {peak(command):6.1f} MiB")


if __name__ == "__main__":
    main()
