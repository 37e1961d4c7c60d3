"""Patterns of .gitignore: which files below a directory they mean."""

import os
import re
from collections.abc import Iterator, Sequence
from functools import cache

from finlint.regex import regex

_SIGN = regex(r"\[!?\]?[^\]/]*\]|\\.|.", re.DOTALL)
_MOST_FOLDERS = 4


def sound(pattern: str) -> bool:
    """Whether a pattern means anything, and is tried in a time that grows with the path only."""
    try:
        _compiled(pattern.removeprefix("!"))
    except re.error:
        return False
    return bool(pattern.strip("!/ ")) and pattern.split("/").count("**") <= _MOST_FOLDERS


def means(root: str, pattern: str, path: str) -> bool:
    """Whether a pattern means a file, or a directory above it, below its root."""
    return chosen(root, (pattern,), path)


def literal(pattern: str) -> str | None:
    """The one path below the root that a pattern means, ``None`` for a pattern that may mean several."""
    if not pattern.startswith("/") or pattern.endswith(("/", " ")):
        return None
    signs = _SIGN.findall(pattern[1:])
    if any(sign in "*?" or len(sign) > 2 for sign in signs):  # noqa: PLR2004 - an escape has two characters
        return None
    return "".join(sign[-1] for sign in signs)


def chosen(root: str, patterns: Sequence[str], path: str) -> bool:
    """Whether the last of several patterns that means a file takes it, and does not except it by ``!``."""
    inside = os.path.relpath(os.path.abspath(path), root).replace(os.sep, "/")
    if inside.startswith("../") or inside == "..":
        return False
    steps = inside.split("/")
    return any(
        _taken(patterns, "/".join(steps[:end]), folder=end < len(steps) or os.path.isdir(path))
        for end in range(1, len(steps) + 1)  # what stands in a directory that is taken is never excepted
    )


def _taken(patterns: Sequence[str], path: str, *, folder: bool) -> bool:
    """Whether the last pattern that means a path takes it."""
    taken = False
    for pattern in patterns:
        expression, folders_only = _compiled(pattern.removeprefix("!"))
        if (folder or not folders_only) and expression.fullmatch(path):
            taken = not pattern.startswith("!")
    return taken


@cache
def _compiled(pattern: str) -> tuple[re.Pattern[str], bool]:
    """A pattern as an expression over paths with slashes, and whether it means directories only."""
    words = pattern if pattern.endswith("\\ ") else pattern.rstrip()
    words = words.removeprefix("./")
    folder = words.endswith("/")
    words = words.rstrip("/")
    anchored = "/" in words
    steps = words.lstrip("/").split("/")
    return re.compile(("" if anchored else "(?:.*/)?") + "".join(_steps(steps))), folder


def _steps(steps: list[str]) -> Iterator[str]:
    for at, step in enumerate(steps):
        last = at + 1 == len(steps)
        if step == "**":
            yield ".*" if last else "(?:.*/)?"
        else:
            yield _expression(step) + ("" if last else "/")


def _expression(words: str) -> str:
    """One step of a path. Of several stars all but the last take the first fit there is, and never go back."""
    pieces = [_fixed(piece) for piece in _pieces(words)]
    if len(pieces) == 1:
        return pieces[0]
    first, *middle, end = pieces
    return first + "".join(f"(?>[^/]*?{piece})" for piece in middle) + "[^/]*" + end


def _pieces(words: str) -> list[str]:
    """What stands between stars; a star in brackets or behind a backslash is none."""
    pieces = [""]
    for sign in _SIGN.findall(words):
        if sign == "*":
            pieces.append("")
        else:
            pieces[-1] += sign
    return pieces


def _fixed(words: str) -> str:
    return "".join(_meaning(sign) for sign in _SIGN.findall(words))


def _meaning(sign: str) -> str:
    if sign == "?":
        return "[^/]"
    if len(sign) > 2 and sign.startswith("["):  # noqa: PLR2004 - [] is two signs
        negated = sign.startswith("[!")
        content = sign[2 if negated else 1 : -1].replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
        return f"[{'^/' if negated else ''}{content}]"
    return re.escape(sign[-1])
