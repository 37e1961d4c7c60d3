"""From the paths of the command line to texts."""

import os
import sys
from collections.abc import Iterator, Sequence

from finlint.cli.arguments import COMMANDS
from finlint.cli.words import say
from finlint.config import Orders
from finlint.engine import find
from finlint.engine.opening import read, understood
from finlint.errors import ReadError, UsageError
from finlint.text import Source
from finlint.value import value

STDIN = "-"


@value
class Files:
    """The files of a run, errors of directories, how many were excluded, and documents that cannot be read."""

    files: tuple[str | ReadError, ...]
    skipped: int = 0
    foreign: tuple[str, ...] = ()


def expand(paths: Sequence[str], asked: Orders, language: str) -> Files:
    """The files that the paths mean, each once, without those that are excluded."""
    seen: dict[str, str | ReadError] = {}
    skipped: set[str] = set()
    foreign: dict[str, str] = {}
    for path in paths:
        for found in _meant(path, language):
            if isinstance(found, ReadError):
                seen[str(found)] = found
            elif excluded(found, asked, named=found == path):
                skipped.add(_real(found))
            elif found != path and not find.is_report(found):
                foreign.setdefault(_real(found), found)
            else:
                seen.setdefault(_real(found), found)
    left = tuple(found for real, found in foreign.items() if real not in seen)
    return Files(tuple(seen.values()), len(skipped), left)


def excluded(path: str, asked: Orders, *, named: bool) -> bool:
    """Whether a file is left out; standard input never is."""
    return path != STDIN and find.excluded(path, asked, named=named)


def opened(path: str, stdin_filename: str) -> Source:
    """A file, or standard input under the name that it is given.

    Raises:
        ReadError: it is neither text nor a Word document.
    """
    if path != STDIN:
        return read(path)
    data = b"" if sys.stdin is None else sys.stdin.buffer.read()
    return understood(data, stdin_filename)


def one_of_each(given: Sequence[str], paths: Sequence[str | ReadError], prior: str, language: str) -> None:
    """Refuse last year's report beside anything but one report.

    Raises:
        UsageError: a directory, several reports, or standard input for both.
    """
    for name, path in (("prior directory", prior), *(("prior of directory", path) for path in given)):
        if path != STDIN and os.path.isdir(path):
            raise UsageError(say(language, name, path))
    if len(paths) > 1:
        raise UsageError(say(language, "prior of several", len(paths)))
    if STDIN in paths and prior == STDIN:
        raise UsageError(say(language, "prior twice stdin"))


def command_meant(path: str, language: str) -> str:
    """What to add about a missing file whose name is nearly a command."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where a file is missing

    near = get_close_matches(path, COMMANDS, 1)
    if not near or os.path.lexists(path):
        return ""
    return say(language, "command meant", near[0])


def _meant(path: str, language: str) -> Iterator[str | ReadError]:
    if path == STDIN or not os.path.isdir(path):
        yield path
        return
    found = False
    closed: list[OSError] = []
    for name in find.documents(path, closed.append):
        found = found or find.is_report(name)
        special = os.path.exists(name) and not os.path.isfile(name)  # a pipe would be waited for
        yield ReadError(say(language, "special", name)) if special else name
    for error in closed:
        yield ReadError(say(language, "closed", error.filename, error.strerror))
    if not found and not closed:
        yield ReadError(say(language, "no report", path))


def _real(path: str) -> str:
    return path if path == STDIN else os.path.realpath(path)
