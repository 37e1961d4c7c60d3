"""An equation that is made only when a report states what it tests.

Most reports state a part of what the rule files speak of, and to make sixty equations takes as long
as to audit a short report with them. Which figure each tests is kept with the file
(``finlint.store``), which was found sound when it was kept.
"""

from collections.abc import Callable, Iterable
from functools import cached_property

from finlint.audit.postponed import Postponed
from finlint.authoring import Outcome, Rule
from finlint.declarative.equation import Equation
from finlint.declarative.nodes import Each, Stated
from finlint.facts import Aspect, FactIndex
from finlint.value import value

Tested = tuple[str, str, str]
"""The aspect of the stated figure, its concept, and the prefix of its level; one of the two is ``""``."""


def tested(stated: Stated) -> Tested:
    """What an equation tests, as plain data."""
    aspect = stated.reading.aspect.value
    return (aspect, "", stated.level.prefix) if isinstance(stated, Each) else (aspect, stated.concept, "")


@value(slots=False, eq=False)
class Later:
    """What makes an equation, and what a report must state for it to be asked at all."""

    make: Callable[[], Equation]
    aspect: Aspect
    concept: str
    level: str

    @cached_property
    def equation(self) -> Equation:
        """The equation, made when it is first asked."""
        return self.make()

    def check(self, facts: FactIndex) -> Iterable[Outcome]:
        """As the equation does."""
        stated = facts.of_level(self.aspect, self.level) if self.level else facts.of(self.aspect, self.concept)
        return self.equation.check(facts) if stated else ()


def later(make: Callable[[], Equation], tests: Tested) -> Later:
    """An equation to be made of what ``tested`` told of it."""
    aspect, concept, level = tests
    return Later(make, Aspect(aspect), concept, level)


def equation_of(rule: Rule) -> Equation | None:
    """The equation of a rule that is one."""
    made = getattr(rule.check, "__self__", None)
    if isinstance(made, Postponed):
        return equation_of(made.rule)
    return made.equation if isinstance(made, Later) else None
