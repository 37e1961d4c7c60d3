"""The audit coverage of a report: its text with the numbers marked, and how many stand how."""

from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from finlint.audit import View
from finlint.audit.coverage import Coverage, Group, Number, Relation, Standing
from finlint.render.coverage_tables import MARKS, tables
from finlint.render.encode import within
from finlint.render.excerpt import display, width
from finlint.render.paint import Paint, painted
from finlint.render.where import margins
from finlint.text import Source, Span

_LEGEND = {
    "zh": {
        Standing.VERIFIED: "与别的数相符",
        Standing.CONTRADICTED: "有矛盾",
        Standing.UNDECIDED: "无法判断",
        Standing.UNCHECKED: "没有可比的数",
    },
    "en": {
        Standing.VERIFIED: "agrees with others",
        Standing.CONTRADICTED: "contradicted",
        Standing.UNDECIDED: "undecided",
        Standing.UNCHECKED: "nothing to compare with",
    },
}
_GUTTER = " | "


def described(coverage: Coverage, language: str) -> dict[str, object]:
    """The value of the contract (DESIGN.md §5), for JSON."""
    return {
        "schema": 1,
        "filename": coverage.source.path,
        "numbers": [_number(coverage, number, language) for number in coverage.numbers],
        "summary": {
            "all": _counted(coverage.all),
            "checkable": _counted(coverage.checkable),
            "kinds": {kind.value: _counted(group) for kind, group in coverage.kinds.items()},
            "sections": [{"section": list(section), **_counted(group)} for section, group in coverage.sections.items()],
        },
    }


def _number(coverage: Coverage, number: Number, language: str) -> dict[str, object]:
    return {
        "offset": list(number.span),
        **within(coverage.source, number.span),
        "text": coverage.source.text[slice(*number.span)],
        "kind": number.kind.value,
        "verdict": number.standing.value,
        "relations": [_relation(relation, language) for relation in number.relations],
    }


def _relation(relation: Relation, language: str) -> dict[str, object]:
    return {
        "code": relation.code,
        "name": relation.name,
        "verdict": relation.verdict.value,
        "relation": relation.evidence.relation[language],
        "arithmetic": relation.evidence.arithmetic,
    }


def _counted(group: Group) -> dict[str, object]:
    shares = {standing.value: group.standing(standing) for standing in Standing} | {"checked": group.checked}
    counts = {name: {"count": share.count, "percent": share.percent} for name, share in shares.items()}
    return {"numbers": len(group), **counts}


def render(coverage: Coverage, view: View) -> str:
    """The report with each number in the colour, or before the mark, of its verdict; then the tables."""
    paint = painted(view)
    lines = [_legend(view, paint), "", *_report(coverage, view, paint), "", *tables(coverage, view, paint)]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _legend(view: View, paint: Paint) -> str:
    words = _LEGEND[view.language]
    return "  ".join(paint(f"{'' if view.colour else mark}{words[at]}", at.value) for at, mark in MARKS.items())


# --- the report


def _report(coverage: Coverage, view: View, paint: Paint) -> Iterator[str]:
    """Its lines under their row numbers, or places in a document; blank lines are left out."""
    source = coverage.source
    heads = margins(source, view.language)
    gutter = len(heads[-1]) if source.places is None else max(map(width, heads))
    columns = view.width - gutter - len(_GUTTER)
    behind = 0
    for row, head in enumerate(heads, 1):
        line = source.line_span(row)
        while behind < len(coverage.numbers) and coverage.numbers[behind].span.end <= line.start:
            behind += 1
        if not source.text[line.start : line.end].strip():
            continue
        inside = _until(line.end, islice(coverage.numbers, behind, None))
        name = head
        for words in _wrapped(_pieces(source, line, inside, view), columns, paint):
            yield f"{paint(' ' * (gutter - width(name)) + name + _GUTTER, 'frame')}{words}"
            name = ""


def _until(end: int, numbers: Iterable[Number]) -> Iterator[Number]:
    return takewhile(lambda number: number.span.start < end, numbers)


def _pieces(source: Source, line: Span, numbers: Iterable[Number], view: View) -> Iterator[tuple[str, str]]:
    """What is printed of a line, each number in one piece, with the colours; a number may go on in the next line."""
    at = line.start
    for number in numbers:
        first, last = max(number.span.start, line.start), min(number.span.end, line.end)
        yield from ((display(character), "") for character in source.text[at:first])
        mark = MARKS[number.standing] if number.checkable and not view.colour and number.span.end == last else ""
        words = "".join(map(display, source.text[first:last]))
        yield words + mark, number.standing.value if number.checkable else ""
        at = last
    yield from ((display(character), "") for character in source.text[at : line.end])


def _wrapped(shown: Iterator[tuple[str, str]], columns: int, paint: Paint) -> Iterator[str]:
    """Rows that fit the terminal; characters of one colour are painted at once."""
    row, run, colour, used = "", "", "", 0
    for words, part in shown:
        if used and used + width(words) > columns:
            yield row + paint(run, colour)
            row, run, used = "", "", 0
        if part != colour:
            row, run, colour = row + paint(run, colour), "", part
        run += words
        used += width(words)
    yield row + paint(run, colour)
