"""The rules of finlint itself: every rule file beside ``finlint.rules``, in Python and in TOML."""

import os
from collections.abc import Iterator, Sequence
from functools import cache, partial
from importlib import import_module
from typing import Any

from finlint import authoring, declarative, measure, rules
from finlint.audit import Rule
from finlint.audit import postponed as foretelling
from finlint.declarative import load_rules
from finlint.lalr import LARK
from finlint.store import kept, names

_EQUATIONS = ".toml"
_SOURCES = (".py", ".pyc", ".lark", _EQUATIONS)
_FOLDER = rules.__path__[0]
_MAKERS = (_FOLDER, *authoring.__path__, *declarative.__path__, *measure.__path__)
"""Where all stands that decides what a rule asks of an empty report, beside what looks at that."""


def own() -> Iterator[Rule]:
    """A new file is found, no list needs an entry; a rule is imported for a report that answers what it asks."""
    files = [f"{folder}{os.sep}{name}" for folder in _MAKERS for name in names(folder) if name.endswith(_SOURCES)]
    for file, known in kept("own", (), (*files, foretelling.__file__, LARK), _told):
        for number, each in enumerate(known):
            make = partial(_made, file, number)
            yield foretelling.postponed(make, each, _origin(file)) if each else make()


def _told() -> list[Any]:
    """What is known beforehand of each rule of each file."""
    files = [name for name in names(_FOLDER) if name.endswith(_SOURCES) and not name.startswith("__init__.")]
    stems = dict.fromkeys(name if name.endswith(_EQUATIONS) else name.partition(".")[0] for name in files)
    return [(file, list(map(foretelling.told, _rules(file)))) for file in stems]


def _made(file: str, number: int) -> Rule:
    return _rules(file)[number]


@cache
def _rules(file: str) -> Sequence[Rule]:
    """The rules of a module, or of a file of equations."""
    if file.endswith(_EQUATIONS):
        return load_rules(os.path.join(_FOLDER, file), origin=_origin(file))
    held = vars(import_module(_origin(file)))
    return [each for each in held.values() if isinstance(each, Rule)]


def _origin(file: str) -> str:
    return f"{rules.__name__}/{file}" if file.endswith(_EQUATIONS) else f"{rules.__name__}.{file}"
