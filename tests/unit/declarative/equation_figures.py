"""Figures made by hand, so that equations are tested without reading any report."""

from itertools import count

from finlint.audit import Outcome, Verdict
from finlint.declarative.bind import Where, Within
from finlint.declarative.equation import Equation
from finlint.declarative.nodes import sought
from finlint.declarative.parse import parse
from finlint.facts import Aspect, FactIndex, Figure, Key, Place, Scope, index
from finlint.measure import Quantity
from finlint.text import Span

_OFFSETS = count(0, 100)

HOME = ("第二部分 情况说明", "三、支出决算情况说明")


def figure(  # noqa: PLR0913 - a fact has as many sides
    concept: str,
    text: str,
    *,
    section: tuple[str, ...] = HOME,
    sentence: int = 1,
    listing: int = -1,
    parent: Figure | None = None,
    period: str = "2024",
    fund: str = "",
    basis: str = "决算",
    entity: str = "",
    aspect: Aspect = Aspect.VALUE,
    base: Key | None = None,
    row: int = -1,
    column: int = -1,
    block: int = 1,
) -> Figure:
    """A figure; each one made stands behind the one before it."""
    quantity = Quantity.parse(text)
    assert quantity is not None
    start = next(_OFFSETS)
    return Figure(
        text,
        Span(start, start + len(text)),
        quantity,
        quantity.interval(2),
        Key(concept, entity, period, Scope(fund, basis)),
        aspect,
        Place(section, block, sentence, listing, row=row, column=column),
        base,
        parent,
    )


def facts(*figures: Figure) -> FactIndex:
    """An index of these figures."""
    return index(figures)


def equation(text: str, *require: str, where=Where(), within=Within.REPORT, message="") -> Equation:  # noqa: B008
    """An equation; all operands are required unless some are named, ``""`` names none."""
    relation = parse(text)
    operands = sought(relation.computed)
    needed = {n for n in operands if n.label in require} if require else operands
    return Equation(relation, frozenset(needed), where, within, message)


def check(equals: Equation, *figures) -> list[Outcome]:
    """All outcomes."""
    return list(equals.check(facts(*figures)))


def verdicts(equals: Equation, *figures) -> list[Verdict]:
    """The verdicts of all outcomes."""
    return [outcome.verdict for outcome in check(equals, *figures)]
