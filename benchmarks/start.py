"""How long the program takes, as multiples of the bare interpreter: never a test, always a ratio.

    .venv/bin/python benchmarks/start.py [--runs 9]

Each row is the median of whole processes, started by the environment's own programs.
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

_REPORTS = Path(__file__).parent.parent / "examples/reports"


def median(command: list[str], runs: int) -> float:
    """Seconds of a process, the first run left out: it fills caches."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def main() -> None:
    """Print seconds and ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    finlint = str(Path(sys.executable).with_name("finlint"))
    bare = median([sys.executable, "-c", "pass"], runs)
    print(f"{'bare interpreter':40} {bare * 1000:8.1f} ms")
    rows = [("--version", [finlint, "--version"])]
    rows += [
        (f"{path.name} ({path.stat().st_size // 1000} KB)", [finlint, "--exit-zero", str(path)])
        for path in sorted(_REPORTS.glob("*.txt"), key=lambda path: path.stat().st_size)
    ]
    for name, command in rows:
        seconds = median(command, runs)
        print(f"{name:40} {seconds * 1000:8.1f} ms  {seconds / bare:6.1f} x")


if __name__ == "__main__":
    main()
