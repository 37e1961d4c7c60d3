"""Whether the two sides of a row can be compared at all."""

from finlint.declarative.bind import Row
from finlint.declarative.nodes import Constant, Items, Node, Operand, Sum
from finlint.measure import Dimension, Unit


def unlike(node: Node, row: Row) -> str | None:
    """The first number of another kind than the tested one, None if all are of its kind.

    A product has factors of any kind. A bare constant is 0 or counts something: beside 万元 or %
    it could mean too much, so a rule writes 50万元 and 100%.
    """
    unit = row.stated.quantity.unit
    match node:
        case Constant():
            return None if _constant(node, unit) else f"单位不同：{node.text}"
        case Operand() | Items():
            other = [f for f in row.bound[node] if not f.quantity.unit.comparable(unit)]
            return f"单位不同：{other[0].text}" if other else None
        case Sum():
            found = (unlike(part, row) for _, part in node.addends)
            return next((text for text in found if text), None)
        case _:
            return None


def _constant(node: Constant, unit: Unit) -> bool:
    own = node.quantity.unit
    counts = unit.dimension not in {Dimension.MONEY, Dimension.PRICE, Dimension.SHARE}
    bare = own.dimension is Dimension.PURE and (counts or not node.quantity.value)
    return bare or own.comparable(unit)
