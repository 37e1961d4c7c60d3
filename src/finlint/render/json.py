"""The JSON of DESIGN.md §5: one array of findings over all files."""

from finlint.audit import Finding, Fix, Related, Run, View
from finlint.render.encode import dump, place, said
from finlint.text import Source


def render(run: Run, view: View) -> str:
    """Every finding, by file as given, then by place."""
    return dump(
        [described(report.source, finding, view.language) for report in run.reports for finding in report.findings]
    )


def described(source: Source, finding: Finding, language: str) -> dict[str, object]:
    """One finding as the contract writes it."""
    evidence = finding.evidence
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message[language],
        "filename": source.path,
        **place(source, finding.offset),
        "related": [_related(source, related, language) for related in finding.related],
        "evidence": {
            "relation": evidence.relation[language],
            "expected": evidence.expected,
            "stated": evidence.stated,
            "gap": evidence.gap,
            "allowed": evidence.allowed,
        },
        "diagnosis": said(finding.diagnosis, language),
        "fingerprint": finding.fingerprint,
        "fix": None if finding.fix is None else _fix(finding.fix, language),
        "url": finding.url,
    }


def _fix(fix: Fix, language: str) -> dict[str, object]:
    return {
        "message": fix.message[language],
        "applicability": fix.applicability,
        "edits": [{"offset": list(edit.offset), "text": edit.text} for edit in fix.edits],
    }


def _related(source: Source, related: Related, language: str) -> dict[str, object]:
    """An operand; only one that stands in another file names it."""
    message = {"message": related.message[language]}
    if related.source is None:
        return {**message, **place(source, related.offset)}
    return {**message, "filename": related.source.path, **place(related.source, related.offset)}
