"""Grammars, and the tree that they make of a text; no accounting here."""

from finlint.syntax.outline import outline
from finlint.syntax.parse import Document, Grammar, Node, grammar, parse

__all__ = ["Document", "Grammar", "Node", "grammar", "outline", "parse"]
