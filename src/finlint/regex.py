"""Regular expressions, compiled once and not at every start.

To compile the six hundred of finlint takes longer than to audit a report with them. What the
engine of ``re`` is given is kept as plain numbers (``finlint.store``). It is used only where the
very same Python made it, where the engine finds it sound, and where it was equal to what
``re.compile`` gives when it was made. Whatever is amiss, ``re.compile`` compiles.
"""

import re
from array import array
from collections.abc import Iterable
from functools import cache
from marshal import dumps, loads
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
    found = _thawed(expression, _kept().get(key))
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
    found = _kept() | {key: _frozen(key) for key in _made}
    _made.clear()
    latest = sorted((key for key in found if found[key]), key=_used.__contains__)[-_MOST:]
    write(_SHELF, dumps({key: found[key] for key in latest}))


@cache
def _kept() -> dict[str, Any]:
    """What is known of each expression: flags, code, number of groups and their names."""
    try:
        found = loads(read(_SHELF) or b"")  # noqa: S302 - the user's own, and whole
    except (EOFError, ValueError, TypeError):
        found = None
    return found if isinstance(found, dict) else {}


def _frozen(key: str) -> tuple[Any, ...] | None:
    """What is to be known of it; ``None`` where this Python's ``re`` is another."""
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
