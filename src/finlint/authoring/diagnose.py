"""Explanations: which slip of the hand turns what should be there into what is printed."""

from collections.abc import Iterable, Sequence
from itertools import islice

from finlint.audit import Text
from finlint.authoring.term import plain, quotient, term
from finlint.facts import Figure
from finlint.measure import Dimension, Exact

_TELLING = 3
"""Digits of a number of which one can be said to be wrong; in a shorter one any digit differs."""
_LOOKED_AT = 2000
"""Numbers of a report among which a wrong base is looked for."""
_UNIT_SLIPS = {4: ("一万", "ten thousand"), 8: ("一亿", "a hundred million"), 3: ("一千", "a thousand")}


def slip(stated: Figure, expected: Exact) -> Text | None:
    """How the digits of a printed number differ from those that the other numbers make, if simply."""
    mine, theirs = plain(abs(term(stated).value), stated), plain(abs(expected), stated)
    if mine == theirs:
        return None
    moved = _shifted(abs(term(stated).value), abs(expected))
    if moved is not None:
        return moved
    one, other = mine.replace(".", ""), theirs.replace(".", "")
    if len(one) != len(other):
        return None
    differ = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if _transposed(one, other, differ):
        return Text(
            f"相邻两位数字颠倒：{theirs}写成了{mine}",
            f"two digits are transposed: {theirs} became {mine}",
        )
    if len(differ) == 1 and len(other.strip("0")) >= _TELLING:
        return Text(f"一位数字之差：{theirs}写成了{mine}", f"one digit differs: {theirs} became {mine}")
    return None


def _transposed(one: str, other: str, differ: Sequence[int]) -> bool:
    match differ:
        case [first, second] if second == first + 1:
            return one[first] == other[second] and one[second] == other[first]
    return False


def _shifted(stated: Exact, expected: Exact) -> Text | None:
    if not stated or not expected:
        return None
    for power, (zh, en) in _UNIT_SLIPS.items():
        for factor in (power, -power):
            if stated == expected.scaled(factor):
                return Text(f"相差{zh}倍，疑为单位之误", f"off by {en}: probably the unit")
    for factor in (1, -1):
        if stated == expected.scaled(factor):
            return Text("小数点错了一位", "the decimal point is one place off")
    return None


def base_that_fits(stated: Figure, part: Exact, candidates: Iterable[Figure]) -> Text | None:
    """The number by which the printed percentage was really divided, if one reproduces it."""
    printed = abs(stated.quantity.value)
    if printed in (Exact(0), Exact(1)):
        return None
    for other in islice(candidates, _LOOKED_AT):
        money = other.quantity.unit.dimension is Dimension.MONEY
        made = quotient(abs(part), abs(other.quantity.value), stated) if money else None
        if made is not None and made.rounded(stated.quantity.decimals - stated.quantity.unit.exponent) == printed:
            return Text(
                f"{stated.text}是以{other.name}{other.text}为基数算出的",
                f"{stated.text} is what dividing by {other.name} {other.text} gives",
            )
    return None
