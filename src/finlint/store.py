"""What is made of grammars and vocabularies, kept from one run to the next.

Only plain data is kept, as Python marshals it or as JSON, in a directory of the user's own. What is read
back is the very bytes that were written for the same sources by the same Python, or it is made anew: the store
saves time and never decides a result. Nothing that goes wrong with it is an error.
"""

import os
import stat
import sys
from binascii import crc32
from collections.abc import Callable, Sequence
from contextlib import suppress
from marshal import dumps, loads
from typing import Any, BinaryIO

try:
    from _blake2 import blake2b  # the same, without the 4 ms that loading OpenSSL takes
except ImportError:
    from hashlib import blake2b

_MOST = 32
"""Generations of one thing that are kept: as many as rule files and versions side by side may need."""

_SHELVED = 20_000
"""Results that are kept."""

_LOADER: Any = __spec__.loader
_ARCHIVE: str = getattr(_LOADER, "archive", "")
"""The archive that finlint is imported from (``finlint.pyz``), ``""`` where it lies in directories."""


def kept(name: str, sources: Sequence[str], files: Sequence[str], make: Callable[[], Any]) -> Any:
    """What ``make`` makes of texts, numbers, ``None``, lists, tuples and mappings.

    ``sources`` and ``files`` of the package, code and data, are all that the result depends on, besides
    the version of Python. What holds anything else is given as it is and not kept.
    """
    path = _path(name, sources, files)
    found = None if path is None else _sound(path)
    if found is not None:
        return loads(found)  # noqa: S302 - the user's own, and whole
    made = make()
    try:
        data = dumps(made)
    except ValueError:
        return made
    if path is not None:
        _write(path, data)
    return loads(data)  # noqa: S302 - as a later start has it


def read(name: str) -> bytes | None:
    """What ``write`` wrote by the same version of Python, ``None`` where there is nothing sound."""
    path = _path(name, (), ())
    return None if path is None else _sound(path)


def write(name: str, data: bytes) -> None:
    """Keep plain data that is right whatever else changes, in place of what was kept."""
    path = _path(name, (), ())
    if path is not None:
        _write(path, data)


def beside(module: str, name: str) -> str:
    """The path of a file of the package, beside the module whose ``__file__`` is given."""
    return os.path.join(os.path.dirname(module), name)


def content(path: str) -> str:
    """The text of a file of the package."""
    with opened(path) as file:
        return file.read().decode("utf-8").replace("\r\n", "\n")


def opened(path: str | os.PathLike[str]) -> BinaryIO:
    """A file, which may be one of the package: that lies in an archive where the package does."""
    if _ARCHIVE and (name := os.fspath(path)).startswith(_ARCHIVE + os.sep):
        from io import BytesIO  # noqa: PLC0415 - only in an archive

        return BytesIO(_LOADER.get_data(name))
    return open(path, "rb")


def names(directory: str | os.PathLike[str]) -> list[str]:
    """The names of the files of a directory, which may be one of the package, in order."""
    path = os.fspath(directory)
    if not (_ARCHIVE and path.startswith(_ARCHIVE + os.sep)):
        return sorted(os.listdir(path))
    from zipfile import ZipFile  # noqa: PLC0415 - only in an archive

    inside = path[len(_ARCHIVE) + 1 :].replace(os.sep, "/")
    with ZipFile(_ARCHIVE) as archive:
        return sorted(tail for head, _, tail in (name.rpartition("/") for name in archive.namelist()) if head == inside)


def recall(shelf: str, key: str) -> Any:
    """What ``remember`` put on a shelf under a key, ``None`` where there is nothing sound."""
    path = _place(shelf, key)
    found = None if path is None else _read(path)
    return None if found is None else _data(found)


def remember(shelf: str, key: str, made: Any) -> None:
    """Put plain data on a shelf, which holds the newest ``_SHELVED`` of its kind."""
    path = _place(shelf, key)
    if path is None:
        return
    _write(path, _encoded(_json(made)), forget=False)
    if key.startswith("00"):  # one in 256: to look through a shelf takes as long as some reports
        _clear(os.path.join(directory(), shelf))


def stamp(path: str) -> str:
    """Which file it is, ``""`` where there is none."""
    try:
        return _file(path)
    except (OSError, ValueError):
        return ""


