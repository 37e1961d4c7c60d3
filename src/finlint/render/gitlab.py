"""The report that GitLab calls Code Quality: an array of issues, shown at the lines of a merge request."""

from collections.abc import Iterator

from finlint.audit import Finding, Run, Severity, View
from finlint.render.encode import dump
from finlint.render.escape import one_line
from finlint.render.unaudited import TITLES, Lack, missed
from finlint.render.uri import relative
from finlint.render.where import where
from finlint.store import digest
from finlint.text import Source

_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
_LACKS = {Lack.REFUSED: "blocker", Lack.CRASH: "blocker", Lack.NOTE: "minor", Lack.NO_FIGURE: "info"}


def render(run: Run, view: View) -> str:
    """What was not audited first, then the findings; what was asked to be kept back is told by stderr alone."""
    return dump([*_missed(run, view.language), *_found(run, view.language)])


def _missed(run: Run, language: str) -> Iterator[dict[str, object]]:
    for each in (each for each in missed(run, language) if not each.lack.meant):
        words = f"{TITLES[language][each.lack]}: {each.why}"
        name = each.code or f"finlint-{each.lack.value}"
        yield _issue(words, name, _LACKS[each.lack], relative(each.path, run.root) or ".", digest(name, each.why))


def _found(run: Run, language: str) -> Iterator[dict[str, object]]:
    for report in run.reports:
        path = relative(report.source.path, run.root)
        for finding in report.findings:
            issue = _issue(
                _words(report.source, finding, language),
                f"{finding.code} {finding.name}",
                _LEVELS[finding.severity],
                path,
                finding.fingerprint,
            )
            yield {**issue, "location": {"path": path, "lines": _lines(report.source, finding)}}


def _words(source: Source, finding: Finding, language: str) -> str:
    """What is wrong, the arithmetic, and of a document the paragraph or cell."""
    place = where(source, finding.offset.start, language) if source.places is not None else ""
    parts = (place, finding.message[language], finding.evidence.arithmetic)
    return "; ".join(part for part in parts if part)


def _lines(source: Source, finding: Finding) -> dict[str, int]:
    """A document that is no text has no lines, and GitLab wants one."""
    if source.places is not None:
        return {"begin": 1}
    start, end = source.position(finding.offset.start), source.position(finding.offset.end)
    return {"begin": start.row, "end": end.row}


def _issue(words: str, name: str, severity: str, path: str, identity: str) -> dict[str, object]:
    """One issue; the same finding in two files must not have one fingerprint, or GitLab shows one of them."""
    return {
        "description": one_line(words),
        "check_name": name,
        "fingerprint": digest(path, identity)[:32],
        "severity": severity,
        "location": {"path": path, "lines": {"begin": 1}},
    }
