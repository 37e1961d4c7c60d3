"""Lines and rows that state nothing: one terminal each, and the tree that it stands for.

Most of a report states no number in words. Such a line (NOTE) and such a row of a table (RECORD)
are given to the parser as one terminal, for its time is the number of terminals; what the parser
takes from it is the tree that the grammar would have made of the parts.
"""

from collections.abc import Callable, Mapping

from finlint.lalr import Token, Tree

Node = Tree[Token]
_NEXT = "\n\t"
"""What stands between two cells: a line that goes on in the same cell has no tab."""


def token(kind: str, words: str, start: int, end: int) -> Token:
    """What ``Token(kind, words, start, end_pos=end)`` makes, in a third of the time."""
    made = str.__new__(Token, words)
    made.type, made.value, made.start_pos, made.end_pos = kind, words, start, end
    made.line = made.column = made.end_line = made.end_column = None
    return made


def _note(words: Token) -> Node:
    """A paragraph of one sentence that is not read."""
    start = words.start_pos or 0
    words.type = "PLAIN"
    return Tree("paragraph", [token("LINE", "", start, start), Tree("sentence", [Tree("unread", [words])])])


def _record(words: Token) -> Node:
    """A row of cells, from its first tab to where the next line begins."""
    start = words.start_pos or 0
    children: list[Node | Token] = []
    for number, piece in enumerate(words.value.removesuffix("\n").split(_NEXT)):
        cell = f"\t{piece}" if number else piece
        end = start + len(cell)
        children.append(Tree("cell", [token("CELL", cell, start, end)]))
        start = end + 1
    end = words.end_pos or 0
    children.append(token("ROW", "", end, end))
    return Tree("row", children)


WHOLE: Mapping[str, Callable[[Token], Node]] = {"NOTE": _note, "RECORD": _record}
"""Terminals and what makes their trees."""
