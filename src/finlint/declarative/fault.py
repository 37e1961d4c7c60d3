"""What is wrong with an equation or a rule file, and where."""

from collections.abc import Collection

from finlint.errors import FinlintError


class EquationError(FinlintError):
    """A fault in the text of an equation; ``offset`` counts its characters."""

    def __init__(self, offset: int, message: str) -> None:
        super().__init__(message)
        self.offset = offset


def nearest(word: str, known: Collection[str]) -> str:
    """``; did you mean …?`` for a typo, nothing where no known word is close."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where a word is misspelt

    close = get_close_matches(word, known, n=1, cutoff=0.6)
    return f"; did you mean “{close[0]}”?" if close else ""
