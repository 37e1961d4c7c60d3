"""Lark makes the tables; what runs on them makes the trees that Lark would make."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from lark import Lark
from lark import Token as Terminal
from lark import Tree as Node
from lark.exceptions import UnexpectedToken
from lark.lexer import Lexer

import finlint
from finlint import syntax
from finlint.facts.document import document_of
from finlint.lalr import Unexpected, analysed, parsed, whole
from finlint.syntax import Grammar, grammar
from finlint.syntax.tables import Parser
from finlint.text import Source
from finlint.tree import Token, Tree

ROOT = Path(finlint.__file__).parents[2]
FOLDER = Path(syntax.__file__).parent
REPORTS = sorted((ROOT / "examples" / "reports").glob("*.txt"))


def imported(home: Path) -> set[str]:
    """The packages that an audit imports in a new process."""
    report = home / "report.txt"
    report.write_text("2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。", "utf-8")
    source = str(Path(finlint.__file__).parent.parent)
    code = f"""
import sys
sys.path.insert(0, {source!r})
from finlint.cli.main import main
assert main([{str(report)!r}, "--output-format", "json"]) == 1
print(*{{name.partition(".")[0] for name in sys.modules}}, file=sys.stderr)
"""
    environ = {**os.environ, "FINLINT_CACHE_DIR": str(home), "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_a_start_that_finds_its_tables_imports_nothing_of_lark(tmp_path: Path) -> None:
    assert "lark" in imported(tmp_path)
    assert not {"lark", "pluggy", "logging", "inspect"} & imported(tmp_path)


class NoLexer(Lexer):
    """Lark wants one, and is handed the terminals."""

    def __init__(self, lexer_conf: Any) -> None:
        pass

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Terminal]:
        raise NotImplementedError


def made(parser: Any, tokens: Sequence[Token]) -> Any:
    """What Lark makes of terminals."""
    running = parser.parse_interactive()
    for token in tokens:
        running.feed_token(Terminal(token.type, str(token), token.start_pos))
    return running.feed_eof()


@pytest.fixture(scope="module")
def lark() -> Any:
    text = "\n".join(path.read_text("utf-8") for path in sorted(FOLDER.glob("*.lark")))
    return Lark(text, parser="lalr", maybe_placeholders=False, lexer=NoLexer)


def shape(node: object) -> object:
    """A tree of either kind as plain data."""
    if isinstance(node, Tree | Node):
        return [str(node.data), [shape(child) for child in node.children]]
    assert isinstance(node, Token | Terminal)
    return [node.type, str(node)]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_the_tree_of_a_report_is_that_of_lark(path: Path, lark: Any) -> None:
    document = document_of(Source("", path.read_text("utf-8")))
    scanned = grammar().scanner.scan(document.normalised.text, tabular=document.normalised.tabular)
    tokens = [token for token in scanned if token.type not in ("NOTE", "RECORD")]  # trees of their own: whole.py
    assert len(tokens) > 100
    mine, theirs = grammar().parse(tokens), made(lark, tokens)
    assert shape(mine) == shape(theirs)


SUMS = """
%declare NUMBER PLUS OPEN CLOSE
start: sum
sum: part (PLUS part)*
part: NUMBER -> number
    | OPEN sum CLOSE -> group
"""


@pytest.mark.parametrize("words", ["1", "1+1", "(1)+(1+1)", "", "+", "(1", "1)", "1 1"])
def test_what_lark_refuses_is_refused_at_the_same_place(words: str) -> None:
    kinds = {"1": "NUMBER", "+": "PLUS", "(": "OPEN", ")": "CLOSE"}
    tokens = [Token(kinds[sign], sign, at, at + 1) for at, sign in enumerate(words) if sign in kinds]
    theirs = Lark(SUMS, parser="lalr", maybe_placeholders=False, lexer=NoLexer)
    try:
        wanted: object = shape(made(theirs, tokens))
    except UnexpectedToken as error:
        wanted = ("" if error.token.type == "$END" else str(error.token), frozenset(error.expected))
    try:
        found: object = shape(Parser(analysed(SUMS)).parse(tokens))
    except Unexpected as error:
        found = (error.words, error.expected)
    assert found == wanted


def test_an_equation_is_refused_with_what_was_expected() -> None:
    parser = whole('start: "a" B\nB: "b"')
    assert repr(parsed(parser, "ab")) == "Tree('start', [Token('B', 'b', 1, 2)])"
    with pytest.raises(Unexpected) as ended:
        parsed(parser, "a")
    assert (ended.value.offset, ended.value.words, ended.value.expected) == (1, "", frozenset({"B"}))
    with pytest.raises(Unexpected) as strange:
        parsed(parser, "axb")
    assert (strange.value.offset, strange.value.words) == (1, "x")


def test_a_grammar_of_another_directory_is_read_alike() -> None:
    text = "2024年度收入总计1.00万元。"
    assert repr(Grammar.load(FOLDER).tree(text)) == repr(grammar().tree(text))
