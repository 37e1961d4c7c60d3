"""The built-in plugin: every rule file beside ``finlint.rules``, in Python and in TOML."""

import os
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from finlint import rules
from finlint.audit import Rule
from finlint.authoring import hookimpl
from finlint.declarative import load_rules
from finlint.store import names


@hookimpl
def finlint_rules() -> Iterator[Rule]:
    """The rules of finlint: a new file is found, no list needs an entry."""
    for module in iter_modules(rules.__path__):
        held = vars(import_module(f"{rules.__name__}.{module.name}"))
        yield from (value for value in held.values() if isinstance(value, Rule))
    for folder in rules.__path__:
        for file in (name for name in names(folder) if name.endswith(".toml")):
            yield from load_rules(os.path.join(folder, file), origin=f"{rules.__name__}/{file}")
