"""The trees of equations, as plain data where they are kept from one run to the next."""

from functools import cache
from typing import Any

from finlint.lalr import Token, Tree, whole
from finlint.store import beside, content

Packed = list[Any]
"""A node or a terminal, as JSON keeps it."""


def source() -> str:
    """The grammar of equations."""
    return content(beside(__file__, "equation.lark"))


@cache
def grammar() -> Any:
    """The parser of ``equation.lark``, built when the first equation is read that is not kept."""
    return whole(source())


def packed(text: str) -> Packed:
    """The tree of an equation: a node has two elements, its name and its children, a terminal three.

    Raises:
        UnexpectedInput: it has none.
    """
    return _packed(grammar().parse(text))


def _packed(node: Tree[Token] | Token) -> Packed:
    if isinstance(node, Token):
        return [str(node.type), str(node), node.start_pos]
    return [str(node.data), [_packed(child) for child in node.children]]


def is_terminal(node: Packed) -> bool:
    """Whether it is a terminal: its kind, its words and where they begin."""
    return len(node) > 2  # noqa: PLR2004
