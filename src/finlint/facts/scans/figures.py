"""Figures of numbers that a scan has found at a place of the page."""

from collections.abc import Iterator

from finlint.facts.figure import Aspect, Figure, Place
from finlint.facts.key import Key
from finlint.facts.page import Page
from finlint.measure import Interval, Quantity


def figure(  # noqa: PLR0913 - a number has as many sides
    page: Page,
    start: int,
    end: int,
    quantity: Quantity,
    key: Key,
    aspect: Aspect = Aspect.VALUE,
    *,
    interval: Interval | None = None,
    place: Place | None = None,
    parent: Figure | None = None,
) -> Figure:
    """The number that is printed from ``start`` to ``end``; its interval and place are those of what is printed."""
    span = page.normalised.span(start, end)
    return Figure(
        page.text[start:end],
        span,
        quantity,
        interval or quantity.interval(),
        key,
        aspect,
        place or page.place(start, span),
        parent=parent,
    )


def stated(  # noqa: PLR0913 - as above
    page: Page,
    start: int,
    end: int,
    key: Key,
    aspect: Aspect = Aspect.VALUE,
    *,
    unit: str = "",
    place: Place | None = None,
) -> Iterator[Figure]:
    """What is printed from ``start`` to ``end``, if it is a number, in ``unit`` where it is printed without."""
    quantity = Quantity.parse("".join(page.text[start:end].split()) + unit)
    if quantity is not None:
        yield figure(page, start, end, quantity, key, aspect, place=place)


def side(  # noqa: PLR0913 - as above
    page: Page,
    start: int,
    text: str,
    concept: str,
    finest: int | None = None,
    *,
    aspect: Aspect = Aspect.VALUE,
    unit: str = "",
    parent: Figure | None = None,
) -> Figure:
    """One side of a relation: a number of this year, in ``unit`` where it is printed without.

    Of two that are compared the one with fewer digits is as exact as the other: 5公里 beside 4.6公里 is 5.0.
    """
    quantity = Quantity.parse(text + unit)
    assert quantity is not None
    key = Key(concept, "", page.year)
    interval = quantity.interval(finest)
    return figure(page, start, start + len(text), quantity, key, aspect, interval=interval, parent=parent)
