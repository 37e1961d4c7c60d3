"""What a template left behind."""

from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.marks.page import Page
from finlint.facts.vocabulary.form import Residue, residues

_BEFORE = 4
"""Characters before a word that an entry can ask for."""


def residue(page: Page) -> Iterator[Mark]:
    """Every phrase of the word list; ``word`` says of which sort."""
    if not page.reports:
        return
    taken: set[int] = set()
    for entry in (*residues(), *page.residues):
        for start, end in _found(page.text, entry):
            if start not in taken and _stands(page.text, start, end, entry):
                taken.update(range(start, end))
                yield page.mark(MarkKind.RESIDUE, start, end, word=entry.sort)


def _found(text: str, entry: Residue) -> Iterator[tuple[int, int]]:
    if entry.pattern is not None and any(need in text for need in entry.needs):
        for match in entry.pattern.finditer(text):
            yield match.span()
    for word in entry.words:
        start = text.find(word)
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
