"""Where the output of a run goes: the terminal, and files beside it."""

import os
import sys
from argparse import Namespace
from collections.abc import Mapping

from finlint.audit import Renderer, Run, View
from finlint.cli.exit import Exit
from finlint.cli.output import complain, write
from finlint.cli.save import save
from finlint.cli.view import PIPE_WIDTH, view
from finlint.cli.words import raised, say, told
from finlint.errors import FinlintError, UsageError
from finlint.render import COVERING, EXPLAINING, FOR_READERS, JSON, STREAMED, Stream, renderer, stream
from finlint.value import value


@value
class Delivery:
    """The formats that a run is asked for, ready before the audit begins: for stdout, and for files by path."""

    format: str
    renderers: Mapping[str, Renderer]
    files: Mapping[str, str]

    @property
    def stream(self) -> Stream | None:
        """What prints the reports one by one, ``None`` where the output is made of all at once."""
        return stream(self.format) if self.format in STREAMED and not self.files else None

    @property
    def explaining(self) -> bool:
        """Whether one of them shows the documentation of rules."""
        return not EXPLAINING.isdisjoint(self.renderers)

    @property
    def covering(self) -> bool:
        """Whether one of them shows what became of each number."""
        return not COVERING.isdisjoint(self.renderers)


def wanted(options: Namespace) -> Delivery:
    """What the options ask for.

    Raises:
        UsageError: a workbook for a terminal, a file beside --diff, one that cannot be written or twice.
        ExtraError: a format whose package is not installed.
    """
    if options.output_format == "xlsx" and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError(say(options.lang, "workbook on terminal"))
    if options.diff and options.report:
        raise UsageError(say(options.lang, "report of diff"))
    names = dict.fromkeys((options.output_format, *(name for name, _ in options.report)))
    renderers = {name: renderer(name) for name in names}
    return Delivery(options.output_format, renderers, _files(options) if options.report else {})


def _files(options: Namespace) -> dict[str, str]:
    """The formats by the files that are to hold them, as they were given."""
    found: dict[str, str] = {}
    for name, path in options.report:
        real = os.path.realpath(path)
        if real in map(os.path.realpath, found):
            raise UsageError(say(options.lang, "report twice", path))
        if os.path.isdir(path) or not os.path.isdir(os.path.dirname(real)):
            raise UsageError(say(options.lang, "report nowhere", path))
        found[path] = name
    return found


def deliver(run: Run, delivery: Delivery, options: Namespace) -> Exit:
    """Write every file, then print, but for ``--statistics``; a file that could not be written has its line on stderr.

    Raises:
        UsageError: a file to write is one that was read; nothing is written then.
    """
    _spare(run, delivery, options)
    plain = View(options.lang, colour=False, width=PIPE_WIDTH)
    codes = [Exit.CLEAN]
    for path, name in delivery.files.items():
        try:
            save(path, _bytes(delivery.renderers[name](run, plain)))
        except FinlintError as error:
            complain(told(error, options.lang))
            codes.append(Exit.REFUSED)
        except OSError as error:
            complain(say(options.lang, "not written", path, error.strerror or error))
            codes.append(Exit.REFUSED)
        except Exception as error:  # noqa: BLE001 - the other formats are still written
            complain(say(options.lang, "not written", path, raised(error)))
            codes.append(Exit.INTERNAL)
    if not options.statistics and (run.reports or delivery.format not in FOR_READERS):
        shown = delivery.renderers[delivery.format](run, view(options))
        write(shown, json=delivery.format in JSON)
    return max(codes)


def _spare(run: Run, delivery: Delivery, options: Namespace) -> None:
    """No report is overwritten, neither one that was audited nor last year's."""
    read = {report.source.path for report in run.reports} | {each.path for each in run.refused}
    read |= {
        related.source.path
        for report in run.reports
        for finding in report.findings
        for related in finding.related
        if related.source is not None
    }
    known = {os.path.realpath(path) for path in (*read, options.prior) if path} if delivery.files else set()
    for path in delivery.files:
        if os.path.realpath(path) in known:
            raise UsageError(say(options.lang, "report on input", path))


def _bytes(rendered: str | bytes) -> bytes:
    return rendered.encode("utf-8", "backslashreplace") if isinstance(rendered, str) else rendered
