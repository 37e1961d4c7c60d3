"""Start and measure whole processes; shared by the other scripts here."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

REPORTS = Path(__file__).parent.parent / "examples" / "reports"
FINLINT = str(Path(sys.executable).with_name("finlint"))


def environment() -> dict[str, str]:
    """The user's own, with byte-code caching as an installed program has it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: Sequence[str]) -> float:
    """What a process takes from its start to its end."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=environment())
    return time.perf_counter() - start


def median(command: Sequence[str], runs: int) -> float:
    """Seconds of a process, the first run left out: it fills caches."""
    return statistics.median([seconds(command) for _ in range(runs + 1)][1:])


_SHELL = """
import os, sys
child = os.spawnvp(os.P_NOWAIT, sys.argv[1], sys.argv[1:])
used = os.wait4(child, 0)[2]
print(used.ru_utime + used.ru_stime, used.ru_maxrss, file=sys.stderr)
"""


def peak(command: Sequence[str]) -> float:
    """MiB that a process takes at most."""
    return _used(command)[1]


def processor(command: Sequence[str], runs: int) -> float:
    """Seconds of the processor, the first run left out: other programs hardly change them."""
    return statistics.median([_used(command)[0] for _ in range(runs + 1)][1:])


def _used(command: Sequence[str]) -> tuple[float, float]:
    """Seconds of the processor, and MiB at most.

    It is started by a small interpreter of its own: a child counts what its parent held when it was forked.
    """
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _SHELL, *command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=True,
        env=environment(),
    )
    seconds, kilobytes = map(float, done.stderr.split()[-2:])
    return seconds, kilobytes / (1 << 20 if sys.platform == "darwin" else 1 << 10)
