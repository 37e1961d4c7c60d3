"""From the cells of a table to facts: the number of a cell with its key, the words of a cell with their meaning."""

from finlint.facts.context import Context
from finlint.facts.figure import Aspect, Figure, Mark, MarkKind, Place
from finlint.facts.key import Key
from finlint.facts.resolution import Resolution
from finlint.facts.tables.words import NUMBER, STATED
from finlint.measure import Dimension, Quantity, Unit
from finlint.text import Normalised, Span
from finlint.value import value


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

    def raw(self, cell: Cell) -> str:
        """The words of a cell with the blanks and line ends between them."""
        return self.normalised.text[cell.start : cell.end]

    def key(self, concept: str, entity: str) -> Key:
        """What a cell speaks of, in the year of the report."""
        return Key(concept, entity, self.context.year)

    def stated(  # noqa: PLR0913 - a fact has as many sides
        self, cell: Cell, key: Key, aspect: Aspect, spot: Spot, unit: str, *, base: Key | None = None
    ) -> tuple[Figure, ...]:
        """The number that a cell consists of, if it does, in the unit of its column if it has none itself."""
        if not NUMBER.fullmatch(cell.text):
            return ()
        quantity = Quantity.parse(cell.text)
        if quantity is None:
            return ()
        if quantity.unit.dimension is Dimension.PURE:
            quantity = quantity.in_unit(Unit.of(unit))
        span = self.normalised.span(cell.start, cell.end)
        return (self._figure(cell.text, span, quantity, key, aspect, spot, base),)

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
        return (self._figure(number, span, quantity, key, aspect, spot),)

    def marked(self, cell: Cell, kind: MarkKind, key: Key, spot: Spot, word: str = "") -> Mark:
        """The words of a cell."""
        return Mark(kind, cell.text, self.normalised.span(cell.start, cell.end), self.place(spot), word, key)

    def place(self, spot: Spot) -> Place:
        """Where a cell stands in the report."""
        context = self.context
        return Place(context.section, context.block, context.sentence, -1, "", spot.row, spot.column)

    def _figure(  # noqa: PLR0913 - a fact has as many sides
        self,
        text: str,
        span: Span,
        quantity: Quantity,
        key: Key,
        aspect: Aspect,
        spot: Spot,
        base: Key | None = None,
    ) -> Figure:
        interval = self.resolution.interval(quantity)
        return Figure(text, span, quantity, interval, key, aspect, self.place(spot), base)
