"""A name for a finding that survives when lines move."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from finlint.text import Source, Span

try:
    from _sha1 import sha1  # type: ignore[import-not-found]  # the same, without the 4 ms that loading OpenSSL takes
except ImportError:
    from hashlib import sha1

_AROUND = 40
_ENOUGH = 8
_LENGTH = 16


def fingerprints(source: Source, found: Iterable[tuple[str, Span]]) -> Iterator[str]:
    """Code and words around, and the ordinal among those that share both; no line number."""
    seen: Counter[tuple[str, str]] = Counter()
    for code, span in found:
        words = _words(source, span)
        seen[code, words] += 1
        name = f"{code}\n{words}\n{seen[code, words]}"
        digest = sha1(name.encode("utf-8", "surrogatepass"), usedforsecurity=False)
        yield digest.hexdigest()[:_LENGTH]


def _words(source: Source, span: Span) -> str:
    """The line around a place, folded; a cell alone on its line takes the cells before it along."""
    row = source.position(span.start).row
    line = source.line_span(row)
    before = _folded(source.text[max(line.start, span.start - _AROUND) : span.start])
    own = _folded(source.text[span.start : span.end])
    after = _folded(source.text[span.end : max(span.end, min(line.end, span.end + _AROUND))])
    while row > 1 and len(before) + len(after) < _ENOUGH:
        row -= 1
        before = _folded(source.line(row))[-_AROUND:] + "\n" + before
    return f"{before}|{own}|{after}"


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
