"""Values as JSON."""

import json

from finlint.audit import Text
from finlint.render.escape import within_json
from finlint.text import Source, Span


def dump(value: object) -> str:
    """Indented JSON in its own characters, and a line end."""
    return within_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def place(source: Source, span: Span) -> dict[str, object]:
    """A range as the contract writes it: rows and columns, and code points; and where it is in a document."""
    return {
        "location": position(source, span.start),
        "end_location": position(source, span.end),
        "offset": list(span),
        **within(source, span),
    }


def within(source: Source, span: Span) -> dict[str, object]:
    """The paragraph or cell of a document that is no text."""
    if source.places is None:
        return {}
    return {"place": source.places.at(span.start).counts()}


def position(source: Source, offset: int) -> dict[str, int]:
    """Row and column, 1-based, in code points."""
    row, column = source.position(offset)
    return {"row": row, "column": column}


def said(text: Text | None, language: str) -> str | None:
    """A sentence in one language, if there is one."""
    return None if text is None else text[language]
