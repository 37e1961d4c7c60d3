"""From a source to its tree."""

from finlint.facts.tables.flat.forms import forms
from finlint.syntax import Document, parse
from finlint.text import Source, normalise


def document_of(source: Source) -> Document:
    """The tree of a source: the lines of flattened tables are left to those who rebuild the rows."""
    normalised = normalise(source)
    return parse(normalised, [(form.start, form.end) for form in forms(normalised)])
