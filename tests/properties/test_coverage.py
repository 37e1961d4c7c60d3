"""Every number of every report has one entry, and the entries agree with what the audit found."""

from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from finlint import Selection
from finlint.audit import Report, Verdict
from finlint.audit.coverage import Coverage, Kind, Standing
from finlint.engine import lint, select
from finlint.engine.coverage import cover
from finlint.engine.run import Audit
from finlint.facts import Fact, Figure, Mark, MarkKind
from finlint.plugins import loaded
from finlint.reading import read

ROOT = Path(__file__).resolve().parent.parent.parent
REPORTS = [
    *sorted((ROOT / "examples" / "reports").glob("*.txt")),
    *sorted((ROOT / "tests" / "corpus" / "documents").glob("*.txt")),
    *sorted((ROOT / "tests" / "texts").iterdir()),
]
each_report = pytest.mark.parametrize("path", REPORTS, ids=[path.name for path in REPORTS])


@cache
def audited(path: Path) -> tuple[Coverage, Audit, Report]:
    rules = select(loaded(), Selection())
    source = read(path)
    return (*cover(source, rules), lint(source, rules))


def _is_code(fact: Fact) -> bool:
    """Whether a relation is about the digits of a code."""
    return isinstance(fact, Mark) and fact.kind in (MarkKind.CODE, MarkKind.PREFIX)


@each_report
def test_every_digit_stands_in_exactly_one_number(path: Path) -> None:
    coverage, _, _ = audited(path)
    text = coverage.source.text
    assert all(0 <= number.span.start < number.span.end <= len(text) for number in coverage.numbers)
    assert all(one.span.end <= two.span.start for one, two in pairwise(coverage.numbers))
    inside = {at for number in coverage.numbers for at in range(*number.span)}
    outside = [at for at, character in enumerate(text) if character.isdecimal() and at not in inside]
    assert outside == []


@each_report
def test_every_figure_is_a_number_with_its_relations(path: Path) -> None:
    coverage, done, _ = audited(path)
    by_start = {number.span.start: number for number in coverage.numbers}
    for figure in done.facts.figures:
        assert by_start[figure.span.start].span == figure.span
    for judged in done.judged:
        for figure in judged.outcome.figures:
            told = [(r.code, r.verdict, r.evidence) for r in by_start[figure.span.start].relations]
            assert (judged.rule.code, judged.outcome.verdict, judged.outcome.evidence) in told


@each_report
def test_verdicts_follow_from_the_relations(path: Path) -> None:
    coverage, done, _ = audited(path)
    holding = [judged.outcome for judged in done.judged if judged.outcome.verdict is Verdict.HOLDS]
    held = {figure.span for outcome in holding for figure in outcome.figures}
    codes = [outcome.stated.span for outcome in holding if outcome.stated is not None and _is_code(outcome.stated)]
    held |= {number.span for number in coverage.numbers if any(number.span.overlaps(code) for code in codes)}
    for number in coverage.numbers:
        if number.standing is Standing.CONTRADICTED:
            assert any(relation.verdict is Verdict.VIOLATED for relation in number.relations)
        elif number.span in held:
            assert number.standing is Standing.VERIFIED
        else:
            assert number.standing is (Standing.UNDECIDED if number.relations else Standing.UNCHECKED)


@each_report
def test_every_finding_about_a_number_contradicts_it(path: Path) -> None:
    coverage, done, report = audited(path)
    contradicted = {number.span for number in coverage.numbers if number.standing is Standing.CONTRADICTED}
    blamed = {cause.culprit.span for cause in done.causes if isinstance(cause.culprit, Figure)}
    assert blamed <= contradicted
    assert len(done.causes) == len(report.findings)


@each_report
def test_counts_add_up(path: Path) -> None:
    coverage, _, _ = audited(path)
    whole = coverage.all
    counts = Counter(number.standing for number in coverage.numbers)
    assert {standing: whole.standing(standing).count for standing in Standing if counts[standing]} == dict(counts)
    assert sum(len(group) for group in coverage.kinds.values()) == len(whole) == len(coverage.numbers)
    checkable = coverage.checkable
    assert sum(len(group) for group in coverage.sections.values()) == len(checkable)
    assert len(checkable) + len(coverage.kinds.get(Kind.OTHER, ())) == len(whole)
    assert all(number.checkable for number in coverage.numbers if number.relations)


def test_the_examples_are_covered_in_part() -> None:
    for path in REPORTS[:5]:
        coverage, _, _ = audited(path)
        assert 0 < coverage.checkable.checked.percent < 100
