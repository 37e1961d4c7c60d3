"""What an audit leaves behind in a process that lives on: an editor's server, a run over a thousand reports."""

import gc
from pathlib import Path

from finlint import lint_path
from finlint.facts import Figure

REPORT = Path(__file__).parents[3] / "examples/reports/luzhou-chengdu-office-2023.txt"
LAST = 2
"""Reports whose rows are kept until the next one comes (``authoring.indicators``)."""


def figures() -> int:
    """The numbers of reports that something still holds."""
    gc.collect()
    return sum(isinstance(each, Figure) for each in gc.get_objects())


def test_the_facts_of_a_report_go_when_it_is_done() -> None:
    before = figures()
    report = lint_path(REPORT)
    first = figures() - before
    for _ in range(6):
        report = lint_path(REPORT)
    assert report.figures > 0
    assert figures() - before <= LAST * report.figures
    assert first <= report.figures
