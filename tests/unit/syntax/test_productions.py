"""Every production and every terminal of the grammars is used by the examples or the statement corpus."""

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from lark import Token

from finlint.facts.document import document_of
from finlint.syntax import grammar
from finlint.syntax.whole import WHOLE
from finlint.text import Source

ROOT = Path(__file__).parents[3]
INLINED = {
    # alternatives whose children stand for themselves
    "_elements",
    "_relation",
}
"""Rules that leave no node: their names begin with an underscore."""


def productions() -> set[str]:
    """Names of the rules as trees show them; Lark's own helpers for `*` and `+` begin with two underscores."""
    names = {rule.alias or rule.origin.name for rule in grammar().parser.rules}
    return {str(name) for name in names if not str(name).startswith("__")}


def terminals() -> set[str]:
    symbols = {symbol for rule in grammar().parser.rules for symbol in rule.expansion}
    return {symbol.name for symbol in symbols if symbol.is_term}


def texts() -> list[str]:
    reports = sorted((ROOT / "examples" / "reports").glob("*.txt"))
    lines = (ROOT / "tests" / "corpus" / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    return [*(path.read_text(encoding="utf-8") for path in reports), *(json.loads(line)["text"] for line in lines)]


@cache
def used() -> Counter[str]:
    found: Counter[str] = Counter()
    for text in texts():
        document = document_of(Source("", text))
        tree = document.tree
        found.update(str(node.data) for node in tree.iter_subtrees())
        found.update(token.type for token in tree.scan_values(lambda value: isinstance(value, Token)))
        scanned = grammar().scanner.scan(document.normalised.text, tabular=document.normalised.tabular)
        found.update(token.type for token in scanned if token.type in WHOLE)
    return found


def test_the_inlined_rules_are_the_ones_listed() -> None:
    assert {name for name in productions() if name.startswith("_")} == INLINED


@pytest.mark.parametrize("name", sorted(productions() - INLINED))
def test_production_is_used(name: str) -> None:
    assert used()[name], f"no example and no statement of the corpus has a {name}"


@pytest.mark.parametrize("name", sorted(terminals()))
def test_terminal_is_used(name: str) -> None:
    assert used()[name], f"no example and no statement of the corpus has a {name}"


def test_no_tree_has_a_node_that_no_grammar_names() -> None:
    assert set(used()) <= productions() | terminals()
