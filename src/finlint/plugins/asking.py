"""Asking plugins, and saying what is wrong with the one at fault."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from finlint.errors import FinlintError, PluginError
from finlint.plugins.installed import trusted

OWN = "finlint"

Manager = Any
"""A ``pluggy.PluginManager``; where no plugin is installed there is none, and pluggy is not imported."""


def all_plugins() -> Manager:
    """The manager of every plugin of this process.

    Raises:
        PluginError: one of them breaks the contract.
    """
    from finlint.plugins.registry import everything  # noqa: PLC0415 - only where a plugin is installed

    return everything().manager


def answers(manager: Manager, hook: str) -> Iterator[tuple[str, Any]]:
    """What each plugin gives to a hook, with the name of the plugin; an iterator is run to its end.

    Raises:
        PluginError: the hook raised.
    """
    for implementation in getattr(manager.hook, hook).get_hookimpls():
        label = implementation.plugin_name
        try:
            with apart():
                given = implementation.function()
                yield label, list(given) if isinstance(given, Iterator) else given
        except FinlintError:
            raise
        except Exception as error:
            raise broken(label, f"{hook}: {said(error)}") from error


def listed(label: str, hook: str, given: object) -> Iterable[Any]:
    """What a hook gave, if it gave several things.

    Raises:
        PluginError: it gave one, or a text, or nothing.
    """
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise broken(label, f"{hook}: gave {type(given).__name__}, not a list")
    return given


def mapped(label: str, hook: str, given: object) -> Mapping[str, Any]:
    """What a hook gave, if it gave something for each of several names.

    Raises:
        PluginError: it gave something else.
    """
    if not isinstance(given, Mapping) or not all(isinstance(name, str) and name for name in given):
        raise broken(label, f"{hook}: gave {type(given).__name__}, not a mapping of names")
    return given


@contextmanager
def apart() -> Iterator[None]:
    """Import nothing from the directory that the user happens to be in."""
    before = sys.path[:]
    sys.path[:] = [path for path in before if trusted(path)]
    apart = sys.path[:]
    try:
        yield
    finally:
        if sys.path == apart:  # what a plugin added itself stays
            sys.path[:] = before


def said(error: BaseException) -> str:
    """What was raised, in one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())


def broken(label: str, why: str) -> PluginError:
    """The one line that names a plugin and what is wrong with it."""
    what = " ".join(why.split())
    return PluginError(f"插件 {label}: {what}", f"plugin {label}: {what}")
