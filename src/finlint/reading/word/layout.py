"""Blocks as the text that the parser knows well: a paragraph a line, a cell a line with a tab before it."""

from collections.abc import Iterator, Sequence

from finlint.errors import ReadError
from finlint.reading.word.blocks import Block, Box, Note, Paragraph, Table
from finlint.text import Place, Places

MAX_TEXT = 8 * 1024 * 1024
"""Characters of text; a report of five thousand pages."""
_TAB, _END = "\t", "\n"


def laid_out(blocks: Sequence[Block]) -> tuple[str, Places]:
    """The text of a document, and what stands where in it.

    Raises:
        ReadError: more text than a report has.
    """
    sheet = _Sheet()
    sheet.body(blocks)
    for note in sheet.endnotes:
        sheet.printed(note, Place(endnote=note.number))
    return "".join(sheet.pieces), Places(tuple(sheet.starts), tuple(sheet.places))


class _Sheet:
    """The text so far."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = self.paragraphs = self.tables = 0
        self.starts: list[int] = []
        self.places: list[Place] = []
        self.endnotes: list[Note] = []

    def write(self, text: str, place: Place) -> None:
        """Some lines that stand at one place."""
        if not self.places or self.places[-1] != place:
            self.starts.append(self.length)
            self.places.append(place)
        self.pieces.append(text)
        self.length += len(text)
        if self.length > MAX_TEXT:
            raise ReadError("文字过多，不予读取，请拆分 (too much text, split it)")

    def body(self, blocks: Sequence[Block]) -> None:
        """The blocks of the document itself; its paragraphs are counted."""
        for block in blocks:
            if isinstance(block, Paragraph):
                self.paragraphs += bool(block.text.strip())
                self.write(block.text + _END, Place(paragraph=max(self.paragraphs, 1)))
            else:
                self.block(block, Place(paragraph=max(self.paragraphs, 1)))

    def block(self, block: Block, place: Place) -> None:
        """A block that has no place of its own, such as a paragraph of a text box."""
        match block:
            case Paragraph(text):
                self.write(text + _END, place)
            case Box(blocks):
                for inner in blocks:
                    self.block(inner, place)
            case Note():
                self.note(block)
            case Table(rows):
                self.tables += bool(rows)
                number = self.tables
                for row, cells in enumerate(rows, 1):
                    places = [Place(table=number, row=row, column=column) for column in range(1, len(cells) + 1)]
                    self.row(cells, places)
                for note in _notes(block):
                    self.note(note)

    def row(self, cells: Sequence[Sequence[Block]], places: Sequence[Place]) -> None:
        """A row, a blank line, and the rows of the tables that stand in its cells."""
        texts = ["\n".join(_lines(cell)) for cell in cells]
        inner = [(table, place) for cell, place in zip(cells, places, strict=True) for table in _tables(cell)]
        if cells and (any(texts) or not inner):
            for text, place in zip(texts, places, strict=True):
                self.write(f"{_TAB}{text}{_END}", place)
            self.write(_END, places[-1])
        for table, place in inner:
            for row in table.rows:
                self.row(row, [place] * len(row))

    def note(self, note: Note) -> None:
        """A footnote where it is referred to; endnotes are kept for the end."""
        if note.kind == "endnote":
            self.endnotes.append(note)
        else:
            self.printed(note, Place(footnote=note.number))

    def printed(self, note: Note, place: Place) -> None:
        """The blocks of a note."""
        for block in note.blocks:
            self.block(block, place)


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    """The lines of a cell that hold something; those of its text boxes follow."""
    for block in blocks:
        match block:
            case Paragraph(text):
                yield from (line for line in text.split("\n") if line)
            case Box(inner):
                yield from _lines(inner)


def _tables(blocks: Sequence[Block]) -> Iterator[Table]:
    for block in blocks:
        match block:
            case Table():
                yield block
            case Box(inner):
                yield from _tables(inner)


def _notes(table: Table) -> Iterator[Note]:
    """The notes that the cells of a table refer to, those of the tables inside of it among them."""
    for row in table.rows:
        for cell in row:
            yield from _notes_of(cell)


def _notes_of(blocks: Sequence[Block]) -> Iterator[Note]:
    for block in blocks:
        match block:
            case Note():
                yield block
            case Box(inner):
                yield from _notes_of(inner)
            case Table():
                yield from _notes(block)
