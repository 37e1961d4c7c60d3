"""Text back to bytes, as its file has it."""

from finlint.reading.decode import decode, mark_of


def encoded(text: str, like: bytes) -> bytes | None:
    """A text in the encoding of a file, behind its mark; ``None`` where that would change more than the text.

    Raises:
        ReadError: the file is no text.
    """
    mark, codec = mark_of(like)
    source = decode(like, "")
    codec = codec or source.encoding
    try:
        if mark + source.text.encode(codec) != like:
            return None
        return mark + text.encode(codec)
    except UnicodeEncodeError:
        return None
