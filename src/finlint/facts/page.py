"""What the scans for numbers and for marks look at: the text, what was read of it, and where its headings stand."""

import re
from bisect import bisect_right
from functools import cached_property

from finlint.facts.figure import Aspect, Fact, Figure, Mark, MarkKind, Place
from finlint.facts.vocabulary import Vocabulary
from finlint.facts.vocabulary.form import Residue
from finlint.measure import Dimension
from finlint.near import Near, shadow
from finlint.text import Normalised, Span
from finlint.value import value

_NEAR = 400
"""Characters within which most lines end."""
_KIND_OF_TEXT = ("决算", "预算", "绩效")
_GLOSSARY = Near("名词", 24, r"^[^\n\t。，]{0,12}名词解释[^\n。，]{0,6}$", re.MULTILINE)
_NEXT_PART = Near("第 附", 8, r"^(?:第[一二三四五六七八九十]{1,3}部分|附件|附表)", re.MULTILINE)


@value(slots=False)
class Page:
    """A normalised text with its facts in order, its year, and the name of its unit (``""`` unknown).

    ``names`` are others that the unit goes by, ``residues`` what its template leaves behind beside the usual;
    ``governs`` tells a report on the budget of a whole government.
    """

    normalised: Normalised
    vocabulary: Vocabulary
    year: str
    own: str
    facts: tuple[Fact, ...]
    names: tuple[str, ...] = ()
    residues: tuple[Residue, ...] = ()
    governs: bool = False

    @cached_property
    def text(self) -> str:
        """The normalised text: offsets of every scan count its characters."""
        return self.normalised.text

    @cached_property
    def shade(self) -> bytes:
        """Its shadow, for signs that are rare in a row (``finlint.near``)."""
        return shadow(self.text)

    @cached_property
    def reports(self) -> bool:
        """Whether the text speaks of a budget, and states one number of it: elsewhere XX is a name like any."""
        kind = any(word in self.text for word in _KIND_OF_TEXT)
        return kind and any(figure.key.known or figure.place.tabular for figure in self.figures)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every stated number in the order of the text."""
        return tuple(fact for fact in self.facts if isinstance(fact, Figure))

    @cached_property
    def amounts(self) -> tuple[Figure, ...]:
        """Those of money in prose, and changes of it."""
        return tuple(
            figure
            for figure in self.figures
            if figure.place.row < 0
            and figure.quantity.unit.dimension is Dimension.MONEY
            and figure.aspect in (Aspect.VALUE, Aspect.CHANGE)
        )

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each of them begins in the source."""
        return tuple(figure.span.start for figure in self.figures)

    @cached_property
    def glossary(self) -> range:
        """The offsets of 名词解释, from its heading to the next part; empty if there is none."""
        heads = list(_GLOSSARY.finditer(self.text))
        if not heads:
            return range(0)
        start = heads[-1].end()  # a table of contents names it first
        ends = _NEXT_PART.search(self.text, start)
        return range(start, ends.start() if ends else len(self.text))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(fact.span.start for fact in self.facts)

    @cached_property
    def _origins(self) -> tuple[int, ...]:
        return tuple(origin for _, origin in self.normalised.runs)

    @cached_property
    def _last(self) -> list[int]:
        """Where the long line that was looked at last begins and ends: it may be the text, and hold all its numbers."""
        return [0, -1]

    def offset(self, figure: Figure) -> int:
        """Where a number begins in the normalised text."""
        return self.at(figure.span.start)

    def at(self, place: int) -> int:
        """Where a character of the source that was kept stands in the normalised text."""
        run = max(bisect_right(self._origins, place) - 1, 0)
        start, origin = self.normalised.runs[run]
        return start + place - origin

    def line_start(self, offset: int) -> int:
        """Where the line of an offset begins."""
        end = self.text.rfind("\n", max(offset - _NEAR, 0), offset)
        return end + 1 if end >= 0 or offset <= _NEAR else self._long(offset)[0]

    def line_end(self, offset: int) -> int:
        """Where the line of an offset ends."""
        end = self.text.find("\n", offset, offset + _NEAR)
        return end if end >= 0 else self._long(offset)[1]

    def _long(self, offset: int) -> list[int]:
        last = self._last
        if not last[0] <= offset <= last[1]:
            end = self.text.find("\n", offset)
            last[:] = self.text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(self.text)
        return last

    @cached_property
    def kind(self) -> str:
        """What the report tells of, as its headings have it: 决算 or 预算."""
        return "决算" if "决算" in self.text else "预算"

    def tabular(self, offset: int) -> bool:
        """Whether an offset stands in a cell."""
        return self._celled and self.text.startswith("\t", self.line_start(offset))

    @cached_property
    def _celled(self) -> bool:
        return "\t" in self.text

    def mark(  # noqa: PLR0913 - a mark has as many sides
        self, kind: MarkKind, start: int, end: int, *, expected: str = "", word: str = "", text: str = ""
    ) -> Mark:
        """A mark of the words from ``start`` to ``end``, placed like the fact before it."""
        span = self.normalised.span(start, end)
        return Mark(kind, text or self.text[start:end], span, self.place(start, span), word, expected=expected)

    def again(self, kind: MarkKind, figure: Figure, expected: str) -> Mark:
        """A mark of how a number is printed."""
        return Mark(kind, figure.text, figure.span, figure.place, expected=expected)

    def place(self, start: int, span: Span) -> Place:
        """That of the fact before the words that begin at ``start``."""
        at = bisect_right(self._starts, span.start) - 1
        near = self.facts[at].place if at >= 0 else Place()
        cell = 0 if self.tabular(start) else -1
        return Place(near.section, near.block, near.sentence, -1, "", cell, cell)
