"""How long the program takes, as multiples of the bare interpreter: never a test, always a ratio.

    .venv/bin/python benchmarks/start.py [--runs 9]

Each row is the median of whole processes, started by the environment's own programs, with what they keep
between runs in place. All are run in turn, round by round, and a ratio is the median of those of each round: the
clock of a shared machine changes from minute to minute.
"""

import argparse
import statistics
import sys

from processes import FINLINT, REPORTS, peak, seconds


def main() -> None:
    """Print seconds, ratios and memory."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    rows = [("bare interpreter", [sys.executable, "-c", "pass"]), ("--version", [FINLINT, "--version"])]
    rows += [
        (f"{path.name} ({path.stat().st_size // 1000} KB)", [FINLINT, "--exit-zero", str(path)])
        for path in sorted(REPORTS.glob("*.txt"), key=lambda path: path.stat().st_size)
    ]
    rounds = [[seconds(command) for _, command in rows] for _ in range(runs + 1)][1:]  # the first fills caches
    for at, (name, command) in enumerate(rows):
        taken = statistics.median(times[at] for times in rounds)
        ratio = statistics.median(times[at] / times[0] for times in rounds)
        print(f"{name:40} {taken * 1000:8.1f} ms  {ratio:6.1f} x  {peak(command):6.1f} MiB")


if __name__ == "__main__":
    main()
