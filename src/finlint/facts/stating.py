"""From tokens to facts at their place."""

from finlint.facts.context import Context
from finlint.facts.figure import Aspect, Figure, Mark, MarkKind, Place
from finlint.facts.key import Key
from finlint.facts.resolution import Resolution
from finlint.measure import Quantity
from finlint.syntax import Token
from finlint.text import Normalised, Span

_DEEPEST = 16
"""Wholes within one another: 类, 款 and 项, and what 其中 and brackets divide again."""


class Stating:
    """Makes facts of what stands in a sentence; ``resolution`` is that of the part being read."""

    def __init__(self, normalised: Normalised, context: Context) -> None:
        """The context says where the reader is."""
        self.normalised = normalised
        self.context = context
        self.resolution = Resolution()

    def figure(  # noqa: PLR0913 - a fact has as many sides
        self,
        token: Token,
        quantity: Quantity,
        key: Key,
        aspect: Aspect,
        *,
        base: Key | None = None,
        word: Token | None = None,
    ) -> Figure:
        """A stated number."""
        return Figure(
            text=str(token),
            span=self._span(token),
            quantity=quantity,
            interval=self.resolution.interval(quantity),
            key=key,
            aspect=aspect,
            place=self._place(),
            base=base,
            parent=_within_reach(self._whole(quantity, key, aspect)),
            word=None if word is None else self._span(word),
        )

    def _whole(self, quantity: Quantity, key: Key, aspect: Aspect) -> Figure | None:
        """What a number is a part of: a number of the same kind, and no budget of what was spent."""
        frame = self.context.frame
        whole = frame.parent
        if whole is None or aspect is not Aspect.VALUE:
            return whole
        if not quantity.unit.comparable(whole.quantity.unit):
            alike = (f for f in reversed(frame.wholes) if quantity.unit.comparable(f.quantity.unit))
            whole = next(alike, None)
        other = whole is not None and key.scope.basis != whole.key.scope.basis and key.concept != whole.key.concept
        return None if other else whole

    def comparison(self, token: Token, sign: str, key: Key, base: Key) -> Mark:
        """Words that say how two numbers stand to one another."""
        return Mark(MarkKind.COMPARISON, str(token), self._span(token), self._place(), sign, key, base)

    def reason(self, token: Token) -> Mark:
        """Words that explain the number before them, or the next one."""
        return Mark(MarkKind.REASON, str(token), self._span(token), self._place())

    def _place(self) -> Place:
        context = self.context
        frame = context.frame
        return Place(context.section, context.block, context.sentence, frame.listing, frame.opener)

    def _span(self, token: Token) -> Span:
        return self.normalised.span(token.start_pos or 0, token.end_pos or 0)


def _within_reach(whole: Figure | None) -> Figure | None:
    """A whole that is itself a part, but not of so many as no report divides: those would be followed without end."""
    outer, depth = whole, 0
    while outer is not None and depth < _DEEPEST:
        outer, depth = outer.parent, depth + 1
    return whole if outer is None else None
