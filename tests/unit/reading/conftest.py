"""Small Word documents, made in memory from the XML of their parts."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from finlint.reading.word import document
from finlint.text import Source

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = (
    'xmlns:w="{}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


class Word:
    """Makes documents and reads them."""

    def zipped(self, members: dict[str, str | bytes], method: int = ZIP_DEFLATED) -> bytes:
        """A ZIP of these members."""
        file = BytesIO()
        with ZipFile(file, "w", method) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        return file.getvalue()

    def members(self, body: str, space: str = TRANSITIONAL, **parts: str) -> dict[str, str | bytes]:
        """The members of a document with this body; other parts by the names of their elements."""
        spaces = SPACES.format(space)
        found: dict[str, str | bytes] = {
            "_rels/.rels": self.related({"officeDocument": "word/document.xml"}),
            "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": self.related({name: f"{name}.xml" for name in parts}),
        }
        found |= {f"word/{name}.xml": f"<w:{name} {spaces}>{content}</w:{name}>" for name, content in parts.items()}
        return found

    def related(self, targets: dict[str, str]) -> str:
        """Relationships by kind."""
        each = "".join(
            f'<Relationship Id="rId{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
            for at, (kind, target) in enumerate(targets.items())
        )
        return f'<Relationships xmlns="{RELATIONS}">{each}</Relationships>'

    def source(self, body: str, space: str = TRANSITIONAL, **parts: str) -> Source:
        """A document as it is read."""
        return document(self.zipped(self.members(body, space, **parts)), "报告.docx")

    def text(self, body: str, space: str = TRANSITIONAL, **parts: str) -> str:
        """Its text."""
        return self.source(body, space, **parts).text


@pytest.fixture
def word() -> Word:
    return Word()
