"""Facts and rules made by hand: the engine is tested without a parser."""

from collections.abc import Callable, Iterable, Sequence

import pytest

from finlint.audit import Evidence, Outcome, Report, Rule, RuleDoc, Severity, Text, Verdict
from finlint.authoring import equal, ratio, term, total
from finlint.engine import judge
from finlint.engine.judged import Judged
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
        evidence = Evidence(_relation(code), f"算式{len(operands)}")
        message = Text("说明", "message")
        made = Outcome(verdict, stated, operands, evidence, message, severity=severity)
        self.outcomes.setdefault(code, []).append(made)

    def wrong(self, stated: Fact | None, *operands: Fact, code: str = "FL101") -> None:
        self.say(Verdict.VIOLATED, stated, *operands, code=code)

    def right(self, stated: Fact | None, *operands: Fact, code: str = "FL101") -> None:
        self.say(Verdict.HOLDS, stated, *operands, code=code)

    def sums(self, stated: Figure, *parts: Figure, code: str = "FL101") -> None:
        """The relation that a number is the sum of others, evaluated."""
        self.outcomes.setdefault(code, []).append(equal(stated, total(parts), parts, _relation(code)))

    def share(self, stated: Figure, part: Figure, whole: Figure, code: str = "FL201") -> None:
        """The relation that a percentage is a part of a whole, evaluated."""
        made = ratio(stated, term(part), term(whole), (part, whole), _relation(code))
        self.outcomes.setdefault(code, []).append(made)

    def outcomes_judged(self) -> list[Judged]:
        """Every outcome with its rule."""
        return [Judged(fake(code, []), outcome) for code, outcomes in self.outcomes.items() for outcome in outcomes]

    def judged(self) -> Report:
        rules = [fake(code, outcomes) for code, outcomes in self.outcomes.items()]
        return judge(self.source, index(self.facts), rules)

    def places(self) -> list[str]:
        """The words at which the findings stand."""
        return [self.source.text[slice(*finding.offset)] for finding in self.judged().findings]


def _relation(code: str) -> Text:
    return Text(f"关系{code}", f"relation {code}")


def fake(code: str, outcomes: Iterable[Outcome]) -> Rule:
    def check(facts: object) -> Sequence[Outcome]:
        del facts
        return list(outcomes)

    return Rule(code, f"fake-{code.lower()}", Severity.WARNING, DOC, check)


@pytest.fixture
def world() -> Callable[[str], World]:
    return World
