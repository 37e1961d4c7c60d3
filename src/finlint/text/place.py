"""Where something stands in a document that has pages and tables, not lines: as its reader would say it."""

from bisect import bisect_right

from finlint.value import value

_KINDS = ("paragraph", "table", "row", "column", "footnote", "endnote")


@value
class Place:
    """A paragraph, a cell of a table, or a note; each is counted from 1, and 0 is none of them.

    Paragraphs are those of the text with something in them, outside of tables; a cell is counted
    within its row, one that goes on from the row above included.
    """

    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    footnote: int = 0
    endnote: int = 0

    def counts(self) -> dict[str, int]:
        """What it is and which one: ``{"table": 3, "row": 4, "column": 2}``."""
        return {kind: count for kind in _KINDS if (count := getattr(self, kind))}

    def words(self, language: str) -> str:
        """``第12段`` or ``表3第4行第2列``."""
        if self.table:
            if language == "en":
                return f"table {self.table}, row {self.row}, column {self.column}"
            return f"表{self.table}第{self.row}行第{self.column}列"
        names = (("footnote", "脚注"), ("endnote", "尾注"))
        for (en, zh), number in zip(names, (self.footnote, self.endnote), strict=True):
            if number:
                return f"{en} {number}" if language == "en" else f"{zh}{number}"
        return f"paragraph {self.paragraph}" if language == "en" else f"第{self.paragraph}段"


@value
class Places:
    """The places of a text by offset; each reaches to where the next one starts."""

    starts: tuple[int, ...]
    places: tuple[Place, ...]

    def at(self, offset: int) -> Place:
        """The place of an offset."""
        before = bisect_right(self.starts, offset)
        return self.places[before - 1] if before else Place(paragraph=1)
