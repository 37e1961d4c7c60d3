"""Modules of others, without those that they import and that finlint has no use for.

``argparse`` imports what looks for translations of its words, and Lark what keeps a log: each takes as long
as to read a page, and finlint hears nothing of either.
"""

import sys
from importlib import import_module
from types import ModuleType

try:
    from _datetime import date  # type: ignore[import-not-found]  # without the same once more in Python
except ImportError:
    from datetime import date

__all__ = ["date", "imported"]


def imported(name: str, without: str, **instead: object) -> ModuleType:
    """A module whose first import finds another one to be what is said here.

    Where either is imported already, or more is wanted of the other, both are what they always are.
    """
    if name in sys.modules or without in sys.modules:
        return import_module(name)
    standing_in = sys.modules[without] = ModuleType(without)
    vars(standing_in).update(instead)
    try:
        return import_module(name)
    except (AttributeError, ImportError):
        del sys.modules[without]
        return import_module(name)
    finally:
        if sys.modules.get(without) is standing_in:
            del sys.modules[without]
