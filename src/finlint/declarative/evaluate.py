"""What the bound figures make: interval, exact value and the arithmetic as printed."""

from functools import reduce
from operator import mul

from finlint.authoring import Term, constant, plain, term
from finlint.authoring.term import added
from finlint.declarative.bind import Row
from finlint.declarative.nodes import Constant, Each, Items, Node, Operand, Product, Sum
from finlint.facts import Figure
from finlint.measure import Dimension
from finlint.value import replace

_NONE = constant(0, 0, "0")


def evaluate(node: Node, row: Row) -> Term:
    """The computed side of a row; what is not stated counts as nothing and is not printed."""
    return _term(node, row) or _NONE


def _term(node: Node, row: Row) -> Term | None:
    match node:
        case Constant():
            return _constant(node, row.stated)
        case Operand() | Items():
            terms = [_stated(figure, row.stated) for figure in row.bound[node]]
            return added([(False, each) for each in terms]) if len(terms) > 1 else next(iter(terms), None)
        case Sum():
            parts = [(minus, _term(part, row)) for minus, part in node.addends]
            stated = [(minus, part) for minus, part in parts if part is not None]
            return added(stated) if stated else None
        case Product():
            factors = [_term(factor, row) for factor in node.factors]
            known = [factor for factor in factors if factor is not None]
            return reduce(mul, known) if len(known) == len(factors) else None
        case Each():
            return None


def _stated(figure: Figure, like: Figure) -> Term:
    """A figure as a term; in another unit than the tested one it is printed with its unit."""
    found = term(figure)
    own, unit = figure.quantity.unit, like.quantity.unit
    if own.comparable(unit) and own.exponent == unit.exponent:
        return found
    return replace(found, spelled=figure.text)


def _constant(node: Constant, like: Figure) -> Term:
    value = node.quantity.value
    bare = node.quantity.unit.dimension is Dimension.PURE
    return constant(value.mantissa, value.exponent, node.text if bare else plain(value, like))
