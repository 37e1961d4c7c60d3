"""What a reader is told of a report beforehand, that others leave to be seen from the report itself."""

from collections.abc import Mapping

from finlint.facts.vocabulary import Vocabulary, vocabulary
from finlint.facts.vocabulary.form import Residue
from finlint.value import field, value


@value(eq=False)
class Conventions:
    """The words that name measures, and how one report is written.

    ``amounts`` are the decimals that amounts are printed to, by the power of ten of their unit; ``names``
    what the reporting unit calls itself, its full name first. ``residues`` are what its template leaves behind,
    ``columns`` the columns of performance tables by header words, beside those that finlint knows.
    """

    words: Vocabulary = field(default_factory=vocabulary)
    amounts: Mapping[int, int] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    residues: tuple[Residue, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
