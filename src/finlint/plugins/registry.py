"""Loading plugins one by one, so that the one at fault is named.

This imports pluggy, and is imported where a plugin is installed: most starts do without both.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any

import pluggy

from finlint import __version__
from finlint.plugins import builtin, hookspecs
from finlint.plugins.asking import OWN, apart, broken, said
from finlint.plugins.installed import Distribution, Entry, distributions, offered
from finlint.plugins.versions import admits, readable, wanted
from finlint.value import value


@value(eq=False)
class Plugin:
    """A loaded plugin: the distribution that offers it, its entry point, and what the entry point means."""

    distribution: Distribution
    entry: Entry
    module: Any

    @property
    def label(self) -> str:
        """How errors call it: the distribution, with the entry point where it has several."""
        name = self.distribution.label
        return name if len(self.distribution.entries) == 1 else f"{name} ({self.entry.name})"


@value(eq=False)
class Loaded:
    """The manager that knows every plugin, and those that are not finlint's own by the name they have there."""

    manager: pluggy.PluginManager
    plugins: Mapping[str, Plugin]


def load() -> pluggy.PluginManager:
    """A manager with the built-in plugin and every installed one.

    Raises:
        PluginError: names the distribution, its version and what is wrong.
    """
    return _loaded().manager


@cache
def everything() -> Loaded:
    """What this process has loaded."""
    return _loaded()


def _loaded() -> Loaded:
    manager = pluggy.PluginManager(OWN)
    manager.add_hookspecs(hookspecs)
    add(manager, builtin, OWN)
    plugins = {}
    for plugin in _strangers():
        add(manager, plugin.module, plugin.label)
        plugins[plugin.label] = plugin
    return Loaded(manager, plugins)


def add(manager: pluggy.PluginManager, plugin: object, label: str) -> None:
    """Register a plugin under the name by which errors call it.

    Raises:
        PluginError: it answers no hook, or one that finlint does not have, or wrongly.
    """
    try:
        manager.register(plugin, label)
        manager.check_pending()
    except (pluggy.PluginValidationError, ValueError) as error:
        raise broken(label, _unknown(plugin) or str(error)) from error
    if not manager.get_hookcallers(plugin):
        raise broken(label, "answers no hook of finlint (is @hookimpl missing?)")


def _unknown(plugin: object) -> str:
    """The first hook that finlint does not have, and the nearest that it has."""
    known = [name for name in vars(hookspecs) if name.startswith("finlint_")]
    for name in dir(plugin):
        if name not in known and hasattr(getattr(plugin, name, None), "finlint_impl"):
            from difflib import get_close_matches  # noqa: PLC0415 - only where a hook is misspelt

            near = get_close_matches(name, known, 1)
            return f"unknown hook {name}" + (f"; did you mean {near[0]}?" if near else f" (hooks: {', '.join(known)})")
    return ""


def _strangers() -> Iterator[Plugin]:
    """The modules behind the entry points of other distributions."""
    if not offered():
        return
    for distribution in distributions():
        _suits(distribution.label, wanted(distribution.requires))
        for entry in distribution.entries:
            try:
                with apart():
                    module = _meant(entry.value)
            except (Exception, SystemExit) as error:
                raise broken(distribution.label, f"{entry.name} = {entry.value}: {said(error)}") from error
            _suits(distribution.label, getattr(module, "requires_finlint", ""))
            yield Plugin(distribution, entry, module)


def _meant(name: str) -> Any:
    """The module, or what is called so in it, of an entry point."""
    module, _, attribute = name.partition("[")[0].strip().partition(":")
    found = import_module(module.strip())
    for part in filter(None, attribute.strip().split(".")):
        found = getattr(found, part)
    return found


def _suits(label: str, specifier: object) -> None:
    if not isinstance(specifier, str) or not readable(specifier):
        raise broken(label, f"requires_finlint is not understood: {specifier!r}; write it like “>=0.1,<0.3”")
    if not admits(specifier, __version__):
        raise broken(label, f"requires finlint {specifier}, but this is finlint {__version__}")
