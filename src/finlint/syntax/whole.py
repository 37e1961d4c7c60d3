"""Lines and rows that state nothing: one terminal, and the trees that it stands for.

Most of a report states no number in words. Such lines (NOTE), as many as follow one another, and such
a row of a table (RECORD) are given to the parser as one terminal, for its time is the number of
terminals; what the parser takes from it are the trees that the grammar would have made of the parts.
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


def _notes(words: Token) -> list[Node]:
    """Paragraphs of one sentence that is not read; blank lines may stand between them."""
    found: list[Node] = []
    end = (words.start_pos or 0) - 1
    for line in words.value.split("\n"):
        start, end = end + 1, end + 1 + len(line)
        said = line.strip()
        if said:
            start += len(line) - len(line.lstrip())
            plain = token("PLAIN", said, start, start + len(said))
            head = token("LINE", "", start, start)
            found.append(Tree("paragraph", [head, Tree("sentence", [Tree("unread", [plain])])]))
    return found


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


WHOLE: Mapping[str, Callable[[Token], Node | list[Node]]] = {"NOTE": _notes, "RECORD": _record}
"""Terminals and what makes their trees."""
SEVERAL = frozenset({"NOTE"})
"""Those that stand for a list of trees, as the rules do that leave no node."""
