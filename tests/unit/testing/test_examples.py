"""The examples of rules: marks, and what they must prove."""

import pytest

from finlint.audit import Evidence, Outcome, Rule, RuleDoc, Severity, Text, Verdict
from finlint.facts import FactIndex
from finlint.testing import ExampleError, check_bad, check_good, unmark

DOC = RuleDoc("s", "w", "y", ("⟦1⟧",), ("1",))
BAD = "支出合计⟦1.00万元⟧，收入合计2.00万元。"
GOOD = "支出合计1.00万元，收入合计2.00万元。"


def fake(*verdicts: Verdict, error: bool = False) -> Rule:
    """A rule with these verdicts on the first number of a text."""

    def check(facts: FactIndex) -> list[Outcome]:
        if error:
            raise ValueError
        evidence = Evidence(Text("关系", "relation"))
        return [Outcome(verdict, facts.figures[0], (), evidence) for verdict in verdicts]

    return Rule("FAKE001", "fake-wrong", Severity.ERROR, DOC, check)


def test_marks_are_taken_out() -> None:
    assert unmark("⇥a⟦b⟧c⟦⟧d") == ("\tabcd", ((2, 3), (4, 4)))


@pytest.mark.parametrize("text", ["⟦a", "a⟧", "⟦a⟦b⟧⟧"])
def test_marks_come_in_pairs(text: str) -> None:
    with pytest.raises(ExampleError, match="unpaired"):
        unmark(text)


def test_a_bad_example_is_found_exactly() -> None:
    check_bad(fake(Verdict.VIOLATED), BAD)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (fake(Verdict.HOLDS), BAD),
        (fake(Verdict.VIOLATED), GOOD),
        (fake(Verdict.VIOLATED), BAD.replace("⟦1.00万元⟧", "⟦1.00⟧万元")),
        (fake(Verdict.VIOLATED), "支出合计1.00万元，收入合计⟦2.00万元⟧。"),
        (fake(error=True), BAD),
    ],
)
def test_a_bad_example_that_is_not_found_exactly_fails(rule: Rule, text: str) -> None:
    with pytest.raises(ExampleError, match="FAKE001"):
        check_bad(rule, text)


def test_a_good_example_holds() -> None:
    check_good(fake(Verdict.HOLDS, Verdict.UNDECIDED), GOOD)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (fake(), GOOD),
        (fake(Verdict.UNDECIDED), GOOD),
        (fake(Verdict.HOLDS, Verdict.VIOLATED), GOOD),
        (fake(Verdict.HOLDS), BAD),
        (fake(error=True), GOOD),
    ],
)
def test_a_good_example_that_proves_nothing_fails(rule: Rule, text: str) -> None:
    with pytest.raises(ExampleError, match="FAKE001"):
        check_good(rule, text)
