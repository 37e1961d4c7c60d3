"""From a normalised text to the tree of the report."""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import Any

from finlint.lalr import LARK, Token
from finlint.measure.unit import adopted
from finlint.regex import regex
from finlint.store import content, kept, names
from finlint.syntax import heads, patterns, tables
from finlint.syntax.lines import Stretch
from finlint.syntax.scanner import AMOUNTS, Scanner
from finlint.syntax.tables import Node, Parser
from finlint.text import Normalised
from finlint.value import value

_HERE = os.path.dirname(__file__)
_MAKERS = (__file__, heads.__file__, patterns.__file__, tables.__file__)
"""The code that the tables and the expression depend on, besides the files of the grammar."""


@value(slots=False)
class Grammar:
    """The grammars and words of one directory, ready to parse."""

    scanner: Scanner
    parser: Parser

    @classmethod
    def load(cls, directory: str | os.PathLike[str], counted: Sequence[str] = ()) -> "Grammar":
        """Read the grammars (``*.lark``, together one) and ``words.toml``; ``counted`` are more measure words."""
        grammars = [os.path.join(directory, name) for name in names(directory) if name.endswith(".lark")]
        words = os.path.join(directory, "words.toml")

        def make() -> dict[str, Any]:
            from tomli import loads  # noqa: PLC0415 - not needed where the tables are kept

            text = "\n".join(map(content, grammars))
            return {"islands": patterns.expression(loads(content(words)), counted), "tables": tables.analysed(text)}

        data = kept("grammar", counted, (*grammars, words, *_MAKERS, LARK), make)
        return cls(Scanner(regex(data["islands"])), Parser(data["tables"]))

    def tree(self, text: str) -> Node:
        """The tree of a normalised text; every text has one."""
        return self.parse(self.scanner.scan(text))

    def parse(self, tokens: Iterable[Token]) -> Node:
        """The tree of a run of terminals."""
        return self.parser.parse(tokens)


def grammar() -> Grammar:
    """The grammar of finlint, with the measure words that it was told, made ready once in a process."""
    return _grammar(adopted())


@cache
def _grammar(counted: tuple[str, ...]) -> Grammar:
    return Grammar.load(_HERE, counted)


@value(slots=False)
class Document:
    """A report as a tree; offsets of tokens count the normalised text."""

    normalised: Normalised
    tree: Node
    amounts: Sequence[Token]
    """The amounts, percentages and counts of the text, in its order."""

    def numbers(self) -> Iterator[Token]:
        """Every number of the text with its unit, every date and every range, whether the tree has them or not."""
        return grammar().scanner.numbers(self.normalised.text)

    @cached_property
    def unread(self) -> int:
        """How many runs of text stand outside every statement."""
        return sum(1 for _ in self.tree.find_data("unread"))


def parse(normalised: Normalised, apart: Sequence[Stretch] = ()) -> Document:
    """Parse a normalised text with finlint's own grammar; lines in stretches ``apart`` are left as they are."""
    amounts: list[Token] = []
    runs = grammar().scanner.runs(normalised.text, tabular=normalised.tabular, apart=apart)
    tokens = _noting(runs, amounts, normalised.text)
    return Document(normalised, grammar().parse(tokens), amounts)


def _noting(runs: Iterable[list[Token]], amounts: list[Token], text: str) -> Iterator[Token]:
    """The tokens one by one; most are of no use once the tree is made, and there are thousands."""
    for run in runs:
        first = run[0]
        if first.type == "APART":
            amounts += grammar().scanner.amounts(text, first.start_pos or 0, first.end_pos or 0)
        elif len(run) > 1:
            amounts += [token for token in run if token.type in AMOUNTS]
        yield from run
