"""Facts and rules made by hand: the engine is tested without a parser."""

from collections.abc import Callable, Iterable, Sequence

import pytest

from finlint.audit import Evidence, Outcome, Report, Rule, RuleDoc, Severity, Text, Verdict
from finlint.engine import judge
from finlint.facts import Aspect, Fact, Figure, Key, Mark, MarkKind, Place, index
from finlint.measure import Quantity
from finlint.text import Source, Span

DOC = RuleDoc("s", "w", "y", ("⟦1⟧",), ("1",))


class World:
    """A text, its facts in the order of their numbers, and the outcomes that one fake rule yields."""

    def __init__(self, text: str) -> None:
        self.source = Source("x.txt", text)
        self.facts: list[Fact] = []
        self.outcomes: dict[str, list[Outcome]] = {}

    def figure(self, words: str, concept: str = "支出", aspect: Aspect = Aspect.VALUE) -> Figure:
        quantity = Quantity.parse(words)
        assert quantity is not None
        span = self._span(words)
        place = Place(sentence=span.start)
        made = Figure(words, span, quantity, quantity.interval(), Key(concept), aspect, place)
        self.facts.append(made)
        return made

    def mark(self, words: str) -> Mark:
        made = Mark(MarkKind.COMPARISON, words, self._span(words), Place())
        self.facts.append(made)
        return made

    def _span(self, words: str) -> Span:
        """The first place of these words behind the facts made so far."""
        start = self.source.text.index(words, max((fact.span.end for fact in self.facts), default=0))
        return Span(start, start + len(words))

    def say(
        self,
        verdict: Verdict,
        stated: Fact | None,
        *operands: Fact,
        code: str = "FL101",
        severity: Severity | None = None,
    ) -> None:
        relation = Text(f"关系{code}", f"relation {code}")
        evidence = Evidence(relation, f"算式{len(operands)}")
        message = Text("说明", "message")
        made = Outcome(verdict, stated, operands, evidence, message, severity=severity)
        self.outcomes.setdefault(code, []).append(made)

    def wrong(self, stated: Fact | None, *operands: Fact, code: str = "FL101") -> None:
        self.say(Verdict.VIOLATED, stated, *operands, code=code)

    def right(self, stated: Fact | None, *operands: Fact, code: str = "FL101") -> None:
        self.say(Verdict.HOLDS, stated, *operands, code=code)

    def judged(self) -> Report:
        rules = [fake(code, outcomes) for code, outcomes in self.outcomes.items()]
        return judge(self.source, index(self.facts), rules)

    def places(self) -> list[str]:
        """The words at which the findings stand."""
        return [self.source.text[slice(*finding.offset)] for finding in self.judged().findings]


def fake(code: str, outcomes: Iterable[Outcome]) -> Rule:
    def check(facts: object) -> Sequence[Outcome]:
        del facts
        return list(outcomes)

    return Rule(code, f"fake-{code.lower()}", Severity.WARNING, DOC, check)


@pytest.fixture
def world() -> Callable[[str], World]:
    return World
