"""Grammars, and the tree that they make of a text; no accounting here."""

from finlint.lalr import Token, Tree
from finlint.syntax.outline import outline
from finlint.syntax.parse import Document, Grammar, grammar, parse
from finlint.syntax.tables import Node, leaves

__all__ = ["Document", "Grammar", "Node", "Token", "Tree", "grammar", "leaves", "outline", "parse"]
