"""The result of one relation, with its evidence."""

from finlint.audit.equation import Equation
from finlint.audit.finding import Evidence, Text
from finlint.audit.verdict import Severity, Verdict
from finlint.facts import Fact, Figure
from finlint.value import replace, value


@value
class Outcome:
    """A relation between facts that holds, is violated, or cannot be decided.

    ``stated`` is the fact under test: the finding points at it unless other relations show that an
    operand is at fault. ``operands`` are the other facts of the relation. ``equation`` is the relation in
    a form that can be solved for an operand, where the relation is arithmetic.
    """

    verdict: Verdict
    stated: Fact | None
    operands: tuple[Fact, ...]
    evidence: Evidence
    message: Text | None = None
    diagnosis: Text | None = None
    severity: Severity | None = None
    equation: Equation | None = None

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact that took part, the stated one first."""
        return (*(() if self.stated is None else (self.stated,)), *self.operands)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers that took part."""
        return tuple(fact for fact in self.facts if isinstance(fact, Figure))

    def because(self, diagnosis: Text | None) -> "Outcome":
        """The same outcome with an explanation, where there is one."""
        return replace(self, diagnosis=diagnosis) if diagnosis else self

    def saying(self, message: Text) -> "Outcome":
        """The same outcome with a message of its own."""
        return replace(self, message=message)

    def as_severe_as(self, severity: Severity) -> "Outcome":
        """The same outcome at another severity than its rule's."""
        return replace(self, severity=severity)
