"""The words of the field: read from TOML files, so that a new word needs no code."""

from finlint.facts.vocabulary.load import Concept, Vocabulary, vocabulary
from finlint.facts.vocabulary.more import extended

__all__ = ["Concept", "Vocabulary", "extended", "vocabulary"]