def _place(shelf: str, key: str) -> str | None:
    where = directory()
    return os.path.join(where, shelf, f"{key}.json") if where else None


def _clear(shelf: str) -> None:
    with suppress(OSError):
        files = [os.path.join(shelf, name) for name in os.listdir(shelf)]
        for file in sorted(files, key=os.path.getmtime)[:-_SHELVED]:
            os.remove(file)


def _file(path: str) -> str:
    """Which file of the package it is: whatever puts another in its place leaves another time of change.

    To read thirty files at each start takes as long as to read a short report.
    """
    found = os.stat(_ARCHIVE if _ARCHIVE and path.startswith(_ARCHIVE + os.sep) else path)
    return f"{path} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"


def directory() -> str:
    """Where it is kept, ``""`` for nowhere: an absolute path, never one in the directory that is audited."""
    home = os.path.expanduser("~")
    own = os.environ.get("FINLINT_CACHE_DIR")
    if own is not None:
        path = own
    elif sys.platform == "win32":
        path = os.path.join(os.environ.get("LOCALAPPDATA", ""), "finlint", "cache")
    elif sys.platform == "darwin":
        path = os.path.join(home, "Library", "Caches", "finlint")
    else:
        base = os.environ.get("XDG_CACHE_HOME", "")
        path = os.path.join(base if os.path.isabs(base) else os.path.join(home, ".cache"), "finlint")
    return path if os.path.isabs(path) else ""


def _data(text: str) -> Any:
    import json  # noqa: PLC0415 - few starts remember anything

    return json.loads(text)


def _json(made: Any) -> str:
    import json  # noqa: PLC0415 - as above

    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def _path(name: str, sources: Sequence[str], files: Sequence[str]) -> str | None:
    where = directory()
    if not where:
        return None
    try:
        key = digest(sys.version, *sources, *map(_file, files))
    except (OSError, ValueError):  # a program without its sources
        return None
    return os.path.join(where, f"{name}-{key}.kept")


def digest(*texts: str | bytes) -> str:
    """A fingerprint of texts, other for other texts however they are cut."""
    whole = blake2b(digest_size=32)
    for text in texts:
        data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        whole.update(b"%d:" % len(data))
        whole.update(data)
    return whole.hexdigest()


def _read(path: str) -> str | None:
    found = _sound(path)
    try:
        return None if found is None else found.decode("utf-8", "surrogatepass")
    except ValueError:
        return None


def _sound(path: str) -> bytes | None:
    """What was written, ``None`` if it is not there, not whole or not the user's own."""
    try:
        if not (_own(os.path.dirname(path), stat.S_ISDIR) and _own(path, stat.S_ISREG)):
            return None
        with open(path, "rb") as file:
            seal, data = file.readline(), file.read()
        return data if seal.decode().rstrip("\n") == _seal(path, data) else None
    except (OSError, ValueError):
        return None


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _seal(path: str, data: bytes) -> str:
    """What a file begins with: it tells whether all is there, for a tenth of what a fingerprint of it would take."""
    return f"{crc32(data, crc32(os.path.basename(path).encode())):08x}"


def _own(path: str, kind: Callable[[int], bool]) -> bool:
    """Whether nobody but the user could have written what stands there."""
    found = os.lstat(path)
    if not kind(found.st_mode):
        return False
    return sys.platform == "win32" or (found.st_uid == os.geteuid() and not found.st_mode & 0o022)


def _write(path: str, data: bytes, *, forget: bool = True) -> None:
    """Put a file in its place at once, so that nobody ever reads half of it."""
    where = os.path.dirname(path)
    beside = f"{path}.{os.getpid()}"
    try:
        os.makedirs(where, mode=0o700, exist_ok=True)
        if not _own(where, stat.S_ISDIR):
            return
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except (OSError, ValueError):
        return
    try:
        with open(descriptor, "wb") as file:
            file.write(_seal(path, data).encode() + b"\n" + data)
        os.replace(beside, path)
        if forget:
            _forget(where, os.path.basename(path).partition("-")[0])
    except (OSError, ValueError):
        with suppress(OSError):
            os.remove(beside)


def _forget(where: str, name: str) -> None:
    """Remove what has not been made for longest."""
    files = [os.path.join(where, file) for file in os.listdir(where) if file.startswith(f"{name}-")]
    for file in sorted(files, key=os.path.getmtime)[:-_MOST]:
        os.remove(file)
