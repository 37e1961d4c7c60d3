"""Make a Word document of a report in plain text, one cell a line: real tables, headings, the same words.

    python examples/make_docx.py examples/reports/NAME.txt examples/reports-word/NAME.docx

Only the standard library is used, and the same text always makes the same bytes.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZIP_STORED, ZipFile, ZipInfo

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WIDTH = 9_000
"""Twentieths of a point from margin to margin."""
REACH = 12
"""A line without a tab goes on in the cell above, also after a blank one, if the next cell is so near."""
LEVELS = (
    re.compile("第[一二三四五六七八九十]{1,3}部分"),
    re.compile("[一二三四五六七八九十]{1,3}、"),
    re.compile("（[一二三四五六七八九十]{1,3}）"),
)
CELL = re.compile("[ \u3000]*\t")
TITLE = re.compile(r"\S{2,40}表(?:（\S{1,20}）)?")
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Cell(NamedTuple):
    """The paragraphs of a cell; ``above`` says that it goes on from the row above, ``below`` in the next row."""

    lines: tuple[str, ...]
    above: bool = False
    below: bool = False


Row = tuple[Cell, ...]
Table = tuple[Row, ...]


def main(arguments: Sequence[str]) -> int:
    """Write the document that is asked for."""
    if len(arguments) != 2:  # noqa: PLR2004 - a text and a document
        sys.stderr.write(f"{__doc__}\n")
        return 2
    source, target = map(Path, arguments)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(package(body(source.read_text(encoding="utf-8"))))
    return 0


# --- the text


def blocks(text: str) -> Iterator[str | Table]:
    """The paragraphs and tables of a text in order."""
    table: list[Row] = []
    for item in items(text.removesuffix("\n").split("\n")):
        if isinstance(item, str) or (len(item) == 1 and TITLE.fullmatch(item[0].lines[0])):
            if table:
                yield merged(table)
            table = []
        if isinstance(item, str):
            yield item
        else:
            table.append(item)
    if table:
        yield merged(table)


def items(lines: Sequence[str]) -> Iterator[str | Row]:
    """Lines outside of tables, and rows."""
    row: list[list[str]] = []
    blank = False
    for at, line in enumerate(lines):
        if CELL.match(line):
            if row and blank:
                yield closed(row)
                row = []
            row.append([CELL.sub("", line, 1)])
            blank = False
        elif row and not line.strip():
            blank = True
        elif row and goes_on(lines, at, blank=blank):
            row[-1].append(line)
            blank = False
        else:
            if row:
                yield closed(row)
            row = []
            yield line
    if row:
        yield closed(row)


def goes_on(lines: Sequence[str], at: int, *, blank: bool) -> bool:
    """Whether a line belongs to the cell above it."""
    if LEVELS[0].match(lines[at]) or (blank and any(level.match(lines[at]) for level in LEVELS)):
        return False
    return not blank or any(CELL.match(line) for line in lines[at : at + REACH + 1])


def closed(row: Sequence[Sequence[str]]) -> Row:
    """A row that is complete."""
    return tuple(Cell(tuple(lines)) for lines in row)


def merged(table: Sequence[Row]) -> Table:
    """The empty cells that a row begins with go on from the row above; the last cell of a row is never one."""
    depths = [0]
    for above, row in pairwise(table):
        empty = next((at for at, cell in enumerate(row) if any(cell.lines)), len(row) - 1)
        depths.append(min(empty, len(above) - 1, len(row) - 1))
    found = []
    for row, depth, below in zip(table, depths, [*depths[1:], 0], strict=True):
        found.append(tuple(Cell(cell.lines, at < depth, at < below) for at, cell in enumerate(row)))
    return tuple(found)


# --- the document


def body(text: str) -> str:
    """The XML of the text."""
    found: list[str] = []
    for block in blocks(text):
        if isinstance(block, str):
            found.append(paragraph(block))
        else:
            if found and found[-1].endswith("</w:tbl>"):
                found.append("<w:p/>")  # tables that touch would be one
            found.append(tabular(block))
    return "".join(found) + "<w:p/>"


def paragraph(text: str) -> str:
    """A paragraph; headings have the style of their level."""
    level = next((at for at, form in enumerate(LEVELS, 1) if form.match(text.strip()) and len(text) < REACH * 3), 0)
    style = f'<w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>' if level else ""
    return f"<w:p>{style}{run(text)}</w:p>" if text else "<w:p/>"


def run(text: str) -> str:
    """The words of a paragraph."""
    words = escape(NOT_XML.sub("", text))
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>' if words else ""


def tabular(table: Table) -> str:
    """A table with a grid of as many columns as its longest row has cells; the last cell of a row takes the rest."""
    columns = max(map(len, table))
    wide = WIDTH // columns
    grid = f'<w:gridCol w:w="{wide}"/>' * columns
    rows = "".join(f"<w:tr>{''.join(cells(row, columns, wide))}</w:tr>" for row in table)
    look = '<w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def cells(row: Row, columns: int, wide: int) -> Iterator[str]:
    """The cells of a row."""
    for at, cell in enumerate(row):
        span = columns - at if at == len(row) - 1 else 1
        look = f'<w:tcW w:w="{span * wide}" w:type="dxa"/>'
        look += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        look += "<w:vMerge/>" if cell.above else '<w:vMerge w:val="restart"/>' if cell.below else ""
        words = "<w:p/>" if cell.above else "".join(f"<w:p>{run(line)}</w:p>" for line in cell.lines)
        yield f"<w:tc><w:tcPr>{look}</w:tcPr>{words}</w:tc>"


# --- the file


def package(words: str) -> bytes:
    """The bytes of the file: members are stored and not deflated, for the libraries that deflate differ."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as archive:
        for name, content in parts(words).items():
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system, info.external_attr = 0, 0
            archive.writestr(info, (HEAD + content).encode())
    return file.getvalue()


def parts(words: str) -> dict[str, str]:
    """Every part by its name."""
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), ("styles", "styles"))
    )
    types = (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    return {
        "[Content_Types].xml": types,
        "_rels/.rels": related("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": related("styles", "styles.xml"),
        "word/styles.xml": f'<w:styles xmlns:w="{MAIN}">{styles()}</w:styles>',
        "word/document.xml": f'<w:document xmlns:w="{MAIN}"><w:body>{words}{page}</w:body></w:document>',
    }


def related(kind: str, target: str) -> str:
    """The one relationship of a part."""
    relation = f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{PACKAGE}/relationships">{relation}</Relationships>'


def styles() -> str:
    """Normal text, three levels of headings, and tables with lines."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    headings = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        for level in range(1, len(LEVELS) + 1)
    )
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        f'{headings}<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/>'
        f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr></w:style>"
    )


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
