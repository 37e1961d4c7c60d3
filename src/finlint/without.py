"""Modules of others, without those that they import and that finlint has no use for.

``argparse`` imports what looks for translations of its words, and Lark what keeps a log: each takes as long
as to read a page, and finlint hears nothing of either.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from types import ModuleType, SimpleNamespace
from typing import Any

try:
    from _datetime import date  # type: ignore[import-not-found]  # without the same once more in Python
except ImportError:
    from datetime import date

__all__ = ["date", "imported", "later"]


def imported(name: str, **without: SimpleNamespace) -> ModuleType:
    """A module whose first import finds others to be what is said here.

    What is imported already, and all where more is wanted of one of them, is what it always is. So is all where
    there may be threads: another could import one of them meanwhile.
    """
    instead: dict[str, Any] = {other: held for other, held in without.items() if other not in sys.modules}
    if name in sys.modules or not instead or "threading" in sys.modules:
        return import_module(name)
    sys.modules |= instead
    try:
        return import_module(name)
    except (AttributeError, ImportError):
        _restore(instead)
        return import_module(name)
    finally:
        _restore(instead)


def _restore(instead: dict[str, Any]) -> None:
    for other, held in instead.items():
        if sys.modules.get(other) is held:
            del sys.modules[other]


def later(module: str, name: str) -> Callable[..., Any]:
    """A function of a module that is imported when the function is first called."""

    def call(*args: object, **kwargs: object) -> Any:
        return getattr(import_module(module), name)(*args, **kwargs)

    return call
