"""Numbers that one scan of the text finds and names, beside what the tree states."""

from collections.abc import Iterable, Iterator

from finlint.facts.awards import awards, out_of
from finlint.facts.budgeted import budgeted
from finlint.facts.capped import capped
from finlint.facts.costs import costs
from finlint.facts.counted import counted
from finlint.facts.figure import Fact, Figure
from finlint.facts.goals import goals
from finlint.facts.headed import headed
from finlint.facts.marks import Page
from finlint.facts.paced import paced
from finlint.facts.repeated import repeated
from finlint.syntax import Token


def named(page: Page) -> Iterator[Fact]:
    """Numbers that their lines name better than the sentences of the tree do: these take their place."""
    for scan in (goals, budgeted, counted, capped, costs, paced):
        yield from scan(page)


def beside(page: Page, tokens: Iterable[Token]) -> Iterator[Figure]:
    """What is said of numbers besides: the same words elsewhere, marks of criteria, heads of rows, full marks."""
    yield from repeated(page, tokens)
    yield from awards(page)
    yield from headed(page)
    yield from out_of(page)
