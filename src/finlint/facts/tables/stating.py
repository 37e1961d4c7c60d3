"""From the cells of a table to facts: the number of a cell with its key, the words of a cell with their meaning."""

from finlint.facts.context import Context
from finlint.facts.figure import Aspect, Figure, Mark, MarkKind, Place
from finlint.facts.key import Key, Scope
from finlint.facts.resolution import Resolution
from finlint.facts.tables.words import NUMBER, STATED
from finlint.measure import Dimension, Interval, Quantity, Unit
from finlint.text import Normalised
from finlint.value import value

_ANY = Scope()
_Amount = tuple[Quantity, Interval]


@value
class Cell:
    """A cell's words without blanks, and where they stand in the normalised text."""

    text: str
    start: int
    end: int


@value
class Spot:
    """Where in its table a cell stands."""

    row: int
    column: int


class Stating:
    """Makes facts of cells; the context says in which section and table they stand."""

    def __init__(self, normalised: Normalised, context: Context) -> None:
        self.normalised = normalised
        self.context = context
        self.resolution = Resolution()
        self._known: dict[tuple[str, str], _Amount | None] = {}

    def use(self, resolution: Resolution) -> None:
        """How exact the amounts of the report are from here on."""
        self.resolution, self._known = resolution, {}

    def raw(self, cell: Cell) -> str:
        """The words of a cell with the blanks and line ends between them."""
        return self.normalised.text[cell.start : cell.end]

    def key(self, concept: str, entity: str, scope: Scope = _ANY) -> Key:
        """What a cell speaks of, in the year of the report."""
        return Key(concept, entity, self.context.year, scope)

    def stated(  # noqa: PLR0913 - a fact has as many sides
        self, cell: Cell, key: Key, aspect: Aspect, spot: Spot, unit: str, *, base: Key | None = None
    ) -> tuple[Figure, ...]:
        """The number that a cell consists of, if it does, in the unit of its column if it has none itself."""
        known = self._amount(cell.text, unit)
        if known is None:
            return ()
        span = self.normalised.span(cell.start, cell.end)
        return (Figure(cell.text, span, *known, key, aspect, self.place(spot), base),)

    def _amount(self, text: str, unit: str) -> _Amount | None:
        """A number in a column, and what its print can stand for; a table has the same few again and again."""
        if (text, unit) not in self._known:
            self._known[text, unit] = self._read(text, unit)
        return self._known[text, unit]

    def _read(self, text: str, unit: str) -> _Amount | None:
        quantity = Quantity.parse(text) if NUMBER.fullmatch(text) else None
        if quantity is None:
            return None
        if quantity.unit.dimension is Dimension.PURE:
            quantity = quantity.in_unit(Unit.of(unit))
        return quantity, self.resolution.interval(quantity)

    def measured(self, cell: Cell, key: Key, aspect: Aspect, spot: Spot, unit: str) -> tuple[Figure, ...]:
        """The one number of a cell, in the unit that stands beside it or in a cell of its own: ≥95%, 3次."""
        found = list(STATED.finditer(cell.text))
        if len(found) != 1:
            return ()
        number = found[0]["number"]
        at = self.raw(cell).find(number)
        quantity = Quantity.parse(number + (found[0]["unit"] or unit)) or Quantity.parse(number)
        if at < 0 or quantity is None:
            return ()
        span = self.normalised.span(cell.start + at, cell.start + at + len(number))
        return (Figure(number, span, quantity, self.resolution.interval(quantity), key, aspect, self.place(spot)),)

    def marked(self, cell: Cell, kind: MarkKind, key: Key, spot: Spot, word: str = "") -> Mark:
        """The words of a cell."""
        return Mark(kind, cell.text, self.normalised.span(cell.start, cell.end), self.place(spot), word, key)

    def place(self, spot: Spot) -> Place:
        """Where a cell stands in the report."""
        context = self.context
        return Place(context.section, context.block, context.sentence, -1, "", spot.row, spot.column)
