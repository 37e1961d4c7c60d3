"""SARIF 2.1.0, for code scanning and editors: one run, with what was not audited as notifications."""

from collections.abc import Iterator, Mapping, Sequence

from finlint import __version__
from finlint.audit import Finding, Fix, Related, Rule, Run, Severity, View
from finlint.render.encode import dump
from finlint.render.sarif_rules import described, notification
from finlint.render.unaudited import Lack, Missed, missed
from finlint.render.uri import uri
from finlint.render.where import where
from finlint.text import Source, Span
from finlint.value import value

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LACKS = {lack: "error" if lack.failed else "note" for lack in Lack} | {Lack.NOTE: "warning"}
_AROUND = 80
_STOPS = tuple("。！？.!?")
_WORDS = {"zh": ("算式: ", "诊断: "), "en": ("Arithmetic: ", "Diagnosis: ")}
_EXITS = {
    0: "nothing at or above the failing level",
    1: "findings",
    2: "a file could not be audited, or a usage error",
    3: "a rule or finlint itself crashed",
}

_Json = dict[str, object]


@value
class _Scope:
    """What places and names in one SARIF run refer to."""

    language: str
    root: str
    artifacts: Mapping[str, int]
    rules: Mapping[str, int]


def render(run: Run, view: View) -> str:
    """The whole log: columns and offsets count code points, places are relative to where finlint ran."""
    lacking = list(missed(run, view.language))
    rules = list(_rules(run, lacking))
    sources = _sources(run)
    artifacts = {path: at for at, (path, _, _) in enumerate(sources)}
    scope = _Scope(view.language, run.root, artifacts, {rule.code: at for at, rule in enumerate(rules)})
    whole: _Json = {
        "tool": {"driver": _driver(rules, view.language)},
        "language": _language(view.language),
        "invocations": [_invocation(run, lacking, scope)],
        "artifacts": [_artifact(*each, run.root) for each in sources],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [_result(report.source, each, scope) for report in run.reports for each in report.findings],
    }
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [whole]})


def _language(language: str) -> str:
    return "en" if language == "en" else "zh-CN"


def _driver(rules: Sequence[Rule], language: str) -> _Json:
    return {
        "name": "finlint",
        "version": __version__,
        "semanticVersion": __version__,
        "language": _language(language),
        "rules": [described(rule, LEVELS[rule.severity], language) for rule in rules],
        "notifications": [notification(lack, _LACKS[lack], language) for lack in Lack],
    }


def _rules(run: Run, lacking: Sequence[Missed]) -> Iterator[Rule]:
    """The rules that results and notifications speak of, in the order of their codes."""
    told = {finding.code for report in run.reports for finding in report.findings} | {each.code for each in lacking}
    known = {rule.code: rule for rule in run.rules}
    yield from (known[code] for code in sorted(told & set(known)))


def _sources(run: Run) -> list[tuple[str, Source | None, str]]:
    """Every file by its path, with its part in the run: those that could not be read, and last year's too."""
    audited, given = "analysisTarget", "referencedOnCommandLine"
    found: dict[str, tuple[Source | None, str]] = {}
    for report in run.reports:
        found.setdefault(report.source.path, (report.source, audited))
    for refused in run.refused:
        if refused.path:
            found.setdefault(refused.path, (None, audited))
    for report in run.reports:
        for related in (each for finding in report.findings for each in finding.related):
            if related.source is not None:
                found.setdefault(related.source.path, (related.source, given))
    return [(path, *part) for path, part in found.items()]


def _artifact(path: str, source: Source | None, role: str, root: str) -> _Json:
    place: _Json = {"location": {"uri": uri(path, root)}, "roles": [role]}
    if source is None or source.places is not None:
        return place
    return {**place, "encoding": source.encoding.upper().replace("UTF-16-", "UTF-16")}


# --- results


def _result(source: Source, finding: Finding, scope: _Scope) -> _Json:
    language = scope.language
    made: _Json = {
        "ruleId": finding.code,
        **({"ruleIndex": scope.rules[finding.code]} if finding.code in scope.rules else {}),
        "level": LEVELS[finding.severity],
        "message": {"text": "\n".join(_lines(finding, language))},
        "locations": [_location(source, finding.offset, scope)],
        "partialFingerprints": {"finlint/v1": finding.fingerprint},
        "properties": _evidence(finding, language),
    }
    if finding.related:
        made["relatedLocations"] = [
            _operand(at, related, source, scope) for at, related in enumerate(finding.related, 1)
        ]
    if finding.fix is not None and source.places is None:
        made["fixes"] = [_fix(source, finding.fix, scope)]
    return made


