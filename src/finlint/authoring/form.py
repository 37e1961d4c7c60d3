"""Relations of form: a mark is written as it should be, or not."""

from finlint.audit import Evidence, Outcome, Text, Verdict
from finlint.facts import Fact, Mark


def written(mark: Mark, relation: Text, message: Text, *others: Fact, fine: bool | None = None) -> Outcome:
    """A mark of form: it holds where ``text`` is what is ``expected``, or where ``fine`` says so."""
    holds = mark.text == mark.expected if fine is None else fine
    if holds:
        return Outcome(Verdict.HOLDS, mark, others, Evidence(relation, stated=mark.text))
    evidence = Evidence(relation, expected=mark.expected, stated=mark.text)
    return Outcome(Verdict.VIOLATED, mark, others, evidence, message)
