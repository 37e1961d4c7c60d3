"""A configuration, checked and joined, with the place that each value came from."""

from collections.abc import Mapping

from finlint.value import field, value
from finlint.without import date


@value
class Origin:
    """A file, as it was named, and the line in it."""

    path: str
    line: int

    def __str__(self) -> str:
        """``path:line``, as editors read it."""
        return f"{self.path}:{self.line}"


@value
class Entry:
    """One finding, or several alike, that is known and not reported again, and why.

    It holds for what agrees with all that it says: a ``fingerprint``, or a rule with a line or a text.
    ``until`` is the last day that it counts. ``file`` is a pattern below ``root``; ``message`` is for
    people only.
    """

    root: str
    file: str
    reason: str
    origin: Origin
    rule: str = ""
    text: str = ""
    line: int = 0
    fingerprint: str = ""
    until: date | None = None
    message: str = ""


@value
class Local:
    """What a file says of some files below its own directory: a pattern, the root it counts from, and the rest."""

    root: str
    pattern: str
    words: tuple[str, ...]


@value
class Config:
    """What is in force for a file; paths are absolute. ``origins`` tell where each key was set, nearest last.

    ``severities`` and ``options`` are by the code or name that the file gives.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[Local, ...] = ()
    severities: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    fail_on: str = "error"
    exclude: tuple[Local, ...] = ()
    force_exclude: bool = False
    language: str = "zh"
    amount_resolution: tuple[str, ...] = ()
    unit_names: tuple[str, ...] = ()
    vocabulary: tuple[str, ...] = ()
    rule_files: tuple[str, ...] = ()
    prior: tuple[Local, ...] = ()
    baseline: str = ""
    suppress: tuple[Entry, ...] = ()
    path: str = ""
    origins: Mapping[str, tuple[Origin, ...]] = field(default_factory=dict)
