"""Regular expressions, compiled once and not at every start.

To compile the two hundred of finlint takes longer than to audit a report with them. What the
engine of ``re`` is given is kept as plain numbers (``finlint.store``); it is used only where the
very same Python made it, where the engine finds it sound, and where it was equal to what
``re.compile`` gives when it was made. Whatever is amiss, ``re.compile`` compiles.
"""

import re
from array import array
from binascii import a2b_base64, b2a_base64
from functools import cache
from typing import Any

from finlint.store import read, write

_MOST = 512
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


def keep() -> None:
    """Keep what had to be compiled, for the next start."""
    if not _made:
        return
    frozen = {key: _frozen(key) for key in _made}
    _made.clear()
    kept = {**_kept(), **{key: one for key, one in frozen.items() if one}}
    latest = sorted(kept, key=_used.__contains__)[-_MOST:]
    write(_SHELF, {key: kept[key] for key in latest})


@cache
def _kept() -> dict[str, Any]:
    found = read(_SHELF)
    return found if isinstance(found, dict) else {}


def _frozen(key: str) -> list[Any] | None:
    """Flags, code, and names and number of groups; ``None`` where this Python's ``re`` is another."""
    flags, _, expression = key.partition(" ")
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]  # noqa: PLC0415 - first start only

        compiled = re.compile(expression, int(flags))
        code = _compiler._code(_parser.parse(expression, int(flags)), int(flags))  # noqa: SLF001
        frozen = [
            compiled.flags,
            b2a_base64(array("I", code), newline=False).decode(),
            compiled.groups,
            dict(compiled.groupindex),
        ]
    except Exception:  # noqa: BLE001 - whatever a later Python changes there
        return None
    return frozen if _thawed(expression, frozen) == compiled else None


def _thawed(expression: str, frozen: Any) -> re.Pattern[str] | None:
    if not frozen:
        return None
    try:
        import _sre  # type: ignore[import-not-found]  # noqa: PLC0415 - a Python without it compiles

        flags, code, groups, names = frozen
        indices: list[str | None] = [None] * (groups + 1)
        for name, index in names.items():
            indices[index] = name
        thawed: re.Pattern[str] = _sre.compile(
            expression, flags, array("I", a2b_base64(code)).tolist(), groups, names, tuple(indices)
        )
    except Exception:  # noqa: BLE001 - damaged: the engine checks what it is given
        return None
    return thawed
