"""Slips of the hand: how the digits of a printed number come from those that should be there."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from finlint.audit import Text, worth
from finlint.choice import Choice
from finlint.facts import Aspect, Figure
from finlint.measure import Dimension, Exact
from finlint.value import value

_POINTS = (1, -1, 2, -2)
_UNITS = (4, -4, 8, -8, 3, -3)
_SIGNED = (Aspect.CHANGE, Aspect.GROWTH)


class Slip(Choice):
    """A kind of slip; what it is called in the two languages."""

    TRANSPOSED = ("相邻两位数字颠倒", "two digits are transposed")
    LAST = ("末两位数字颠倒", "the last two digits are transposed")
    POINT = ("小数点错位", "the decimal point is in the wrong place")
    UNIT = ("疑为单位之误", "probably the unit")
    SIGN = ("增减用词写反", "the word for the direction is the opposite")
    REST = ("疑写成了余下的占比", "probably the share of the rest")
    DIGIT = ("一位数字之差", "one digit differs")
    LOST = ("疑漏写一位数字", "probably a digit is missing")
    ADDED = ("疑多写一位数字", "probably a digit too many")
    CUT = ("疑舍去了小数", "the decimals were probably cut off")
    NOTHING = ("差额恰为此数", "the gap is exactly this number")

    @property
    def rare(self) -> bool:
        """Whether two numbers hardly ever differ like this by chance; one digit differs more often."""
        return self not in (Slip.DIGIT, Slip.LOST, Slip.ADDED, Slip.CUT, Slip.NOTHING)


@value
class Variant:
    """What a printed number would be without a slip, in base units."""

    value: Exact
    slip: Slip


def variants(figure: Figure) -> Iterator[Variant]:
    """Every number from which one slip makes the printed one; the likelier slips first."""
    return (Variant(Exact(mantissa, exponent), slip) for mantissa, exponent, slip in readings(figure))


def readings(figure: Figure) -> list[tuple[int, int, Slip]]:
    """The variants as mantissa, exponent and slip: of a hundred hardly one is ever asked for."""
    printed = worth(figure)
    mantissa, exponent = printed.mantissa, printed.exponent
    found = []
    if figure.aspect is Aspect.SHARE and figure.quantity.unit.dimension is Dimension.SHARE:
        rest = Exact(1) - printed
        found.append((rest.mantissa, rest.exponent, Slip.REST))
    if figure.aspect in _SIGNED:
        found.append((-mantissa, exponent, Slip.SIGN))
    found += [(mantissa, exponent + power, Slip.POINT) for power in _POINTS]
    if figure.quantity.unit.dimension is Dimension.MONEY:
        found += [(mantissa, exponent + power, Slip.UNIT) for power in _UNITS]
    found.append((0, 0, Slip.NOTHING))
    sign, size = (-1 if mantissa < 0 else 1), abs(mantissa)
    for spelled, slip in _spelled(size, max(len(str(size)), figure.quantity.decimals + 1)):
        found += [(sign * other, exponent, slip) for other in spelled if other != size]
    return found


def cut(figure: Figure, value: Exact) -> Variant | None:
    """The value, if leaving its decimals out makes the printed number: 99 for 99.9分."""
    printed, short = worth(figure), Exact(1, worth(figure).exponent)
    far = value - printed if printed.mantissa >= 0 else printed - value
    return Variant(value, Slip.CUT) if figure.interval.is_point and Exact(0) < far < short else None


def _spelled(size: int, length: int) -> Iterator[tuple[Iterable[int], Slip]]:
    """What the digits of a number make where some of them are others; leading zeros fill it up to its length."""
    places = [10**power for power in range(length, -1, -1)]
    for left, right in pairwise(places[1:]):
        turned = size + 9 * right * (size // right % 10 - size // left % 10)
        yield (turned,), Slip.LAST if right == 1 else Slip.TRANSPOSED
    for above, place in pairwise(places):
        before, behind = size // above, size % place
        yield range(before * above + behind, before * above + behind + above, place), Slip.DIGIT
        yield (before * place + behind,), Slip.ADDED
    for place in places:
        start = size // place * place * 10 + size % place
        yield range(start, start + 10 * place, place), Slip.LOST


def named(figure: Figure, variant: Variant, said: str) -> Text:
    """What happened to a number, and what it should be as it would be printed."""
    zh, en = variant.slip.value
    match variant.slip:
        case Slip.SIGN:
            return Text(zh, en)
        case Slip.UNIT:
            return _unit(figure, variant.value) or Text(f"{zh}：应为{said}", f"{en}: should be {said}")
        case _:
            return Text(f"{zh}：应为{said}", f"{en}: should be {said}")


def _unit(figure: Figure, value: Exact) -> Text | None:
    """万 left out or put in."""
    symbol, ten_thousand = figure.quantity.unit.symbol, worth(figure).scaled(4)
    if value == ten_thousand and symbol == "元":
        return Text("疑少写“万”", "万 is probably missing: ten thousand times as much")
    if worth(figure) == value.scaled(4) and symbol == "万元":
        return Text("疑多写“万”", "万 is probably too much: a ten-thousandth of it")
    return None
