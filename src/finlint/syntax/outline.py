"""The tree as text, for people who look at how a report was read."""

from finlint.lalr import Token, Tree
from finlint.syntax.parse import Document
from finlint.syntax.tables import Node

_CROP = 48


def outline(document: Document) -> str:
    """One line a node, indented; terminals with their words, and last the runs that were not understood."""
    lines: list[str] = []
    stack: list[tuple[Node | Token, int]] = [(document.tree, 0)]
    while stack:
        node, depth = stack.pop()
        lines.append("  " * depth + _label(node))
        if isinstance(node, Tree):
            stack.extend((child, depth + 1) for child in reversed(node.children) if _shown(child))
    lines.append(f"unread: {document.unread}")
    return "\n".join(lines)


def _shown(node: Node | Token) -> bool:
    return isinstance(node, Tree) or bool(node.strip())


def _label(node: Node | Token) -> str:
    if isinstance(node, Tree):
        return str(node.data)
    words = " ".join(node.split())  # a cell may go on for several lines
    return f"{node.type} {words if len(words) <= _CROP else words[:_CROP] + '…'}"
