"""Regular expressions, compiled once and not at every start.

To compile the six hundred of finlint takes longer than to audit a report with them. What the
engine of ``re`` is given is kept as plain numbers (``finlint.store``): a line of JSON says which of
the numbers behind it are whose. It is used only where the
very same Python made it, where the engine finds it sound, and where it was equal to what
``re.compile`` gives when it was made. Whatever is amiss, ``re.compile`` compiles.
"""

import re
from array import array
from collections.abc import Iterable
from functools import cache
from typing import Any

from finlint.store import read, write

_MOST = 1024
"""Expressions that are kept: as many as all commands, plugins and rule files need; unused ones go first."""
_SHELF = "patterns"
_made: dict[str, Any] = {}
_used: dict[str, None] = {}


@cache
def regex(expression: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``."""
    key = f"{int(flags)} {expression}"
    _used[key] = None
    found = _thawed(expression, _known(key))
    if found is None:
        found = re.compile(expression, flags)
        _made[key] = None
    return found


def either(words: Iterable[str]) -> str:
    """An expression for any of some words, the first of them first: of many only those are tried that begin alike."""
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(sign)}(?:{'|'.join(behind)})" for sign, behind in tails.items())


def keep() -> None:
    """Keep what had to be compiled, for the next start."""
    if not _made:
        return
    found = {key: _known(key) for key in _kept()[0]} | {key: _frozen(key) for key in _made}
    _made.clear()
    latest = sorted((key for key in found if found[key]), key=_used.__contains__)[-_MOST:]
    index, numbers = {}, bytearray()
    for key in latest:
        flags, code, groups, names = found[key] or ()
        index[key] = [flags, len(numbers), len(code), groups, names]
        numbers += code
    from json import dumps  # noqa: PLC0415 - most starts keep nothing

    head = dumps(index, ensure_ascii=False, separators=(",", ":"))
    write(_SHELF, head.encode("utf-8", "surrogatepass") + b"\n" + numbers)


@cache
def _kept() -> tuple[dict[str, Any], bytes]:
    """What is known of each expression, and the numbers of all, one after the other."""
    head, _, numbers = (read(_SHELF) or b"{}").partition(b"\n")
    from json import loads  # noqa: PLC0415 - as the store does

    try:
        found = loads(head)
    except ValueError:
        found = None
    return (found if isinstance(found, dict) else {}), numbers


def _known(key: str) -> tuple[Any, ...] | None:
    """Flags, code, number of groups and their names, ``None`` where nothing of the kind is kept."""
    index, numbers = _kept()
    try:
        flags, start, size, groups, names = index[key]
        return flags, numbers[start : start + size], groups, names
    except (KeyError, TypeError, ValueError):
        return None


def _frozen(key: str) -> tuple[Any, ...] | None:
    """As ``_known``; ``None`` where this Python's ``re`` is another."""
    flags, _, expression = key.partition(" ")
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]  # noqa: PLC0415 - first start only

        compiled = re.compile(expression, int(flags))
        code = _compiler._code(_parser.parse(expression, int(flags)), int(flags))  # noqa: SLF001
        frozen = compiled.flags, array("I", code).tobytes(), compiled.groups, dict(compiled.groupindex)
    except Exception:  # noqa: BLE001 - whatever a later Python changes there
        return None
    return frozen if _thawed(expression, frozen) == compiled else None


def _thawed(expression: str, frozen: tuple[Any, ...] | None) -> re.Pattern[str] | None:
    if not frozen:
        return None
    try:
        import _sre  # type: ignore[import-not-found]  # noqa: PLC0415 - a Python without it compiles

        flags, code, groups, names = frozen
        indices: list[str | None] = [None] * (groups + 1)
        for name, index in names.items():
            indices[index] = name
        thawed: re.Pattern[str] = _sre.compile(
            expression, flags, array("I", code).tolist(), groups, names, tuple(indices)
        )
    except Exception:  # noqa: BLE001 - damaged: the engine checks what it is given
        return None
    return thawed
