"""What a document is made of, once all that its reader does not see is gone."""

from typing import Literal, NamedTuple, TypeAlias

Kind = Literal["footnote", "endnote"]


class Paragraph(NamedTuple):
    """Its text with the label of its list; line ends are breaks inside of it."""

    text: str


class Box(NamedTuple):
    """A text box, below the paragraph that it is anchored to."""

    blocks: list["Block"]


class Note(NamedTuple):
    """A footnote or an endnote where the text refers to it; numbered in the order of the text."""

    kind: Kind
    number: int
    blocks: list["Block"]


class Table(NamedTuple):
    """Rows of cells, each a list of blocks; a cell that goes on from the row above is empty."""

    rows: list[list[list["Block"]]]


Block: TypeAlias = Paragraph | Box | Note | Table
