"""Lines, rows and clauses that state nothing: one terminal, and the trees that it stands for.

Most of a report states no number in words. Such lines (NOTE), as many as follow one another, such
a row of a table (RECORD) and such clauses of a sentence (ASIDE) are given to the parser as one terminal,
for its time is the number of terminals; what the parser takes from it are the trees that the grammar
would have made of the parts.
"""

from collections.abc import Callable, Mapping, Sequence

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


_ELEMENTS = frozenset({"COMMA", "COLON", "ENUM", "PERIOD", "REASON", "RANGE", "COMPARATOR"})
"""Terminals that stand in a sentence by themselves: neither are they a part of a statement, nor is a word before one
of them its name."""
_ENDS = frozenset({"", "END", "SAID"})
_BEFORE = _ENDS | _ELEMENTS | {"ASIDE", "SEMI", "LPAR", "RPAR", "AMONG", "LISTING"}
"""Terminals behind which a word cannot be a part of what is stated before it."""


def add(found: list[Token], words: Token | None, one: Token) -> None:
    """Add a terminal of a line, and the words before it if there are any; what states nothing goes with the like."""
    before = found[-1].type if found else ""
    if one.type in _ELEMENTS and (before in _BEFORE if words else before == "ASIDE" or before in _ENDS):
        _gather("ASIDE", found, [*_unread(words), one])
    elif one.type == "END" and (before in _ENDS or _begins(found)):
        said = found.pop().value if before == "ASIDE" else []
        _gather("SAID", found, [Tree("sentence", [*said, *_unread(words), one])])
    else:
        found += [words, one] if words else [one]


def _begins(found: Sequence[Token]) -> bool:
    """Whether the sentence so far is one ASIDE."""
    return found[-1].type == "ASIDE" and (len(found) == 1 or found[-2].type in _ENDS)


def add_plain(found: list[Token], words: Token) -> None:
    """Add a sentence that is not read."""
    _gather("SAID", found, [Tree("sentence", [*_unread(words)])])


def _unread(words: Token | None) -> list[Node]:
    return [Tree("unread", [words])] if words else []


def _gather(kind: str, found: list[Token], parts: list[Node | Token]) -> None:
    """Add what stands in a line to the last of its terminals if that holds the like, or as a new one."""
    if found and found[-1].type == kind:
        found[-1].value += parts
    else:
        made = token(kind, "", 0, 0)
        made.value = parts
        found.append(made)


def _parts(gathered: Token) -> list[Node]:
    """What a terminal of ``add`` holds."""
    found: list[Node] = gathered.value
    return found


WHOLE: Mapping[str, Callable[[Token], Node | list[Node]]] = {
    "NOTE": _notes,
    "RECORD": _record,
    "ASIDE": _parts,
    "SAID": _parts,
}
"""Terminals and what makes their trees."""
SEVERAL = frozenset({"NOTE", "ASIDE", "SAID"})
"""Those that stand for a list of trees, as the rules do that leave no node."""
