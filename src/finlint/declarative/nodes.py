"""The tree of an equation: frozen values, read with ``match``."""

from finlint.choice import Choice
from finlint.declarative.reading import PLAIN, Reading
from finlint.measure import Quantity
from finlint.value import value


class Level(Choice):
    """What ``合计(…)`` adds up: items of the classification, parts of a breakdown, rows of a performance table."""

    CLASS = "各类"
    SECTION = "各款"
    ITEM = "各项"
    PART = "分项"
    ROW = "各行"

    @property
    def prefix(self) -> str:
        """How ``facts`` begins the concept of such an item, ``""`` for parts of a breakdown."""
        return _PREFIXES[self]


_PREFIXES = {each: each.value[1:] + ":" for each in Level} | {Level.ROW: "指标:", Level.PART: ""}


@value
class Constant:
    """A number that the rule itself states: exact, however few digits it has."""

    text: str
    quantity: Quantity


@value
class Operand:
    """A concept and the reading of it that the equation wants."""

    concept: str
    reading: Reading = PLAIN

    def __hash__(self) -> int:
        return hash(self.concept)  # what is found is kept by operand

    @property
    def label(self) -> str:
        """The operand as a rule file writes it."""
        return self.reading.around(self.concept)


@value
class Items:
    """Every item of a level together: ``合计(各项)``."""

    level: Level
    reading: Reading = PLAIN

    @property
    def label(self) -> str:
        """The sum as a rule file writes it."""
        return self.reading.around(f"合计({self.level.value})")


@value
class Each:
    """Every item of a level by itself, the stated side of one relation: ``各类 = 合计(各项)``."""

    level: Level
    reading: Reading = PLAIN

    @property
    def label(self) -> str:
        """The side as a rule file writes it."""
        return self.reading.around(self.level.value)


@value
class Sum:
    """Addends, each with whether it is subtracted."""

    addends: tuple[tuple[bool, "Node"], ...]


@value
class Product:
    """Factors, two or more."""

    factors: tuple["Node", ...]


Node = Constant | Operand | Items | Each | Sum | Product
Stated = Operand | Each
Sought = Operand | Items


def sought(node: Node) -> tuple[Sought, ...]:
    """What must be looked for in the report, in the order of the equation, each once."""
    match node:
        case Operand() | Items():
            return (node,)
        case Sum():
            parts = [part for _, part in node.addends]
        case Product():
            parts = list(node.factors)
        case _:
            return ()
    return tuple(dict.fromkeys(found for part in parts for found in sought(part)))
