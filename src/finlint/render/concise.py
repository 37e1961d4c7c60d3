"""One line a finding, for editors and grep."""

from collections.abc import Iterator, Sequence

from finlint.audit import Report, Run, View
from finlint.render.escape import one_line, visible
from finlint.render.summary import summary
from finlint.render.where import where


def render(run: Run, view: View) -> str:
    """``file:row:column: CODE message``, or the place in a document, then the summary."""
    return "".join(f"{line}\n" for line in (*_lines(run.reports, view), summary(run.reports, view.language)))


def _lines(reports: Sequence[Report], view: View) -> Iterator[str]:
    for report in reports:
        name = visible(report.source.path)
        for finding in report.findings:
            place = where(report.source, finding.offset.start, view.language)
            message = one_line(finding.message[view.language])
            yield f"{name}:{place}: {finding.code} {message}"
