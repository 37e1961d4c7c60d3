"""Writes a report and remembers what every number of it means.

A wording is a template: ``{exp}`` prints an amount, ``{exp/total}`` a share, ``{~exp}`` a whole clause
of change. The pen prints it as the office would and notes a ``Mark`` for everything an injection could
break.
"""

import re
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property

from .catalogue import REASONS
from .ledger import Ledger
from .office import Office, Spelling, shown

_SLOT = re.compile(r"\{([^{}]*)\}")
Means = tuple[str, ...]
EXACT = frozenset({"count", "weight", "score", "total", "target", "actual"})
"""Kinds of numbers that are not rounded."""


@dataclass(frozen=True)
class Mark:
    """A printed number or word: its place in the text, its meaning, and every value it can stand for.

    ``means`` is ``("value", a)``, ``("change", a, b)``, ``("growth", a, b)``, ``("ratio", a, b)`` of names
    like ``exp@c``; ``("order", a, b)`` for a word that compares; ``("year", "own"|"base")``; ``("ordinal", n)``.
    ``value`` is signed by its word; ``ulp`` is its last printed place. ``slack`` widens the interval beyond rounding: a forced share.
    """

    start: int
    end: int
    kind: str
    means: Means
    value: Fraction = Fraction(0)
    spelling: Spelling | None = None
    listing: int = -1
    slack: Fraction = Fraction(0)
    block: int = 0
    ulp: Fraction = Fraction(0)

    @cached_property
    def low(self) -> Fraction:
        """The least value that prints so."""
        return self.value - self.ulp / 2 - self.slack

    @cached_property
    def high(self) -> Fraction:
        """The greatest value that prints so."""
        return self.value + self.ulp / 2 + self.slack


