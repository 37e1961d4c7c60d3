"""Explanations: which slip of the hand turns what should be there into what is printed."""

from collections.abc import Iterable
from itertools import islice

from finlint.audit import Text
from finlint.authoring.slips import named, variants
from finlint.authoring.term import quotient, shown
from finlint.facts import Figure
from finlint.measure import Dimension, Exact, ratio

_TELLING = 3
"""Digits of a number of which one can be said to be wrong; in a shorter one any digit differs."""
_LOOKED_AT = 400
"""Numbers of a report among which a wrong base is looked for."""
_CENTS = 2
_CENT = Exact(1, -_CENTS)


def slip(stated: Figure, expected: Exact) -> Text | None:
    """How the digits of a printed number differ from those that the other numbers make, if simply."""
    found = (variant for variant in variants(stated) if variant.value == expected)
    variant = next(found, None)
    if variant is None or (not variant.slip.rare and len(str(abs(stated.quantity.mantissa))) < _TELLING):
        return None
    return named(stated, variant, shown(abs(expected), stated))


def base_that_fits(stated: Figure, part: Exact, candidates: Iterable[Figure]) -> Text | None:
    """The number by which the printed percentage was really divided, if one reproduces it.

    Candidates are those around the percentage (``facts.near``), or of its measure: as many in any text.
    """
    printed, places = abs(stated.quantity.value), stated.quantity.decimals - stated.quantity.unit.exponent
    if printed in (Exact(0), Exact(1)):
        return None
    low, high = _near(abs(part), printed, places)
    for other in islice(candidates, _LOOKED_AT):
        if other.quantity.unit.dimension is not Dimension.MONEY:
            continue
        whole = abs(other.quantity.value)
        if whole < low or (high is not None and whole > high):
            continue
        made = quotient(abs(part), whole, stated)
        if made is not None and made.rounded(places) == printed:
            return _divided(stated, other)
    return None


def _near(part: Exact, printed: Exact, places: int) -> tuple[Exact, Exact | None]:
    """Between which amounts a base lies, so that most need not be divided by."""
    step = Exact(1, -places)
    least = printed - step
    low = ratio(part, printed + step, _CENTS) - _CENT
    return low, ratio(part, least, _CENTS) + _CENT if least > Exact(0) else None


def _divided(stated: Figure, other: Figure) -> Text:
    """Say by what was divided, and whether it is the number of another year."""
    years = {key.period for key in (stated.base, other.key) if key is not None}
    wrong = ("疑用错年度", "the year") if len(years) > 1 else ("疑用错基数", "the base")
    return Text(
        f"若分母用{other.told}则为{stated.text}，{wrong[0]}",
        f"dividing by {other.name} {other.printed} gives {stated.text}: {wrong[1]} is probably wrong",
    )
