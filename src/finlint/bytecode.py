"""The compiled modules of finlint in one file, for a start that imports four hundred of them.

For each module Python tries every kind of file that it might be, and opens one: that takes longer than
to run most of them. So the program puts what it has used of the compiled files into one file beside
them, in ``finlint/__pycache__``, and a later start takes its modules from there, those of a package at
once. It trusts that file as Python trusts the others of that directory, and by Python's own rule: what
was compiled by another version, or from a source of another time or size, is not used. A module that is
not in it, or not as it should be, Python imports as ever.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib._bootstrap_external import MAGIC_NUMBER
from importlib.machinery import ModuleSpec, SourceFileLoader
from itertools import accumulate
from marshal import dumps, loads
from types import CodeType, ModuleType
from typing import Any

Stamp = tuple[int, int]
"""When a source was changed, in nanoseconds, and its size."""
Entry = tuple[str, Stamp, str, str, CodeType]
"""A module: its source and which it is, its directory if it is a package, its compiled file, and its code."""
Part = dict[str, Entry]
"""The modules of a package by their names."""

Codes = dict[Any, CodeType]
"""Code that a module makes, by all that it is made of besides the source of that module."""

_SHARED = "made"
"""In place of a package: such code by the source, with the stamp of that."""
_WIDTH = 8
"""Bytes that say how long the table of contents is.

