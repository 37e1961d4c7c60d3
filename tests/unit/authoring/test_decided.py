"""Words that are made when they are read, sums made at once, and the slips of a number."""

import pytest

from finlint.authoring import Evidence, Exact, Figure, Interval, Key, Place, Term, Text, Verdict, constant, decided
from finlint.authoring.slips import Slip, variants
from finlint.authoring.term import added
from finlint.facts import Aspect
from finlint.measure import Quantity
from finlint.text import Span

RELATION = Text("得分 ≤ 分值", "score ≤ weight")


def figure(text: str) -> Figure:
    quantity = Quantity.parse(text)
    assert quantity is not None
    return Figure(text, Span(0, len(text)), quantity, quantity.interval(), Key("甲"), Aspect.VALUE, Place())


def test_the_words_of_a_relation_that_holds_are_made_when_they_are_looked_at() -> None:
    made: list[str] = []

    def evidence() -> Evidence:
        made.append("evidence")
        return Evidence(RELATION, "8 ≤ 10", stated="8")

    def message() -> Text:
        made.append("message")
        return RELATION

    outcome = decided(False, figure("8分"), (), evidence, message)  # noqa: FBT003
    assert (outcome.verdict, outcome.message, made) == (Verdict.HOLDS, None, [])
    assert (outcome.evidence.stated, outcome.evidence.gap) == ("8", "")
    assert outcome.evidence == Evidence(RELATION, "8 ≤ 10", stated="8")
    assert made == ["evidence"]
    assert decided(True, figure("8分"), (), evidence, message).message == RELATION  # noqa: FBT003


def test_evidence_that_is_made_later_has_no_other_attributes() -> None:
    later = Evidence.later(lambda: Evidence(RELATION))
    with pytest.raises(AttributeError):
        later.nothing  # noqa: B018
    assert hash(later) == hash(Evidence(RELATION))


@pytest.mark.parametrize(
    ("signs", "text"),
    [("++", "1.5 + 20 + -3"), ("+-", "1.5 + 20 + 3"), ("-+", "1.5 - 20 + -3"), ("--", "1.5 - 20 + 3")],
)
def test_a_sum_made_at_once_is_that_made_step_by_step(signs: str, text: str) -> None:
    first, *others = constant(15, -1, "1.5"), constant(2, 1, "20"), constant(-3, 0, "-3")
    stepwise: Term = first
    for sign, other in zip(signs, others, strict=True):
        stepwise = stepwise - other if sign == "-" else stepwise + other
    once = added([(False, first), *((sign == "-", other) for sign, other in zip(signs, others, strict=True))])
    assert once.text == stepwise.text == text
    assert (once.interval, once.value.exponent) == (stepwise.interval, stepwise.value.exponent)
    assert (once.value, once.form) == (stepwise.value, stepwise.form)


def test_a_difference_that_begins_with_what_is_taken_off() -> None:
    made = added([(True, constant(5, 0, "2 + 3"))])
    assert (made.text, made.value, made.interval) == ("-(2 + 3)", Exact(-5), Interval.point(-5))


def test_the_slips_of_a_number_by_its_digits() -> None:
    found = {(variant.slip, str(variant.value)) for variant in variants(figure("1.02"))}
    assert {value for slip, value in found if slip in (Slip.TRANSPOSED, Slip.LAST)} == {"0.12", "1.20"}
    assert {value for slip, value in found if slip is Slip.ADDED} == {"0.02", "0.12", "0.10"}
    assert {"1.12", "9.02", "0.02", "1.00"} <= {value for slip, value in found if slip is Slip.DIGIT}
    assert {"10.02", "91.02", "10.29"} <= {value for slip, value in found if slip is Slip.LOST}
