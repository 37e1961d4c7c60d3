"""Findings as the diagnostics of the protocol."""

import os
from collections.abc import Iterator

from lsprotocol import types

from finlint.audit import Finding, Related, Severity, Text
from finlint.engine.opening import read
from finlint.errors import ReadError
from finlint.lsp.analysis import Analysis
from finlint.lsp.pages import address
from finlint.lsp.place import Ruler
from finlint.lsp.uri import uri_of
from finlint.regex import regex
from finlint.text import Source, Span

SOURCE = "finlint"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_WHERE = regex(r"(?P<path>[^\n]+?):(?P<line>\d+): ")
_SAID = {"diagnosis": Text("诊断: ", "diagnosis: "), "arithmetic": Text("算式: ", "arithmetic: ")}
_UNAUDITED = Text("未核对: ", "not audited: ")
_CRASHED = Text("规则 {} 崩溃，其他规则的结果不受影响: {}", "rule {} crashed, all others ran: {}")


def diagnostics(analysis: Analysis, uri: str, ruler: Ruler, language: str) -> list[types.Diagnostic]:
    """What an editor shows of a report; a document that was not audited never looks clean."""
    report, source = analysis.report, analysis.source
    notes = [(types.DiagnosticSeverity.Information, note[language]) for note in report.notes]
    if analysis.why is not None:
        notes.append((types.DiagnosticSeverity.Error, _UNAUDITED[language] + analysis.why[language]))
    crashes = (_CRASHED[language].format(crash.code, crash.error) for crash in report.crashes)
    notes.extend((types.DiagnosticSeverity.Warning, crash) for crash in crashes)
    start = ruler.range(source, Span(0, 0))
    return [
        *(types.Diagnostic(start, message, severity, source=SOURCE) for severity, message in notes),
        *(diagnostic(finding, source, uri, ruler, language) for finding in report.findings),
    ]


def diagnostic(finding: Finding, source: Source, uri: str, ruler: Ruler, language: str) -> types.Diagnostic:
    """A finding on its number, with each operand at its place."""
    href = finding.url or address(finding.code, language)
    return types.Diagnostic(
        range=ruler.range(source, finding.offset),
        message="\n".join(_message(finding, language)),
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(href) if href else None,
        source=SOURCE,
        related_information=[_related(each, source, uri, ruler, language) for each in finding.related],
        data={"fingerprint": finding.fingerprint, "name": finding.name},
    )


def _message(finding: Finding, language: str) -> Iterator[str]:
    yield finding.message[language]
    if finding.evidence.arithmetic:
        yield _SAID["arithmetic"][language] + finding.evidence.arithmetic
    if finding.diagnosis is not None:
        yield _SAID["diagnosis"][language] + finding.diagnosis[language]


def _related(
    each: Related, source: Source, uri: str, ruler: Ruler, language: str
) -> types.DiagnosticRelatedInformation:
    """An operand: of last year's report, at its place in that file."""
    if each.source is not None:
        source, uri = each.source, uri_of(each.source.path)
    return types.DiagnosticRelatedInformation(
        types.Location(uri, ruler.range(source, each.offset)), each.message[language]
    )


def blamed(why: Text) -> tuple[str, int] | None:
    """The file and the row, from 0, that a message names: what a configuration has wrong."""
    named = _WHERE.match(why.zh)
    return (os.path.abspath(named["path"]), int(named["line"]) - 1) if named else None


def of_configuration(why: Text, path: str, row: int, language: str) -> types.Diagnostic:
    """What is wrong with a configuration, on its line."""
    line = _line_length(path, row)
    extent = types.Range(types.Position(row, 0), types.Position(row, line))
    return types.Diagnostic(extent, why[language], types.DiagnosticSeverity.Error, source=SOURCE)


def _line_length(path: str, row: int) -> int:
    try:
        return len(read(path).line(row + 1))
    except (ReadError, IndexError):
        return 0
