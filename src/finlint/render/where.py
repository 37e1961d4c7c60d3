"""Where something stands, in words for people: row and column of a text, paragraph or cell of a document."""

from finlint.text import Source


def where(source: Source, offset: int, language: str) -> str:
    """``12:5``, or ``表3第4行第2列`` in a document that has no rows and columns of characters."""
    if source.places is not None:
        return source.places.at(offset).words(language)
    row, column = source.position(offset)
    return f"{row}:{column}"


def margins(source: Source, language: str) -> list[str]:
    """What stands before each line."""
    if source.places is not None:
        return [margin(source, start, language) for start in source.line_starts]
    return list(map(str, range(1, len(source.line_starts) + 1)))


def margin(source: Source, offset: int, language: str) -> str:
    """What stands before the line of an offset: its number, or the place in the document."""
    if source.places is not None:
        return source.places.at(offset).words(language)
    return str(source.position(offset).row)
