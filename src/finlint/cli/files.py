"""From the paths of the command line to texts."""

import os
import sys
from collections.abc import Iterator, Sequence

from finlint.cli.arguments import COMMANDS
from finlint.cli.words import say
from finlint.config import Local, Orders, in_force
from finlint.config.pattern import chosen
from finlint.engine.opening import read, suffixes, understood
from finlint.errors import ReadError, UsageError
from finlint.text import Source
from finlint.value import value

STDIN = "-"
_LOCK = "~$"
"""What Word puts beside a document while it is open, under nearly its name."""


@value
class Files:
    """The files of a run, an error for a directory without a report, and how many were excluded."""

    files: tuple[str | ReadError, ...]
    skipped: int = 0


def expand(paths: Sequence[str], asked: Orders, language: str) -> Files:
    """The files that the paths mean, each once, without those that are excluded."""
    seen: dict[str, str | ReadError] = {}
    skipped: set[str] = set()
    for path in paths:
        for found in _meant(path, language):
            if isinstance(found, ReadError):
                seen[str(found)] = found
            elif excluded(found, asked, named=found == path):
                skipped.add(_real(found))
            else:
                seen.setdefault(_real(found), found)
    return Files(tuple(seen.values()), len(skipped))


def excluded(path: str, asked: Orders, *, named: bool) -> bool:
    """Whether a file is left out; one that is ``named`` is so only where that is forced."""
    if path == STDIN:
        return False
    if named and not asked.force_exclude and not in_force(path, asked).force_exclude:
        return False
    here = [Local(os.getcwd(), pattern, ()) for pattern in asked.exclude]
    by_root: dict[str, list[str]] = {}
    for each in (*in_force(path, asked).exclude, *here):
        by_root.setdefault(each.root, []).append(each.pattern)
    return any(chosen(root, patterns, path) for root, patterns in by_root.items())


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
    found, ends = False, suffixes()
    for directory, names, files in os.walk(path):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(ends) and not name.startswith(_LOCK):
                found = True
                yield os.path.normpath(os.path.join(directory, name))
    if not found:
        yield ReadError(say(language, "no report", path))


def _real(path: str) -> str:
    return path if path == STDIN else os.path.realpath(path)
