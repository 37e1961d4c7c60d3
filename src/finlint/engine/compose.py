"""From a cause to the finding that a reader is shown."""

from collections.abc import Collection, Iterable

from finlint.audit import Finding, Related, Text
from finlint.engine import wording
from finlint.engine.cover import Cause
from finlint.engine.explain import Hints
from finlint.engine.fingerprint import fingerprints
from finlint.engine.fix import fix
from finlint.facts import Fact, Figure
from finlint.text import Source, Span
from finlint.value import replace

MAX_SPAN = 40
MAX_RELATED = 24


def compose(source: Source, causes: Iterable[Cause], hints: Hints, prior: Source | None = None) -> tuple[Finding, ...]:
    """The findings of a source, ordered by place; some of their operands may stand in last year's report."""
    every = list(causes)
    blamed = frozenset(cause.culprit.span for cause in every if isinstance(cause.culprit, Figure))
    found = [_finding(source, cause, hints, prior, blamed) for cause in every]
    found.sort(key=lambda finding: (finding.offset, finding.code, finding.message.zh))
    prints = fingerprints(source, [(finding.code, finding.offset) for finding in found])
    return tuple(replace(f, fingerprint=p) for f, p in zip(found, prints, strict=True))


def _finding(source: Source, cause: Cause, hints: Hints, prior: Source | None, blamed: Collection[Span]) -> Finding:
    lead = cause.lead
    return Finding(
        lead.rule.code,
        lead.rule.name,
        max((each.severity for each in cause.explained), key=lambda severity: severity.rank),
        wording.message(cause),
        _crop(source, cause.culprit.span),
        _related(source, cause, prior),
        wording.evidence(cause),
        wording.diagnosis(cause, hints),
        fix=fix(cause, blamed, source),
    )


def _crop(source: Source, span: Span) -> Span:
    """The words of a place without the white space around them, 40 code points at most."""
    text = source.text[span.start : span.end]
    start = span.start + len(text) - len(text.lstrip())
    end = min(span.start + len(text.rstrip()), start + MAX_SPAN)
    return Span(start, end) if start < end else Span(span.start, min(span.end, span.start + MAX_SPAN))


def _related(source: Source, cause: Cause, prior: Source | None) -> tuple[Related, ...]:
    """Every other fact that took part, the operands of the first outcome first."""
    found: dict[Span, Related] = {}
    own = cause.culprit.span
    for fact in (fact for judged in cause.explained for fact in judged.outcome.facts):
        if len(found) == MAX_RELATED:
            break
        if fact.span != own and fact.span not in found:
            found[fact.span] = _operand(source, fact, prior)
    return tuple(found.values())


def _operand(source: Source, fact: Fact, prior: Source | None) -> Related:
    name = wording.name(fact)
    if prior is None or not fact.span.prior:
        return Related(Text(name, name), _crop(source, fact.span))
    from finlint.engine.prior import home  # noqa: PLC0415 - only where a report is given

    told = Text(f"上年报告：{name}", f"last year's report: {name}")
    return Related(told, _crop(prior, home(fact.span, prior)), prior)
