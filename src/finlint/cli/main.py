"""The entry point: which command, and what becomes of errors."""

import gc
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from finlint import bytecode, value
from finlint.cli.arguments import COMMANDS
from finlint.cli.exit import Exit
from finlint.cli.output import complain, leave
from finlint.cli.words import raised, say, spoken, told
from finlint.errors import FinlintError

_MODULES = {
    "check": "finlint.cli.check",
    "rule": "finlint.cli.explain",
    "ast": "finlint.cli.tree",
    "facts": "finlint.cli.facts",
    "coverage": "finlint.cli.coverage",
    "config": "finlint.cli.config",
    "init": "finlint.cli.init",
    "baseline": "finlint.cli.baseline",
    "plugins": "finlint.cli.plugins",
    "new-plugin": "finlint.cli.new_plugin",
    "test": "finlint.cli.test",
    "completion": "finlint.cli.completion",
    "lsp": "finlint.cli.lsp",
}


def program() -> NoReturn:
    """The program ``finlint``, which looks for cycles no more at its end than before it."""
    gc.disable()
    bytecode.share(value.__file__, value.shapes)
    code = main()
    bytecode.keep()
    leave(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run finlint; the exit code.

    Nothing of an audit forms cycles, and a collector that looks for them among all that a report is
    made of takes a quarter of the time.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return _main(argv)
    finally:
        if collects:
            gc.enable()


def _main(argv: Sequence[str] | None) -> int:
    arguments = list(sys.argv[1:] if argv is None else argv)
    language = spoken(arguments)
    try:
        return _run(arguments, language)
    except FinlintError as error:
        complain(told(error, language))
        return Exit.REFUSED
    except KeyboardInterrupt:
        complain(say(language, "interrupted"))
        return Exit.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - a user is never shown a traceback
        complain(say(language, "broken", raised(error)))
        return Exit.INTERNAL


def _run(arguments: Sequence[str], language: str) -> int:
    """A first word that is a command is one; ``./rule`` is a path."""
    command, rest = "check", list(arguments)
    if arguments and arguments[0] in COMMANDS:
        command, rest = arguments[0], list(arguments[1:])
    try:
        options = COMMANDS[command](language).understand(rest)
    except SystemExit as done:  # --help and --version have printed
        return int(done.code or 0)
    return _command(command, options)


def _command(command: str, options: Namespace) -> int:
    """Import what the command needs, and run it; expressions that had to be compiled are kept for the next time."""
    from finlint.regex import keep  # noqa: PLC0415 - not for --version and --help

    try:
        code: int = import_module(_MODULES[command]).run(options)
        return code
    finally:
        keep()
