"""From the paths of the command line to texts."""

import os
import sys
from collections.abc import Iterator, Sequence

from finlint.cli.arguments import COMMANDS
from finlint.cli.words import say
from finlint.errors import ReadError, UsageError
from finlint.reading import decode, read
from finlint.text import Source

STDIN = "-"
_SUFFIXES = (".txt", ".md")


def expand(paths: Sequence[str], language: str) -> Iterator[str | ReadError]:
    """The files that the paths mean, each once, and an error for a directory without a report."""
    seen: set[str] = set()
    for path in paths:
        for found in _meant(path, language):
            if isinstance(found, ReadError):
                yield found
            elif (real := _real(found)) not in seen:
                seen.add(real)
                yield found


def opened(path: str, stdin_filename: str) -> Source:
    """A file, or standard input under the name that it is given.

    Raises:
        ReadError: it cannot be read as text.
    """
    if path != STDIN:
        return read(path)
    data = b"" if sys.stdin is None else sys.stdin.buffer.read()
    return decode(data, stdin_filename)


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
    for directory, names, files in os.walk(path):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(_SUFFIXES):
                found = True
                yield os.path.normpath(os.path.join(directory, name))
    if not found:
        yield ReadError(say(language, "no report", path))


def _real(path: str) -> str:
    return path if path == STDIN else os.path.realpath(path)
