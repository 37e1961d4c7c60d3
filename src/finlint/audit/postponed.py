"""A rule that is made only for a report that has an answer to what the rule asks.

A rule is a function of the answers that a report gives it: asked what an empty report was asked, and answering
the same, any other report makes it say the same, which is nothing. So it is enough to know what a rule asks of an
empty report, and of one report most rules need not even be imported.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from operator import attrgetter, methodcaller
from typing import Any

from finlint.audit.outcome import Outcome
from finlint.audit.rule import Rule, RuleDoc
from finlint.audit.verdict import Severity
from finlint.facts import Aspect, FactIndex, Figure, Mark, MarkKind
from finlint.value import value

Question = list[str]
"""What of a ``FactIndex`` is asked for, and of which kind, as plain data."""

_KINDS: Mapping[str, Callable[[str], Aspect | MarkKind]] = {"of": Aspect, "of_level": Aspect, "marks": MarkKind}
_WITHOUT: Mapping[str, object] = {"figures": (), "listings": (), "entries": {}, "prior": None}
"""What an empty report has of each."""


@value(slots=False, eq=False)
class Postponed:
    """What makes a rule, and what must be answered for it to be made."""

    make: Callable[[], Rule]
    questions: list[Question]

    @cached_property
    def rule(self) -> Rule:
        """The rule itself."""
        return self.make()

    @cached_property
    def _asks(self) -> list[Callable[[FactIndex], object]]:
        return [_asking(*question) for question in self.questions]

    def check(self, facts: FactIndex) -> Iterable[Outcome]:
        """As the rule does."""
        return self.rule.check(facts) if any(ask(facts) for ask in self._asks) else ()

    def documentation(self) -> RuleDoc:
        """As the rule has it."""
        return self.rule.doc


def postponed(make: Callable[[], Rule], told: list[Any], origin: str) -> Rule:
    """A rule that stands for the one to be made, of what ``told`` told of that."""
    code, name, severity, since, questions = told
    one = Postponed(make, questions)
    return Rule(code, name, Severity(severity), one.documentation, one.check, since, origin)


def told(rule: Rule) -> list[Any] | None:
    """All that is known of a rule before it is made, as plain data.

    ``None`` for one that cannot wait: it has options, or asks for more than is foreseen here.
    """
    asked = _Asked()
    try:
        silent = not (rule.options or list(rule.check(asked)))  # type: ignore[arg-type]
    except Exception:  # noqa: BLE001 - it asked for more
        return None
    return [rule.code, rule.name, rule.severity.value, rule.since, asked.questions] if silent else None


class _Asked:
    """An empty report, which keeps what it is asked; what it has no answer to raises."""

    def __init__(self) -> None:
        self.questions: list[Question] = []

    def of(self, aspect: Aspect, concept: str | None = None) -> tuple[Figure, ...]:
        return self._nothing("of", aspect.value, *([] if concept is None else [concept]))

    def of_level(self, aspect: Aspect, level: str) -> tuple[Figure, ...]:
        return self._nothing("of_level", aspect.value, level)

    def marks(self, kind: MarkKind) -> tuple[Mark, ...]:
        return self._nothing("marks", kind.value)

    def joined(self, first: str, *_: str, aspect: Aspect = Aspect.VALUE) -> Iterator[tuple[Figure | None, ...]]:
        self.of(aspect, first)
        return iter(())

    def __getattr__(self, name: str) -> object:
        if name not in _WITHOUT:
            raise AttributeError(name)
        self._nothing(name)
        return _WITHOUT[name]

    def _nothing(self, *question: str) -> tuple[Any, ...]:
        if list(question) not in self.questions:
            self.questions.append(list(question))
        return ()


def _asking(name: str, *words: str) -> Callable[[FactIndex], object]:
    if not words:
        return attrgetter(name)
    return methodcaller(name, _KINDS[name](words[0]), *words[1:])
