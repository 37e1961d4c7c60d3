"""What a template left behind."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
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
    occurring = set().union(*_words(entries).findall(page.text))
    for entry in entries:
        for start, end in _found(page.text, entry, occurring):
            if start not in taken and _stands(page.text, start, end, entry):
                taken.update(range(start, end))
                yield page.mark(MarkKind.RESIDUE, start, end, word=entry.sort)


@cache
def _words(entries: tuple[Residue, ...]) -> re.Pattern[str]:
    """Any word of the lists; one that overlaps another is not found, but has a character of it."""
    return regex(either(word for entry in entries for word in (*entry.words, *entry.needs)))


def _found(text: str, entry: Residue, occurring: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    needs = (need for need in entry.needs if not occurring.isdisjoint(need))
    if entry.pattern is not None and any(need in text for need in needs):
        for match in entry.pattern.finditer(text):
            yield match.span()
    for word in entry.words:
        start = -1 if occurring.isdisjoint(word) else text.find(word)
        while start >= 0:
            end = start + len(word)
            while len(set(word)) == 1 and text.startswith(word[0], end):
                end += 1  # ×××× is one placeholder
            yield start, end
            start = text.find(word, end)


def _stands(text: str, start: int, end: int, entry: Residue) -> bool:
    left = text[max(start - _BEFORE, 0) : start]
    return (
        (entry.before is None or entry.before.search(left) is not None)
        and (entry.not_before is None or entry.not_before.search(left) is None)
        and (entry.after is None or entry.after.match(text, end) is not None)
        and (entry.not_after is None or entry.not_after.match(text, end) is None)
    )
