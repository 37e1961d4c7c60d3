"""The documented Python interface."""

import os
from warnings import warn

from finlint.audit import Finding, Report
from finlint.engine.run import lint
from finlint.engine.select import Selection, select
from finlint.plugins import loaded
from finlint.reading import read
from finlint.text import Source

Path = str | os.PathLike[str]


def lint_text(
    text: str, *, path: str = "<text>", config: Selection | None = None, prior: Path | None = None
) -> list[Finding]:
    """The findings of a text, ordered by place; offsets count its code points.

    ``prior`` is the file of last year's report. A rule that crashes is a warning, and so is a report
    of another unit: all other findings are still given.

    Raises:
        FinlintError: a plugin that did not load, an unknown selector, a ``prior`` that cannot be read
            or is not of the year before.
    """
    report = _audit(Source(path, text), config, prior)
    for note in report.notes:
        warn(note.zh, RuntimeWarning, stacklevel=2)
    for crash in report.crashes:
        warn(f"{path}: {crash.code} crashed: {crash.error}", RuntimeWarning, stacklevel=2)
    return list(report.findings)


def lint_path(path: Path, *, config: Selection | None = None, prior: Path | None = None) -> Report:
    """The report on a file; rules that crashed are named in it. ``prior`` is the file of last year's report.

    Raises:
        FinlintError: a file cannot be read, a plugin did not load, an unknown selector, a ``prior``
            that is not of the year before.
    """
    return _audit(read(path), config, prior)


def _audit(source: Source, config: Selection | None, prior: Path | None) -> Report:
    return lint(source, select(loaded(), config or Selection()), None if prior is None else read(prior))
