"""One finding a line, each the object that the JSON array holds: for logs, jq and databases."""

import json

from finlint.audit import Report, Run, Totals, View
from finlint.render.escape import within_json
from finlint.render.json import described


def render(run: Run, view: View) -> str:
    """Every finding, by file as given, then by place; nothing found is nothing written."""
    return "".join(piece(report, view) for report in run.reports)


def piece(report: Report, view: View) -> str:
    """The lines of one report."""
    values = (described(report.source, found, view.language) for found in report.findings)
    return "".join(f"{within_json(json.dumps(value, ensure_ascii=False))}\n" for value in values)


def ending(_: Totals, __: View) -> str:
    """Nothing: every line is a finding."""
    return ""
