"""Findings for a terminal, in the manner of ruff and rustc."""

from collections.abc import Iterator, Sequence

from finlint.audit import Finding, Report, Run, Totals, View
from finlint.regex import regex
from finlint.render.escape import one_line, visible
from finlint.render.excerpt import ELLIPSIS, Excerpt, Label, display, excerpts, fitting, width
from finlint.render.paint import Paint, painted
from finlint.render.summary import summary
from finlint.render.where import margin, where
from finlint.text import Source

_MAX_OPERANDS = 9
_LEAST_COLUMNS = 20
_LABEL = 40
_SOMETHING = regex(r"\S")
_WORDS = {
    "zh": ("关系", "算式", "诊断", "另有{}个相关的数未列出", "没有发现矛盾", "没有别的发现"),
    "en": ("relation", "arithmetic", "diagnosis", "{} more numbers not shown", "no findings", "no other findings"),
}

_FIX = {"zh": "改法", "en": "fix"}


def render(run: Run, view: View) -> str:
    """Each finding with its lines and its arithmetic; a word on clean files; the summary."""
    return "".join(piece(report, view) for report in run.reports) + ending(Totals.of(run.reports), view)


def piece(report: Report, view: View) -> str:
    """The blocks of one report."""
    return "".join(f"{block}\n" for block in _blocks(report, view, painted(view)))


def ending(totals: Totals, view: View) -> str:
    """The summary."""
    return f"{summary(totals, view.language)}\n"


def _blocks(report: Report, view: View, paint: Paint) -> Iterator[str]:
    for finding in report.findings:
        yield "".join(f"{line.rstrip()}\n" for line in _finding(report.source, finding, view, paint))
    if report.figures and not report.findings:
        known = any(each.findings for each in report.hidden)
        yield f"{visible(report.source.path)}: {_WORDS[view.language][5 if known else 4]}\n"


def _finding(source: Source, finding: Finding, view: View, paint: Paint) -> Iterator[str]:
    own = Label(finding.offset, "", primary=True)
    labels = {source: [own]}
    for related in finding.related[:_MAX_OPERANDS]:
        labels.setdefault(related.source or source, []).append(Label(related.offset, related.message[view.language]))
    language = view.language
    gutter = max(width(margin(of, one.span.start, language)) for of, those in labels.items() for one in those)
    level = finding.severity.value
    message = one_line(finding.message[view.language])
    yield f"{paint(f'{level}[{finding.code}]', level)} {paint(message, 'strong')}"
    place = where(source, finding.offset.start, language)
    yield f"{' ' * gutter}{paint('-->', 'frame')} {visible(source.path)}:{place}"
    yield f"{' ' * gutter} {paint('|', 'frame')}"
    columns = max(_LEAST_COLUMNS, view.width - gutter - len(" | ") - 2 * len(ELLIPSIS) - len("⟦⟧"))
    for of, those in labels.items():
        if of is not source:
            first = where(of, min(label.span for label in those).start, language)
            yield f"{' ' * gutter}{paint(':::', 'frame')} {visible(of.path)}:{first}"
            yield f"{' ' * gutter} {paint('|', 'frame')}"
        yield from _pieces(of, list(excerpts(of, those, columns)), gutter, paint, language)
        yield f"{' ' * gutter} {paint('|', 'frame')}"
    for head, words in _notes(finding, view.language, len(finding.related) - _MAX_OPERANDS):
        yield f"{' ' * gutter} {paint('=', 'frame')} {paint(head, 'strong')}{words}"


def _notes(finding: Finding, language: str, hidden: int) -> Iterator[tuple[str, str]]:
    """What stands below the lines: relation, arithmetic, diagnosis."""
    relation, arithmetic, diagnosis, more = _WORDS[language][:4]
    evidence = finding.evidence
    yield f"{relation}: ", one_line(evidence.relation[language])
    if evidence.arithmetic:
        yield f"{arithmetic}: ", one_line(evidence.arithmetic)
    if finding.diagnosis is not None:
        yield f"{diagnosis}: ", one_line(finding.diagnosis[language])
    if finding.fix is not None:
        flag = "--fix" if finding.fix.applicability == "safe" else "--unsafe-fixes"
        yield f"{_FIX[language]}: ", f"{one_line(finding.fix.message[language])} ({flag})"
    if hidden > 0:
        yield "", more.format(hidden)


def _pieces(source: Source, pieces: Sequence[Excerpt], gutter: int, paint: Paint, language: str) -> Iterator[str]:
    """The lines of the report, each above its underlines; ``...`` where rows are left out."""
    before = None
    for piece in pieces:
        if before is not None and piece.row > before + 1:
            yield paint("...", "frame")
        name = "" if piece.row == before else margin(source, piece.shown.start, language)
        line, marks = _underlined(source, piece, paint)
        yield f"{paint(' ' * (gutter - width(name)) + name, 'frame')} {paint('|', 'frame')} {line}"
        yield f"{' ' * gutter} {paint('|', 'frame')} {marks}"
        before = piece.row


def _underlined(source: Source, piece: Excerpt, paint: Paint) -> tuple[str, str]:
    """A piece of a line and its underlines; the number itself is marked too.

    A terminal may disagree about the width of a character, so the caret alone is not trusted.
    """
    line = source.line_span(piece.row)
    cut = _SOMETHING.search(source.text, line.start, piece.shown.start)  # no slice: a line may be as long as the report
    shown, marks = ([ELLIPSIS], [" "]) if cut else ([], [])
    starts = {label.span.start: label for label in reversed(piece.labels)}
    at = piece.shown.start
    while at < piece.shown.end:
        label = starts.get(at)
        if label is None:
            end = min([start for start in starts if start > at], default=piece.shown.end)
        else:
            end = max(label.span.end, at + 1)
        words = "".join(map(display, source.text[at:end]))
        primary = label is not None and label.primary
        opened, closed = paint.brackets if primary else ("", "")
        sign = "^" if primary else "-" if label else " "
        shown.append(f"{opened}{paint(words, 'fault' if primary else '')}{closed}")
        marks.append(" " * width(opened) + paint(sign * width(words), _colour(sign)))
        marks.append(" " * width(closed))
        at = end
    shown.append(ELLIPSIS if _SOMETHING.search(source.text, piece.shown.end, line.end) else "")
    names = [fitting(one_line(label.words), _LABEL) for label in piece.labels]
    tail = f" {names[0]}" if len(names) == 1 else ""
    return "".join(shown), "".join(marks).rstrip() + paint(tail, "operand")


def _colour(sign: str) -> str:
    return {"^": "fault", "-": "operand"}.get(sign, "")
