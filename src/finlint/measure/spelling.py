"""The spellings of one stated number: 约1,055.4%, 170余万, 百分之三点五, 3万5千元."""

import re
from typing import NamedTuple

from finlint.measure.approximation import Approximation
from finlint.measure.numeral import CHARACTERS, numeral
from finlint.measure.unit import Unit
from finlint.regex import regex

_MAX_DIGITS = 30
_MAX_TEXT = 96

_SPACES = dict.fromkeys((0xA0, 0x2009, 0x202F, 0x3000), " ")
_FOLD = (
    str.maketrans("餘幾萬億點負", "余几万亿点负")
    | {ord(sign) + 0xFEE0: sign for sign in "0123456789.,%+-<>()"}  # the full width forms
    | {0x2212: "-", 0xFE63: "-", 0xFE6A: "%", 0x2019: "'"}
    | _SPACES
)

_ABOUT, _MORE, _LESS = Approximation.ABOUT, Approximation.MORE, Approximation.LESS
_BEFORE = {
    **dict.fromkeys(("约", "大约", "约为", "近", "将近", "接近", "大概", "大致", "约合"), _ABOUT),
    **dict.fromkeys(("超过", "超", "突破", "逾", "高于", "多于", "大于", "大于等于", "至少"), _MORE),
    **dict.fromkeys(("不低于", "不少于", "不小于", "不下", "最少", "最低", ">", "≥", ">="), _MORE),
    **dict.fromkeys(("不足", "不到", "低于", "少于", "小于", "小于等于", "未达", "未达到"), _LESS),
    **dict.fromkeys(("不超过", "不超", "未超过", "未超", "未突破", "不高于", "不多于"), _LESS),
    **dict.fromkeys(("不大于", "至多", "最多", "最高", "<", "≤", "<="), _LESS),
}
_AFTER = {
    **dict.fromkeys(("左右", "上下"), _ABOUT),
    **dict.fromkeys(("以上", "及以上", "(含)以上", "之上"), _MORE),
    **dict.fromkeys(("以下", "及以下", "以内", "之内", "(含)以下", "之下"), _LESS),
}
_FRACTIONS = {"百分之": "%", "千分之": "‰", "万分之": "‱"}
_POWERS = {"": 0, "百": 2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8}


def _any(words: dict[str, Approximation]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_STATED = regex(
    rf"(?P<before>{_any(_BEFORE)})? ?(?P<sign>[-+负△▲])? ?(?P<fraction>[百千万]分之)?"
    r"(?:(?P<high>[0-9]{1,6})(?P<step>[千万亿])(?P<low>[0-9]{1,5}(?:\.[0-9]{1,8})?)"
    r"|(?P<grouped>[0-9]{1,3}(?P<mark>[,' ])[0-9]{3}(?:(?P=mark)[0-9]{3}){0,9}(?:\.[0-9]{1,30})?)"
    r"|(?P<plain>[0-9]{1,30}(?:\.[0-9]{1,30})?)"
    rf"|(?P<chinese>[{CHARACTERS}]{{1,40}}))"
    r" ?(?P<odd>[余多几]?)(?P<scale>[十百千万亿]{0,2}(?:个(?=[余多]))?)(?P<odd_scaled>[余多几]?)"
    r" ?(?P<unit>[^0-9.,余多几\s]{0,12}?)(?P<odd_unit>[余多]?)"
    rf" ?(?P<after>{_any(_AFTER)})?"
)


class Spelled(NamedTuple):
    """The parts of a quantity, in its order."""

    mantissa: int
    decimals: int
    unit: Unit
    approximation: Approximation


class _Digits(NamedTuple):
    mantissa: int
    decimals: int
    scale: str = ""


def read(text: str) -> Spelled | None:
    """The number that the whole text states, None if it states none or more than one."""
    if len(text) > _MAX_TEXT:
        return None
    stated = _STATED.fullmatch(text.strip().translate(_FOLD))
    digits = None if stated is None else _digits(stated)
    if stated is None or digits is None:
        return None
    unit = _unit(stated, digits.scale)
    if unit is None:
        return None
    mantissa = -digits.mantissa if stated["sign"] in {"-", "负", "△", "▲"} else digits.mantissa
    return Spelled(mantissa, digits.decimals, unit, _approximation(stated))


def _digits(stated: re.Match[str]) -> _Digits | None:
    if stated["high"]:
        return _composed(stated)
    if chinese := stated["chinese"]:
        if chinese == "百" and stated["fraction"]:
            return _Digits(100, 0)
        found = numeral(chinese)
        return None if found is None else _Digits(*found)
    plain = stated["plain"] or stated["grouped"].replace(stated["mark"], "")
    return _plain(plain)


def _plain(text: str) -> _Digits | None:
    whole, _, fraction = text.partition(".")
    if len(whole) + len(fraction) > _MAX_DIGITS:
        return None
    return _Digits(int(whole + fraction), len(fraction))


def _composed(stated: re.Match[str]) -> _Digits | None:
    """1亿2000万元 in 万元, 3万5千元 in 千元; 3万5 is 35,000 in speech only and not read."""
    scale = stated["scale"]
    low = _plain(stated["low"])
    if low is None or scale not in _POWERS or not (scale or stated["unit"]):
        return None
    room = _POWERS[stated["step"]] - _POWERS[scale]
    if room <= 0 or low.mantissa >= 10 ** (room + low.decimals):
        return None
    high = int(stated["high"]) * 10 ** (room + low.decimals)
    return _Digits(high + low.mantissa, low.decimals)


def _unit(stated: re.Match[str], scale: str) -> Unit | None:
    symbol = scale + stated["scale"] + stated["unit"]
    if fraction := stated["fraction"]:
        return Unit.of(_FRACTIONS[fraction]) if not symbol else None
    return Unit.find(symbol)


def _approximation(stated: re.Match[str]) -> Approximation:
    odd = stated["odd"] or stated["odd_scaled"] or stated["odd_unit"]
    result = Approximation.ODD if odd else Approximation.EXACT
    if before := stated["before"]:
        result = result.joined(_BEFORE[before])
    if after := stated["after"]:
        result = result.joined(_AFTER[after])
    return result
