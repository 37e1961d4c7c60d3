"""The trees of equations, as plain data where they are kept from one run to the next."""

from functools import cache
from typing import Any

import lark
from lark import Lark, Token, Tree, UnexpectedInput

from finlint.store import beside, content


def source() -> str:
    """The grammar of equations."""
    return content(beside(__file__, "equation.lark"))


def version() -> str:
    """Who reads the grammar, on which a tree depends besides the text and the grammar itself."""
    return str(lark.__version__)


@cache
def grammar() -> Lark:
    """The parser of ``equation.lark``, built when the first equation is read that is not kept."""
    return Lark(source(), parser="lalr", maybe_placeholders=False)


def packed(text: str) -> list[Any] | None:
    """The tree of an equation as lists: a node has two elements, a terminal three; None if there is no tree."""
    try:
        return _packed(grammar().parse(text))
    except UnexpectedInput:
        return None


def _packed(node: Tree[Token] | Token) -> list[Any]:
    if isinstance(node, Token):
        return [str(node.type), str(node), node.start_pos]
    return [str(node.data), [_packed(child) for child in node.children]]


def unpacked(data: list[Any]) -> Tree[Token]:
    """The tree again."""
    name, children = data
    return Tree(name, [Token(*child) if len(child) > 2 else unpacked(child) for child in children])  # noqa: PLR2004
