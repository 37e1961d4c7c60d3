"""A TOML file, and the line that each of its keys stands in, which tomli does not tell."""

import os
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from finlint.errors import ConfigError, printable
from finlint.regex import regex
from finlint.value import value

MAX_SIZE = 1_000_000
_PYPROJECT = "pyproject.toml"
_OWN = ("tool", "finlint")
_SAYS = regex(r"\[\s*[\"']?tool[\"']?\s*(?:\]|\.\s*[\"']?finlint)|^[ \t]*[\"']?tool[\"']?\s*[.=]", re.MULTILINE)
"""Where a pyproject.toml may have a table of finlint's: most have none, and reading TOML takes its time."""
_TOKEN = regex(
    r"""
    ^[ \t]*\[\[(?P<array>[^\]\n]+)\]\]
  | ^[ \t]*\[(?P<table>[^\]\n]+)\]
  | ^[ \t]*(?P<key>(?:[\w. \t-]|"(?:\\.|[^"\\\n])*"|'[^'\n]*')+)=
  | \"{3}(?:\\.|[^\\])*?\"{3,5} | '{3}.*?'{3,5}
  | "(?:\\.|[^"\\\n])*" | '[^'\n]*'
  | \#[^\n]*
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_PART = regex(r"[\w-]+|\"((?:\\.|[^\"\\\n])*)\"|'([^'\n]*)'")

Step = str | int
"""A key, or the number of an entry in a list."""


@value
class Toml:
    """The table of finlint in a file, and the line of each of its keys."""

    path: str
    table: Mapping[str, Any]
    lines: Mapping[tuple[Step, ...], int]

    def line(self, steps: Sequence[Step]) -> int:
        """The line of a key, or of what it stands in where it is written inside another's value."""
        for end in range(len(steps), 0, -1):
            if (found := self.lines.get(tuple(steps[:end]))) is not None:
                return found
        return 1

    def wrong(self, steps: Sequence[Step], zh: str, en: str) -> ConfigError:
        """An error at the place of a key."""
        where = f"{self.path}:{self.line(steps)}: "
        return ConfigError(printable(where + zh), printable(where + en))


def read_toml(path: str, *, most: int = MAX_SIZE) -> Toml | None:
    """What a file says to finlint, ``None`` where a pyproject.toml says nothing; read again when it changes.

    Raises:
        ConfigError: it cannot be read, is larger than ``most`` bytes, not UTF-8 or not TOML.
    """
    return _read(path, most, stamp(path))


def stamp(path: str) -> tuple[int, int]:
    """What is other for another content of a file: size and time of change."""
    try:
        found = os.stat(path)
    except OSError:
        return (0, 0)
    return (found.st_size, found.st_mtime_ns)


@cache
def _read(path: str, most: int, _: tuple[int, int]) -> Toml | None:
    text = _text(path, most)
    project = os.path.basename(path) == _PYPROJECT
    if project and not _SAYS.search(text):
        return None
    from tomli import TOMLDecodeError, loads  # noqa: PLC0415 - only where there is a configuration

    try:
        table: Any = loads(text, parse_float=_number)
    except TOMLDecodeError as error:
        where = f"{path}:{error.lineno}:{error.colno}: "
        raise ConfigError(f"{where}不是正确的 TOML：{error.msg}", f"{where}not TOML: {error.msg}") from None
    except RecursionError:
        raise ConfigError(f"{path}: 嵌套太深", f"{path}: nested too deep") from None
    own = _OWN if project else ()
    for step in own:
        table = table.get(step) if isinstance(table, dict) else None
    if table is None:
        return None
    found = Toml(path, table, _lines(text, own))
    if not isinstance(table, dict):
        raise found.wrong((), "[tool.finlint] 应是一个表", "[tool.finlint] must be a table")
    return found


def _number(written: str) -> object:
    """A number as it is written: 0.1 is no sum of halves."""
    from decimal import Decimal  # noqa: PLC0415 - most configurations hold none

    return Decimal(written)


def _text(path: str, most: int) -> str:
    try:
        with open(path, "rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        why = error.strerror or str(error)
        raise ConfigError(f"{path}: 读不了：{why}", f"{path}: cannot be read: {why}") from None
    if len(data) > most:
        raise ConfigError(f"{path}: 大于 {most} 字节", f"{path}: larger than {most} bytes")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise ConfigError(
            f"{path}: 不是 UTF-8（第 {error.start} 字节），请另存为 UTF-8",
            f"{path}: not UTF-8 (byte {error.start}): save it as UTF-8",
        ) from None


def _lines(text: str, own: tuple[str, ...]) -> dict[tuple[Step, ...], int]:
    """The line of each key below ``own``."""
    found: dict[tuple[Step, ...], int] = {}
    counts: dict[tuple[Step, ...], int] = {}
    table: tuple[Step, ...] = ()
    line, seen = 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", seen, token.start())
        seen = token.start()
        if token["array"]:
            table = _numbered(_parts(token["array"]), counts)
            counts[table] = counts.get(table, -1) + 1
            table = (*table, counts[table])
        elif token["table"]:
            table = _numbered(_parts(token["table"]), counts)
        steps = (*table, *_parts(token["key"])) if token["key"] else table
        if token["array"] or token["table"] or token["key"]:
            for end in range(len(own) + 1, len(steps) + 1):
                if steps[: len(own)] == own:
                    found.setdefault(steps[len(own) : end], line)
    return found


def _numbered(parts: tuple[Step, ...], counts: Mapping[tuple[Step, ...], int]) -> tuple[Step, ...]:
    """A path below arrays of tables: of each the entry that was begun last."""
    steps: tuple[Step, ...] = ()
    for at, part in enumerate(parts):
        steps = (*steps, part)
        if at + 1 < len(parts) and steps in counts:
            steps = (*steps, counts[steps])
    return steps


def _parts(dotted: str) -> tuple[Step, ...]:
    return tuple(part[1] or part[2] or part[0] for part in _PART.finditer(dotted))
