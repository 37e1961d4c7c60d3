"""Chinese numerals: 三百二十一, 两, 十二点五, 二〇二三."""

from typing import NamedTuple

from finlint.regex import regex

_DIGITS = {digit: str(value) for value, digit in enumerate("零一二三四五六七八九")}
_FOLD = str.maketrans(
    "\u3007○两兩壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億點",
    "零零二二一二二三三四五六六七八九十百千万亿点",
)
_POSITIONAL = regex("[零一二三四五六七八九]{1,30}")
_YEAR_LENGTH = 4
_SCALED = regex("(?P<coefficient>[一二三四五六七八九])(?P<scale>[百千]?[万亿])")
_POWERS = {"亿": 8, "万": 4, "千": 3, "百": 2, "十": 1}
_SCALES = frozenset("亿万")

CHARACTERS = "\u3007○零一二三四五六七八九十百千万亿点两兩壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
"""Whatever a numeral may contain once 萬, 億 and 點 are simplified."""


class Numeral(NamedTuple):
    """A numeral's digits, and the 万 or 亿 at its end, which belongs to the unit: 三|万元."""

    mantissa: int
    decimals: int
    scale: str


def numeral(text: str) -> Numeral | None:
    """The number a numeral of at most 40 characters says, None if it says none.

    Digits side by side are read from four on: 二〇二三, whereas 三四个 is an estimate. Refused too:
    万 alone, 三四十, and 一百五, which is 150 in speech and 105 to nobody.
    """
    folded = text.translate(_FOLD)
    if simple := _SCALED.fullmatch(folded):
        return Numeral(int(_DIGITS[simple["coefficient"]]), 0, simple["scale"])
    scale = folded[-1] if folded[-1:] in _SCALES else ""
    if "点" in folded:
        return _decimal(folded.removesuffix(scale), scale)
    if _POSITIONAL.fullmatch(folded) and len(folded) >= _YEAR_LENGTH:
        return Numeral(int(_figures(folded)), 0, "")
    value = _value(folded)
    return None if value is None else Numeral(value // 10 ** _POWERS.get(scale, 0), 0, scale)


def _decimal(text: str, scale: str) -> Numeral | None:
    whole, _, fraction = text.partition("点")
    value = _value(whole)
    if value is None or not _POSITIONAL.fullmatch(fraction):
        return None
    return Numeral(int(f"{value}{_figures(fraction)}"), len(fraction), scale)


def _figures(text: str) -> str:
    return "".join(_DIGITS[digit] for digit in text)


def _value(text: str) -> int | None:
    """A whole number: one digit, or what stands around its greatest power."""
    if text in _DIGITS:
        return int(_DIGITS[text])
    for mark, power in _POWERS.items():
        high, found, low = text.rpartition(mark)
        if found:
            times, rest = _times(high, power), _rest(low, power)
            return None if times is None or rest is None else times * 10**power + rest
    return None


def _times(text: str, power: int) -> int | None:
    """What stands before a power: one digit before 千, up to four before 万, eight before 亿."""
    if power == 1 and not text:
        return 1
    value = _value(text)
    limit = 10 ** (power if power in {4, 8} else 1)
    return value if value is not None and 0 < value < limit else None


def _rest(text: str, power: int) -> int | None:
    """What stands after a power; a place left out must be said: 一百零五, 三万零五百."""
    if not text:
        return 0
    gap = text.startswith("零")
    value = _value(text.removeprefix("零"))
    if value is None or value >= 10**power:
        return None
    return value if gap == (value < 10 ** (power - 1)) else None
