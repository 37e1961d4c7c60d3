"""The result of auditing one source."""

from collections.abc import Callable

from finlint.audit.coverage import Coverage
from finlint.audit.finding import Finding, Text
from finlint.audit.rule import Rule
from finlint.text import Source
from finlint.value import value


@value
class Tally:
    """How many relations were checked, by verdict."""

    holds: int = 0
    violated: int = 0
    undecided: int = 0

    @property
    def checked(self) -> int:
        """Every relation that a rule evaluated."""
        return self.holds + self.violated + self.undecided


@value
class Crash:
    """A rule that raised: never a finding on the reader's document."""

    code: str
    error: str


@value
class Hidden:
    """What a file, ``by``, kept from being reported: findings that it knows, and rules that it switched off."""

    by: str
    findings: tuple[Finding, ...] = ()
    rules: tuple[str, ...] = ()


@value
class Report:
    """Findings of one source, ordered by place, and what was evaluated to get them.

    ``notes`` say what could not be done as it was asked for, ``hidden`` what was not to be reported;
    ``coverage`` is there if it was asked for.
    """

    source: Source
    findings: tuple[Finding, ...]
    tally: Tally
    figures: int
    crashes: tuple[Crash, ...] = ()
    notes: tuple[Text, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    coverage: Coverage | None = None


@value
class Unaudited:
    """A file that was not audited, and why in one line; no path where the line tells it."""

    path: str
    why: str


@value
class Run:
    """All that one run of finlint audited, in the order given, and what it could not audit.

    ``rules`` are those that ran, where a format explains them, ``code`` is the exit code, and ``root``
    the directory that relative paths start from: none where they stay as they are.
    """

    reports: tuple[Report, ...]
    refused: tuple[Unaudited, ...] = ()
    rules: tuple[Rule, ...] = ()
    code: int = 0
    root: str = ""


@value
class View:
    """How a renderer is to show reports."""

    language: str = "zh"
    colour: bool = False
    width: int = 100


Renderer = Callable[[Run, View], str | bytes]
"""A run to the whole output; every output format is one such function. Bytes are a file that is no text."""
