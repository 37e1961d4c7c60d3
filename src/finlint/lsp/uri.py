"""URIs of editors as paths, and back: nothing of a name is lost, whatever stands in it."""

import os
from urllib.parse import quote, unquote, urlsplit

from finlint.regex import regex

_DRIVE = regex(r"/[A-Za-z]:")


def path_of(uri: str, root: str = "") -> str:
    """The path of a ``file:`` URI; a document that is no file yet counts as one of that name in ``root``."""
    parts = urlsplit(uri)
    name = unquote(parts.path, errors="surrogateescape")
    if parts.scheme != "file":
        return os.path.join(root or os.getcwd(), os.path.basename(name) or "untitled")
    if os.name == "nt":
        name = name[1:] if _DRIVE.match(name) else name
        name = name.replace("/", "\\")
    return f"{os.sep * 2}{parts.netloc}{name}" if parts.netloc and parts.netloc != "localhost" else name


def uri_of(path: str) -> str:
    """The ``file:`` URI of a path."""
    whole = os.fsencode(os.path.abspath(path)).replace(os.sep.encode(), b"/")
    return f"file://{'' if whole.startswith(b'/') else '/'}{quote(whole, safe='/:')}"
