"""Numbers that one scan of the text finds and names, beside what the tree states."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain

from finlint.facts.figure import Fact, Figure
from finlint.facts.page import Page
from finlint.facts.scans.adjacent import adjacent
from finlint.facts.scans.adjusted import adjusted
from finlint.facts.scans.averaged import averaged
from finlint.facts.scans.awards import awards, out_of
from finlint.facts.scans.balanced import balanced
from finlint.facts.scans.bands import bands
from finlint.facts.scans.budgeted import budgeted
from finlint.facts.scans.capped import capped
from finlint.facts.scans.carried import carried
from finlint.facts.scans.costs import costs
from finlint.facts.scans.counted import counted
from finlint.facts.scans.filled import filled
from finlint.facts.scans.followed import followed
from finlint.facts.scans.formulas import formulas
from finlint.facts.scans.goals import goals
from finlint.facts.scans.gradings import gradings
from finlint.facts.scans.headed import headed
from finlint.facts.scans.multiplied import multiplied
from finlint.facts.scans.narrated import narrated
from finlint.facts.scans.paced import paced
from finlint.facts.scans.paired import paired
from finlint.facts.scans.prose import prose
from finlint.facts.scans.repeated import repeated
from finlint.facts.scans.respective import respective
from finlint.facts.scans.reviewed import reviewed
from finlint.facts.scans.spent import spent
from finlint.facts.scans.tabulated import tabulated
from finlint.facts.scans.totalled import totalled
from finlint.syntax import Token
from finlint.value import replace

_SCANS = (awards, bands, headed, out_of, narrated, adjacent, followed, spent, carried, respective)
_SUMS = (averaged, gradings, formulas, paired, adjusted)
_TABLES = (filled, reviewed, tabulated, multiplied, balanced, totalled)


def named(page: Page) -> Iterator[Fact]:
    """Numbers that their lines name better than the sentences of the tree do: these take their place."""
    for scan in (prose, goals, budgeted, counted, capped, costs, paced):
        for fact in scan(page):
            read = _read(page, fact)
            begun = read is None or read.span.start == fact.span.start
            yield fact if begun else _placed(fact, read)


def further(page: Page, tokens: Iterable[Token]) -> Iterator[Fact]:
    """What is said of numbers besides: the same words elsewhere, marks of criteria, heads of rows, full marks."""
    for fact in chain(repeated(page, tokens), *(scan(page) for scan in (*_SCANS, *_SUMS, *_TABLES))):
        yield _settled(page, fact)


def _settled(page: Page, fact: Fact) -> Fact:
    """A number, and what it is a part of, where the tree has them."""
    placed = _placed(fact, _read(page, fact))
    if not isinstance(placed, Figure) or placed.parent is None:
        return placed
    whole = _settled(page, placed.parent)
    return placed if whole is placed.parent else replace(placed, parent=whole)


def _read(page: Page, fact: Fact) -> Figure | None:
    """The number that the tree has read where a scan finds one."""
    at = bisect_right(page.starts, fact.span.start) - 1
    near = (figure for figure in page.figures[max(at, 0) : at + 2] if figure.span.overlaps(fact.span))
    return next(near, None) if isinstance(fact, Figure) else None


def _placed(fact: Fact, read: Figure | None) -> Fact:
    """A number stands where the tree has it, unit and all: two readings of it are one number."""
    if read is None or (read.span == fact.span and read.text == fact.text):
        return fact
    return replace(fact, span=read.span, text=read.text)
