"""Last year's report to a generated one: the same ledger a year earlier, written by another hand.

The columns change places: what was last year (``@p``) is the year of that report (``@c``). Every identity holds
in either column, so this ledger balances as well. Openings and closings follow of themselves.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from finlint.audit import Report
from finlint.engine import Selection, lint, select
from finlint.plugins import loaded
from finlint.text import Source

from .ledger import WAN, Ledger
from .office import open_office
from .pen import Mark, Pen
from .report import UNITS, WORDINGS, Written

_OTHER_HAND = 100_000
"""Added to the seed of an office, for the habits of another one."""


@dataclass(frozen=True)
class Fault:
    """Last year's report with another amount: ``name`` is what this year's report has wrong."""

    name: str
    prior: Written
    shown: tuple[Mark, ...]
    """What this year's report prints of it: the change, the rate, the opening balance."""


def before(ledger: Ledger) -> Ledger:
    """The ledger of the year before."""
    values = dict(ledger.values)
    for name in {name.removesuffix("@p") for name in values if name.endswith("@p")}:
        values[f"{name}@c"], values[f"{name}@p"] = ledger.values[f"{name}@p"], ledger.values[f"{name}@c"]
    return replace(ledger, year=ledger.year - 1, values=values)


def write_prior(this: Written, ledger: Ledger | None = None) -> Written:
    """Last year's report in the same wording; of a ledger of its own where one is given."""
    office = open_office(this.seed + _OTHER_HAND, unit=UNITS.get(this.wording, "万元"))
    pen = Pen(ledger or before(this.ledger), office)
    WORDINGS[this.wording](pen)
    return Written(this.seed, this.wording, pen.ledger, pen.text, tuple(pen.marks))


def spoil(this: Written) -> Fault | None:
    """Another amount in last year's ledger, clearly, of something that both reports speak of; ``None`` if nothing is."""
    rng = random.Random(f"prior {this.seed}")
    true = write_prior(this)
    names = sorted({name for name in _compared(this) if any(m.means == ("value", f"{name}@c") for m in true.marks)})
    if not names:
        return None
    name = rng.choice(names)
    values = dict(true.ledger.values)
    values[f"{name}@c"] += WAN * rng.randint(2, 9)
    shown = tuple(m for m in this.marks if m.means[-1] == f"{name}@p" and m.means[0] in {"change", "growth"})
    return Fault(name, write_prior(this, replace(true.ledger, values=values)), shown)


def _compared(this: Written) -> Iterator[str]:
    for mark in this.marks:
        match mark.means:
            case ("change", now, last) if now.endswith("@c") and last == f"{now[:-2]}@p":
                yield now[:-2]


def audit(this: str, last: str, *rules: str) -> Report:
    """A text with last year's, by all rules or those that are selected."""
    return lint(Source("this", this), select(loaded(), Selection(rules)), Source("last", last))
