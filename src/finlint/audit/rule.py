"""A rule: code, name, documentation, and one function from facts to outcomes."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from finlint.audit.outcome import Outcome
from finlint.audit.verdict import Severity
from finlint.facts import FactIndex
from finlint.value import field, value

Check = Callable[[FactIndex], Iterable[Outcome]]


@value
class RuleDoc:
    """The four sections every rule has; in ``bad``, ⟦…⟧ marks exactly what must be found.

    ``prior`` is last year's report to every example, of a rule that asks for one; ``options`` says what
    each of its options is for.
    """

    summary: str
    what: str
    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    prior: str = ""
    options: str = ""


@value(slots=False)
class Rule:
    """One check and what is known of it; ``origin`` names the file or distribution it came from.

    ``documented`` may be what reads the documentation: an audit has no use for it. ``options`` are the
    keyword arguments of ``check`` that a configuration may set, with their values.
    """

    code: str
    name: str
    severity: Severity
    documented: RuleDoc | Callable[[], RuleDoc]
    check: Check
    since: str = "0.1"
    origin: str = "finlint"
    options: Mapping[str, object] = field(default_factory=dict)

    @cached_property
    def doc(self) -> RuleDoc:
        """The documentation."""
        return self.documented if isinstance(self.documented, RuleDoc) else self.documented()
