"""Rows of tables as Word exports them: a tab before each cell, one cell a line, a blank line behind the row.

The flattened page is made of the same rows by ``layout``.
"""

from collections.abc import Callable
from fractions import Fraction

from .ledger import WAN
from .office import Spelling
from .pen import Pen

GRADES = ("差", "中", "良", "优")
"""A grade is worth its place."""
POINT = Spelling(Fraction(100), "", 2, zeros=False)
Cell = str | Callable[[Pen], None]
"""Words, which may have slots of the pen, or something that writes a number."""


def row(pen: Pen, *cells: Cell) -> None:
    """A row of a table."""
    for cell in cells:
        pen.text += "\t"
        if callable(cell):
            cell(pen)
        else:
            pen.write(cell)
        pen.text += "\n"
    pen.text += "\n"
    pen.block += 1


def points(kind: str, name: str, suffix: str = "") -> Callable[[Pen], None]:
    """A weight, score or total: ``9.99``, ``10``, ``97.39分``."""

    def put(pen: Pen) -> None:
        spelling = Spelling(POINT.unit, suffix, POINT.places, zeros=POINT.zeros)
        pen.number(kind, ("value", f"{name}@c"), Fraction(pen.value(name)), spelling)

    return put


def money(name: str, suffix: str = "", kind: str = "amount") -> Callable[[Pen], None]:
    """An amount in 万元, whatever the prose reckons in; a table has no unit in its cells."""

    def put(pen: Pen) -> None:
        spelling = Spelling(Fraction(WAN), suffix, 2, pen.office.thousands.replace("，", ","), pen.office.zeros)
        pen.number(kind, ("value", f"{name}@c"), Fraction(pen.value(name)), spelling)

    return put


def rate(part: str, whole: str) -> Callable[[Pen], None]:
    """What was spent of what could be; 0 % of nothing."""

    def put(pen: Pen) -> None:
        a, b = f"{part}@c", f"{whole}@c"
        ratio = pen.point(a) / pen.point(b) if pen.point(b) else Fraction(0)
        pen.number("completion", ("ratio", a, b), ratio, pen.office.percent(ratio))

    return put


def count(kind: str, name: str, suffix: str = "") -> Callable[[Pen], None]:
    """A target, a completion, a number of projects."""

    def put(pen: Pen) -> None:
        value = Fraction(pen.value(name))
        pen.put(
            kind, ("value", f"{name}@c"), f"{value}{suffix}", value=value, spelling=Spelling(Fraction(1), suffix, 0)
        )

    return put


def name(at: int, words: str) -> Callable[[Pen], None]:
    """The name of a project, which is one everywhere; a changed one has another value."""
    return lambda pen: pen.put("name", ("name", str(at)), words)


def graded(of: str, words: str) -> Callable[[Pen], None]:
    """The grade of the score ``of``."""
    return lambda pen: pen.put("grade", ("grade", f"{of}@c"), words, value=Fraction(GRADES.index(words)))


def mixed(*parts: Cell) -> Callable[[Pen], None]:
    """Words and numbers in one cell."""

    def put(pen: Pen) -> None:
        for part in parts:
            if callable(part):
                part(pen)
            else:
                pen.write(part)

    return put
