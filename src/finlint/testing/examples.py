"""Running what a rule's documentation shows."""

from finlint.audit import Report, Rule
from finlint.engine import lint
from finlint.facts.conventions import Conventions
from finlint.text import Source, Span

OPEN, CLOSE, TAB = "⟦", "⟧", "⇥"


class ExampleError(AssertionError):
    """A documented example that its own rule contradicts."""


def unmark(example: str) -> tuple[str, tuple[Span, ...]]:
    """An example without its marks, and the places that they marked.

    ``⇥`` stands for a tab, which a docstring cannot hold.

    Raises:
        ExampleError: a mark is not closed, or closed and never opened.
    """
    plain: list[str] = []
    spans: list[Span] = []
    start = -1
    for character in example:
        if character in (OPEN, CLOSE):
            if (character == OPEN) != (start < 0):
                msg = f"unpaired {character}: {example}"
                raise ExampleError(msg)
            if character == CLOSE:
                spans.append(Span(start, len(plain)))
            start = len(plain) if character == OPEN else -1
        else:
            plain.append("\t" if character == TAB else character)
    if start >= 0:
        msg = f"unpaired {OPEN}: {example}"
        raise ExampleError(msg)
    return "".join(plain), tuple(spans)


def check_bad(rule: Rule, example: str, *, told: Conventions | None = None) -> None:
    """Raise unless the rule finds exactly the marked places; ``told`` are the words of a configuration.

    Raises:
        ExampleError: with what was marked and what was found.
    """
    plain, marked = unmark(example)
    report = _audit(rule, "<bad>", plain, told)
    found = tuple(finding.offset for finding in report.findings)
    if not marked or found != marked:
        msg = f"{rule.code}: marked {_words(plain, marked)}, found {_words(plain, found)}: {example}"
        raise ExampleError(msg)


def check_good(rule: Rule, example: str, *, told: Conventions | None = None) -> None:
    """Raise unless the rule applies and holds: silence for want of facts is no proof.

    Raises:
        ExampleError: with what was found, or that the rule never held.
    """
    plain, marked = unmark(example)
    report = _audit(rule, "<good>", plain, told)
    if marked or report.tally.violated or not report.tally.holds:
        why = "; ".join(finding.message.zh for finding in report.findings)
        msg = f"{rule.code}: {report.tally}: {why or 'never held'}: {example}"
        raise ExampleError(msg)


def _audit(rule: Rule, path: str, text: str, told: Conventions | None) -> Report:
    prior = Source("<prior>", unmark(rule.doc.prior)[0]) if rule.doc.prior else None
    report = lint(Source(path, text), [rule], prior, told)
    for note in report.notes:
        raise ExampleError(f"{rule.code}: {note.zh}: {text}")
    for crash in report.crashes:
        msg = f"{crash.code} crashed: {crash.error}: {text}"
        raise ExampleError(msg)
    return report


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return ", ".join(f"{start}:{end} “{text[start:end]}”" for start, end in spans) or "nothing"
