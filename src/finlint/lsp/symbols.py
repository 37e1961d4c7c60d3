"""The outline of a report: its parts, sections and tables."""

from bisect import bisect_right
from collections.abc import Iterator

from lsprotocol import types

from finlint.facts import Mark, MarkKind
from finlint.lsp.analysis import Understood
from finlint.lsp.place import Ruler
from finlint.text import Source, Span
from finlint.value import value

_LONGEST = 60


@value
class _Entry:
    """A line of the outline: how deep it stands, what it spans, and the words that name it."""

    depth: int
    span: Span
    named: Span
    name: str
    kind: types.SymbolKind


def symbols(understood: Understood, source: Source, ruler: Ruler) -> list[types.DocumentSymbol]:
    """The headings of a document, one below the other, and the tables below them."""
    heads = list(_heads(understood, source))
    entries = sorted((*heads, *_tables(understood, heads, source)), key=lambda entry: (entry.span.start, entry.depth))
    roots: list[types.DocumentSymbol] = []
    open_: list[tuple[int, list[types.DocumentSymbol]]] = [(-1, roots)]
    for entry in entries:
        while open_[-1][0] >= entry.depth:
            open_.pop()
        children: list[types.DocumentSymbol] = []
        whole, named = ruler.range(source, entry.span), ruler.range(source, entry.named)
        open_[-1][1].append(types.DocumentSymbol(entry.name, entry.kind, whole, named, children=children))
        open_.append((entry.depth, children))
    return roots


def _heads(understood: Understood, source: Source) -> Iterator[_Entry]:
    """Each heading with what stands below it, up to the next that is no deeper."""
    marks = [fact for fact in understood.done.facts.facts if isinstance(fact, Mark) and fact.kind is MarkKind.HEADING]
    depths = [len(mark.place.section) for mark in marks]
    for at, mark in enumerate(marks):
        after = (n for n in range(at + 1, len(marks)) if depths[n] <= depths[at])
        end = next((marks[n].span.start for n in after), len(source.text))
        line = source.line_span(source.position(mark.span.start).row)
        named = Span(mark.span.start, min(max(line.end, mark.span.end), end))
        name = _name(mark.place.section[-1] if mark.place.section else mark.text)
        kind = types.SymbolKind.Module if depths[at] == 1 else types.SymbolKind.Namespace
        yield _Entry(depths[at], Span(mark.span.start, end), named, name, kind)


def _tables(understood: Understood, heads: list[_Entry], source: Source) -> Iterator[_Entry]:
    starts = [head.span.start for head in heads]
    for span in understood.tables:
        above = bisect_right(starts, span.start)
        deepest = heads[above - 1].depth if above else 0  # no other reaches further and is deeper
        row = source.position(span.start).row
        line = source.line_span(row)
        named = Span(span.start, max(span.start, min(line.end, span.end)))
        name = _name(source.text[named.start : named.end])
        yield _Entry(deepest + 1, span, named, name, types.SymbolKind.Array)


def _name(words: str) -> str:
    """What an outline shows: a name is never empty."""
    line = " ".join(words.split()) or "…"
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
