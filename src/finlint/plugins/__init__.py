"""Plugins: the hooks, the built-in plugin and the loading of all others."""

from finlint.plugins.rules import Owned, loaded, owned, owner, rules
from finlint.plugins.words import given

__all__ = ["Owned", "given", "loaded", "owned", "owner", "rules"]
