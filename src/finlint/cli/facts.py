"""``finlint facts``: every number and mark as it was understood."""

from argparse import Namespace

from finlint.cli.exit import Exit
from finlint.cli.files import opened
from finlint.cli.output import write
from finlint.config import Orders
from finlint.engine.setup import setup
from finlint.facts.document import document_of
from finlint.facts.extract import extract
from finlint.render.encode import dump
from finlint.render.facts import described, line


def run(options: Namespace) -> int:
    """Print the facts of one file."""
    source = opened(options.path, options.stdin_filename)
    told = setup(source.path, Orders(options.config or "", options.isolated, language=options.language)).told
    facts = extract(document_of(source), told).facts
    if options.output_format == "json":
        found = [described(source, fact) for fact in facts]
        write(dump({"schema": 1, "filename": source.path, "facts": found}), json=True)
    else:
        write("".join(f"{line(source, fact, options.lang)}\n" for fact in facts))
    return Exit.CLEAN
