"""From a source to its tree, and which of its paragraphs nobody has read."""

from collections.abc import Callable, Sequence

from finlint.facts.tables.flat.forms import forms
from finlint.syntax import Document, Node, Token, Tree, parse, within
from finlint.text import Source, normalise


def document_of(source: Source) -> Document:
    """The tree of a source: the lines of flattened tables are left to those who rebuild the rows."""
    normalised = normalise(source)
    return parse(normalised, [(form.start, form.end) for form in forms(normalised)])


def apart(document: Document) -> Callable[[Sequence[Node | Token]], bool]:
    """Whether the sentences of a paragraph are such a line, of paragraphs asked for in their order."""
    inside = within(document.apart)

    def is_apart(sentences: Sequence[Node | Token]) -> bool:
        match sentences:
            case [Tree(children=[Tree(data="unread", children=[Token() as words])])]:
                return inside(words.start_pos or 0, words.end_pos or 0)
        return False

    return is_apart if document.apart else lambda _: False
