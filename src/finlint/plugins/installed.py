"""Which installed distributions offer plugins, without the price of importlib.metadata."""

import os
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from os import listdir
from os.path import isabs, join

from finlint.regex import regex
from finlint.value import value

GROUP = "finlint"
BUILTIN = "finlint.plugins.builtin"
_SAME = regex(r"[-_.]+")


@value
class Entry:
    """An entry point of our group: what it is called, and the module, or ``module:name``, that it means."""

    name: str
    value: str


@value
class Distribution:
    """An installed distribution with entry points of our group.

    ``requires`` are its requirements as its metadata write them, ``path`` is where it is installed.
    """

    name: str
    version: str
    path: str
    entries: tuple[Entry, ...] = ()
    requires: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """How errors call it."""
        return f"{self.name} {self.version}".strip()


def offered() -> bool:
    """Whether a distribution other than finlint itself has an entry point in our group.

    Reading the small files is 1 ms, importing importlib.metadata 35 ms.
    """
    return _offered(tuple(sys.path), os.environ.get("PYTHONPATH", ""), _here())


@cache
def _offered(*_where: object) -> bool:
    """Asked of every file of a directory, and the same as long as the places are."""
    return any(_strange(join(path, name)) for path, name in _directories())


def distributions() -> tuple[Distribution, ...]:
    """Every such distribution but finlint's own, by name; of two of one name the one that imports find first."""
    found: dict[str, Distribution] = {}
    for path, name in _directories():
        entries = tuple(entry for entry in _entries(join(path, name)) if entry.value != BUILTIN)
        if entries:
            made = _distribution(path, name, entries)
            found.setdefault(_SAME.sub("-", made.name).lower(), made)
    return tuple(found[name] for name in sorted(found))


def trusted(path: str) -> bool:
    """Whether an entry of ``sys.path`` may hold plugins: nothing is loaded from the directory that is audited.

    Entries that are relative, or came from an empty or relative one of PYTHONPATH, mean wherever the
    user happens to be.
    """
    if not isabs(path):
        return False
    return not (_wanders() and path == _here())


def _wanders() -> bool:
    named = os.environ.get("PYTHONPATH")
    return bool(named) and any(not isabs(path) for path in str(named).split(os.pathsep))


def _here() -> str:
    try:
        return os.getcwd()
    except OSError:
        return ""


def _directories() -> Iterator[tuple[str, str]]:
    for path in dict.fromkeys(sys.path):
        if not trusted(path):
            continue
        try:
            names = listdir(path)
        except OSError:
            continue
        yield from ((path, name) for name in names if name.endswith((".dist-info", ".egg-info")))


def _strange(directory: str) -> bool:
    return any(entry.value != BUILTIN for entry in _entries(directory))


def _entries(directory: str) -> Iterator[Entry]:
    yield from entries(_content(join(directory, "entry_points.txt")))


def _content(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def entries(entry_points: str) -> Iterator[Entry]:
    """What an ``entry_points.txt`` has in our group."""
    section = ""
    for line in entry_points.splitlines():
        words = line.strip()
        if words.startswith("["):
            section = words.strip("[]").strip()
        elif section == GROUP and "=" in words and not words.startswith(("#", ";")):
            name, _, value = words.partition("=")
            yield Entry(name.strip(), value.strip())


def _distribution(path: str, name: str, entries: tuple[Entry, ...]) -> Distribution:
    directory = join(path, name)
    head = _head(_content(join(directory, "METADATA")) or _content(join(directory, "PKG-INFO")))
    written, _, version = name.rpartition(".")[0].partition("-")
    return Distribution(
        next(iter(head.get("name", ())), written),
        next(iter(head.get("version", ())), version),
        path,
        entries,
        tuple(head.get("requires-dist", ())),
    )


def _head(metadata: str) -> Mapping[str, list[str]]:
    """The fields of the head of a METADATA file, in small letters."""
    found: dict[str, list[str]] = {}
    for line in metadata.partition("\n\n")[0].splitlines():
        key, colon, held = line.partition(":")
        if colon and not line.startswith((" ", "\t")):
            found.setdefault(key.strip().lower(), []).append(held.strip())
    return found
