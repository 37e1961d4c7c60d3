"""The command line: arguments, files, exit codes.

What is imported below it comes from one file, where a start before this one has made it. What argparse says
reaches nobody in its own words (``cli/parser.py``), so that it need not look for them in other languages.
"""

from types import SimpleNamespace

from finlint.bytecode import use
from finlint.without import imported


def _plural(one: str, several: str, number: int) -> str:
    return one if number == 1 else several


use()
imported("argparse", gettext=SimpleNamespace(gettext=str, ngettext=_plural))
