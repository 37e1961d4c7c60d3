"""Relations of form: a mark is written as it should be, or not."""

from collections.abc import Callable

from finlint.audit import Evidence, Outcome, Text, Verdict
from finlint.facts import Fact, Mark


def written(
    mark: Mark, relation: Text, message: Text | Callable[[Mark], Text], *others: Fact, fine: bool | None = None
) -> Outcome:
    """A mark of form: it holds where ``text`` is what is ``expected``, or where ``fine`` says so.

    ``message`` is what is said where it does not hold, or makes that of the mark.
    """
    holds = mark.text == mark.expected if fine is None else fine
    if holds:
        return Outcome(Verdict.HOLDS, mark, others, Evidence.later(lambda: Evidence(relation, stated=mark.text)))
    evidence = Evidence(relation, expected=mark.expected, stated=mark.text)
    said = message if isinstance(message, Text) else message(mark)
    return Outcome(Verdict.VIOLATED, mark, others, evidence, said)
