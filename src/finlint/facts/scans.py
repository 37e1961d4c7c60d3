"""Numbers that one scan of the text finds and names, beside what the tree states."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain

from finlint.facts.adjacent import adjacent
from finlint.facts.averaged import averaged
from finlint.facts.awards import awards, out_of
from finlint.facts.bands import bands
from finlint.facts.budgeted import budgeted
from finlint.facts.capped import capped
from finlint.facts.costs import costs
from finlint.facts.counted import counted
from finlint.facts.figure import Fact, Figure
from finlint.facts.filled import filled
from finlint.facts.goals import goals
from finlint.facts.gradings import gradings
from finlint.facts.headed import headed
from finlint.facts.marks import Page
from finlint.facts.narrated import narrated
from finlint.facts.paced import paced
from finlint.facts.prose import prose
from finlint.facts.repeated import repeated
from finlint.facts.respective import respective
from finlint.facts.reviewed import reviewed
from finlint.facts.spent import spent
from finlint.syntax import Token
from finlint.value import replace


def named(page: Page) -> Iterator[Fact]:
    """Numbers that their lines name better than the sentences of the tree do: these take their place."""
    for scan in (prose, goals, budgeted, counted, capped, costs, paced):
        for fact in scan(page):
            read = _read(page, fact)
            begun = read is None or read.span.start == fact.span.start
            yield fact if begun else _placed(fact, read)


def beside(page: Page, tokens: Iterable[Token]) -> Iterator[Fact]:
    """What is said of numbers besides: the same words elsewhere, marks of criteria, heads of rows, full marks."""
    scans = (awards, bands, headed, out_of, narrated, adjacent, spent, respective, averaged, gradings, filled, reviewed)
    for fact in chain(repeated(page, tokens), *(scan(page) for scan in scans)):
        yield _settled(page, fact)


def _settled(page: Page, fact: Fact) -> Fact:
    """A number, and what it is a part of, where the tree has them."""
    placed = _placed(fact, _read(page, fact))
    whole = _settled(page, placed.parent) if isinstance(placed, Figure) and placed.parent is not None else None
    return replace(placed, parent=whole) if isinstance(whole, Figure) and isinstance(placed, Figure) else placed


def _read(page: Page, fact: Fact) -> Figure | None:
    """The number that the tree has read where a scan finds one."""
    at = bisect_right(page.starts, fact.span.start) - 1
    near = (figure for figure in page.figures[max(at, 0) : at + 2] if figure.span.overlaps(fact.span))
    return next(near, None) if isinstance(fact, Figure) else None


def _placed(fact: Fact, read: Figure | None) -> Fact:
    """A number stands where the tree has it, unit and all: two readings of it are one number."""
    return fact if read is None else replace(fact, span=read.span, text=read.text)
