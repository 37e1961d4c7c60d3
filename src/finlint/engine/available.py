"""Every rule there is: those of plugins, and finlint's own about its entries."""

from functools import cache

from finlint.audit import Rule
from finlint.engine.unused import UNUSED
from finlint.plugins import loaded


@cache
def available() -> tuple[Rule, ...]:
    """The rules of this process, by code.

    Raises:
        PluginError: a plugin did not load.
    """
    return tuple(sorted((*loaded(), UNUSED), key=lambda rule: rule.code))
