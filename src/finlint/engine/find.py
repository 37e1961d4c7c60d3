"""Which files of a directory are reports, and which of them a configuration leaves out."""

import os
from collections.abc import Callable, Iterator

from finlint.config import Local, Orders, in_force
from finlint.config.pattern import chosen
from finlint.engine.opening import suffixes

_FOREIGN = (".doc", ".docm", ".ofd", ".odt", ".pdf", ".rtf", ".wps")
"""Names of documents that finlint does not read: in a directory they may well be reports."""
_LOCK = "~$"
"""What Word puts beside a document while it is open, under nearly its name."""


def documents(directory: str, closed: Callable[[OSError], object] | None = None) -> Iterator[str]:
    """The documents of a directory and of all below it, read by finlint or not, in the order of their names.

    ``closed`` hears of directories that cannot be opened.
    """
    ends = (*suffixes(), *_FOREIGN)
    for folder, names, files in os.walk(directory, onerror=closed):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(ends) and not name.startswith(_LOCK):
                yield os.path.normpath(os.path.join(folder, name))


def reports(directory: str) -> Iterator[str]:
    """Those of the documents that finlint reads."""
    return filter(is_report, documents(directory))


def is_report(name: str) -> bool:
    """Whether a name is that of a document that finlint reads."""
    return name.lower().endswith(suffixes())


def excluded(path: str, asked: Orders, *, named: bool) -> bool:
    """Whether a file is left out; one that is ``named`` is so only where that is forced.

    Raises:
        ConfigError: a configuration that cannot be read or understood.
    """
    config = in_force(path, asked)
    if named and not asked.force_exclude and not config.force_exclude:
        return False
    here = [Local(os.getcwd(), pattern, ()) for pattern in asked.exclude]
    by_root: dict[str, list[str]] = {}
    for each in (*config.exclude, *here):
        by_root.setdefault(each.root, []).append(each.pattern)
    return any(chosen(root, patterns, path) for root, patterns in by_root.items())
