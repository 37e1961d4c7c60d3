"""``finlint PATH...``: audit files and print what was found."""

import os
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence

from finlint.audit import Report, Rule, Run, Severity, Totals, Unaudited
from finlint.cli.audits import Refused, Watch, audits
from finlint.cli.deliver import Delivery, deliver, wanted
from finlint.cli.exit import Exit
from finlint.cli.files import STDIN
from finlint.cli.orders import orders
from finlint.cli.output import complain, write
from finlint.cli.view import view
from finlint.cli.words import say
from finlint.engine.session import Audited, Entries, leftovers
from finlint.engine.setup import setup
from finlint.errors import UsageError
from finlint.render import FOR_READERS, Stream
from finlint.render.summary import statistics
from finlint.value import field, value
from finlint.without import date

_ROUNDS = 5
"""Times that what fixes bring to light is fixed as well."""

Result = Audited | Refused


@value(frozen=False, eq=False)
class _Tale:
    """What is known of a run when its reports are printed: ``reports`` only where the output is made of all at once."""

    totals: Totals = field(default_factory=Totals)
    reports: list[Report] = field(default_factory=list)
    refused: list[Unaudited] = field(default_factory=list)
    rules: dict[str, Rule] = field(default_factory=dict)
    entries: list[Entries] = field(default_factory=list)
    codes: list[Exit] = field(default_factory=list)
    level: str = Severity.ERROR.value
    language: str = ""


def run(options: Namespace) -> int:
    """Audit every file that can be audited; the exit code."""
    watch = Watch()
    try:
        return _run(options, watch)
    except KeyboardInterrupt:
        watch.interrupted(options.lang)
        raise


def _run(options: Namespace, watch: Watch) -> int:
    asked, today = orders(options), date.today()
    delivery = wanted(options)
    rounds = _ROUNDS if _changes(options) else 0

    def audit() -> Iterator[Result]:
        return audits(options, asked, today, covering=delivery.covering, watch=watch)

    results: Iterable[Result] = audit()
    while rounds and _fixed(results := list(results), options):
        rounds -= 1
        results = audit()
    if options.diff:
        return _diffs(results, options)
    tale = _Tale()
    for result in results:
        _hear(tale, result, delivery, options)
    folders = [path for path in options.paths if os.path.isdir(path)]
    for unused in leftovers(tale.entries, today, folders, allow_stale=options.allow_stale):
        _tell(tale, unused, delivery.stream, options)
        tale.codes.append(_failing(unused, tale.level, options))
    return _end(tale, delivery, options)


def _hear(tale: _Tale, result: Result, delivery: Delivery, options: Namespace) -> None:
    """One result after the other: printed at once where the format allows."""
    if isinstance(result, Refused):
        complain(result.why)
        tale.refused.append(Unaudited(result.path, result.why))
        tale.codes.append(result.code)
        return
    if not tale.language:
        tale.language, tale.level = result.config.language, result.config.fail_on
        options.lang = tale.language
    if delivery.explaining:
        ran = setup(result.report.source.path, orders(options)).rules
        tale.rules.update((rule.code, rule) for rule in ran)
    if result.entries.asked or result.entries.used:
        tale.entries.append(result.entries)
    tale.codes.append(_code(result.report, result.config.fail_on, options))
    _tell(tale, result.report, delivery.stream, options)


def _tell(tale: _Tale, report: Report, stream: Stream | None, options: Namespace) -> None:
    """Print a report, or keep it for the end; on stderr, what the output has no place for."""
    tale.totals.add(report)
    if stream is None:
        tale.reports.append(report)
    elif not options.statistics:
        write(stream.piece(report, view(options)), json=options.output_format == "jsonl")
    path = report.source.path
    for note in report.notes:
        complain(note[options.lang])
    for crash in report.crashes:
        complain(say(options.lang, "crash", path, crash.code, crash.error))
    if not report.figures:
        complain(say(options.lang, "no figure", path))
    for hidden in () if options.output_format in FOR_READERS else report.hidden:
        if hidden.findings:
            complain(f"{path}: {say(options.lang, 'hidden', hidden.by, len(hidden.findings))}")
        if hidden.rules:
            codes = ", ".join(hidden.rules)
            complain(f"{path}: {say(options.lang, 'rules off', hidden.by, len(hidden.rules), codes)}")


def _end(tale: _Tale, delivery: Delivery, options: Namespace) -> int:
    """What comes last: the summary, or the whole output."""
    code = max(tale.codes, default=Exit.CLEAN)
    if options.statistics:
        write(statistics(tale.totals, options.lang))
    elif delivery.stream is not None and tale.totals.reports:
        write(delivery.stream.ending(tale.totals, view(options)))
    if delivery.stream is not None:
        return code
    made = Run(tuple(tale.reports), tuple(tale.refused), tuple(tale.rules.values()), code, _here())
    return max(code, deliver(made, delivery, options))


def _here() -> str:
    """The directory that the user is in, which may have been removed."""
    try:
        return os.getcwd()
    except OSError:
        return ""


def _changes(options: Namespace) -> bool:
    """Whether files are to be changed; standard input has no file to write to."""
    wanted = not options.diff and (options.fix or options.unsafe_fixes)
    if wanted and STDIN in options.paths:
        raise UsageError(say(options.lang, "fix stdin"))
    return bool(wanted)


def _fixed(results: Sequence[Result], options: Namespace) -> int:
    """How many files were changed: what was copied shows as wrong only when the first of it is right."""
    from finlint.cli.fixing import apply_fixes  # noqa: PLC0415 - only where files are to be changed

    return sum(apply_fixes(each.report, options) for each in results if isinstance(each, Audited))


def _diffs(results: Iterable[Result], options: Namespace) -> int:
    """What fixes would change, as diffs."""
    from finlint.cli.fixing import show_fixes  # noqa: PLC0415 - only for --diff

    codes = [Exit.CLEAN]
    for each in results:
        if isinstance(each, Refused):
            complain(each.why)
            codes.append(each.code)
        elif show_fixes(each.report, options):
            codes.append(Exit.FINDINGS)
    return max(codes)


def _code(report: Report, level: str, options: Namespace) -> Exit:
    """What one report makes of the exit code."""
    if report.crashes:
        return Exit.INTERNAL
    if not report.figures and options.require_figures:
        return Exit.REFUSED
    return _failing(report, level, options)


def _failing(report: Report, level: str, options: Namespace) -> Exit:
    rank = Severity(level).rank
    failing = any(finding.severity.rank >= rank for finding in report.findings)
    return Exit.FINDINGS if failing and not options.exit_zero else Exit.CLEAN
