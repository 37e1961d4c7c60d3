"""The pipeline: one source through every rule."""

import gc
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from finlint.audit import Crash, Outcome, Report, Rule, Tally, Text, Verdict
from finlint.engine.blame import causes
from finlint.engine.compose import compose
from finlint.engine.cover import Cause
from finlint.engine.explain import Hints
from finlint.engine.judged import Judged
from finlint.engine.limit import Overdue, Watch, allowed, watching
from finlint.errors import PluginError
from finlint.facts import FactIndex
from finlint.facts.conventions import Conventions
from finlint.facts.document import document_of
from finlint.facts.extract import extract
from finlint.plugins import given, owner
from finlint.syntax import Document
from finlint.text import Source
from finlint.value import replace, value


def lint(source: Source, rules: Sequence[Rule], prior: Source | None = None, told: Conventions | None = None) -> Report:
    """Audit one source, and what it says of last year with the report of last year, where it is given.

    ``told`` is what is known of both beforehand.

    Raises:
        PriorError: that report is not of the year before.
    """
    with collector_at_rest():
        return _lint(source, rules, prior, told or given())


def _lint(source: Source, rules: Sequence[Rule], prior: Source | None, told: Conventions) -> Report:
    """A function of its own: what it leaves is freed before anybody searches it for cycles."""
    facts, notes = read(document_of(source), prior, told)
    return replace(judge(source, facts, rules, prior), notes=notes)


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Without the search for cycles: an audit makes none, and a search among all that it makes takes a tenth of it."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def read(
    document: Document, prior: Source | None, told: Conventions | None = None
) -> tuple[FactIndex, tuple[Text, ...]]:
    """The facts of a report, with those of last year's where it is given; what stands in the way of that.

    Raises:
        PriorError: that report is not of the year before.
    """
    if prior is None:
        return extract(document, told), ()
    from finlint.engine.prior import beside  # noqa: PLC0415 - only where a report is given

    return beside(document, prior, told)


@value
class Audit:
    """What the rules made of the facts of a source, before it is told as findings."""

    facts: FactIndex
    judged: tuple[Judged, ...]
    causes: tuple[Cause, ...]
    crashes: tuple[Crash, ...]
    hints: Hints
    notes: tuple[Text, ...] = ()


def judge(source: Source, facts: FactIndex, rules: Sequence[Rule], prior: Source | None = None) -> Report:
    """Run rules over the facts of a source, and tell what they found; ``prior`` is where ``facts.prior`` come from."""
    return reported(source, audit(facts, rules), prior)


def reported(source: Source, done: Audit, prior: Source | None = None) -> Report:
    """What an audit found, as findings."""
    counts = Counter(each.outcome.verdict for each in done.judged)
    tally = Tally(counts[Verdict.HOLDS], counts[Verdict.VIOLATED], counts[Verdict.UNDECIDED])
    return Report(source, compose(source, done.causes, done.hints, prior), tally, len(done.facts.figures), done.crashes)


def audit(facts: FactIndex, rules: Sequence[Rule]) -> Audit:
    """Run rules over facts; a rule that raises, or does not return, loses no other rule's outcomes."""
    judged: list[Judged] = []
    crashes: list[Crash] = []
    seconds = allowed(len(facts.figures))
    with watching(seconds) as watch:
        for rule in rules:
            try:
                _run(rule, facts, judged, watch)
            except Overdue:
                crashes.append(Crash(rule.code, _whose(rule) + f"did not return within {seconds:.0f} s"))
            except Exception as error:  # noqa: BLE001 - rules are strangers' code
                crashes.append(Crash(rule.code, _whose(rule) + _where(error)))
    hints = Hints(facts)
    return Audit(facts, tuple(judged), tuple(causes(judged, hints)), tuple(crashes), hints)


def _run(rule: Rule, facts: FactIndex, judged: list[Judged], watch: Watch) -> None:
    """The outcomes of one rule; what precedes a crash counts."""
    watch.begin()
    try:
        for outcome in rule.check(facts):
            if type(outcome) is not Outcome or outcome.verdict is Verdict.VIOLATED:
                _refuse_unsound(outcome)
            judged.append(Judged(rule, outcome))
    finally:
        watch.end()


def _whose(rule: Rule) -> str:
    """The distribution that a rule is from, its version and the hook; nothing for finlint's own."""
    whose = ""
    with suppress(PluginError):
        whose = owner(rule.code)
    return f"{whose}: " if whose else ""


def _refuse_unsound(outcome: object) -> None:
    """Refuse what a finding cannot be made of, while the rule at fault is still known."""
    if not isinstance(outcome, Outcome):
        msg = f"yielded {type(outcome).__name__}, not an Outcome"
        raise TypeError(msg)
    if outcome.verdict is Verdict.VIOLATED:
        if all(fact.span.prior for fact in outcome.facts):
            msg = "a violated outcome without a fact of this report has no place"
            raise ValueError(msg)
        if outcome.stated is not None and outcome.stated.span.prior:
            msg = "last year's report is not under test"
            raise ValueError(msg)


def _where(error: Exception) -> str:
    """One line: what was raised, by which distribution, and the innermost place it came from."""
    what = " ".join(f"{type(error).__name__}: {error}".split())
    from traceback import extract_tb  # noqa: PLC0415 - only where a rule is broken

    frames = extract_tb(error.__traceback__)[2:]
    if not frames:
        return what
    return f"{what} ({os.path.basename(frames[-1].filename)}:{frames[-1].lineno})"
