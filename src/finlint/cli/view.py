"""How the output is to look, from the options and the terminal."""

import os
import sys
from argparse import Namespace

from finlint.audit import View
from finlint.cli.colour import coloured

PIPE_WIDTH = 100
_LEAST_WIDTH, _MOST_WIDTH = 40, 160


def view(options: Namespace) -> View:
    """Language, colour and width of one run."""
    terminal = sys.stdout is not None and sys.stdout.isatty()
    colour = coloured(options.color, os.environ, terminal=terminal)
    if colour:
        from finlint.render.paint import prepare_console  # noqa: PLC0415 - only for colour

        prepare_console()
    return View(options.lang, colour, _columns() if terminal else PIPE_WIDTH)


def _columns() -> int:
    from shutil import get_terminal_size  # noqa: PLC0415 - only for a terminal

    return min(max(get_terminal_size((PIPE_WIDTH, 24)).columns, _LEAST_WIDTH), _MOST_WIDTH)
