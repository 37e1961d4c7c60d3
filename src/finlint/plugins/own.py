"""The rules of finlint itself: every rule file beside ``finlint.rules``, in Python and in TOML."""

import os
from collections.abc import Iterator
from importlib import import_module

from finlint import rules
from finlint.audit import Rule
from finlint.declarative import load_rules
from finlint.store import names


def own() -> Iterator[Rule]:
    """A new file is found, no list needs an entry."""
    for folder in rules.__path__:
        files = names(folder)
        for module in dict.fromkeys(name.partition(".")[0] for name in files if name.endswith((".py", ".pyc"))):
            held = vars(import_module(f"{rules.__name__}.{module}")) if module != "__init__" else {}
            yield from (value for value in held.values() if isinstance(value, Rule))
        for file in files:
            if file.endswith(".toml"):
                yield from load_rules(os.path.join(folder, file), origin=f"{rules.__name__}/{file}")
