"""What a template left behind."""

import re
from collections.abc import Iterator
from functools import cache

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.facts.vocabulary.form import Residue, residues
from finlint.regex import either, regex

_BEFORE = 4
"""Characters before a word that an entry can ask for."""


def residue(page: Page) -> Iterator[Mark]:
    """Every phrase of the word list; ``word`` says of which sort."""
    if not page.reports:
        return
    taken: set[int] = set()
    entries = (*residues(), *page.residues)
    seen = _seen(page.text, *_words(entries))
    for entry in entries:
        for start, end in _found(page.text, entry, seen):
            if start not in taken and _stands(page.text, start, end, entry):
                taken.update(range(start, end))
                yield page.mark(MarkKind.RESIDUE, start, end, word=entry.sort)


@cache
def _words(entries: tuple[Residue, ...]) -> tuple[re.Pattern[str], int]:
    """Any word of the lists, and the length of the longest."""
    words = [word for entry in entries for word in (*entry.words, *entry.needs)]
    return regex(either(words)), max(map(len, words))


def _seen(text: str, words: re.Pattern[str], longest: int) -> str:
    """The surroundings of all words, in which each stands that the text has: one that is not found overlaps another."""
    return "\n".join(
        text[max(start - longest, 0) : end + longest] for start, end in map(re.Match.span, words.finditer(text))
    )


def _found(text: str, entry: Residue, seen: str) -> Iterator[tuple[int, int]]:
    if entry.pattern and any(need in seen for need in entry.needs):
        for match in regex(entry.pattern).finditer(text):
            yield match.span()
    for word in entry.words:
        start = text.find(word) if word in seen else -1
        while start >= 0:
            end = start + len(word)
            while len(set(word)) == 1 and text.startswith(word[0], end):
                end += 1  # ×××× is one placeholder
            yield start, end
            start = text.find(word, end)


def _stands(text: str, start: int, end: int, entry: Residue) -> bool:
    left = text[max(start - _BEFORE, 0) : start]
    return (
        (not entry.before or regex(entry.before).search(left) is not None)
        and (not entry.not_before or regex(entry.not_before).search(left) is None)
        and (not entry.after or regex(entry.after).match(text, end) is not None)
        and (not entry.not_after or regex(entry.not_after).match(text, end) is None)
    )
