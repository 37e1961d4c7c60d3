"""A plugin under test: its rules, its words and every example of its documentation."""

from collections.abc import Iterable

from finlint.audit import Finding, Rule
from finlint.engine import lint
from finlint.facts.conventions import Conventions
from finlint.plugins.alone import alone
from finlint.testing.examples import ExampleError, check_bad, check_good
from finlint.text import Source
from finlint.value import field, value


@value(eq=False)
class Pack:
    """What a plugin gives: its rules by code, and what it tells of every report (concepts, columns, residue)."""

    rules: tuple[Rule, ...]
    told: Conventions = field(default_factory=Conventions)


@value(eq=False)
class Example:
    """An example of a rule: ``kind`` is bad or good. As a text it is a name for a test: ACME001-bad-1."""

    rule: Rule
    kind: str
    number: int
    text: str
    told: Conventions

    def __str__(self) -> str:
        """The name."""
        return f"{self.rule.code}-{self.kind}-{self.number}"


def pack(module: object) -> Pack:
    """What the module of a plugin gives, checked as at loading and without any other plugin.

    Units that it adds are known from then on.

    Raises:
        PluginError: the contract is broken; the message names the hook.
    """
    rules, told = alone(module)
    return Pack(rules, told)


def examples(given: Pack | Iterable[Rule]) -> list[Example]:
    """Every example of every rule, as what ``pytest.mark.parametrize`` takes; ``ids=str`` gives them names."""
    made = given if isinstance(given, Pack) else Pack(tuple(given))
    return [
        Example(rule, kind, number, text, made.told)
        for rule in made.rules
        for kind, texts in (("bad", rule.doc.bad), ("good", rule.doc.good))
        for number, text in enumerate(texts, 1)
    ]


def check(example: Example) -> None:
    """Raise unless the rule finds exactly what a bad example marks, or holds of a good one.

    Raises:
        ExampleError: with what was marked and found.
    """
    (check_bad if example.kind == "bad" else check_good)(example.rule, example.text, told=example.told)


def findings(given: Pack | Iterable[Rule], text: str, prior: str = "") -> list[Finding]:
    """What the rules find in a report, in the order of the text; ``prior`` is the report of last year.

    Raises:
        ExampleError: a rule raised, or did not return.
    """
    made = given if isinstance(given, Pack) else Pack(tuple(given))
    report = lint(Source("<report>", text), made.rules, Source("<prior>", prior) if prior else None, made.told)
    for crash in report.crashes:
        raise ExampleError(f"{crash.code} crashed: {crash.error}")
    return list(report.findings)
