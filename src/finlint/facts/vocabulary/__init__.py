"""The words of the field: read from TOML files, so that a new word needs no code."""

from finlint.facts.vocabulary.load import Concept, Vocabulary, vocabulary

__all__ = ["Concept", "Vocabulary", "vocabulary"]
