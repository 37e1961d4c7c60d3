"""What a text is parsed to: terminals, and trees of them.

They are named as Lark names them, and hold what finlint asks of them. A start that finds the tables of
its grammars kept (``finlint.store``) imports nothing of Lark, which brings a dozen modules of the
standard library with it.
"""

from collections.abc import Iterator


class Token(str):
    """The words of a terminal, its type, and where it stands in the text if it stands in one."""

    __slots__ = ("end_pos", "start_pos", "type")

    type: str
    start_pos: int | None
    end_pos: int | None

    def __new__(cls, kind: str, words: str, start_pos: int | None = None, end_pos: int | None = None) -> "Token":  # noqa: PYI034 - nothing inherits from it
        """Make one."""
        made = str.__new__(cls, words)
        made.type, made.start_pos, made.end_pos = kind, start_pos, end_pos
        return made

    def __repr__(self) -> str:
        return f"Token({self.type!r}, {str(self)!r}, {self.start_pos}, {self.end_pos})"


class Tree:
    """A node: the name of a production, and what it is made of."""

    __slots__ = ("children", "data")
    __match_args__ = ("data", "children")

    def __init__(self, data: str, children: list["Branch"]) -> None:
        """``children`` is not copied."""
        self.data, self.children = data, children

    __hash__ = None  # type: ignore[assignment]  # its children change while it is made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tree) and self.data == other.data and self.children == other.children

    def __repr__(self) -> str:
        return f"Tree({self.data!r}, {self.children!r})"

    def subtrees(self) -> Iterator["Tree"]:
        """This node and all below it, in the order of the text."""
        pending = [self]
        while pending:
            node = pending.pop()
            yield node
            pending += [child for child in reversed(node.children) if isinstance(child, Tree)]

    def find_data(self, data: str) -> Iterator["Tree"]:
        """Those that have a name."""
        return (node for node in self.subtrees() if node.data == data)


Branch = Tree | Token
