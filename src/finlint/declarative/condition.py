"""Whether what ``when`` asks for is so at a place; equal means equal as printed."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from finlint.declarative.bind import Row
from finlint.declarative.evaluate import evaluate
from finlint.declarative.nodes import Sought, sought
from finlint.declarative.parse import Condition
from finlint.declarative.units import unlike
from finlint.measure import Interval

_TESTS: Mapping[str, Callable[[Interval, Interval], bool]] = MappingProxyType(
    {
        "=": lambda one, other: not one.disjoint(other),
        "!=": Interval.disjoint,
        "<=": lambda one, other: not other.precedes(one),
        ">=": lambda one, other: not one.precedes(other),
        "<": Interval.precedes,
        ">": lambda one, other: other.precedes(one),
    }
)


def operands_of(condition: Condition) -> tuple[Sought, ...]:
    """What a condition looks for in the report, each once."""
    return tuple(dict.fromkeys((*sought(condition.left), *sought(condition.right))))


def met(condition: Condition, row: Row) -> bool | str:
    """Whether a condition holds of what was found, or why that cannot be told."""
    if row.absent:
        return f"条件“{condition.text}”中未列示{'、'.join(node.label for node in row.absent)}"
    left, right = evaluate(condition.left, row), evaluate(condition.right, row)
    if reason := unlike_sides(condition, row):
        return f"条件“{condition.text}”：{reason}"
    return _TESTS[condition.sign](left.interval, right.interval)


def unlike_sides(condition: Condition, row: Row) -> str | None:
    """The first number of another kind than the first one of the condition."""
    first = next((figure for figure in row.operands), None)
    if first is None:
        return None
    like = Row(first, row.bound)
    return unlike(condition.left, like) or unlike(condition.right, like)
