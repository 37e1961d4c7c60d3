"""``finlint init``: a commented finlint.toml to begin with."""

import os
from argparse import Namespace

from finlint.cli.exit import Exit
from finlint.cli.output import write
from finlint.cli.words import say
from finlint.config.discover import NAMES
from finlint.config.starter import starter
from finlint.errors import UsageError


def run(options: Namespace) -> int:
    """Write it, but never over one that is there."""
    path = os.path.normpath(os.path.join(options.path, NAMES[0]))
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(starter(options.lang))
    except FileExistsError:
        raise UsageError(say(options.lang, "exists", path)) from None
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or error}") from None
    write(say(options.lang, "made", path) + "\n")
    return Exit.CLEAN
