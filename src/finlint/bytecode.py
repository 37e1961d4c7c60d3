"""The compiled modules of finlint in one file, for a start that imports three hundred of them.

For each module Python tries every kind of file that it might be, and opens one: that takes longer than
to run most of them. So the program puts the compiled files that it has used one after the other into
one file beside them, in ``finlint/__pycache__``, and a later start takes its modules from there. It
trusts that file as Python trusts the others of that directory, and by Python's own rule: what was
compiled by another version, or from a source of another size or time, is not used. A module that is not
in it, or not as it should be, Python imports as ever.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib._bootstrap_external import MAGIC_NUMBER
from importlib.machinery import ModuleSpec, SourceFileLoader
from marshal import dumps, loads
from types import CodeType

Entry = tuple[str, str, bytes, int, int]
"""A module: its source, its compiled file, how that begins, and where its code begins and ends in the one file."""

_WIDTH = 8
"""Bytes at the beginning of the file that say how long its table of contents is; that and the code follow."""
_BY_TIME = bytes(4)
"""What says in a compiled file that the time and size of its source tell whether it is out of date."""
_DAMAGED = (OSError, EOFError, ValueError, TypeError)


class _Loader(SourceFileLoader):
    """Python's own loader of a source, but for where its code comes from."""

    def __init__(self, name: str, source: str, place: tuple[int, int, int]) -> None:
        """``place`` is what ``os.pread`` wants."""
        super().__init__(name, source)
        self._place = place

    def get_code(self, fullname: str) -> CodeType | None:
        """The code of the module."""
        with suppress(*_DAMAGED):
            code = loads(os.pread(*self._place))  # noqa: S302 - as Python does
            if isinstance(code, CodeType):
                return code
        return super().get_code(fullname)


class _File:
    """The one file, which finds modules; it stays open, for another process may put another in its place."""

    def __init__(self, path: str) -> None:
        self.path, self._descriptor, self._start = path, -1, 0
        self.entries: dict[str, Entry] = {}
        with suppress(*_DAMAGED):
            self._descriptor = os.open(path, os.O_RDONLY)
            size = int.from_bytes(os.pread(self._descriptor, _WIDTH, 0), "little")
            self._start = _WIDTH + size
            self.entries = loads(os.pread(self._descriptor, size, _WIDTH))  # noqa: S302 - see above

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """How to load a module; ``None`` where Python has to find it."""
        entry = self.entries.get(name)
        if entry is None or entry[2] != _head(entry[0]):
            return None
        source, compiled = entry[:2]
        spec = ModuleSpec(name, _Loader(name, source, self._place(entry)), origin=source)
        spec.has_location, spec.cached = True, compiled
        folder, file = os.path.split(source)
        if file == "__init__.py":
            spec.submodule_search_locations = [folder]
        return spec

    def code(self, entry: Entry) -> bytes:
        """What ``marshal`` made of the code of a module."""
        return os.pread(*self._place(entry))

    def _place(self, entry: Entry) -> tuple[int, int, int]:
        *_, start, end = entry
        return self._descriptor, end - start, self._start + start


_files: list[_File] = []
"""The one that this process uses, if it uses one."""


def use() -> None:
    """Take the modules of finlint from the file, if there is one and the system reads pieces of a file."""
    spec = sys.modules["finlint"].__spec__
    if spec and spec.cached and hasattr(os, "pread") and not _files:
        _files.append(_File(f"{spec.cached}s"))
        sys.meta_path[:0] = _files


def keep() -> None:
    """Put what this process has imported in another way into the file."""
    for file in () if sys.dont_write_bytecode else _files:
        if new := dict(_imported(file.entries)):
            old = {name: (entry, file.code(entry)) for name, entry in file.entries.items()}
            with suppress(OSError):
                _write(file.path, old | new)


def _imported(known: Mapping[str, Entry]) -> Iterator[tuple[str, tuple[Entry, bytes]]]:
    """The modules of finlint that are compiled and not known, each with its code."""
    for name, module in tuple(sys.modules.items()):
        spec = module.__spec__ if name.partition(".")[0] == "finlint" else None
        if spec is None or type(spec.loader) is not SourceFileLoader:
            continue
        source, compiled = str(spec.origin), str(spec.cached)
        head = _head(source)
        if name not in known or known[name][:3] != (source, compiled, head):
            with suppress(OSError), open(compiled, "rb") as file:
                if file.read(len(head)) == head:
                    yield name, ((source, compiled, head, 0, 0), file.read())


def _head(source: str) -> bytes:
    """How the file begins that is compiled of a source."""
    try:
        found = os.stat(source)
    except OSError:
        return b""
    numbers = int(found.st_mtime) & 0xFFFFFFFF | (found.st_size & 0xFFFFFFFF) << 32
    return MAGIC_NUMBER + _BY_TIME + numbers.to_bytes(8, "little")


def _write(path: str, modules: Mapping[str, tuple[Entry, bytes]]) -> None:
    """Put a file in its place at once, so that nobody ever reads half of it."""
    contents, end = dict[str, Entry](), 0
    for name, ((source, compiled, head, *_), code) in modules.items():
        contents[name] = source, compiled, head, end, end + len(code)
        end += len(code)
    table = dumps(contents)
    beside = f"{path}.{os.getpid()}"
    try:
        with open(beside, "xb") as file:
            file.writelines([len(table).to_bytes(_WIDTH, "little"), table, *(code for _, code in modules.values())])
        os.replace(beside, path)
    except OSError:
        with suppress(OSError):
            os.remove(beside)
