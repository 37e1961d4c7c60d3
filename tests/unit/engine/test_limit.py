"""What does not return is interrupted, on the main thread and elsewhere."""

import signal
import sys
import threading
import time
from collections.abc import Callable

import pytest

from finlint.engine.limit import SECONDS, VARIABLE, Overdue, allowed, watching


def endless() -> None:
    while True:
        pass


def outcome(work: Callable[[], None], seconds: float = 0.05) -> str:
    """What became of two pieces of work in one watch."""
    done = ""
    with watching(seconds) as watch:
        for each in (work, lambda: None):
            try:
                watch.begin()
                try:
                    each()
                finally:
                    watch.end()
                done += "returned "
            except Overdue:
                done += "stopped "
    return done.strip()


def elsewhere(work: Callable[[], None]) -> str:
    """The same in another thread."""
    found: list[str] = []
    thread = threading.Thread(target=lambda: found.append(outcome(work)))
    thread.start()
    thread.join(20)
    assert not thread.is_alive()
    return found[0]


@pytest.mark.parametrize("run", [outcome, elsewhere])
def test_what_is_endless_is_stopped_and_what_follows_runs(run: Callable[[Callable[[], None]], str]) -> None:
    assert run(endless) == "stopped returned"
    assert run(lambda: None) == "returned returned"


@pytest.mark.parametrize("run", [outcome, elsewhere])
def test_what_catches_the_interruption_is_interrupted_again(run: Callable[[Callable[[], None]], str]) -> None:
    def stubborn() -> None:
        try:
            endless()
        except BaseException:  # noqa: BLE001
            endless()

    assert run(stubborn) == "stopped returned"


@pytest.mark.skipif(sys.platform == "win32", reason="has no timers")
def test_the_alarm_of_others_is_left_alone() -> None:
    heard: list[int] = []
    before = signal.signal(signal.SIGALRM, lambda *_: heard.append(1))
    try:
        assert outcome(endless) == "stopped returned"
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        assert outcome(endless) == "stopped returned"
        assert signal.getsignal(signal.SIGALRM) is not before
        until = time.monotonic() + 20
        while not heard and time.monotonic() < until:
            pass
        assert heard
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_longer_reports_may_take_longer(monkeypatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert allowed(0) == SECONDS
    assert allowed(2000) > allowed(1000)
    for word in ("", "long", "-3", "0"):
        monkeypatch.setenv(VARIABLE, word)
        assert allowed(0) == SECONDS
    monkeypatch.setenv(VARIABLE, "3")
    assert allowed(0) == 3
