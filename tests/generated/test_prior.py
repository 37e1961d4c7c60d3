"""Two years of one ledger: the reports agree, and an amount that differs between them is found.

A fault is another amount in last year's report, of something whose change this year's report prints. It counts as
found if a rule on last year's report (FL45) points at what this report says of it, or shows last year's amount.
"""

import sys

import pytest

from finlint import Severity

from .prior import Fault, audit, spoil, write_prior
from .report import WORDINGS, Written, write

SHORT, LONG = 21, 350
FOUND = 0.9
CHECKED = 3
"""Relations with last year's report that hold, of a usual report at least."""


@pytest.fixture(scope="module")
def reports(full: bool) -> list[Written]:  # noqa: FBT001 (a fixture has the name of what it gives)
    """The reports of all seeds, wordings in turn."""
    wordings = sorted(WORDINGS)
    return [write(seed, wordings[seed % len(wordings)]) for seed in range(LONG if full else SHORT)]


def test_reports_of_two_years_agree(reports):
    wrong, held = [], 0
    for report in reports:
        audited = audit(report.text, write_prior(report).text)
        assert not audited.notes, audited.notes
        wrong += [
            f"{report.seed} {report.wording} {one.code} {one.message.zh} {one.evidence.arithmetic}"
            for one in audited.findings
            if one.severity is not Severity.INFO
        ]
        held += audit(report.text, write_prior(report).text, "FL45").tally.holds
    sys.stdout.write("".join(f"{line}\n" for line in wrong))
    assert not wrong
    assert held >= CHECKED * len(reports)


def _found(report: Written, fault: Fault) -> bool:
    for one in audit(report.text, fault.prior.text).findings:
        if one.code.startswith("FL45"):
            places = [one.offset, *(operand.offset for operand in one.related if operand.source is None)]
            if any(place.start < mark.end and mark.start < place.end for place in places for mark in fault.shown):
                return True
    return False


def test_an_amount_that_differs_is_found(reports):
    missed, faults = [], 0
    for report in reports:
        fault = spoil(report)
        if fault is not None:
            faults += 1
            missed += [] if _found(report, fault) else [f"{report.seed} {report.wording} {fault.name}"]
    sys.stdout.write("".join(f"missed: {line}\n" for line in missed) + f"found: {faults - len(missed)}/{faults}\n")
    assert faults > len(reports) // 2
    assert len(missed) <= (1 - FOUND) * faults, "\n".join(missed)
