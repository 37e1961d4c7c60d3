"""Files to texts: by finlint itself, or by the reader of a plugin."""

import os

from finlint import reading
from finlint.plugins.files import OWN_SUFFIXES, reader, readers
from finlint.plugins.installed import offered
from finlint.reading.read import raw
from finlint.text import Source


def suffixes() -> tuple[str, ...]:
    """What the names of the reports of a directory end in."""
    return (*OWN_SUFFIXES, *readers()) if offered() else OWN_SUFFIXES


def read(path: str | os.PathLike[str]) -> Source:
    """The text of a file.

    Raises:
        ReadError: it cannot be read, or is not what its name says.
        PluginCrashError: the reader of a plugin failed.
    """
    return reading.read(path) if reader(os.fspath(path)) is None else understood(raw(path), os.fspath(path))


def understood(data: bytes, path: str) -> Source:
    """The text of what a file of this name holds.

    Raises:
        ReadError: it is not what its name says.
        PluginCrashError: the reader of a plugin failed.
    """
    found = reader(path)
    if found is None:
        return reading.understood(data, path)
    source = found(data, path)
    if not isinstance(source, Source):
        raise found.crashed(f"gave {type(source).__name__}, not a Source")
    return source
