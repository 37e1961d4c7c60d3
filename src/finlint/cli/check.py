"""``finlint PATH...``: audit files and print what was found."""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from finlint.audit import Report, Rule, Severity
from finlint.cli.exit import Exit
from finlint.cli.files import command_meant, expand, one_of_each, opened
from finlint.cli.output import complain, write
from finlint.cli.view import view
from finlint.cli.words import raised, say, told
from finlint.engine import Selection, lint, select
from finlint.errors import PriorError, ReadError
from finlint.plugins import loaded
from finlint.render import renderer
from finlint.value import value


@value
class _Refused:
    """A file that was not audited, and what that makes of the exit code."""

    why: str
    code: Exit


def run(options: Namespace) -> int:
    """Audit every file that can be audited; the exit code."""
    selection = Selection(tuple(options.select), tuple(options.ignore))
    rules = select(loaded(), selection)
    paths = list(expand(options.paths, options.lang))
    if options.prior is not None:
        one_of_each(options.paths, paths, options.prior, options.lang)
    results = list(_results(paths, options, rules))
    for result in results:
        if isinstance(result, _Refused):
            complain(result.why)
    reports = [result for result in results if isinstance(result, Report)]
    json = options.output_format == "json"
    if reports or json:
        write(renderer(options.output_format)(reports, view(options)), json=json)
    codes = [result.code for result in results if isinstance(result, _Refused)]
    codes.extend(_code(report, options) for report in reports)
    return max(codes, default=Exit.CLEAN)


def _results(
    paths: Sequence[str | ReadError], options: Namespace, rules: Sequence[Rule]
) -> Iterator[Report | _Refused]:
    for path in paths:
        if isinstance(path, ReadError):
            yield _Refused(told(path, options.lang), Exit.REFUSED)
            continue
        try:
            source = opened(path, options.stdin_filename)
            prior = None if options.prior is None else opened(options.prior, options.stdin_filename)
            yield lint(source, rules, prior)
        except (ReadError, PriorError) as error:
            why = told(error, options.lang) + command_meant(path, options.lang)
            yield _Refused(why, Exit.REFUSED)
        except Exception as error:  # noqa: BLE001 - the other files are still audited
            yield _Refused(say(options.lang, "internal", path, raised(error)), Exit.INTERNAL)


def _code(report: Report, options: Namespace) -> Exit:
    """What one report makes of the exit code; crashes and empty files are said on stderr."""
    path = report.source.path
    for note in report.notes:
        complain(note[options.lang])
    for crash in report.crashes:
        complain(say(options.lang, "crash", path, crash.code, crash.error))
    if not report.figures:
        complain(say(options.lang, "no figure", path))
    if report.crashes:
        return Exit.INTERNAL
    if not report.figures and options.require_figures:
        return Exit.REFUSED
    level = Severity(options.fail_on).rank
    failing = any(finding.severity.rank >= level for finding in report.findings)
    return Exit.FINDINGS if failing and not options.exit_zero else Exit.CLEAN
