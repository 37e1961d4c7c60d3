"""The tables of the accounts (决算报表, 预算表) as they stand in a text: words and numbers whose lines are lost.

Their cells state what the text states again, and add up in every direction. A table is known by its title and unit, its
lines by their codes. Its figures have the title as their entity, so that no rule takes them for the text's own.
"""

from collections.abc import Sequence

from finlint.facts.figure import Fact
from finlint.facts.page import Page
from finlint.facts.schedules.titles import schedules
from finlint.text import Span


def read(page: Page) -> tuple[Sequence[Fact], Sequence[Span]]:
    """What the tables of a page state with their sums, and the ranges of the source that they stand in."""
    found = tuple(schedules(page))
    if not found:
        return (), ()
    from finlint.facts.schedules.accounts import facts_of  # noqa: PLC0415 - most reports have none of these tables

    return facts_of(page, found)


__all__ = ["read"]
