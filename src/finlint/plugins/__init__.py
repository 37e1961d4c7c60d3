"""Plugins: the hooks, the built-in plugin and the loading of all others."""

from finlint.plugins.registry import Plugin, everything, load
from finlint.plugins.rules import Owned, loaded, owned, owner, rules
from finlint.plugins.words import given

__all__ = ["Owned", "Plugin", "everything", "given", "load", "loaded", "owned", "owner", "rules"]
