"""Every file of a run audited, or refused with the reason."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import date

from finlint.cli.exit import Exit
from finlint.cli.files import command_meant, expand, one_of_each, opened
from finlint.cli.output import complain
from finlint.cli.words import raised, say, told
from finlint.config import Orders
from finlint.engine.session import Audited, audited
from finlint.engine.setup import setup
from finlint.errors import FinlintError, PriorError, ReadError
from finlint.value import value


@value
class Refused:
    """A file that was not audited, and what that makes of the exit code."""

    path: str
    why: str
    code: Exit


def audits(options: Namespace, asked: Orders, today: date, *, covering: bool = False) -> Iterator[Audited | Refused]:
    """What became of each file, in the order given; ``covering`` asks what became of each number too.

    Raises:
        FinlintError: what is wrong with the run itself: a configuration, a plugin, a selector.
    """
    found = expand(options.paths, asked, options.lang)
    if found.skipped:
        complain(say(options.lang, "skipped", found.skipped))
    if asked.prior is not None:
        one_of_each(options.paths, found.files, asked.prior, options.lang)
    if found.files:  # what is wrong with the run is said before what is wrong with a file
        setup(str(next((path for path in found.files if isinstance(path, str)), ".")), asked)
    for path in found.files:
        if isinstance(path, ReadError):
            yield Refused("", told(path, options.lang), Exit.REFUSED)
            continue
        try:
            source = opened(path, options.stdin_filename)
            prior = None if asked.prior is None else opened(asked.prior, options.stdin_filename)
        except ReadError as error:
            why = told(error, options.lang) + command_meant(path, options.lang)
            yield Refused(path, why, Exit.REFUSED)
            continue
        try:
            yield audited(source, asked, prior, today, covering=covering)
        except (ReadError, PriorError) as error:
            yield Refused(path, told(error, options.lang), Exit.REFUSED)
        except FinlintError:
            raise
        except Exception as error:  # noqa: BLE001 - the other files are still audited
            yield Refused(path, say(options.lang, "internal", path, raised(error)), Exit.INTERNAL)
