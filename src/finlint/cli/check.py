"""``finlint PATH...``: audit files and print what was found."""

import os
from argparse import Namespace
from collections.abc import Sequence
from datetime import date

from finlint.audit import Report, Run, Severity, Unaudited
from finlint.cli.audits import Refused, audits
from finlint.cli.deliver import deliver, wanted
from finlint.cli.exit import Exit
from finlint.cli.fixing import apply_fixes, fixes_wanted, show_fixes
from finlint.cli.orders import orders
from finlint.cli.output import complain
from finlint.cli.words import say
from finlint.engine.session import Audited, leftovers
from finlint.render import FOR_READERS

_ROUNDS = 5
"""Times that what fixes bring to light is fixed as well."""


def run(options: Namespace) -> int:
    """Audit every file that can be audited; the exit code."""
    asked, today = orders(options), date.today()  # noqa: DTZ011 - the last day of an entry is the user's own
    delivery = wanted(options)
    rounds = _ROUNDS if fixes_wanted(options) else 0
    results = list(audits(options, asked, today, covering=delivery.covering))
    while rounds and _fixed(results, options):
        rounds -= 1
        results = list(audits(options, asked, today, covering=delivery.covering))
    done = [each for each in results if isinstance(each, Audited)]
    refused = [each for each in results if isinstance(each, Refused)]
    for each in refused:
        complain(each.why)
    if options.diff:
        found = [show_fixes(each.report, options) for each in done]
        return max([Exit.FINDINGS if any(found) else Exit.CLEAN, *(each.code for each in refused)])
    options.lang = next((each.config.language for each in done), options.lang)
    unused = list(leftovers(done, today, allow_stale=options.allow_stale))
    reports = (*(each.report for each in done), *unused)
    level = done[0].config.fail_on if done else Severity.ERROR.value
    codes = [
        *(each.code for each in refused),
        *(_code(each.report, each.config.fail_on, options) for each in done),
        *(_failing(report, level, options) for report in unused),
    ]
    rules = {rule.code: rule for each in done for rule in each.rules}
    missing = tuple(Unaudited(each.path, each.why) for each in refused)
    made = Run(reports, missing, tuple(rules.values()), max(codes, default=Exit.CLEAN), _here())
    code = max(made.code, deliver(made, delivery, options))
    for report in reports:
        _tell(report, options)
    return code


def _here() -> str:
    """The directory that the user is in, which may have been removed."""
    try:
        return os.getcwd()
    except OSError:
        return ""


def _fixed(results: Sequence[Audited | Refused], options: Namespace) -> int:
    """How many files were changed: what was copied shows as wrong only when the first of it is right."""
    return sum(apply_fixes(each.report, options) for each in results if isinstance(each, Audited))


def _tell(report: Report, options: Namespace) -> None:
    """Say on stderr what the output has no place for."""
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
