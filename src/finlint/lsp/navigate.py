"""From a total to its parts, and from a part to its totals."""

from collections.abc import Iterable, Iterator

from finlint.audit.equation import numbers
from finlint.engine.judged import Judged
from finlint.facts import Figure
from finlint.lsp.analysis import Understood
from finlint.text import Span


def parts(understood: Understood, span: Span) -> tuple[Span, ...]:
    """The places of what a number is the total of; of a number that others give, a rate say, of those."""
    judged = list(understood.judged(span))
    summed = [place for each in judged for total, those in _sums(each) if total.overlaps(span) for place in those]
    listed = [
        figure.span
        for figure in understood.done.facts.figures
        if (parent := _parent(figure)) is not None and parent.overlaps(span)
    ]
    given = [
        figure.span
        for each in judged
        if not summed and not listed and each.stated is not None and each.stated.overlaps(span)
        for figure in each.outcome.figures
    ]
    return _places((*summed, *listed, *given), span)


def totals(understood: Understood, span: Span) -> tuple[Span, ...]:
    """The places of the numbers that a number is a part of."""
    summed = [
        total
        for each in understood.judged(span)
        for total, those in _sums(each)
        if any(place.overlaps(span) for place in those)
    ]
    listed = [parent for figure in understood.figures(span) if (parent := _parent(figure)) is not None]
    return _places((*summed, *listed), span)


def _parent(figure: Figure) -> Span | None:
    """The number that an enumeration gives the parts of: a share among them is none."""
    parent = figure.parent
    return parent.span if parent is not None and parent.aspect is figure.aspect else None


def _sums(judged: Judged) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """The total of a relation that adds up, and its parts."""
    equation = judged.outcome.equation
    if equation is None or not judged.adds:
        return
    for one, many in ((equation.left, equation.right), (equation.right, equation.left)):
        if len(one) == 1 and len(stated := list(numbers(one))) == 1:
            yield stated[0].span, tuple(figure.span for figure in numbers(many))


def _places(spans: Iterable[Span], but: Span) -> tuple[Span, ...]:
    """Each once, in the order of the text, those of last year's report left out."""
    return tuple(sorted({span for span in spans if not span.prior and not span.overlaps(but)}))
