"""One line a finding, for editors and grep."""

from finlint.audit import Report, Run, Totals, View
from finlint.render.escape import one_line, visible
from finlint.render.summary import summary
from finlint.render.where import where


def render(run: Run, view: View) -> str:
    """``file:row:column: CODE message``, or the place in a document, then the summary."""
    return "".join(piece(report, view) for report in run.reports) + ending(Totals.of(run.reports), view)


def piece(report: Report, view: View) -> str:
    """The lines of one report."""
    name = visible(report.source.path)
    return "".join(
        f"{name}:{where(report.source, finding.offset.start, view.language)}: "
        f"{finding.code} {one_line(finding.message[view.language])}\n"
        for finding in report.findings
    )


def ending(totals: Totals, view: View) -> str:
    """The summary."""
    return f"{summary(totals, view.language)}\n"
