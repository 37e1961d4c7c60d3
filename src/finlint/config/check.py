"""What is wrong with a configuration: unknown keys, wrong types, values that mean nothing."""

from collections.abc import Collection, Mapping
from typing import Any

from finlint.config.config import Entry, Origin
from finlint.config.keys import ENTRY, KEYS, LEVELS, Key
from finlint.config.kinds import ENTRIES
from finlint.config.pattern import sound
from finlint.config.toml import Step, Toml
from finlint.errors import ConfigError, nearest


def checked(toml: Toml) -> None:
    """Refuse a table that says what finlint does not understand.

    Raises:
        ConfigError: names file, line and, for a misspelt key, the nearest one.
    """
    for name, given in toml.table.items():
        key = _fitting(toml, (name,), given, KEYS)
        if key.choices and given not in key.choices:
            raise _no_choice(toml, (name,), name, given, key.choices)
    for name in ("per-file-ignores", "prior", "exclude"):
        given = toml.table.get(name, ())
        for pattern in () if isinstance(given, str) else given:
            _pattern(toml, (name, pattern), pattern)
    for rule, options in toml.table.get("rules", {}).items():
        if "severity" in options and options["severity"] not in LEVELS:
            raise _no_choice(toml, ("rules", rule, "severity"), "severity", options["severity"], LEVELS)


def _fitting(toml: Toml, steps: tuple[Step, ...], given: object, known: Mapping[str, Key]) -> Key:
    """What is known of a key, whose value is of its kind."""
    name = str(steps[-1])
    if name not in known:
        raise unknown(toml, steps, name, known)
    kind = known[name].kind
    if not kind.fits(given):
        raise toml.wrong(steps, f"{name} 应是{kind.zh}", f"{name} must be {kind.en}")
    return known[name]


def unknown(toml: Toml, steps: tuple[Step, ...], name: str, known: Collection[str]) -> ConfigError:
    """An error that names the nearest key."""
    zh, en = nearest(name, known)
    return toml.wrong(steps, f"没有 “{name}” 这个键{zh}", f"no key “{name}”{en}")


def entries(toml: Toml, given: Any, root: str, table: str = "suppress") -> tuple[Entry, ...]:
    """The entries of ``[[suppress]]``, or of another table that holds such.

    Raises:
        ConfigError: one of them says nothing, gives no reason, or something that finlint does not understand.
    """
    if not ENTRIES.fits(given):
        raise toml.wrong((table,), f"{table} 应是 [[{table}]] 表", f"{table} must be tables [[{table}]]")
    return tuple(_entry(toml, (table, number), each, root) for number, each in enumerate(given))


def _entry(toml: Toml, steps: tuple[Step, ...], given: Mapping[str, Any], root: str) -> Entry:
    for name, held in given.items():
        _fitting(toml, (*steps, name), held, ENTRY)
    for name in ("file", "reason"):
        if name not in given:
            raise toml.wrong(steps, f"缺少 {name}（{ENTRY[name].zh}）", f"{name} is missing ({ENTRY[name].en})")
    placed = "rule" in given and ("line" in given or "text" in given)
    if "fingerprint" not in given and not placed:
        raise toml.wrong(
            steps,
            "要写明是哪个发现：fingerprint，或者 rule 和 text（或 line）",
            "say which finding is meant: fingerprint, or rule and text (or line)",
        )
    _pattern(toml, (*steps, "file"), given["file"])
    return Entry(root=root, origin=Origin(toml.path, toml.line(steps)), **given)


def _pattern(toml: Toml, steps: tuple[Step, ...], pattern: str) -> None:
    if not sound(pattern):
        raise toml.wrong(steps, f"“{pattern}” 不是 .gitignore 的写法", f"“{pattern}” is no pattern of .gitignore")


def _no_choice(toml: Toml, steps: tuple[Step, ...], name: str, given: object, choices: Collection[str]) -> ConfigError:
    words = ", ".join(choices)
    return toml.wrong(steps, f"{name} 没有 “{given}”；可用 {words}", f"{name}: no “{given}”; there are {words}")
