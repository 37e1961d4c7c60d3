"""Workflow commands of GitHub Actions: each finding becomes an annotation at its line."""

from collections.abc import Iterator

from finlint.audit import Finding, Run, Severity, Totals, View
from finlint.render.escape import one_line, visible
from finlint.render.summary import withheld
from finlint.render.unaudited import TITLES, Lack, missed
from finlint.render.uri import relative
from finlint.render.where import where
from finlint.text import Source

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_LACKS = {Lack.REFUSED: "error", Lack.CRASH: "error", Lack.NOTE: "warning", Lack.NO_FIGURE: "notice"}
_WORDS = {"zh": ("算式: ", "诊断: "), "en": ("arithmetic: ", "diagnosis: ")}


def render(run: Run, view: View) -> str:
    """``::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message``, what was not audited first."""
    return "".join(f"{line}\n" for line in (*_missed(run, view.language), *_found(run, view.language)))


def _missed(run: Run, language: str) -> Iterator[str]:
    for each in (each for each in missed(run, language) if not each.lack.meant):
        title = " ".join(filter(None, ("finlint", each.code, TITLES[language][each.lack])))
        place = {"file": relative(each.path, run.root)} if each.path else {}
        yield _command(_LACKS[each.lack], {**place, "title": title}, one_line(each.why))
    for line in withheld(Totals.of(run.reports), language):  # an annotation each would undo what was asked for
        yield _command("notice", {"title": "finlint"}, one_line(line))


def _found(run: Run, language: str) -> Iterator[str]:
    for report in run.reports:
        for finding in report.findings:
            place = {"file": relative(report.source.path, run.root), **_place(report.source, finding)}
            title = f"{finding.code} {finding.name}"
            lines = "\n".join(map(one_line, (*_named(report.source, finding, language), *_lines(finding, language))))
            yield _command(_LEVELS[finding.severity], {**place, "title": title}, lines)


def _place(source: Source, finding: Finding) -> dict[str, str]:
    """GitHub takes columns for one line only; a document that is no text has no lines."""
    if source.places is not None:
        return {}
    start, end = source.position(finding.offset.start), source.position(finding.offset.end)
    place = {"line": f"{start.row}", "endLine": f"{end.row}", "col": f"{start.column}"}
    return {**place, "endColumn": f"{end.column}"} if start.row == end.row else place


def _named(source: Source, finding: Finding, language: str) -> Iterator[str]:
    """The paragraph or cell of a document."""
    if source.places is not None:
        yield where(source, finding.offset.start, language)


def _lines(finding: Finding, language: str) -> Iterator[str]:
    arithmetic, diagnosis = _WORDS[language]
    yield finding.message[language]
    if finding.evidence.arithmetic:
        yield arithmetic + finding.evidence.arithmetic
    if finding.diagnosis is not None:
        yield diagnosis + finding.diagnosis[language]


def _command(level: str, properties: dict[str, str], message: str) -> str:
    given = ",".join(f"{name}={_property(words)}" for name, words in properties.items())
    return f"::{level} {given}::{_data(message)}"


def _data(text: str) -> str:
    """A message as the runner reads it: its own escapes for what would end it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
