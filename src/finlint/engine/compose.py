"""From a cause to the finding that a reader is shown."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from finlint.audit import Finding, Related, Text
from finlint.engine.blame import Cause, Judged
from finlint.engine.fingerprint import fingerprints
from finlint.facts import Fact, Figure
from finlint.text import Source, Span

MAX_SPAN = 40
MAX_RELATED = 24
_MAX_ALSO = 3


def compose(source: Source, causes: Iterable[Cause]) -> tuple[Finding, ...]:
    """The findings of a source, ordered by place."""
    found = [_finding(source, cause) for cause in causes]
    found.sort(key=lambda finding: (finding.offset, finding.code, finding.message.zh))
    prints = fingerprints(source, [(finding.code, finding.offset) for finding in found])
    return tuple(replace(f, fingerprint=p) for f, p in zip(found, prints, strict=True))


def _finding(source: Source, cause: Cause) -> Finding:
    lead = cause.lead
    return Finding(
        lead.rule.code,
        lead.rule.name,
        max((each.severity for each in cause.explained), key=lambda severity: severity.rank),
        _message(cause),
        _crop(source, cause.culprit.span),
        _related(source, cause),
        lead.outcome.evidence,
        _diagnosis(cause),
    )


def _crop(source: Source, span: Span) -> Span:
    """The words of a place without the white space around them, 40 code points at most."""
    text = source.text[span.start : span.end]
    start = span.start + len(text) - len(text.lstrip())
    end = min(span.start + len(text.rstrip()), start + MAX_SPAN)
    return Span(start, end) if start < end else Span(span.start, min(span.end, span.start + MAX_SPAN))


def _message(cause: Cause) -> Text:
    outcome = cause.lead.outcome
    name = _name(cause.culprit)
    own = outcome.message
    if own is None:
        relation = outcome.evidence.relation
        own = Text(f"{name}不符合“{relation.zh}”", f"{name} contradicts “{relation.en}”")
    if outcome.stated is None or cause.culprit.span == outcome.stated.span:
        return own
    return Text(f"{name}疑有误：{own.zh}", f"{name} seems wrong: {own.en}")


def _name(fact: Fact) -> str:
    words = f"{fact.name}{fact.text}" if isinstance(fact, Figure) else fact.text
    return " ".join(words.split())


def _related(source: Source, cause: Cause) -> tuple[Related, ...]:
    """Every other fact that took part, the operands of the first outcome first."""
    found: dict[Span, Related] = {}
    own = cause.culprit.span
    for judged in cause.explained:
        for fact in judged.outcome.facts:
            if fact.span != own and fact.span not in found:
                name = _name(fact)
                found[fact.span] = Related(Text(name, name), _crop(source, fact.span))
    return tuple(found.values())[:MAX_RELATED]


def _diagnosis(cause: Cause) -> Text | None:
    sentences = [*_own(cause.lead), *_also(cause)]
    if not sentences:
        return None
    return Text("；".join(s.zh for s in sentences), "; ".join(s.en for s in sentences))


def _own(lead: Judged) -> Iterator[Text]:
    if lead.outcome.diagnosis is not None:
        yield lead.outcome.diagnosis


def _also(cause: Cause) -> Iterator[Text]:
    """What else the same fact contradicts, and where else the same contradiction stands."""
    places = {each.outcome.stated.span for each in cause.echoes if each.outcome.stated}
    if again := len(places - {cause.culprit.span}):
        yield Text(f"同样的矛盾另有{again}处", f"stated in {again} more places")
    relations = dict.fromkeys(judged.outcome.evidence for judged in cause.others)
    for evidence in list(relations)[:_MAX_ALSO]:
        sums = f"（{evidence.arithmetic}）" if evidence.arithmetic else ""
        plain = f" ({evidence.arithmetic})" if evidence.arithmetic else ""
        yield Text(f"另见：{evidence.relation.zh}{sums}", f"see also: {evidence.relation.en}{plain}")
