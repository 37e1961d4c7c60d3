"""``finlint coverage``: which numbers were verified, contradicted, or never checked."""

from argparse import Namespace

from finlint.cli.exit import Exit
from finlint.cli.files import one_of_each, opened
from finlint.cli.orders import orders
from finlint.cli.output import complain, write
from finlint.cli.view import view
from finlint.cli.words import say
from finlint.engine.coverage import cover
from finlint.engine.session import prior_of
from finlint.engine.setup import setup
from finlint.render.coverage import described, render
from finlint.render.encode import dump


def run(options: Namespace) -> int:
    """Audit one file and print what became of each of its numbers; findings do not fail."""
    if options.prior is not None:
        one_of_each([options.path], [options.path], options.prior, options.lang)
    source = opened(options.path, options.stdin_filename)
    prior = None if options.prior is None else opened(options.prior, options.stdin_filename)
    made = setup(source.path, orders(options))
    coverage, audited = cover(source, made.rules, prior or prior_of(source, made.config), made.told)
    if options.output_format == "json":
        write(dump(described(coverage, options.lang)), json=True)
    else:
        write(render(coverage, view(options)))
    for note in audited.notes:
        complain(note[options.lang])
    for crash in audited.crashes:
        complain(say(options.lang, "crash", source.path, crash.code, crash.error))
    if not audited.facts.figures:
        complain(say(options.lang, "no figure", source.path))
    return Exit.INTERNAL if audited.crashes else Exit.CLEAN
