"""Names without the words that only dress them: numbers and 其中 before, verbs behind."""

from collections.abc import Iterator

from finlint.facts.vocabulary import Vocabulary
from finlint.regex import regex

NOISE = regex(r"^(?:（?[一二三四五六七八九十\d]{1,3}[）、.．﹒]\s*|\d{1,2}(?=\D))+")
"""The number of an item before its name."""


def shortened(words: str, endings: tuple[str, ...]) -> Iterator[str]:
    """The words, and the words without one, two, ... of the verbs they end in."""
    while True:
        yield words
        if not words.endswith(endings):
            return
        end = next((e for e in endings if words.endswith(e) and len(words) > len(e)), None)
        if end is None:
            return
        words = words[: -len(end)].rstrip("：，、 ")


def without_lead(words: str, vocabulary: Vocabulary) -> str:
    """The words without a number and one of the words that lead to a name."""
    rest = NOISE.sub("", words)
    if rest.startswith(vocabulary.leads):
        return next((rest[len(lead) :] for lead in vocabulary.leads if rest.startswith(lead) and rest != lead), rest)
    return rest
