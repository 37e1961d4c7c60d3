"""A report of a seed: ledger, office, wording; and the same report with something changed."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from . import budget, national, performance, sichuan, south, west
from .ledger import Ledger, make
from .office import open_office
from .pen import Mark, Pen

WORDINGS: Mapping[str, Callable[[Pen], None]] = {
    "sichuan": sichuan.write,
    "national": national.write,
    "hunan": south.hunan,
    "guangdong": south.guangdong,
    "yunnan": west.yunnan,
    "xinjiang": west.xinjiang,
    "budget": budget.write,
}
EVALUATED = 0.4
"""The share of reports with an evaluation of projects."""
UNITS = {"yunnan": "元"}


@dataclass(frozen=True)
class Written:
    """A report before it is laid out: its text and what it says where."""

    seed: int
    wording: str
    ledger: Ledger
    text: str
    marks: tuple[Mark, ...]

    def with_texts(self, changes: Sequence[tuple[Mark, str]]) -> "Written":
        """The report with other words at some marks; the places of the others move along."""
        text, marks = self.text, list(self.marks)
        for mark, words in sorted(changes, key=lambda change: -change[0].start):
            text = text[: mark.start] + words + text[mark.end :]
            moved = len(words) - (mark.end - mark.start)
            marks = [
                replace(one, start=one.start + moved, end=one.end + moved)
                if one.start >= mark.end
                else replace(one, end=one.end + moved)
                if one.start == mark.start
                else one
                for one in marks
            ]
        return replace(self, text=text, marks=tuple(marks))


def write(seed: int, wording: str = "") -> Written:
    """The report of ``seed``."""
    wording = wording or random.Random(f"wording {seed}").choice(sorted(WORDINGS))
    pen = Pen(make(seed), open_office(seed, unit=UNITS.get(wording, "万元")))
    WORDINGS[wording](pen)
    if not pen.plans and random.Random(f"performance {seed}").random() < EVALUATED:
        performance.section(pen, "（四）")
        performance.tables(pen)
    return Written(seed, wording, pen.ledger, pen.text, tuple(pen.marks))
