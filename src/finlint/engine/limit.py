"""How long a rule may take: one that does not return is stopped, and the others run.

On the main thread of POSIX a timer of the system interrupts it, whatever it does short of a call that
never comes back to Python. Elsewhere (Windows, threads of a server) a thread watches, and interrupts it
between two instructions of Python.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

try:
    import _signal as signal  # type: ignore[import-not-found]  # without the 2 ms that its enumerations take
except ImportError:
    import signal

SECONDS = 20.0
"""What a rule may take for any report: a thousand times what the slowest of finlint takes for a usual one."""
PER_FIGURE = 0.01
_AGAIN = 0.5
"""Seconds after which a rule that catches the interruption is interrupted again."""
_LEAST = 0.001
"""Seconds that an alarm is set for at least: one of 0 would be none."""
VARIABLE = "FINLINT_RULE_SECONDS"


class Overdue(BaseException):
    """A rule has taken longer than it may; no ``Exception``, which rules may well catch."""


def allowed(figures: int) -> float:
    """The seconds that a rule may take for a report with so many figures."""
    try:
        asked = float(os.environ.get(VARIABLE, ""))
    except ValueError:
        asked = 0.0
    return (asked if asked > 0 else SECONDS) + figures * PER_FIGURE


@contextmanager
def watching(seconds: float) -> Iterator["Watch"]:
    """A watch over rules that run one after the other in this thread."""
    threads = sys.modules.get("threading")  # who has others has imported it
    own = threads is None or threads.current_thread() is threads.main_thread()
    if own and sys.platform != "win32" and signal.getitimer(signal.ITIMER_REAL)[0] == 0:
        watch: Watch = _Timer(seconds)
    else:
        watch = _Thread(seconds)
    try:
        yield watch
    finally:
        watch.close()


class _Timer:
    """By ``setitimer``: an alarm that is set once, and again for what is left when it rings too early for a rule."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.since: float | None = None
        self.before: Any = signal.signal(signal.SIGALRM, self._ring)
        signal.setitimer(signal.ITIMER_REAL, seconds)

    def _ring(self, *_: object) -> None:
        left = self.seconds if self.since is None else self.since + self.seconds - monotonic()
        signal.setitimer(signal.ITIMER_REAL, max(left, _LEAST) if left > 0 else _AGAIN)
        if left <= 0:
            raise Overdue

    def begin(self) -> None:
        self.since = monotonic()

    def end(self) -> None:
        self.since = None

    def close(self) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL if self.before is None else self.before)


class _Thread:
    """By a thread that sleeps until a rule may be overdue; rules that return never wake it."""

    def __init__(self, seconds: float) -> None:
        import threading  # noqa: PLC0415 - the timer does without

        self.seconds, self.target = seconds, threading.get_ident()
        self.lock, self.closed = threading.Lock(), threading.Event()
        self.since: float | None = None
        self.dog = threading.Thread(target=self._run, daemon=True)
        self.dog.start()

    def _run(self) -> None:
        wait = self.seconds
        while not self.closed.wait(wait):
            with self.lock:  # the rule cannot end between the look and the interruption
                left = self.seconds if self.since is None else self.since + self.seconds - monotonic()
                if left <= 0:
                    _interrupt(self.target, Overdue)
            wait = left if left > 0 else _AGAIN

    def begin(self) -> None:
        with self.lock:
            self.since = monotonic()

    def end(self) -> None:
        with self.lock:
            self.since = None

    def close(self) -> None:
        self.end()
        self.closed.set()
        self.dog.join()


Watch = _Timer | _Thread
"""What is told when a rule begins, and when it has ended: in between it may raise ``Overdue``."""


def _interrupt(thread: int, error: type[BaseException]) -> None:
    """Raise an error in another thread."""
    from ctypes import c_ulong, py_object, pythonapi  # noqa: PLC0415 - hardly ever

    stop: Callable[..., int] = pythonapi.PyThreadState_SetAsyncExc
    stop(c_ulong(thread), py_object(error))
