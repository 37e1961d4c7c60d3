"""Word documents (.docx) as texts: a paragraph a line, a cell a line, and the place of each in the document."""

from finlint.errors import ReadError
from finlint.reading.decode import refusal
from finlint.reading.word.layout import laid_out
from finlint.reading.word.package import opened
from finlint.reading.word.story import told
from finlint.text import Source


def document(data: bytes, path: str) -> Source:
    """The text of a Word document as its reader sees it; its ``places`` lead back into the document.

    Raises:
        ReadError: it is no such document, encrypted, damaged or too large.
    """
    try:
        text, places = laid_out(told(opened(data)))
    except ReadError as error:
        raise refusal(path, str(error)) from None
    return Source(path, text, "docx", places)
