"""The documented Python interface."""

import os
from warnings import warn

from finlint.audit import Finding, Report
from finlint.config import Orders
from finlint.engine.available import available
from finlint.engine.opening import read
from finlint.engine.run import lint
from finlint.engine.select import Selection, select
from finlint.engine.session import audited
from finlint.text import Source
from finlint.without import date

Path = str | os.PathLike[str]
Config = Selection | Path
"""Which rules run, or the finlint.toml that says so and all else."""


def lint_text(
    text: str, *, path: str = "<text>", config: Config | None = None, prior: Path | None = None
) -> list[Finding]:
    """The findings of a text, ordered by place; offsets count its code points.

    No configuration is looked for: ``config`` is a selection of rules or the path of one. ``prior`` is
    the file of last year's report. A rule that crashes is a warning, and so is a report
    of another unit: all other findings are still given.

    Raises:
        FinlintError: a plugin that did not load, an unknown selector, a ``config`` or ``prior`` that cannot
            be read, or one that is not of the year before.
    """
    report = _audit(Source(path, text), config, prior)
    for note in report.notes:
        warn(note.zh, RuntimeWarning, stacklevel=2)
    for crash in report.crashes:
        warn(f"{path}: {crash.code} crashed: {crash.error}", RuntimeWarning, stacklevel=2)
    return list(report.findings)


def lint_path(path: Path, *, config: Config | None = None, prior: Path | None = None) -> Report:
    """The report on a file; rules that crashed are named in it. ``prior`` is the file of last year's report.

    Raises:
        FinlintError: a file cannot be read, a plugin did not load, an unknown selector, a ``prior``
            that is not of the year before.
    """
    return _audit(read(path), config, prior)


def _audit(source: Source, config: Config | None, prior: Path | None) -> Report:
    last = None if prior is None else read(prior)
    if config is None or isinstance(config, Selection):
        return lint(source, select(available(), config or Selection()), last)
    return audited(source, Orders(config=os.fspath(config)), last, date.today()).report
