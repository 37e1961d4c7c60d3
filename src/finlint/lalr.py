"""The half of Lark that parses.

``import lark`` also brings what reads grammars, two other kinds of parser, and a dozen modules of the
standard library that these need: as much time as to audit a short report. finlint keeps its tables
(``finlint.store``), and a start that finds them wants Lark's terminals, trees and LALR parser, no
more. So the package stands unexecuted among the modules until something else of it is asked for;
then it is what it always is. What those modules import besides and never use here is put off likewise:
what keeps a log, copies trees, and makes a class of its fields in ten times the time that ``finlint.value`` takes.
"""

import sys
import typing
from functools import cache, partial
from importlib.machinery import PathFinder
from types import ModuleType, SimpleNamespace
from typing import Any

from finlint.value import value
from finlint.without import imported, later


class _Postponed(ModuleType):
    """A module that is run when it is first asked for what only that makes."""

    def __getattr__(self, name: str) -> object:
        self.__class__ = ModuleType  # type: ignore[assignment]
        self.__spec__.loader.exec_module(self)  # type: ignore[union-attr]
        return getattr(self, name)


def _postpone(name: str) -> None:
    spec = PathFinder.find_spec(name)
    if name in sys.modules or spec is None or not (spec.loader and spec.origin):
        return  # loaded by someone, or found by an importer of another kind: the usual way
    module = _Postponed(name)
    module.__spec__, module.__loader__, module.__package__ = spec, spec.loader, spec.parent
    module.__file__ = spec.origin
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    sys.modules[name] = module


class _Logger:
    """Lark's logger, to which something is said where a grammar is read; until then there is none."""

    def __getattr__(self, name: str) -> object:
        return getattr(_logger(), name)


@cache
def _logger() -> Any:
    """The logger as Lark makes it."""
    import logging  # noqa: PLC0415 - what this class is there to put off

    made = logging.getLogger("lark")
    made.addHandler(logging.StreamHandler())
    made.setLevel(logging.CRITICAL)
    return made


def _quiet(*_: object) -> Any:
    """For the logger, its handler, and what is done with them."""
    return SimpleNamespace(addHandler=_quiet, setLevel=_quiet)


def _words(annotation: str, *_: object) -> str:
    return annotation


# Lark names types before they are made. ``typing`` compiles such a name to evaluate it some day, which makes a
# hundred classes of syntax trees first; the words can be evaluated as well.
if "threading" not in sys.modules:
    vars(typing)["compile"] = _words
_postpone("lark")
_UTILS: Any = imported(
    "lark.utils",
    logging=SimpleNamespace(Logger=object, CRITICAL=0, StreamHandler=_quiet, getLogger=_quiet),
    dataclasses=SimpleNamespace(dataclass=partial(value, slots=False)),
)
if isinstance(_UTILS.logger, SimpleNamespace):
    _UTILS.logger = _Logger()
_COPY = SimpleNamespace(copy=later("copy", "copy"), deepcopy=later("copy", "deepcopy"))
for _name in ("lark.parsers.lalr_parser_state", "lark.tree"):
    imported(_name, copy=_COPY)

from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken  # noqa: E402
from lark.grammar import NonTerminal, Rule, RuleOptions, Symbol, Terminal  # noqa: E402
from lark.lexer import Lexer, Token  # noqa: E402
from lark.parsers.lalr_analysis import IntParseTable, Reduce, Shift  # noqa: E402
from lark.parsers.lalr_parser_state import ParseConf, ParserState  # noqa: E402
from lark.tree import Tree  # noqa: E402

vars(typing).pop("compile", None)

__all__ = [
    "LARK",
    "IntParseTable",
    "Lexer",
    "NonTerminal",
    "ParseConf",
    "ParserState",
    "Reduce",
    "Rule",
    "RuleOptions",
    "Shift",
    "Symbol",
    "Terminal",
    "Token",
    "Tree",
    "UnexpectedCharacters",
    "UnexpectedInput",
    "UnexpectedToken",
    "whole",
]

LARK = str(sys.modules["lark"].__file__)
"""The file that another version of Lark brings with it: what depends on Lark depends on it."""


def whole(grammar: str, **options: Any) -> Any:
    """A parser by all of Lark, for a grammar whose tables are not kept; a ``lark.Lark``."""
    from lark import Lark  # noqa: PLC0415 - what this module is there to put off

    return Lark(grammar, parser="lalr", maybe_placeholders=False, **options)