def _lines(finding: Finding, language: str) -> Iterator[str]:
    arithmetic, diagnosis = _WORDS[language]
    yield _stopped(finding.message[language], language)
    if finding.evidence.arithmetic:
        yield f"{arithmetic}{finding.evidence.arithmetic}"
    if finding.diagnosis is not None:
        yield f"{diagnosis}{_stopped(finding.diagnosis[language], language)}"


def _stopped(sentence: str, language: str) -> str:
    """With a full stop, as SARIF asks of messages."""
    return sentence if sentence.endswith(_STOPS) else sentence + ("." if language == "en" else "。")


def _evidence(finding: Finding, language: str) -> _Json:
    evidence = finding.evidence
    return {
        "name": finding.name,
        "relation": evidence.relation[language],
        "arithmetic": evidence.arithmetic,
        "expected": evidence.expected,
        "stated": evidence.stated,
        "gap": evidence.gap,
        "allowed": evidence.allowed,
    }


def _operand(at: int, related: Related, own: Source, scope: _Scope) -> _Json:
    return {
        "id": at,
        "message": {"text": related.message[scope.language]},
        **_location(related.source or own, related.offset, scope),
    }


def _location(source: Source, span: Span, scope: _Scope) -> _Json:
    """A range of a text; of a document that is none, the paragraph or cell: its lines are nobody's."""
    if source.places is None:
        return {"physicalLocation": _place(source, span, scope)}
    named = {"fullyQualifiedName": where(source, span.start, scope.language)}
    return {"physicalLocation": {"artifactLocation": _file(source.path, scope)}, "logicalLocations": [named]}


def _place(source: Source, span: Span, scope: _Scope) -> _Json:
    """A range with its words, and with those around it; a line may be as long as a report."""
    place: _Json = {"artifactLocation": _file(source.path, scope), "region": _shown(source, span)}
    first, last = source.position(span.start).row, source.position(span.end).row
    start = max(source.line_span(first).start, span.start - _AROUND)
    around = Span(min(start, span.start), max(span.end, min(source.line_span(last).end, span.end + _AROUND)))
    return place if around == span else {**place, "contextRegion": _shown(source, around)}


def _shown(source: Source, span: Span) -> _Json:
    return {**_region(source, span), "snippet": {"text": source.text[span.start : span.end]}}


def _region(source: Source, span: Span) -> _Json:
    start, end = source.position(span.start), source.position(span.end)
    return {
        "startLine": start.row,
        "startColumn": start.column,
        "endLine": end.row,
        "endColumn": end.column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _file(path: str, scope: _Scope) -> _Json:
    index = scope.artifacts.get(path)
    return {"uri": uri(path, scope.root), **({} if index is None else {"index": index})}


def _fix(source: Source, fix: Fix, scope: _Scope) -> _Json:
    edits = [
        {"deletedRegion": _region(source, edit.offset), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    change = {"artifactLocation": _file(source.path, scope), "replacements": edits}
    return {
        "description": {"text": fix.message[scope.language]},
        "artifactChanges": [change],
        "properties": {"applicability": fix.applicability},
    }


# --- what was not audited


def _invocation(run: Run, lacking: Sequence[Missed], scope: _Scope) -> _Json:
    return {
        "executionSuccessful": not any(each.lack.failed for each in lacking),
        "exitCode": run.code,
        "exitCodeDescription": _EXITS.get(run.code, "unknown"),
        "toolExecutionNotifications": [_told(each, scope) for each in lacking],
    }


def _told(each: Missed, scope: _Scope) -> _Json:
    made: _Json = {
        "descriptor": {"id": each.lack.value, "index": list(Lack).index(each.lack)},
        "level": _LACKS[each.lack],
        "message": {"text": f"{each.code}: {each.why}" if each.code else each.why},
    }
    if each.path:
        made["locations"] = [{"physicalLocation": {"artifactLocation": _file(each.path, scope)}}]
    if each.code in scope.rules:
        made["associatedRule"] = {"id": each.code, "index": scope.rules[each.code]}
    return made
