"""Marks of form: what is printed beside what should be, found in the text one kind a file.

Nothing here reads the tree: each kind is one scan of the normalised text, or of the figures that
were read from it, and is skipped where the text cannot hold it.
"""

from collections.abc import Callable, Iterator

from finlint.facts.figure import Mark
from finlint.facts.marks.accompanied import accompanied
from finlint.facts.marks.blank import blank
from finlint.facts.marks.cell import cell
from finlint.facts.marks.code import code
from finlint.facts.marks.completion import completion
from finlint.facts.marks.doubled import doubled
from finlint.facts.marks.former import former
from finlint.facts.marks.grade import grade
from finlint.facts.marks.grouping import grouping
from finlint.facts.marks.head import head
from finlint.facts.marks.headless import headless
from finlint.facts.marks.labels import labels
from finlint.facts.marks.listed import listed
from finlint.facts.marks.name import name
from finlint.facts.marks.naming import naming
from finlint.facts.marks.numbering import numbering
from finlint.facts.marks.office import office
from finlint.facts.marks.path import path
from finlint.facts.marks.person import account, identity, mobile
from finlint.facts.marks.points import points
from finlint.facts.marks.project import project
from finlint.facts.marks.quotes import quotes
from finlint.facts.marks.reference import reference
from finlint.facts.marks.residue import residue
from finlint.facts.marks.restated import restated
from finlint.facts.marks.spelling import spelling, width, yearless
from finlint.facts.marks.stop import stop
from finlint.facts.marks.subject import subject
from finlint.facts.marks.term import term
from finlint.facts.marks.topic import topic
from finlint.facts.marks.unfinished import unfinished
from finlint.facts.marks.unit import percent, unit
from finlint.facts.marks.year import year
from finlint.facts.marks.yearly import yearly
from finlint.facts.page import Page

__all__ = ["marks", "restated"]

_KINDS: tuple[Callable[[Page], Iterator[Mark]], ...] = (
    residue,
    unit,
    percent,
    doubled,
    completion,
    subject,
    term,
    numbering,
    labels,
    spelling,
    yearless,
    width,
    quotes,
    former,
    unfinished,
    stop,
    accompanied,
    year,
    name,
    office,
    identity,
    account,
    mobile,
    cell,
    grade,
    code,
    path,
    listed,
    head,
    points,
    reference,
    topic,
    project,
    naming,
    headless,
    blank,
    grouping,
    yearly,
)


def marks(page: Page) -> Iterator[Mark]:
    """Every mark of form of a report."""
    for kind in _KINDS:
        yield from kind(page)