@dataclass
class Pen:
    """The report as far as it is written."""

    ledger: Ledger
    office: Office
    text: str = ""
    marks: list[Mark] = field(default_factory=list)
    lists: int = 0
    block: int = 0
    plans: bool = False
    """A budget: the year is compared with the budget of the year before."""

    def line(self, template: str, listing: int = -1) -> None:
        """A paragraph."""
        self.write(template, listing)
        self.text += "\n"
        self.block += 1

    def write(self, template: str, listing: int = -1) -> None:
        """Some words of a paragraph."""
        at = 0
        for slot in _SLOT.finditer(template):
            self.text += template[at : slot.start()]
            self._slot(slot[1], listing)
            at = slot.end()
        self.text += template[at:]

    def value(self, name: str) -> int:
        """What the ledger says of ``exp`` or ``exp@p``."""
        return self.ledger.values[name if "@" in name else f"{name}@c"]

    def point(self, name: str) -> Fraction:
        """What the office reckons with: the ledger, or what it prints of it."""
        exact = Fraction(self.value(name))
        if not self.office.from_printed:
            return exact
        spelling = self.office.amount(Fraction(0), plain=True)
        return Fraction(shown(exact / spelling.unit, spelling.places, self.office.rounding)) * spelling.unit

    def put(self, kind: str, means: Means, text: str, **more: object) -> None:
        """Print ``text`` and note what it means."""
        start = len(self.text)
        self.text += text
        self.marks.append(replace(Mark(start, len(self.text), kind, means, block=self.block), **more))  # type: ignore[arg-type]

    def number(self, kind: str, means: Means, value: Fraction, spelling: Spelling, *, listing: int = -1) -> None:
        """Print a number without its sign, which a word says; the mark keeps it."""
        text = spelling.spell(abs(value), self.office.rounding)
        ulp = Fraction(0) if kind in EXACT else spelling.ulp(text)
        read = spelling.read(text) if value > 0 else -spelling.read(text)
        self.put(kind, means, text, value=read, spelling=spelling, listing=listing, ulp=ulp)

    def amount(self, name: str, listing: int = -1, *, plain: bool = False) -> None:
        """An amount with its unit."""
        name = name if "@" in name else f"{name}@c"
        value = Fraction(self.value(name))
        self.number("amount", ("value", name), value, self.office.amount(value, plain=plain), listing=listing)

    def count(self, name: str) -> None:
        """A number of things, without its measure word."""
        spelling = Spelling(Fraction(1), "", 0)
        self.number("count", ("value", f"{name}@c"), Fraction(self.value(name)), spelling)

    def ratio(self, part: str, whole: str, listing: int = -1) -> None:
        """``part`` as a percentage of ``whole``; 0 % of nothing."""
        a, b = self._full(part), self._full(whole)
        ratio = self.point(a) / self.point(b) if self.point(b) else Fraction(0)
        kind = "completion" if b.endswith("@b") else "share"
        self.number(kind, ("ratio", a, b), ratio, self.office.percent(ratio), listing=listing)

    def last_share(self, part: str, whole: str, listing: int) -> None:
        """The share that an office forces: what the others of the list leave."""
        others = [mark for mark in self.marks if mark.listing == listing and mark.kind == "share"]
        rest = 1 - sum((mark.value for mark in others), Fraction(0))
        spelling = replace(self.office.percent(Fraction(1, 3)), places=max(self.office.percent_places))
        true = self.point(self._full(part)) / self.point(self._full(whole))
        self.number("share", ("ratio", self._full(part), self._full(whole)), rest, spelling, listing=listing)
        self.marks[-1] = replace(self.marks[-1], slack=abs(rest - true))

    def word(self, text: str, a: str, b: str, sign: int) -> None:
        """A word that says how ``a`` stands to ``b``."""
        self.put("word", ("order", a, b), text, value=Fraction(sign))

    def change(self, a: str, b: str, *, form: str = "both") -> None:
        """增加12.30万元，增长4.5%: the words of direction, the difference and the rate (``both|amount|rate``)."""
        office = self.office
        now, before = self.point(a), self.point(b)
        sign = 1 if now > before else -1
        up = sign > 0
        if form != "rate" or not before:
            self.word(office.choose(*(("增加", "增加", "增加了") if up else ("减少", "减少", "减少了"))), a, b, sign)
            difference = abs(now - before)
            self.number("change", ("change", a, b), sign * difference, office.amount(difference, plain=True))
        if form == "both" and before:
            self.text += "，"
        if form != "amount" and before:
            self.word(office.choose(*(("增长", "增长", "上升") if up else ("下降", "下降", "降低"))), a, b, sign)
            rate = abs(now - before) / before
            self.number("growth", ("growth", a, b), sign * rate, office.percent(rate))

    def gap(self, name: str) -> None:
        """The rate by which an amount misses its budget, negative with its sign: 预决算差异率-19.99%."""
        a, b = f"{name}@c", f"{name}@b"
        rate = (self.point(a) - self.point(b)) / self.point(b)
        self.text += "-" if rate < 0 else ""
        self.number("growth", ("growth", a, b), rate, self.office.percent(abs(rate)))

    def year(self, which: str) -> None:
        """The year of the report (``own``) or the year before (``base``)."""
        year = self.ledger.year - (which == "base")
        self.put("year", ("year", which), str(year), value=Fraction(year))

    def ordinal(self, number: int) -> None:
        """The number of a list item."""
        self.put("ordinal", ("ordinal", str(self.lists), str(number)), str(number), value=Fraction(number))

    def begin(self) -> int:
        """A new list, of shares or of numbered items."""
        self.lists += 1
        return self.lists

    @staticmethod
    def _full(name: str) -> str:
        return name if "@" in name else f"{name}@c"

    def _slot(self, slot: str, listing: int) -> None:
        from .phrases import clause  # noqa: PLC0415 (clauses are written with the pen, so they import it)

        if slot in {"Y", "P"}:
            self.year("own" if slot == "Y" else "base")
        elif slot == "U":
            self.text += self.ledger.unit
        elif slot == "R":
            self.text += self.office.choose(*REASONS)
        elif slot[0] == "#":
            self.count(slot[1:])
        elif slot[0] == "+":
            self.change(f"{slot[1:]}@c", f"{slot[1:]}@p", form=self.office.choose("both", "both", "amount"))
        elif slot[0] == "=":
            self.gap(slot[1:])
        elif slot[0] in "~^'?<":
            clause(self, slot)
        elif "/" in slot:
            part, _, whole = slot.partition("/")
            self.ratio(part, whole, listing)
        elif slot.startswith("%"):
            self.ratio(f"{slot[1:]}@c", f"{slot[1:]}@b")
        else:
            self.amount(slot, listing)
