"""Rules as plugins: the hook, the built-in plugin and the loading of all others."""

from finlint.plugins.registry import load, loaded, owner, rules

__all__ = ["load", "loaded", "owner", "rules"]
