"""``finlint completion bash|zsh|fish``: a script by which the shell completes command lines of finlint."""

from argparse import Namespace

from finlint.cli.exit import Exit
from finlint.cli.offers import commands, selectors
from finlint.cli.output import write
from finlint.cli.parser import nearest
from finlint.cli.shells import bash, fish, zsh
from finlint.cli.words import say
from finlint.errors import UsageError

_SHELLS = {"bash": bash.script, "zsh": zsh.script, "fish": fish.script}


def run(options: Namespace) -> int:
    """Print the script; the rules in it are those of now, plugins' too."""
    if options.shell not in _SHELLS:
        near = nearest(options.shell, tuple(_SHELLS), options.lang)
        raise UsageError(say(options.lang, "no action", options.shell, near, ", ".join(_SHELLS)))
    write(_SHELLS[options.shell](commands(options.lang), selectors()))
    return Exit.CLEAN
