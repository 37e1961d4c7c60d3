"""``finlint test``: the examples of a rule file, and what its equations make of a real report."""

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence

from finlint.audit import Outcome, Rule, Verdict
from finlint.cli.exit import Exit
from finlint.cli.files import opened
from finlint.cli.output import write
from finlint.cli.words import say
from finlint.config import Orders, in_force
from finlint.declarative import equation_of
from finlint.declarative.schema import schema
from finlint.declarative.trace import Attempt, trace
from finlint.engine.prior import home
from finlint.engine.run import read
from finlint.engine.setup import equations, words_of
from finlint.errors import UsageError
from finlint.facts import FactIndex, Figure
from finlint.facts.conventions import Conventions
from finlint.facts.document import document_of
from finlint.render.encode import dump
from finlint.render.escape import visible
from finlint.testing import ExampleError, check_bad, check_good
from finlint.text import Source
from finlint.value import value


@value(eq=False)
class _Example:
    """An example and what is wrong with it, ``""`` for nothing."""

    kind: str
    text: str
    problem: str


@value(eq=False)
class _Trial:
    """A report, last year's, and what is known of both."""

    source: Source
    prior: Source | None
    facts: FactIndex


def run(options: Namespace) -> int:
    """Exit 1 if an example is not what its rule makes of it."""
    if options.schema:
        write(dump(schema()), json=True)
        return Exit.CLEAN
    if not options.paths:
        raise UsageError(say(options.lang, "no argument", "RULES.toml"))
    file, *reports = options.paths
    vocabularies = in_force(file, Orders(options.config or "", options.isolated)).vocabulary
    rules, told = equations(file, vocabularies), words_of(vocabularies)
    examples = [(rule, list(_examples(rule, told))) for rule in rules]
    trials = [_trial(path, options, told) for path in reports]
    if options.output_format == "json":
        shown = [_told(rule, found) for rule, found in examples]
        tried = [_tried(rules, trial) for trial in trials]
        write(dump({"schema": 1, "rules": shown, "reports": tried}), json=True)
    else:
        write("".join(f"{visible(line)}\n" for line in _lines(examples, trials, options.lang)))
    wrong = any(example.problem for _, found in examples for example in found)
    return Exit.FINDINGS if wrong else Exit.CLEAN


def _examples(rule: Rule, told: Conventions) -> Iterator[_Example]:
    checks: tuple[tuple[str, Sequence[str], Callable[..., None]], ...] = (
        ("bad", rule.doc.bad, check_bad),
        ("good", rule.doc.good, check_good),
    )
    for kind, examples, check in checks:
        for text in examples:
            try:
                check(rule, text, told=told)
            except ExampleError as error:
                yield _Example(kind, text, str(error))
            else:
                yield _Example(kind, text, "")


def _trial(path: str, options: Namespace, told: Conventions) -> _Trial:
    source = opened(path, options.stdin_filename)
    prior = None if options.prior is None else opened(options.prior, options.stdin_filename)
    facts, _ = read(document_of(source), prior, told)
    return _Trial(source, prior, facts)


def _attempts(rule: Rule, trial: _Trial) -> list[Attempt]:
    equation = equation_of(rule)
    return [] if equation is None else list(trace(equation, trial.facts))


def _lines(examples: Sequence[tuple[Rule, list[_Example]]], trials: Sequence[_Trial], language: str) -> Iterator[str]:
    for rule, found in examples:
        wrong = [example for example in found if example.problem]
        count = {kind: sum(1 for example in found if example.kind == kind) for kind in ("bad", "good")}
        said = say(language, "examples wrong" if wrong else "examples right", count["bad"], count["good"], len(wrong))
        yield f"{rule.code} {rule.name}: {said}"
        yield from (f"  {example.problem}" for example in wrong)
    for trial in trials:
        yield ""
        yield trial.source.path
        for rule, _ in examples:
            equation = equation_of(rule)
            yield f"  {rule.code} {equation.relation.text if equation else rule.name}"
            for attempt in _attempts(rule, trial):
                yield from (f"    {line}" for line in _shown(attempt, trial, language))


def _shown(attempt: Attempt, trial: _Trial, language: str) -> Iterator[str]:
    if attempt.stated is None:
        yield attempt.why
        return
    outcome = attempt.outcome
    yield f"{_placed(attempt.stated, trial)}: {say(language, _VERDICTS[outcome.verdict] if outcome else 'not asked')}"
    for label, figures in attempt.bound:
        yield f"  {label} = {'; '.join(_placed(figure, trial) for figure in figures) or '-'}"
    if outcome is not None and outcome.evidence.arithmetic:
        yield f"  {outcome.evidence.arithmetic}"
    if attempt.why:
        yield f"  {attempt.why}"


_VERDICTS = {Verdict.HOLDS: "holds", Verdict.VIOLATED: "violated", Verdict.UNDECIDED: "undecided"}


def _placed(figure: Figure, trial: _Trial) -> str:
    """A number with its line, of last year's report where it stands there."""
    source, span = trial.source, figure.span
    if span.prior and trial.prior is not None:
        source, span = trial.prior, home(span, trial.prior)
    row = source.position(span.start).row
    return f"{source.path}:{row} {figure.told}" if source is trial.prior else f"{row}: {figure.told}"


def _told(rule: Rule, found: Sequence[_Example]) -> dict[str, object]:
    examples = [{"kind": each.kind, "text": each.text, "problem": each.problem or None} for each in found]
    return {"code": rule.code, "name": rule.name, "examples": examples}


def _tried(rules: Sequence[Rule], trial: _Trial) -> dict[str, object]:
    made = [{"code": rule.code, "attempts": [_attempt(each) for each in _attempts(rule, trial)]} for rule in rules]
    return {"filename": trial.source.path, "equations": made}


def _attempt(attempt: Attempt) -> dict[str, object]:
    outcome: Outcome | None = attempt.outcome
    return {
        "stated": None if attempt.stated is None else _figure(attempt.stated),
        "bound": {label: [_figure(figure) for figure in figures] for label, figures in attempt.bound},
        "verdict": None if outcome is None else outcome.verdict.value,
        "arithmetic": None if outcome is None else outcome.evidence.arithmetic,
        "why": attempt.why or None,
    }


def _figure(figure: Figure) -> dict[str, object]:
    """Offsets in last year's report are negative: it stands before this one."""
    return {"text": figure.text, "name": figure.name, "offset": list(figure.span)}