The file begins as what is compiled of this module does, so that another version of it has another file; then
come these bytes, the table and the parts.
"""
_BY_TIME = bytes(4)
"""What says in a compiled file that the time and size of its source tell whether it is out of date."""
_SECOND = 1_000_000_000
_DAMAGED = (OSError, EOFError, ValueError, TypeError)


class _File:
    """The one file, which finds modules; it stays open, for another process may put another in its place."""

    def __init__(self, path: str) -> None:
        self._path, self._descriptor, self._start = path, -1, 0
        self._places: dict[str, tuple[int, int]] = {}
        self._parts: dict[str, Part] = {}
        self._shared: dict[str, Codes] = {}
        self._shares = 0
        self._before = frozenset(sys.modules)
        with suppress(*_DAMAGED):
            self._descriptor = os.open(path, os.O_RDONLY)
            own = _head(_stamp(__file__))
            begins = os.pread(self._descriptor, len(own) + _WIDTH, 0)
            if begins.startswith(own):
                size = int.from_bytes(begins[len(own) :], "little")
                self._start = len(begins) + size
                self._places = loads(os.pread(self._descriptor, size, len(begins)))  # noqa: S302 - see above

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """How to load a module; ``None`` where Python has to find it."""
        package = _package(name)
        if package not in self._places:
            return None
        part = self._parts.get(package)
        if part is None:
            part = self._parts[package] = self._part(package)
        entry = part.pop(name, None)  # the code of a module is of no use once it has run
        if entry is None or entry[1] != _stamp(entry[0]):
            return None
        source, _, folder, compiled, code = entry
        spec = ModuleSpec(name, _Loader(name, source, code), origin=source)
        spec.has_location, spec.cached = True, compiled
        if folder:
            spec.submodule_search_locations = [folder]
        return spec

    def share(self, source: str, codes: Codes) -> None:
        """Add to the codes of a module those that are in the file."""
        self._shared[source] = codes
        found: Any = self._part(_SHARED).get(source) if _SHARED in self._places else None
        if found and found[0] == _stamp(source):
            codes |= found[1]
            self._shares += len(codes)

    def grow(self) -> None:
        """Put a file in place of this one that holds what was imported in another way as well."""
        if not os.access(os.path.dirname(self._path), os.W_OK):
            return  # all that follows would be in vain, at every start
        new = dict(self._imported())
        if not new and self._shares == sum(map(len, self._shared.values())):
            return
        parts: dict[str, Any] = {package: self._part(package) for package in self._places}
        parts[_SHARED] = {source: (_stamp(source), codes) for source, codes in self._shared.items()}
        for name, entry in new.items():
            parts.setdefault(_package(name), {})[name] = entry
        packed = list(map(dumps, parts.values()))
        starts = accumulate(map(len, packed), initial=0)
        places = {package: (start, len(part)) for package, start, part in zip(parts, starts, packed, strict=False)}
        _write(self._path, dumps(places), packed)

    def _part(self, package: str) -> Part:
        start, size = self._places[package]
        with suppress(*_DAMAGED):
            found: Part = loads(os.pread(self._descriptor, size, self._start + start))  # noqa: S302 - see above
            return found
        return {}

    def _imported(self) -> Iterator[tuple[str, Entry]]:
        """The modules that Python had to find, as far as they are compiled."""
        for name, module in tuple(sys.modules.items()):
            spec = module.__spec__ if name.startswith("finlint.") and name not in self._before else None
            if spec is None or type(spec.loader) is not SourceFileLoader:
                continue
            source, compiled = str(spec.origin), str(spec.cached)
            folder, *_ = spec.submodule_search_locations or [""]
            stamp = _stamp(source)
            head = _head(stamp)
            with suppress(*_DAMAGED), open(compiled, "rb") as file:
                if file.read(len(head)) == head:
                    yield name, (source, stamp, folder, compiled, loads(file.read()))  # noqa: S302 - as Python does


class _Loader(SourceFileLoader):
    """Python's own loader of a source, but that it has the code already."""

    def __init__(self, name: str, source: str, code: CodeType) -> None:
        super().__init__(name, source)
        self._code: CodeType | None = code

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module with its places, which Python sets where it looks for them in vain: that takes longer."""
        module = ModuleType(spec.name)
        vars(module).update(__file__=spec.origin, __cached__=spec.cached)
        return module

    def get_code(self, fullname: str) -> CodeType | None:
        """The code of the module, for the first time; Python finds it for a second."""
        code, self._code = self._code, None
        return code or super().get_code(fullname)


_files: list[_File] = []
"""The one that this process uses, if it uses one."""


def use() -> None:
    """Take the modules of finlint from the file, if there is one and the system reads pieces of a file."""
    spec = sys.modules["finlint"].__spec__
    if spec and spec.cached and hasattr(os, "pread") and not _files:
        _files.append(_File(f"{spec.cached}s"))
        sys.meta_path[:0] = _files


def share(source: str, codes: Codes) -> None:
    """Take code that a module makes from the file, and what it makes besides into it."""
    for file in _files:
        file.share(source, codes)


def keep() -> None:
    """Put what this process has imported in another way into the file."""
    for file in () if sys.dont_write_bytecode else _files:
        file.grow()


def _package(name: str) -> str:
    """The package whose modules are read at once: ``finlint.facts`` of ``finlint.facts.marks.unit``.

    Modules of the command line, and of rules, are read one by one: few of them are needed.
    """
    return name if name.startswith(("finlint.cli.", "finlint.rules.")) else ".".join(name.split(".", 2)[:2])


def _stamp(source: str) -> Stamp:
    try:
        found = os.stat(source)
    except OSError:
        return -1, -1
    return found.st_mtime_ns, found.st_size


def _head(stamp: Stamp) -> bytes:
    """How the file begins that is compiled of a source: of its time are the seconds."""
    numbers = stamp[0] // _SECOND, stamp[1]
    return MAGIC_NUMBER + _BY_TIME + b"".join((number & 0xFFFFFFFF).to_bytes(4, "little") for number in numbers)


def _write(path: str, table: bytes, parts: Iterable[bytes]) -> None:
    """Put a file in its place at once, so that nobody ever reads half of it."""
    beside = f"{path}.{os.getpid()}"
    try:
        with open(beside, "xb") as file:
            file.writelines([_head(_stamp(__file__)), len(table).to_bytes(_WIDTH, "little"), table, *parts])
        os.replace(beside, path)
    except OSError:
        with suppress(OSError):
            os.remove(beside)
