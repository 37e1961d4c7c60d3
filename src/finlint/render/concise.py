"""One line a finding, for editors and grep."""

from finlint.audit import Report, Run, Totals, View
from finlint.render.escape import one_line, visible
from finlint.render.summary import summary


def render(run: Run, view: View) -> str:
    """``file:row:column: CODE message``, then the summary."""
    return "".join(piece(report, view) for report in run.reports) + ending(Totals.of(run.reports), view)


def piece(report: Report, view: View) -> str:
    """The lines of one report."""
    name = visible(report.source.path)
    places = ((report.source.position(finding.offset.start), finding) for finding in report.findings)
    return "".join(
        f"{name}:{row}:{column}: {finding.code} {one_line(finding.message[view.language])}\n"
        for (row, column), finding in places
    )


def ending(totals: Totals, view: View) -> str:
    """The summary."""
    return f"{summary(totals, view.language)}\n"
