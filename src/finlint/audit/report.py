"""The result of auditing one source."""

from collections.abc import Callable, Sequence

from finlint.audit.finding import Finding, Text
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

    ``notes`` say what could not be done as it was asked for, ``hidden`` what was not to be reported.
    """

    source: Source
    findings: tuple[Finding, ...]
    tally: Tally
    figures: int
    crashes: tuple[Crash, ...] = ()
    notes: tuple[Text, ...] = ()
    hidden: tuple[Hidden, ...] = ()


@value
class View:
    """How a renderer is to show reports."""

    language: str = "zh"
    colour: bool = False
    width: int = 100


Renderer = Callable[[Sequence[Report], View], str]
"""Reports, as given, to the whole output; every output format is one such function."""
