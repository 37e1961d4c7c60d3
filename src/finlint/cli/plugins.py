"""``finlint plugins``: what is loaded, from where, and what it gives."""

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence

from finlint import __file__ as here
from finlint import __version__
from finlint.cli.exit import Exit
from finlint.cli.output import write
from finlint.cli.words import say
from finlint.plugins import Owned, owned
from finlint.plugins.asking import OWN
from finlint.plugins.files import readers, renderers
from finlint.plugins.registry import everything
from finlint.plugins.words import given
from finlint.render import FORMATS
from finlint.render.encode import dump
from finlint.render.escape import visible
from finlint.value import value


@value(eq=False)
class _Shown:
    """A plugin as it is shown; ``origin`` is the file that its entry point means."""

    label: str
    name: str
    version: str
    entry: str
    origin: str
    hooks: tuple[str, ...]
    rules: tuple[Owned, ...]


def run(options: Namespace) -> int:
    """List the plugins, finlint's own first; each hook is asked, so that what is wrong with one is said."""
    given()
    readers(), renderers(tuple(FORMATS))
    shown = list(_shown())
    if options.output_format == "json":
        write(dump({"schema": 1, "plugins": [_described(each) for each in shown]}), json=True)
    else:
        write("\n\n".join("\n".join(_page(each, options.lang)) for each in shown) + "\n")
    return Exit.CLEAN


def _shown() -> Iterator[_Shown]:
    manager, plugins = everything().manager, everything().plugins
    for label, module in manager.list_name_plugin():
        hooks = tuple(sorted(hook.name for hook in manager.get_hookcallers(module) or ()))
        rules = tuple(each for each in owned() if each.label == label)
        if label == OWN:
            yield _Shown(label, OWN, __version__, "builtin", os.path.dirname(here), hooks, rules)
        else:
            plugin = plugins[label]
            origin = getattr(module, "__file__", None) or plugin.distribution.path
            entry = f"{plugin.entry.name} = {plugin.entry.value}"
            yield _Shown(label, plugin.distribution.name, plugin.distribution.version, entry, origin, hooks, rules)


def _described(each: _Shown) -> dict[str, object]:
    return {
        "name": each.name,
        "version": each.version,
        "entry": each.entry,
        "origin": each.origin,
        "hooks": list(each.hooks),
        "rules": [{"code": own.rule.code, "name": own.rule.name, "hook": own.hook} for own in each.rules],
    }


def _page(each: _Shown, language: str) -> Iterator[str]:
    yield visible(f"{each.name} {each.version}")
    yield visible(f"  {say(language, 'origin')}: {each.origin} ({each.entry})")
    yield visible(f"  {say(language, 'hooks')}: {', '.join(each.hooks)}")
    yield visible(f"  {say(language, 'rules given', len(each.rules))}: {_codes(each.rules)}")


def _codes(rules: Sequence[Owned]) -> str:
    """Names where they are few, for finlint's own the first code and the last."""
    if rules and rules[0].label == OWN:
        return f"{rules[0].rule.code} … {rules[-1].rule.code}"
    return ", ".join(f"{own.rule.code} {own.rule.name}" for own in rules) or "-"
