"""``--diff``, ``--fix`` and ``--unsafe-fixes``: findings put right, on paper or in the file."""

import os
from argparse import Namespace
from collections.abc import Iterator

from finlint.audit import Edit, Report
from finlint.cli.output import complain, write
from finlint.cli.save import save
from finlint.cli.words import say
from finlint.engine.apply import edited, fixable
from finlint.reading import encoded
from finlint.reading.read import raw


def show_fixes(report: Report, options: Namespace) -> bool:
    """Print what fixes would change as a unified diff; whether there is anything."""
    edits = fixable(report.findings, unsafe=options.unsafe_fixes)
    if edits:
        write("".join(_diff(report, edits)))
    return bool(edits)


def apply_fixes(report: Report, options: Namespace) -> bool:
    """Write fixes into the file of a report; whether it changed.

    A file that is other than it was read, or that could not be written again as it is, is left alone; a
    Word document always is: its text alone is no document.
    """
    path = report.source.path
    edits = fixable(report.findings, unsafe=options.unsafe_fixes)
    if not edits:
        return False
    if report.source.places is not None:
        complain(say(options.lang, "not fixed document", path, len(edits)))
        return False
    data = raw(path)
    made = encoded(edited(report.source, edits), data)
    if made is None or encoded(report.source.text, data) != data:
        complain(say(options.lang, "not fixed", path))
        return False
    try:
        save(path, made)
    except OSError as error:
        complain(say(options.lang, "not written", path, error.strerror or error))
        return False
    complain(say(options.lang, "fixed", path, len(edits)))
    return True


def _diff(report: Report, edits: tuple[Edit, ...]) -> Iterator[str]:
    from difflib import unified_diff  # noqa: PLC0415 - only for --diff

    before, after = _lines(report.source.text), _lines(edited(report.source, edits))
    name = os.path.normpath(report.source.path)
    for line in unified_diff(before, after, f"a/{name}", f"b/{name}", n=1):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    r"""Lines with their ends, as ``patch`` knows them: by ``\n`` only."""
    return [*(line + "\n" for line in text.split("\n")[:-1]), *filter(None, text.split("\n")[-1:])]
