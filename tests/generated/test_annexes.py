"""Reports with annexes, made by machine: of three provinces, on both pages that they come on, for two years.

As in ``test_generated``: a fault counts as observable if it breaks a relation between printed numbers, reckoned here and
not by finlint, and as found if a finding, or a number that it relates, is the number that was changed.
``pytest --full`` runs 300 reports and prints the figures by operator, wording, page and kind of number.
"""

import sys
from collections.abc import Iterable

import pytest

from .annex_faults import FAULTS, inject
from .annex_layout import LAYOUTS, lay_out
from .annex_relations import Told
from .annex_report import WORDINGS, Annexed, write, write_years
from .outcome import Tally, alarms, is_found, sentence

SHORT, LONG = 60, 300
FOUND = 0.98
"""The share of observable faults that must be found."""


@pytest.fixture(scope="module")
def annexed(full: bool) -> list[tuple[Annexed, str]]:  # noqa: FBT001 (a fixture has the name of what it gives)
    """The reports of all seeds, each on one page; wordings and pages in turn."""
    wordings, pages = sorted(WORDINGS), sorted(LAYOUTS)
    return [
        (write(seed, wordings[seed % len(wordings)]), pages[seed // len(wordings) % len(pages)])
        for seed in range(LONG if full else SHORT)
    ]


def _print(lines: Iterable[str]) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def test_a_seed_makes_the_same_annexes():
    assert write(5) == write(5)
    assert write_years(5) == write_years(5)
    assert lay_out(5, write(5).written.text, "flat") == lay_out(5, write(5).written.text, "flat")
    assert inject(5, write(5)) == inject(5, write(5))


def test_annexes_are_consistent_by_their_own_arithmetic(annexed):
    for one, _ in annexed:
        broken = Told(one.evaluation, one.written.marks).broken(one.written.marks)
        assert not broken, (one.written.seed, one.written.wording, broken)


def test_the_year_before_is_what_this_year_remembers(annexed):
    for seed in range(len(annexed) // 6):
        before, now = write_years(seed)
        assert before.written.ledger.year == now.written.ledger.year - 1
        last, this = before.written.ledger.values, now.written.ledger.values
        remembered = [name for name in this if name.endswith("@p")]
        assert len(remembered) > 30
        for name in remembered:
            assert last[name.replace("@p", "@c")] == this[name], (seed, name)
        for report in (before, now):
            assert not Told(report.evaluation, report.written.marks).broken(report.written.marks)


def test_projects_cost_less_than_all_projects(annexed):
    for one, _ in annexed:
        value = one.evaluation.ledger.values
        assert value["f.e@c"] <= value["project@c"]
        assert value["involved@c"] <= value["gen_project@c"]


@pytest.mark.parametrize("page", sorted(LAYOUTS))
def test_a_mark_of_an_annex_is_found_again_on_the_page(page):
    for wording in WORDINGS:
        written = write(3, wording).written
        laid = lay_out(3, written.text, page)
        for mark in written.marks:
            start, end = laid.span(mark)
            words = "".join(laid.text[at] for at in range(start, end) if laid.origins[at] >= 0)
            assert words == written.text[mark.start : mark.end]


def test_exact_marks_print_what_the_ledger_says(annexed):
    for one, _ in annexed:
        values = one.written.ledger.values
        exact = [mark for mark in one.written.marks if mark.kind in {"weight", "score", "total", "count"}]
        assert len(exact) > 20
        for mark in exact:
            assert mark.value == values[mark.means[1]], (one.written.seed, mark)


@pytest.mark.parametrize("page", sorted(LAYOUTS))
def test_clean_annexes_are_called_clean(annexed, page):
    wrong = [
        f"{one.written.seed} {one.written.wording} {line}"
        for one, its in annexed
        if its == page
        for line in alarms(lay_out(one.written.seed, one.written.text, page))
    ]
    _print(wrong)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("page", sorted(LAYOUTS))
def test_observable_faults_of_annexes_are_found(annexed, page):
    tally, missed, total = Tally(), [], 0
    for one, its in annexed:
        if its == page:
            seed = one.written.seed
            case = inject(seed, one)
            laid = lay_out(seed, case.injected.report.text, page)
            found = is_found(laid, case.injected)
            properties = {"operator": case.injected.operator, "wording": one.written.wording, "kind": case.kind}
            tally.add(properties, found=found)
            missed += [] if found else [sentence(case.injected)]
            total += 1
    _print([*missed, *tally.lines(), f"found on {page}: {total - len(missed)}/{total}"])
    assert set(tally.all["operator"]) <= set(FAULTS)
    assert len(missed) <= (1 - FOUND) * total, "\n".join(missed)
