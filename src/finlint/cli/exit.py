"""What the exit code of finlint says."""

from enum import IntEnum


class Exit(IntEnum):
    """The codes of DESIGN.md §5; the highest that applies is given."""

    CLEAN = 0
    FINDINGS = 1
    REFUSED = 2  # usage, configuration, plugin, or a file that could not be audited
    INTERNAL = 3
    INTERRUPTED = 130
