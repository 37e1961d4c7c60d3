"""From the tree of a document to its blocks: what a reader sees, with tracked changes accepted."""

from finlint.errors import ReadError
from finlint.reading.word.blocks import Block, Box, Kind, Note, Paragraph, Table
from finlint.reading.word.elements import Node
from finlint.reading.word.numbering import Labels
from finlint.reading.word.package import Package
from finlint.reading.word.styles import Styles
from finlint.reading.word.symbols import drawn, symbol
from finlint.regex import regex

_BREAKS = {"w:tab": " ", "w:ptab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
"""A tab is a space: at the beginning of a line it would begin a cell."""
_PAGE = regex(r"[\s.…·]\d{1,4}\s*\Z")
"""The number of a page: a line of contents says nothing that its heading does not say, but has a number."""
_SPACES = str.maketrans("\t\n\r", "   ")
_NOTES: dict[str, Kind] = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}


def told(package: Package) -> list[Block]:
    """The blocks of a document in the order of its text, each note below the block that refers to it."""
    body = package.document.find("w:body")
    return [] if body is None else _Story(package).blocks(body)


class _Line:
    """A paragraph on its way: text and what hangs on it."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.beside: list[Block] = []


class _Story:
    """What the text so far decides about the text to come: open fields, counts of lists and notes."""

    def __init__(self, package: Package) -> None:
        self.styles = Styles(package.styles)
        self.labels = Labels(package.numbering, self.styles)
        self.codes: list[bool] = []
        self.notes: dict[Kind, dict[str, Node]] = {
            "footnote": _by_identity(package.footnotes.all("w:footnote")),
            "endnote": _by_identity(package.endnotes.all("w:endnote")),
        }
        self.cited: dict[Kind, int] = {"footnote": 0, "endnote": 0}

    def blocks(self, node: Node) -> list[Block]:
        """The paragraphs and tables of a body, a cell, a box or a note."""
        found: list[Block] = []
        line = _Line()
        for child in node.nodes():
            if child.tag == "w:p":
                if self.paragraph(child, line):
                    continue
                found += [Paragraph("".join(line.text)), *line.beside]
                line = _Line()
            elif child.tag == "w:tbl":
                found.append(self.table(child))
            elif child.tag in {"w:altChunk", "w:subDoc"}:
                raise ReadError(
                    "嵌有别的文件（altChunk 或 subDoc），读不到其中的内容，请在 Word 中打开并另存为 .docx "
                    "(embeds other files; open the document in Word and save it as .docx)"
                )
        if line.text or line.beside:
            found += [Paragraph("".join(line.text)), *line.beside]
        return found

    def paragraph(self, node: Node, line: _Line) -> bool:
        """Add a paragraph to a line; whether the next one goes on in it, for its mark is not seen."""
        properties = node.find("w:pPr")
        style = self.styles.named(properties)
        hidden = self.styles.hides(style)
        goes_on = _is_open(properties, hidden=hidden)
        label, apart = ("", False) if goes_on else self.labels.label(properties, style)  # before those of its boxes
        begun = len(line.text)
        self.runs(node, line, hidden=hidden)
        self.codes = [False for _ in self.codes]
        if self.styles.is_contents(style) and _PAGE.search("".join(line.text[begun:])):
            del line.text[begun:]
            return True
        if label:
            text = "".join(line.text)
            line.text = [label, " " * _is_apart(label, text, apart=apart), text]
        return goes_on

    def table(self, node: Node) -> Table:
        """The rows that are neither hidden nor deleted."""
        rows = [row for row in node.all("w:tr") if not _is_gone(row)]
        return Table([[self.cell(cell) for cell in row.all("w:tc") if _is_shown(cell)] for row in rows])

    def cell(self, node: Node) -> list[Block]:
        return [] if _goes_on(node, "w:vMerge") else self.blocks(node)

    # --- runs

    def runs(self, node: Node, line: _Line, *, hidden: bool) -> None:
        """What stands in a paragraph."""
        for child in node.nodes():
            if child.tag == "w:r":
                self.run(child, line, hidden=hidden)
            else:
                self.piece(child, line, {}, hidden=hidden)

    def run(self, node: Node, line: _Line, *, hidden: bool) -> None:
        """A run of one look; base text of ruby stands in runs inside a run."""
        look = node.find("w:rPr")
        fonts: dict[str, str] = {}
        if look is not None:
            style = look.value("w:rStyle")
            own = look.on("w:vanish")
            hidden = own if own is not None else hidden or (style is not None and self.styles.hides(style))
            named = look.find("w:rFonts")
            fonts = named.attributes if named else fonts
        for child in node.nodes():
            if child.tag == "w:r":
                self.run(child, line, hidden=hidden)
            else:
                self.piece(child, line, fonts, hidden=hidden)

    def piece(self, node: Node, line: _Line, fonts: dict[str, str], *, hidden: bool) -> None:
        """Text, a break, a symbol, the edge of a field, a note or a box."""
        if node.tag == "w:fldChar":
            self.field(node.attributes.get("fldCharType", ""))
        elif hidden or any(self.codes):
            return
        elif node.tag == "w:t":
            line.text.append(drawn(_words(node), fonts.get("ascii", ""), fonts.get("hAnsi", "")))
        elif node.tag in _BREAKS:
            line.text.append(_BREAKS[node.tag])
        elif node.tag == "w:sym":
            line.text.append(symbol(node.attributes.get("font", ""), node.attributes.get("char", "")))
        elif node.tag in _NOTES:
            self.note(_NOTES[node.tag], node.attributes.get("id", ""), line)
        elif node.tag == "w:txbxContent":
            line.beside.append(Box(self.apart(node)))

    def field(self, edge: str) -> None:
        """The code of a field is hidden, its result is seen; a field may stand in the code of another.

        The code ends with its paragraph at the latest: a field that is never closed must not hide the text.
        """
        if edge == "begin":
            self.codes.append(True)
        elif edge == "separate" and self.codes:
            self.codes[-1] = False
        elif edge == "end" and self.codes:
            self.codes.pop()

    def note(self, kind: Kind, identity: str, line: _Line) -> None:
        """A note that is referred to twice stands once."""
        node = self.notes[kind].pop(identity, None)
        if node is not None:
            self.cited[kind] += 1
            line.beside.append(Note(kind, self.cited[kind], self.apart(node)))

    def apart(self, node: Node) -> list[Block]:
        """The blocks of a box or a note, where fields are its own."""
        outer, self.codes = self.codes, []
        found = self.blocks(node)
        self.codes = outer
        return found


def _by_identity(nodes: list[Node]) -> dict[str, Node]:
    return {node.attributes.get("id", ""): node for node in nodes}


def _words(node: Node) -> str:
    words = "".join(child for child in node.children if isinstance(child, str)).translate(_SPACES)
    return words if node.attributes.get("space") == "preserve" else words.strip(" ")


def _is_open(properties: Node | None, *, hidden: bool) -> bool:
    """Whether the mark of a paragraph is deleted, moved away or hidden."""
    mark = properties.find("w:rPr") if properties else None
    if mark is None:
        return hidden
    own = mark.on("w:vanish")
    return mark.find("w:del") is not None or mark.find("w:moveFrom") is not None or (hidden if own is None else own)


def _is_gone(row: Node) -> bool:
    properties = row.find("w:trPr")
    return properties is not None and (properties.find("w:del") is not None or bool(properties.on("w:hidden")))


def _is_shown(cell: Node) -> bool:
    """Whether a cell is there: neither deleted nor, as old versions wrote it, part of the one before it."""
    properties = cell.find("w:tcPr")
    return properties is None or (properties.find("w:cellDel") is None and not _goes_on(cell, "w:hMerge"))


def _goes_on(cell: Node, merge: str) -> bool:
    """Whether a cell is part of the one above, or before, it."""
    properties = cell.find("w:tcPr")
    merged = properties.find(merge) if properties else None
    return merged is not None and merged.attributes.get("val", "continue") != "restart"


def _is_apart(label: str, text: str, *, apart: bool) -> bool:
    """Whether a space stands between a label and its text: ``1.`` and ``2023年度`` are no number."""
    return label[-1].isascii() and bool(text) and (apart or text[0].isdigit())
