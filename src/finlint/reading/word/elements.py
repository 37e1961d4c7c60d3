"""XML of a Word document as a small tree: what is seen in print, and nothing that is not.

What was deleted, the codes of fields, the second form of alternate content and what an older
version looked like never come into the tree; elements that only wrap others leave their children.
"""

from enum import IntEnum
from typing import Any, NamedTuple, Union
from xml.parsers import expat

from finlint.errors import ReadError

MAX_DEPTH = 200
MAX_ELEMENTS, MAX_NODES = 5_000_000, 1_000_000
"""Elements, and those of them that are kept; a report of a thousand pages has some hundred thousand."""

_NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
}
_BODY = "document body p pPr pStyle r rPr rStyle rFonts vanish t tab ptab br cr sym noBreakHyphen fldChar altChunk"
_TABLES = "subDoc tbl tr trPr hidden tc tcPr vMerge hMerge cellDel"
_NOTES = "txbxContent footnotes footnote footnoteReference endnotes endnote endnoteReference"
_STYLES = "styles style name basedOn"
_NUMBERS = (
    "numbering abstractNum num abstractNumId numStyleLink numPr numId ilvl lvl lvlOverride startOverride start numFmt"
    " lvlText lvlRestart isLgl suff"
)
_KEPT = frozenset(f"{_BODY} {_TABLES} {_NOTES} {_STYLES} {_NUMBERS}".split())
_UNSEEN = (
    "delText delInstrText instrText fldData ffData sdtPr sdtEndPr sectPr tabs tblPr tblGrid tblPrEx rt rubyPr"
    " smartTagPr customXmlPr pBdr moveFrom del"
)
_DROPPED = frozenset(_UNSEEN.split())
_MARKS, _MARKED = frozenset(("w:del", "w:moveFrom")), frozenset(("w:rPr", "w:trPr"))
"""What says that the mark of a paragraph or a row is deleted, and where: there it holds nothing."""


class Node(NamedTuple):
    """An element: its name with a prefix of ours, its attributes by their local names, what it holds."""

    tag: str
    attributes: dict[str, str]
    children: list[Union["Node", str]]

    def find(self, tag: str) -> "Node | None":
        """The first child of a name."""
        for child in self.children:
            if isinstance(child, Node) and child.tag == tag:
                return child
        return None

    def all(self, tag: str) -> list["Node"]:
        """The children of a name."""
        return [child for child in self.nodes() if child.tag == tag]

    def nodes(self) -> list["Node"]:
        """The children that are elements."""
        return [child for child in self.children if isinstance(child, Node)]

    def value(self, tag: str) -> str | None:
        """The ``w:val`` of the first child of a name."""
        child = self.find(tag)
        return None if child is None else child.attributes.get("val")

    def number(self, tag: str) -> int | None:
        """The same as a whole number."""
        return whole(self.value(tag))

    def on(self, tag: str) -> bool | None:
        """Whether a switch is set: None where it is not mentioned."""
        child = self.find(tag)
        return None if child is None else child.attributes.get("val", "1") not in {"0", "false", "off"}


def whole(text: str | None) -> int | None:
    """A whole number of an attribute, None for anything else."""
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None  # noqa: PLR2004


def tree(data: bytes, part: str) -> Node:
    """The tree of one part.

    Raises:
        ReadError: not well-formed, too deep, too many elements, or with a DOCTYPE.
    """
    return _Builder().built(data, part)


_SEEN = -1
"""Of alternate content, that a choice was seen; before that, how many nodes there were when the last one began."""


class _Fate(IntEnum):
    """What becomes of an element."""

    PASSED = 0
    """It is gone, and what it holds stands where it stood."""
    KEPT = 1
    DROPPED = 2
    """Nothing of it is seen, except where it is a mark."""
    ALTERNATE = 3
    CHOICE = 4


