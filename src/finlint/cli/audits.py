"""Every file of a run audited, or refused with the reason."""

import os
import sys
import time
from argparse import Namespace
from collections.abc import Generator, Iterator, Sequence
from functools import partial

from finlint.cli.exit import Exit
from finlint.cli.files import STDIN, command_meant, expand, one_of_each, opened
from finlint.cli.output import complain
from finlint.cli.words import raised, say, told
from finlint.config import Orders
from finlint.engine.session import Audited, audited
from finlint.engine.setup import setup
from finlint.errors import FinlintError, PluginCrashError, PriorError, ReadError
from finlint.value import replace, value
from finlint.without import date

_SEVERAL = 4
"""Files from which on processes, and the store of results, are worth what they cost to begin."""
_BLINK = 0.1
"""Seconds between two lines of progress."""
_NAMED = 3


@value
class Refused:
    """A file that was not audited, and what that makes of the exit code."""

    path: str
    why: str
    code: Exit


@value(frozen=False, eq=False)
class Watch:
    """How far a run is: its files, and how many of them have been heard of."""

    files: Sequence[str | ReadError] = ()
    heard: int = 0

    def interrupted(self, language: str) -> None:
        """Say what an interruption leaves."""
        left = [str(path) for path in self.files[self.heard :]]
        if len(self.files) > 1:
            complain(say(language, "left", len(left), _some(left)))


def audits(
    options: Namespace, asked: Orders, today: date, *, covering: bool = False, watch: Watch | None = None
) -> Iterator[Audited | Refused]:
    """What became of each file, in the order given; ``covering`` asks what became of each number too.

    Raises:
        FinlintError: what is wrong with the run itself: a configuration, a plugin, a selector.
    """
    found = expand(options.paths, asked, options.lang)
    if found.skipped:
        complain(say(options.lang, "skipped", found.skipped))
    if found.foreign:
        complain(say(options.lang, "foreign", len(found.foreign), _some(found.foreign)))
    if asked.prior is not None:
        one_of_each(options.paths, found.files, asked.prior, options.lang)
    if found.files:  # what is wrong with the run is said before what is wrong with a file
        setup(str(next((path for path in found.files if isinstance(path, str)), ".")), asked)
    several = len(found.files) >= _SEVERAL
    asked = replace(asked, cache=asked.cache and several)
    work = partial(_one, options=options, asked=asked, today=today, covering=covering)
    jobs = _jobs(options) if several and STDIN not in found.files else 1
    watch = watch or Watch()
    watch.files, watch.heard = found.files, 0
    yield from _watched(watch, _shared(work, found.files, jobs, options.lang), options.lang)


def _jobs(options: Namespace) -> int:
    """How many processes: as many as asked for, or as there are cores."""
    asked = getattr(options, "jobs", 0)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return asked or cores or 1


def _one(path: str | ReadError, options: Namespace, asked: Orders, today: date, *, covering: bool) -> Audited | Refused:
    """What became of one file."""
    if isinstance(path, ReadError):
        return Refused("", told(path, options.lang), Exit.REFUSED)
    try:
        source = opened(path, options.stdin_filename)
        prior = None if asked.prior is None else opened(asked.prior, options.stdin_filename)
    except ReadError as error:
        return Refused(path, told(error, options.lang) + command_meant(path, options.lang), Exit.REFUSED)
    except PluginCrashError as error:
        return Refused(path, say(options.lang, "internal", path, error), Exit.INTERNAL)
    try:
        return audited(source, asked, prior, today, covering=covering)
    except (ReadError, PriorError) as error:
        return Refused(path, told(error, options.lang), Exit.REFUSED)
    except FinlintError:
        raise
    except Exception as error:  # noqa: BLE001 - the other files are still audited
        return Refused(path, say(options.lang, "internal", path, raised(error)), Exit.INTERNAL)


_Work = partial[Audited | Refused]


def _shared(
    work: _Work, files: Sequence[str | ReadError], jobs: int, language: str
) -> Generator[Audited | Refused, None, None]:
    """The results of all files, by this process or by several."""
    if jobs == 1:
        yield from map(work, files)
        return
    from finlint.engine.pool import Lost, shared  # noqa: PLC0415 - 30 ms, only for several files

    for path, result in zip(files, shared(work, files, jobs), strict=True):
        yield (
            Refused(str(path), say(language, "worker lost", path), Exit.INTERNAL)
            if isinstance(result, Lost)
            else result
        )


def _watched(
    watch: Watch, results: Generator[Audited | Refused, None, None], language: str
) -> Iterator[Audited | Refused]:
    """The same results, with a line on the terminal of how many there are."""
    shown = len(watch.files) >= _SEVERAL and sys.stderr is not None and sys.stderr.isatty()
    last = 0.0
    try:
        for result in results:
            if shown and last:
                sys.stderr.write("\r\x1b[K")
                sys.stderr.flush()
            yield result
            watch.heard += 1
            if shown and time.monotonic() - last > _BLINK:
                last = time.monotonic()
                sys.stderr.write(say(language, "progress", watch.heard, len(watch.files)))
                sys.stderr.flush()
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")
        results.close()


def _some(paths: Sequence[str]) -> str:
    """The first few of a list."""
    return ", ".join(paths[:_NAMED]) + ("…" if len(paths) > _NAMED else "")
