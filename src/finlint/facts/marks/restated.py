"""Words by which an amount of last year need not be the one that its report stated."""

from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.facts.vocabulary.form import restating


def restated(page: Page) -> Iterator[Mark]:
    """口径调整, 追溯调整, 机构改革: every phrase of the word list, placed like the fact before it."""
    for word in restating():
        start = page.text.find(word)
        while start >= 0:
            yield page.mark(MarkKind.RESTATED, start, start + len(word))
            start = page.text.find(word, start + len(word))
