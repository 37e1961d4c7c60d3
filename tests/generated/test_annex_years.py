"""Two years of one unit, with annexes: the reports agree, and what only last year's report shows is found."""

import sys

import pytest

from finlint import Severity, lint_text
from finlint.audit import Finding

from .annex_layout import LAYOUTS, lay_out
from .annex_report import WORDINGS, Annexed, write_years
from .annex_years import remembered, slips
from .prior import audit
from .relations import Printed

SHORT, LONG = 18, 300
FOUND = 0.98


@pytest.fixture(scope="module")
def pairs(full: bool) -> list[tuple[Annexed, Annexed, str]]:  # noqa: FBT001 (a fixture has the name of what it gives)
    """Last year's and this year's report of all seeds, and the page they come on."""
    wordings, pages = sorted(WORDINGS), sorted(LAYOUTS)
    return [
        (*write_years(seed, wordings[seed % 3]), pages[seed // 3 % 2])
        for seed in range(1000, 1000 + (LONG if full else SHORT))
    ]


def _against(text: str, last: Annexed, page: str) -> list[Finding]:
    found = audit(text, lay_out(last.written.seed + 1, last.written.text, page).text).findings
    return [one for one in found if one.severity is not Severity.INFO]


def test_two_years_agree_by_their_own_arithmetic(pairs):
    for last, this, _ in pairs:
        known = remembered(last.written, this.written)
        assert len(known) > 20
        marks = [*this.written.marks, *known]
        assert not Printed(this.written.ledger, marks).broken([*marks]), this.written.seed


def test_nothing_is_said_of_two_years_that_agree(pairs):
    """What a report is told without last year's is ``test_annexes``'s to judge."""
    wrong, held = [], 0
    for last, this, page in pairs:
        one = this.written
        text = lay_out(one.seed, one.text, page).text
        alone = {(finding.code, finding.offset) for finding in lint_text(text)}
        wrong += [
            f"{one.seed} {one.wording} {page} {finding.code} {finding.message.zh}"
            for finding in _against(text, last, page)
            if (finding.code, finding.offset) not in alone
        ]
        held += audit(text, last.written.text, "FL45").tally.holds
    assert not wrong, "\n".join(wrong)
    assert held > 3 * len(pairs)


def test_what_only_last_year_shows_is_found(pairs):
    missed, tried = [], 0
    for last, this, page in pairs:
        slip = next(slips(last, this), None)
        if slip:
            tried += 1
            laid = lay_out(slip.report.seed, slip.report.text, page)
            start, end = laid.span(slip.target)
            found = _against(laid.text, last, page)
            places = [
                place for one in found for place in (one.offset, *(r.offset for r in one.related if r.source is None))
            ]
            if not any(place.start < end and start < place.end for place in places):
                words = (
                    laid.text[max(start - 60, 0) : start] + "⟦" + laid.text[start:end] + "⟧" + laid.text[end : end + 20]
                )
                missed.append(
                    f"{slip.report.seed} {slip.report.wording} {page} {slip.shown_by}: {words}".replace("\n", "⏎")
                )
    sys.stdout.write("".join(f"{line}\n" for line in [*missed, f"found: {tried - len(missed)}/{tried}"]))
    assert tried > len(pairs) // 2
    assert len(missed) <= (1 - FOUND) * tried, "\n".join(missed)
