"""What can be said of a relation, and how bad it is when it fails."""

from finlint.choice import Choice


class Verdict(Choice):
    """The result of evaluating one relation: "cannot tell" is neither a finding nor silence."""

    HOLDS = "holds"
    VIOLATED = "violated"
    UNDECIDED = "undecided"


class Severity(Choice):
    """``error``: two statements cannot both be true; ``warning``: unlikely; ``info``: form."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 2 for error: comparable with the failing level."""
        return ("info", "warning", "error").index(self.value)
