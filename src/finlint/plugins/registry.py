"""Loading plugins one by one, so that the one at fault is named."""

from collections.abc import Iterable, Iterator
from functools import cache

import pluggy

from finlint.audit import Rule
from finlint.errors import FinlintError, PluginError
from finlint.plugins import builtin, hookspecs
from finlint.plugins.installed import BUILTIN, GROUP, offered
from finlint.regex import regex

_OWN = "finlint"
_CODE = regex(r"[A-Z]{2,6}\d{3}")
_NAME = regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")


def load() -> pluggy.PluginManager:
    """A manager with the built-in plugin and every installed one.

    Raises:
        PluginError: names the distribution, its version and what is wrong.
    """
    manager = pluggy.PluginManager(_OWN)
    manager.add_hookspecs(hookspecs)
    add(manager, builtin, _OWN)
    for label, plugin in _strangers():
        add(manager, plugin, label)
    return manager


def add(manager: pluggy.PluginManager, plugin: object, label: str) -> None:
    """Register a plugin under the name by which errors call it.

    Raises:
        PluginError: it answers no hook, or one that finlint does not have, or wrongly.
    """
    try:
        manager.register(plugin, label)
        manager.check_pending()
    except (pluggy.PluginValidationError, ValueError) as error:
        raise _broken(label, str(error)) from error
    if not manager.get_hookcallers(plugin):
        raise _broken(label, "answers no hook of finlint (is @hookimpl missing?)")


def rules(manager: pluggy.PluginManager) -> tuple[Rule, ...]:
    """Every rule of every plugin, by code.

    Raises:
        PluginError: as ``labelled``.
    """
    return tuple(rule for _, rule in labelled(manager))


def labelled(manager: pluggy.PluginManager) -> tuple[tuple[str, Rule], ...]:
    """Every rule of every plugin, by code, with the label of its plugin.

    Raises:
        PluginError: a hook raised or gave something else than rules, a code or name is used
            twice or is not of the form that DESIGN.md gives it.
    """
    found: dict[str, tuple[str, Rule]] = {}
    for implementation in manager.hook.finlint_rules.get_hookimpls():
        label = implementation.plugin_name
        for rule in _given(label, implementation.function):
            for key in (rule.code, rule.name):
                if key in found:
                    other, twin = found[key]
                    why = f"{key} is used twice: {rule.origin} and {twin.origin} ({other})"
                    raise _broken(label, why)
                found[key] = label, rule
    return tuple(found[code] for code in sorted({rule.code for _, rule in found.values()}))


@cache
def loaded() -> tuple[Rule, ...]:
    """The rules of this process."""
    return tuple(rule for _, rule in _loaded())


def owner(code: str) -> str:
    """Which distribution other than finlint a rule came from, with its version; ``""`` where it came from none."""
    return next((label for label, rule in _loaded() if rule.code == code and label != _OWN), "")


@cache
def _loaded() -> tuple[tuple[str, Rule], ...]:
    return labelled(load())


def _strangers() -> Iterator[tuple[str, object]]:
    """The modules behind the entry points of other distributions."""
    if not offered():
        return
    from importlib.metadata import entry_points  # noqa: PLC0415 - 35 ms, only with plugins

    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        if entry.value == BUILTIN:
            continue
        label = f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.name
        try:
            yield label, entry.load()
        except Exception as error:
            why = f"{entry.name} = {entry.value}: {type(error).__name__}: {error}"
            raise _broken(label, why) from error


def _given(label: str, hook: object) -> Iterator[Rule]:
    """What one hook gives, each checked."""
    try:
        given = list(_called(hook))
    except FinlintError:
        raise
    except Exception as error:
        raise _broken(label, f"finlint_rules: {type(error).__name__}: {error}") from error
    for rule in given:
        if not isinstance(rule, Rule):
            raise _broken(label, f"finlint_rules: gave {type(rule).__name__}, not a Rule")
        if not _CODE.fullmatch(rule.code) or (rule.code.startswith("FL") and label != _OWN):
            why = f"finlint_rules: “{rule.code}” is no code: two to six own capitals, three digits"
            raise _broken(label, why)
        if not _NAME.fullmatch(rule.name):
            raise _broken(label, f"finlint_rules: {rule.code}: “{rule.name}” is not kebab-case")
        yield rule


def _called(hook: object) -> Iterable[object]:
    given = hook() if callable(hook) else None
    if not isinstance(given, Iterable):
        msg = f"gave {type(given).__name__}, not rules"
        raise TypeError(msg)
    return given


def _broken(label: str, why: str) -> PluginError:
    what = " ".join(why.split())
    return PluginError(f"插件 {label}: {what}", f"plugin {label}: {what}")
