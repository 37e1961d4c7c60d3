"""The documented Python interface."""

import os
from warnings import warn

from finlint.audit import Finding, Report
from finlint.engine.run import lint
from finlint.engine.select import Selection, select
from finlint.plugins import loaded
from finlint.reading import read
from finlint.text import Source


def lint_text(text: str, *, path: str = "<text>", config: Selection | None = None) -> list[Finding]:
    """The findings of a text, ordered by place; offsets count its code points.

    A rule that crashes is a warning: the findings of all others are still given.

    Raises:
        FinlintError: a plugin that did not load, an unknown selector.
    """
    report = _audit(Source(path, text), config)
    for crash in report.crashes:
        warn(f"{path}: {crash.code} crashed: {crash.error}", RuntimeWarning, stacklevel=2)
    return list(report.findings)


def lint_path(path: str | os.PathLike[str], *, config: Selection | None = None) -> Report:
    """The report on a file; rules that crashed are named in it.

    Raises:
        FinlintError: the file cannot be read, a plugin did not load, an unknown selector.
    """
    return _audit(read(path), config)


def _audit(source: Source, config: Selection | None) -> Report:
    return lint(source, select(loaded(), config or Selection()))
