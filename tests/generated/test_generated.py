"""Reports made by machine: nothing is said of clean ones, and what was made wrong is found.

A report is made of a seed: a ledger that balances to the 分, an office with its habits of rounding and
spelling, a wording of a province and a layout. Every printed number is noted with its meaning. The
generator knows on its own, in intervals of fractions, which relations between printed numbers hold. A
fault counts as *observable* if it breaks at least one of them; it counts as found if a finding of finlint, or a
number that the finding relates, is the number that was changed. Not observable, and never asked for: a number
printed once and in no relation, a change that rounding hides, last year's amount where only this
year's is printed.

``pytest --full`` runs 500 of each and prints the figures by operator, wording and layout.
"""

import sys
from collections.abc import Iterator
from itertools import islice

import pytest

from .inject import FAULTS, control, inject
from .layout import LAYOUTS, lay_out
from .outcome import Tally, alarms, is_found, sentence
from .relations import Printed
from .report import WORDINGS, Written, write

SHORT, LONG = 60, 500
FOUND = 0.98
"""The share of observable faults that must be found."""
ALARMS = 0
"""How many clean reports may be called wrong."""


@pytest.fixture(scope="module")
def reports(full: bool) -> list[Written]:  # noqa: FBT001 (a fixture has the name of what it gives)
    """The reports of all seeds, wordings in turn."""
    wordings = sorted(WORDINGS)
    return [write(seed, wordings[seed % len(wordings)]) for seed in range(LONG if full else SHORT)]


def _print(lines: Iterator[str] | list[str]) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def test_a_seed_makes_the_same_report():
    assert write(7) == write(7)
    assert lay_out(7, write(7).text) == lay_out(7, write(7).text)
    assert inject(7, write(7)) == inject(7, write(7))


def test_clean_reports_are_consistent_by_their_own_arithmetic(reports):
    for report in reports:
        broken = Printed(report.ledger, report.marks).broken(report.marks)
        assert not broken, (report.seed, report.wording, broken)


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_a_mark_is_found_again_on_every_page(layout):
    report = write(3, "sichuan")
    page = lay_out(3, report.text, layout)
    for mark in report.marks:
        start, end = page.span(mark)
        words = [page.text[at] for at in range(start, end) if page.origins[at] >= 0]
        assert len(words) == mark.end - mark.start


def test_clean_reports_are_called_clean(reports):
    told = {(one.seed, one.wording): alarms(lay_out(one.seed, one.text)) for one in reports}
    wrong = [f"{seed} {wording} {line}" for (seed, wording), lines in told.items() for line in lines]
    _print([*wrong, f"clean reports called wrong: {sum(map(bool, told.values()))}/{len(told)}"])
    assert sum(map(bool, told.values())) <= ALARMS, "\n".join(wrong)


def test_percentages_rounded_differently_are_called_clean(reports):
    checked = []
    for report in islice(reports, len(reports) // 2):
        case = control(report.seed, report)
        before = set(alarms(lay_out(report.seed, report.text)))
        if case and not before:
            checked.append((sentence(case), alarms(lay_out(report.seed, case.report.text))))
    wrong = [f"{words} {lines}" for words, lines in checked if lines]
    assert len(checked) > len(reports) // 4
    assert not wrong, "\n".join(wrong)


def test_observable_faults_are_found(reports):
    tally, missed = Tally(), []
    for report in reports:
        fault = inject(report.seed, report)
        page = lay_out(report.seed, fault.report.text)
        found = is_found(page, fault)
        tally.add({"operator": fault.operator, "wording": report.wording, "layout": page.name}, found=found)
        missed += [] if found else [sentence(fault)]
    _print([*missed, *tally.lines(), f"found: {len(reports) - len(missed)}/{len(reports)}"])
    assert set(tally.all["operator"]) <= set(FAULTS)
    assert len(missed) <= (1 - FOUND) * len(reports), "\n".join(missed)
