"""Paths as the places of machines: relative to where finlint runs, percent-encoded."""

import os
from urllib.parse import quote


def relative(path: str, root: str) -> str:
    """A path from ``root`` down with ``/`` between its names; one that stands elsewhere stays absolute."""
    if not root:
        return path.replace(os.sep, "/")
    whole = os.path.normpath(os.path.join(root, path))
    inside = whole.startswith(os.path.join(root, ""))
    return (os.path.relpath(whole, root) if inside else whole).replace(os.sep, "/")


def uri(path: str, root: str) -> str:
    """A relative reference for a path below ``root``, else a ``file:`` URI; bytes of a name are never lost."""
    place = relative(path, root)
    if not os.path.isabs(place):
        return quote(os.fsencode(place), safe="/")
    return f"file://{'' if place.startswith('/') else '/'}{quote(os.fsencode(place), safe='/:')}"
