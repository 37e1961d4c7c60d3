"""From a normalised text to the tree of the report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import tomli
from lark import Lark, Token, Tree
from lark.lexer import Lexer

from finlint.syntax.patterns import expression
from finlint.syntax.scanner import Scanner
from finlint.text import Normalised

Node = Tree[Token]


class _Handed(Lexer):
    """Lark's lexer interface for terminals that are found already."""

    __future_interface__ = 2  # no wrapper between Lark and `lex`

    def __init__(self, lexer_conf: Any) -> None:
        """Lark passes its configuration; terminals need none of it."""

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Token]:
        """The terminals as they were handed in."""
        del parser_state
        yield from lexer_state.text


@dataclass(frozen=True)
class Grammar:
    """The grammars and words of one directory, ready to parse."""

    scanner: Scanner
    lark: Lark

    @classmethod
    def load(cls, directory: Traversable) -> "Grammar":
        """Read the grammars (``*.lark``, together one grammar) and ``words.toml``."""
        words = tomli.loads(directory.joinpath("words.toml").read_text(encoding="utf-8"))
        lark = Lark(
            "\n".join(_texts(directory)),
            parser="lalr",
            lexer=_Handed,
            maybe_placeholders=False,
        )
        return cls(Scanner(expression(words)), lark)

    def tree(self, text: str) -> Node:
        """The tree of a normalised text; every text has one."""
        return self.parse(self.scanner.scan(text))

    def parse(self, tokens: Iterable[Token]) -> Node:
        """The tree of a run of terminals."""
        return self.lark.parse(tokens)


def _texts(directory: Traversable) -> list[str]:
    files = sorted((f for f in directory.iterdir() if f.name.endswith(".lark")), key=lambda f: f.name)
    return [file.read_text(encoding="utf-8") for file in files]


@cache
def grammar() -> Grammar:
    """The grammar of finlint, built once in a process."""
    return Grammar.load(resources.files(__package__))


@dataclass(frozen=True)
class Document:
    """A report as a tree; offsets of tokens count the normalised text."""

    normalised: Normalised
    tree: Node

    def numbers(self) -> Iterator[Token]:
        """Every number of the text with its unit, every date and every range, whether the tree has them or not."""
        text, start = self.normalised.text, 0
        for line in text.split("\n"):
            yield from grammar().scanner.numbers(text, start, start + len(line))
            start += len(line) + 1

    @cached_property
    def unread(self) -> int:
        """How many runs of text stand outside every statement."""
        return sum(1 for _ in self.tree.find_data("unread"))


def parse(normalised: Normalised) -> Document:
    """Parse a normalised text with finlint's own grammar."""
    return Document(normalised, grammar().tree(normalised.text))