class _Builder:
    """The handlers of one parser, and what is open."""

    def __init__(self) -> None:
        self.root = Node("", {}, [])
        self.open = [self.root]
        self.depth = self.elements = self.nodes = self.skipped = 0
        self.known: dict[str, tuple[str, _Fate]] = {}
        self.alternates: list[int] = []

    def built(self, data: bytes, part: str) -> Node:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartDoctypeDeclHandler = self.doctype
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
        parser.CharacterDataHandler = self.text
        try:
            parser.Parse(data, True)  # noqa: FBT003 - the only way to say that this is all
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise ReadError(
                f"{part} 已损坏（{error}），请在 Word 中打开并另存为 .docx "
                f"({part} is damaged; open the document in Word and save it as .docx)"
            ) from None
        nodes = self.root.nodes()
        return nodes[0] if nodes else self.root

    def doctype(self, *_: Any) -> None:
        raise ReadError(
            "含有 DOCTYPE（实体声明），Word 文档里不该有，不予读取，请在 Word 中打开并另存为 .docx "
            "(holds a DOCTYPE, which no Word document has; open it in Word and save it as .docx)"
        )

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.elements += 1
        if self.depth > MAX_DEPTH or self.elements > MAX_ELEMENTS or self.nodes > MAX_NODES:
            raise ReadError(
                "嵌套过深或元素过多，不予读取，请拆分或另存为 .txt "
                "(nested too deeply or too many elements; split it or save it as .txt)"
            )
        if self.skipped:
            self.skipped += 1
            return
        tag, fate = self.known.get(name) or self.known.setdefault(name, _fate(name))
        if fate is _Fate.KEPT or (fate is _Fate.DROPPED and self.is_mark(tag)):
            self.keep(tag, attributes)
        elif fate is _Fate.ALTERNATE:
            self.alternates.append(0)
        elif fate is _Fate.DROPPED or (fate is _Fate.CHOICE and self.is_seen_already()):
            self.skipped = 1

    def keep(self, tag: str, attributes: dict[str, str]) -> None:
        self.nodes += 1
        named = {key.rpartition(" ")[2]: value for key, value in attributes.items()} if attributes else attributes
        node = Node(tag, named, [])
        self.open[-1].children.append(node)
        self.open.append(node)

    def is_mark(self, tag: str) -> bool:
        return tag in _MARKS and self.open[-1].tag in _MARKED

    def is_seen_already(self) -> bool:
        """Whether a choice comes second: of alternate content the first one that holds anything for us is seen."""
        if not self.alternates:
            return False
        seen = self.alternates[-1] == _SEEN
        if not seen:
            self.alternates[-1] = self.nodes
        return seen

    def end(self, name: str) -> None:
        self.depth -= 1
        if self.skipped:
            self.skipped -= 1
            return
        fate = self.known[name][1]
        if fate is _Fate.KEPT or fate is _Fate.DROPPED:
            self.open.pop()
        elif fate is _Fate.ALTERNATE:
            self.alternates.pop()
        elif fate is _Fate.CHOICE and self.alternates and self.nodes > self.alternates[-1]:
            self.alternates[-1] = _SEEN

    def text(self, text: str) -> None:
        if not self.skipped and self.open[-1].tag == "w:t":
            self.open[-1].children.append(text)


def _fate(name: str) -> tuple[str, _Fate]:
    """``w:p`` for a name with its namespace, and what becomes of it; the letters of a formula are letters."""
    space, _, local = name.rpartition(" ")
    prefix = _NAMESPACES.get(space, "")
    tag = "w:t" if (prefix, local) == ("m", "t") else f"{prefix}:{local}"
    if prefix == "w" and (local in _DROPPED or local.endswith("Change")):
        return tag, _Fate.DROPPED
    if prefix == "rel" or (tag.startswith("w:") and local in _KEPT):
        return tag, _Fate.KEPT
    if tag == "mc:AlternateContent":
        return tag, _Fate.ALTERNATE
    return tag, _Fate.CHOICE if tag in {"mc:Choice", "mc:Fallback"} else _Fate.PASSED
