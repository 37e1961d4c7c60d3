"""The trees of equations, as plain data where they are kept from one run to the next."""

from functools import cache
from typing import Any

from finlint.lalr import Token, Tree, UnexpectedInput, whole
from finlint.store import beside, content


def source() -> str:
    """The grammar of equations."""
    return content(beside(__file__, "equation.lark"))


@cache
def grammar() -> Any:
    """The parser of ``equation.lark``, built when the first equation is read that is not kept."""
    return whole(source())


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
