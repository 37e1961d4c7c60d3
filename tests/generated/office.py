"""The habits of an office: how it rounds, spells and phrases. One office writes one report."""

import random
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

from .ledger import WAN

UNITS = {"元": 100, "万元": WAN, "亿元": 10_000 * WAN}


@dataclass(frozen=True)
class Spelling:
    """How one number is spelt; ``unit`` in 分 for amounts, 1 for counts, 1/100 for percentages."""

    unit: Fraction
    suffix: str
    places: int
    thousands: str = ""
    zeros: bool = True
    """Whether trailing zeros stay."""

    def spell(self, value: Fraction, rounding: str = ROUND_HALF_UP) -> str:
        """The number and its unit."""
        number = shown(value / self.unit, self.places, rounding)
        text = f"{number:,f}" if self.thousands else f"{number:f}"
        if not self.zeros and "." in text:
            text = text.rstrip("0").rstrip(".")
        return text.replace(",", self.thousands) + self.suffix

    def read(self, text: str) -> Fraction:
        """The value that ``text``, with this unit behind it, stands for."""
        return Fraction(text.removesuffix(self.suffix).replace(",", "").replace("，", "")) * self.unit

    def ulp(self, text: str) -> Fraction:
        """The last place a reader takes ``text`` to have.

        Amounts have the places of the office, whose zeros may have been dropped; a percentage has the
        places that it shows.
        """
        places = len(text.removesuffix("%").partition(".")[2]) if self.suffix == "%" else self.places
        return self.unit * Fraction(1, int("1" + "0" * places))


def shown(value: Fraction, places: int, rounding: str) -> Decimal:
    """``value`` rounded as a spreadsheet does it."""
    scaled = value * 10**places
    whole = scaled.numerator // scaled.denominator
    rest = scaled - whole
    half = Fraction(1, 2)
    up = rest > half or (rest == half and (rounding == ROUND_HALF_UP or whole % 2 == 1))
    return Decimal(whole + up).scaleb(-places)


@dataclass(frozen=True)
class Office:
    """The choices that hold for a whole report."""

    rng: random.Random
    unit: str
    thousands: str
    zeros: bool
    percent_places: tuple[int, ...]
    percent_zeros: bool
    rounding: str
    from_printed: bool
    """Changes and percentages are computed from the printed amounts, not from the ledger."""
    forces_shares: bool
    """The last share of a list is what the others leave of 100 %."""
    lists_zeros: bool
    """Items of nothing are listed as 0万元，占0%."""
    large: bool
    """Amounts above 亿元 are sometimes written in 亿元."""

    def amount(self, value: Fraction, *, plain: bool = False) -> Spelling:
        """How an amount of ``value`` 分 is spelt; ``plain`` where 亿元 would be odd."""
        unit = self.unit
        if self.large and not plain and value >= UNITS["亿元"] and self.rng.random() < 0.3:
            return Spelling(Fraction(UNITS["亿元"]), "亿元", 2, self.thousands, self.zeros)
        return Spelling(Fraction(UNITS[unit]), unit, 2, self.thousands, self.zeros)

    def percent(self, value: Fraction) -> Spelling:
        """How a ratio is spelt: one that would round to an exact claim keeps two places."""
        places = self.rng.choice(self.percent_places)
        finest = max(self.percent_places)
        if shown(value * 100, places, self.rounding) in {Decimal(0), Decimal(100)}:
            places = finest
        return Spelling(Fraction(1, 100), "%", places, zeros=self.percent_zeros)

    def choose(self, *phrases: str) -> str:
        """One of several ways to say it."""
        return self.rng.choice(phrases)


def open_office(seed: int, *, unit: str = "万元") -> Office:
    """The office of ``seed``."""
    rng = random.Random(f"office {seed}")
    draw = rng.random()
    places = (2,) if draw < 0.6 else (1,) if draw < 0.75 else (0,) if draw < 0.83 else (0, 1, 2)
    return Office(
        rng=rng,
        unit=unit,
        thousands=rng.choice(("", "", "", ",", "，")) if draw < 0.95 else "",
        zeros=rng.random() < 0.55,
        percent_places=places,
        percent_zeros=rng.random() < 0.6,
        rounding=rng.choice((ROUND_HALF_UP, ROUND_HALF_UP, ROUND_HALF_EVEN)),
        from_printed=rng.random() < 0.35,
        forces_shares=rng.random() < 0.35 and len(places) == 1,
        lists_zeros=rng.random() < 0.5,
        large=unit == "万元" and rng.random() < 0.12,
    )
