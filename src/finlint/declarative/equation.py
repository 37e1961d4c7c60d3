"""An equation that checks itself: ``Equation.check`` has the signature of every rule's check."""

from collections.abc import Iterator
from functools import cached_property

from finlint.authoring import Outcome, Text, Verdict, compare, undecided
from finlint.declarative.bind import Row, Where, Within, besides, rows
from finlint.declarative.condition import met, operands_of
from finlint.declarative.doubt import doubt
from finlint.declarative.evaluate import evaluate
from finlint.declarative.nodes import Sought
from finlint.declarative.parse import Condition, Relation
from finlint.declarative.units import unlike
from finlint.facts import FactIndex
from finlint.regex import regex
from finlint.value import field, value

SLOTS = ("left", "right", "stated", "expected", "gap", "relation")
_IF = (("如果 ", "，则 "), ("if ", ": "))
_SUM = regex(r"合计\(([^()]*)\)")
SLOT = regex(r"\{([^{}]*)\}")


@value(slots=False)
class Equation:
    """A relation, the figures it is asked of, and what a finding says.

    ``require`` holds the labels of the operands without which nothing can be said; the others
    count as nothing where the report does not state them. ``message`` is ``""`` for the usual one.
    """

    relation: Relation
    require: frozenset[Sought]
    where: Where = field(default_factory=Where)
    within: Within = Within.REPORT
    message: str = ""
    when: tuple[Condition, ...] = ()

    @property
    def operands(self) -> tuple[Sought, ...]:
        """What the equation looks for besides the stated figure."""
        return self.relation.operands

    @cached_property
    def told(self) -> Text:
        """The relation in words, with what it is asked under."""
        zh, en = (f"{word}{' 且 '.join(c.text for c in self.when)}{then}" if self.when else "" for word, then in _IF)
        return Text(zh + _SUM.sub(r"\1之和", self.relation.text), en + self.relation.text)

    def check(self, facts: FactIndex) -> Iterator[Outcome]:
        """Evaluate the relation at every place that states its tested concept."""
        for row in rows(facts, self.relation, self.where, self.within):
            open_ = [met(each, self._beside(facts, each, row)) for each in self.when]
            if False not in open_:
                yield self._outcome(facts, row, next((why for why in open_ if isinstance(why, str)), ""))

    def judged(self, facts: FactIndex, row: Row) -> Outcome:
        """What becomes of a row whose conditions hold."""
        return self._outcome(facts, row, "")

    def _beside(self, facts: FactIndex, each: Condition, row: Row) -> Row:
        return besides(facts, operands_of(each), row, self.relation, self.within)

    def _outcome(self, facts: FactIndex, row: Row, unclear: str) -> Outcome:
        relation = self.told
        figures = (row.stated, *row.operands)
        if unclear:
            return undecided(figures, unclear, relation)
        if missing := [node.label for node in row.absent if node in self.require]:
            return undecided(figures, f"未列示{'、'.join(missing)}", relation)
        if reason := unlike(self.relation.computed, row):
            return undecided(figures, reason, relation)
        computed = evaluate(self.relation.computed, row)
        outcome = compare(row.stated, self.relation.sign, computed, row.operands, relation)
        if outcome.verdict is not Verdict.VIOLATED:
            return outcome
        if reason := doubt(facts, self.relation, row, computed):
            return undecided(figures, reason, relation)
        return self._said(outcome, row, computed.text)

    def _said(self, outcome: Outcome, row: Row, right: str) -> Outcome:
        if not self.message:
            return outcome
        evidence = outcome.evidence
        slots = {
            "left": row.stated.name,
            "right": right,
            "stated": evidence.stated,
            "expected": evidence.expected,
            "gap": evidence.gap.removeprefix("-"),
            "relation": self.relation.text,
        }
        message = SLOT.sub(lambda slot: slots[slot[1]], self.message)
        return outcome.saying(Text(message, message))
