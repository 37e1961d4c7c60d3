"""What a report may hold and a terminal or a log must not be sent."""

import re

from finlint.regex import regex

_UNPRINTABLE = regex(
    "[\x00-\x1f\x7f-\x9f"  # control characters: escape sequences among them
    "\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # invisible, and those that turn text round
    "\ufff9-\ufffb\ud800-\udfff]"  # annotations, halves of characters
)
_OF_JSON = regex("[\x7f-\x9f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_NOT_ASCII = regex("[^\x00-\x7e]")


def visible(text: str) -> str:
    r"""Text for a terminal: control characters written as ``\x1b``, invisible ones as ``\u202e``."""
    return _UNPRINTABLE.sub(_written, text)


def one_line(text: str) -> str:
    """Words for a message: white space folded, the rest visible."""
    return visible(" ".join(text.split()))


def within_json(text: str) -> str:
    """Escape in a JSON text what its encoder lets through; such characters stand in strings only."""
    return _OF_JSON.sub(_json, text)


def ascii_json(text: str) -> str:
    """The same JSON for an output that cannot encode it."""
    return _NOT_ASCII.sub(_json, text)


def _written(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 - two hex digits


def _json(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
