"""A line or row that is one terminal gives the tree that its parts would give."""

import re
from collections.abc import Iterator

import pytest
from lark import Token

from finlint.syntax import Tree, grammar, leaves
from finlint.syntax.whole import token

TEXT = "附注\n  说明如下\n\t甲\n\t\n\t乙\n\n丙\n\n\t丁\n第一部分 概况\n单位职责\n（一）内容\n尾行"


def parts(terminal: Token) -> Iterator[Token]:
    """What the scanner would hand over if it knew no terminal that stands for several."""
    start, end = terminal.start_pos or 0, terminal.end_pos or 0
    match terminal.type:
        case "NOTE":
            for line in re.finditer(r"[^ \n][^\n]*", terminal):
                at = start + line.start()
                yield token("LINE", "", at, at)
                yield token("PLAIN", line[0], at, start + line.end())
        case "RECORD":
            while start < end:
                after = TEXT.find("\n\t", start, end)
                until = after if after >= 0 else end - TEXT[start:end].endswith("\n")
                yield token("CELL", TEXT[start:until], start, until)
                start = until + 1
            yield token("ROW", "", end, end)
        case "ASIDE" | "SAID":
            for node in terminal.value:
                yield from leaves(node) if isinstance(node, Tree) else [node]
        case _:
            yield terminal


def shown(node: Tree[Token] | Token) -> object:
    """A tree with the places of its tokens, which their equality leaves out."""
    if isinstance(node, Token):
        return node.type, str(node), node.start_pos, node.end_pos
    return node.data, [shown(child) for child in node.children]


def test_whole_lines_and_rows_stand_for_the_tree_of_their_parts() -> None:
    terminals = list(grammar().scanner.scan(TEXT))
    assert [t.type for t in terminals if t.type in ("NOTE", "RECORD")] == [
        "NOTE",
        "RECORD",
        "RECORD",
        "NOTE",
        "NOTE",
    ]
    by_parts = grammar().parse(part for terminal in terminals for part in parts(terminal))
    assert shown(grammar().parse(terminals)) == shown(by_parts)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("一、概况", ["SECTION", "SAID"]),
        ("单位职责，内容。尾句，还有", ["LINE", "SAID"]),
        ("2023年度，收入5万元，其中：甲，乙3元，丙。", ["LINE", "ASIDE", "TEXT", "AMOUNT", "COMMA", "AMONG", "ASIDE"]),
        ("内容，内容。收入5万元。内容，内容。", ["LINE", "SAID", "TEXT", "AMOUNT", "END", "SAID"]),
        ("占100万元的，收入。", ["LINE", "SHARE", "AMOUNT", "TEXT", "COMMA", "TEXT", "END"]),
        ("（收入5元，内容，其他）", ["LINE", "LPAR", "TEXT", "AMOUNT", "COMMA", "ASIDE", "TEXT", "RPAR", "END"]),
    ],
)
def test_clauses_that_state_nothing_stand_for_the_tree_of_their_parts(text: str, kinds: list[str]) -> None:
    terminals = list(grammar().scanner.scan(text))
    assert [t.type for t in terminals][: len(kinds)] == kinds
    by_parts = grammar().parse(part for terminal in terminals for part in parts(terminal))
    assert shown(grammar().parse(grammar().scanner.scan(text))) == shown(by_parts)


def test_a_cell_that_goes_on_below_is_one_cell_of_a_record() -> None:
    (table,) = grammar().tree("\t甲\n\t乙\n丙\n\t丁").find_data("table")
    assert [str(cell.children[0]) for cell in table.find_data("cell")] == ["\t甲", "\t乙\n丙", "\t丁"]


def test_a_row_with_an_amount_is_read_cell_by_cell() -> None:
    kinds = [t.type for t in grammar().scanner.scan("\t项目支出\n\t占比50%\n")]
    assert kinds[:2] == ["CELL", "CELL"]
