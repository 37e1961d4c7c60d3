"""Two years of one unit: what this year's report says of 上年 against what last year's printed.

A number of this year's report is observable by last year's if a relation breaks only when both reports lie on the table.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .annex_report import Annexed
from .inject import Change, Operator, change_difference, last_year, shift_decimal, transpose
from .pen import Mark
from .relations import Printed
from .report import Written

_OPERATORS: tuple[Operator, ...] = (change_difference, last_year, shift_decimal, transpose)


@dataclass(frozen=True)
class Slip:
    """This year's report with a fault that only last year's shows."""

    report: Written
    target: Mark
    shown_by: tuple[str, ...]


def remembered(last: Written, this: Written) -> list[Mark]:
    """The amounts that last year's report printed, as this year's calls them."""
    return [
        replace(mark, means=("value", f"{mark.means[1].removesuffix('@c')}@p"))
        for mark in last.marks
        if mark.kind == "amount" and f"{mark.means[1].removesuffix('@c')}@p" in this.ledger.values
    ]


def slips(last: Annexed, this: Annexed) -> Iterator[Slip]:
    """The faults that this year's report could have, in an order of the seed's own."""
    written = this.written
    rng = random.Random(f"slip {written.seed}")
    known = remembered(last.written, written)
    for mark in rng.sample(written.marks, len(written.marks)):
        if mark.kind in {"change", "growth", "amount"} and mark.spelling:
            changes = rng.choice(_OPERATORS)(rng, written, mark)
            shown = _shown(written, changes, known) if changes else ()
            if shown:
                yield _slip(written, changes, shown)


def _shown(written: Written, changes: list[Change], known: list[Mark]) -> tuple[str, ...]:
    new = {id(mark): now for mark, _, now in changes}
    marks = [new.get(id(mark), mark) for mark in written.marks]
    changed = [now for _, _, now in changes]
    alone = Printed(written.ledger, marks).broken(changed)
    return () if alone else tuple(Printed(written.ledger, [*marks, *known]).broken(changed))


def _slip(written: Written, changes: list[Change], shown: tuple[str, ...]) -> Slip:
    at = next(at for at, mark in enumerate(written.marks) if mark is changes[0][0])
    faulty = written.with_texts([(mark, words) for mark, words, _ in changes])
    return Slip(faulty, faulty.marks[at], shown)
