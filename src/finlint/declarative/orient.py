"""Which number an equation tests, and what it is compared with."""

from finlint.declarative.fault import EquationError
from finlint.declarative.nodes import Each, Node, Operand, Stated, Sum

_FLIPPED = {"=": "=", "<=": ">=", ">=": "<="}


def oriented(left: Node, sign: str, right: Node) -> tuple[Stated, str, Node]:
    """The stated side, the sign as seen from it, and the other side.

    The stated side is the one that is a single concept, the left if both are. If neither is, the
    first concept of a sum is moved out of it: ``A + B = C + D`` tests ``A = C + D - B``.

    Raises:
        EquationError: neither side gives a concept to test.
    """
    if isinstance(left, Operand | Each):
        return left, sign, right
    if isinstance(right, Operand | Each):
        return right, _FLIPPED[sign], left
    for side, seen, other in ((left, sign, right), (right, _FLIPPED[sign], left)):
        if isinstance(side, Sum) and (moved := _isolated(side, other)) is not None:
            return moved[0], seen, moved[1]
    raise EquationError(0, "one side must be a concept, or a sum that adds one")


def _isolated(side: Sum, other: Node) -> tuple[Stated, Node] | None:
    for at, (minus, stated) in enumerate(side.addends):
        if isinstance(stated, Operand | Each) and not minus:
            rest = side.addends[:at] + side.addends[at + 1 :]
            moved = tuple((not was_minus, node) for was_minus, node in rest)
            return stated, Sum(((False, other), *moved))
    return None
