"""From the files of a configuration to one ``Config``: read, checked, joined."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from finlint.config.check import checked, entries
from finlint.config.config import Config, Entry, Local, Origin
from finlint.config.keys import JOIN, KEYS
from finlint.config.kinds import PATH, PATHS
from finlint.config.nearest import shown
from finlint.config.pattern import literal
from finlint.config.toml import MAX_SIZE, Toml, read_toml, stamp
from finlint.errors import ConfigError
from finlint.value import replace

_DEEPEST = 8
"""Files that extend one another: more is a mistake."""


def load(file: str) -> Config:
    """The configuration of a file and of those it extends.

    Raises:
        ConfigError: names file, line, and the nearest key for one that is misspelt.
    """
    chain = tuple(_chain(file))
    return _loaded(file, tuple((toml.path, stamp(toml.path)) for toml in chain))


@cache
def _loaded(file: str, _: tuple[tuple[str, tuple[int, int]], ...]) -> Config:
    config = Config(path=file)
    for toml in tuple(_chain(file))[::-1]:
        config = _joined(config, toml)
    return config


def _chain(file: str) -> Iterator[Toml]:
    """A file and what it extends, nearest first."""
    seen: list[str] = []
    while file:
        toml = read_toml(file)
        if toml is None:
            raise ConfigError(f"{shown(file)}: 没有 [tool.finlint] 表", f"{shown(file)}: no table [tool.finlint]")
        toml = Toml(shown(file), toml.table, toml.lines)
        checked(toml)
        yield toml
        seen.append(os.path.realpath(file))
        extended = str(toml.table.get("extend", ""))
        file = os.path.join(os.path.dirname(file), extended) if extended else ""
        if file and os.path.realpath(file) in seen:
            raise toml.wrong(("extend",), f"“{extended}” 又回到了自己", f"“{extended}” leads back to itself")
        if len(seen) == _DEEPEST:
            raise toml.wrong(
                ("extend",), f"extend 超过 {_DEEPEST} 层", f"more than {_DEEPEST} files extend one another"
            )


def _joined(config: Config, toml: Toml) -> Config:
    """A configuration with what a nearer file says."""
    root = os.path.dirname(os.path.abspath(toml.path))
    changes: dict[str, Any] = {}
    origins = dict(config.origins)
    for name, given in toml.table.items():
        if name == "extend":
            continue
        key = KEYS[name]
        where = Origin(toml.path, toml.line((name,)))
        origins[name] = (*origins.get(name, ()), where) if key.joins == JOIN else (where,)
        if name == "rules":
            changes |= _rules(config, given)
            continue
        field = name.replace("-", "_")
        made = _made(name, given, root, toml)
        changes[field] = made
        if key.joins == JOIN:
            changes[field] = (*getattr(config, field), *made)
    return replace(config, **changes, origins=origins)


def _made(name: str, given: Any, root: str, toml: Toml) -> Any:
    """The value of a key as the configuration holds it."""
    if name in _LOCAL:
        return tuple(_LOCAL[name](given, root))
    if name == "suppress":
        return entries(toml, given, root)
    if KEYS[name].kind is PATH:
        return os.path.join(root, given)
    if KEYS[name].kind is PATHS:
        return tuple(os.path.join(root, each) for each in given)
    return tuple(given) if isinstance(given, list) else given


def _excluded(given: Sequence[str], root: str) -> Iterator[Local]:
    return (Local(root, pattern, ()) for pattern in given)


def _ignored(given: Mapping[str, Sequence[str]], root: str) -> Iterator[Local]:
    return (Local(root, pattern, tuple(words)) for pattern, words in given.items())


def _priors(given: str | Mapping[str, str], root: str) -> Iterator[Local]:
    """One name alone is the report of the year before for every file."""
    by_file = {"*": given} if isinstance(given, str) else given
    return (Local(root, pattern, (os.path.join(root, prior),)) for pattern, prior in by_file.items())


_LOCAL: Mapping[str, Callable[[Any, str], Iterator[Local]]] = {
    "exclude": _excluded,
    "per-file-ignores": _ignored,
    "prior": _priors,
}


def _rules(config: Config, given: Mapping[str, Mapping[str, object]]) -> dict[str, object]:
    """Severity and options of rules, the nearer file winning in each."""
    severities, options = dict(config.severities), {name: dict(each) for name, each in config.options.items()}
    for rule, said in given.items():
        rest = dict(said)
        if "severity" in rest:
            severities[rule] = str(rest.pop("severity"))
        if rest:
            options[rule] = options.get(rule, {}) | rest
    return {"severities": severities, "options": options}


def load_baseline(file: str) -> tuple[Entry, ...]:
    """The entries of a baseline, which are those of ``suppress`` and stand in tables ``[[finding]]``.

    Raises:
        ConfigError: it is not one.
    """
    return _baseline(file, stamp(file))


@cache
def _about(file: str, _: tuple[int, int]) -> tuple[Mapping[str, tuple[Entry, ...]], tuple[Entry, ...]]:
    """Entries by the one path that each means, and those that may mean several."""
    one: dict[str, list[Entry]] = {}
    several: list[Entry] = []
    for entry in load_baseline(file):
        path = literal(entry.file)
        (several if path is None else one.setdefault(os.path.join(entry.root, path), [])).append(entry)
    return {path: tuple(entries) for path, entries in one.items()}, tuple(several)


def known_of(baseline: str, path: str) -> tuple[Entry, ...]:
    """The entries of a baseline that may speak of a file: of ten thousand, found without a look at each."""
    one, several = _about(baseline, stamp(baseline))
    return (*one.get(os.path.abspath(path), ()), *several)


@cache
def _baseline(file: str, _: tuple[int, int]) -> tuple[Entry, ...]:
    toml = read_toml(file, most=MAX_SIZE * 50)
    assert toml is not None
    toml = Toml(shown(file), toml.table, toml.lines)
    for name in toml.table:
        if name != "finding":
            raise toml.wrong((name,), f"基线里只有 [[finding]]，没有 “{name}”", f"a baseline has no “{name}”")
    return entries(toml, toml.table.get("finding", []), os.path.dirname(os.path.abspath(file)), "finding")
