"""The number of a list item as Word writes it: 一、 1. ① A) ii 甲."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

_DIGITS = "零一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_SMALL, _LARGE = ("", "十", "百", "千"), "拾佰仟"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST = 9_999


def numeral(kind: str, number: int) -> str:
    """A number in one of the formats of ``w:numFmt``; in decimal digits where the format has none for it."""
    if not 0 < number <= _MOST:
        return "" if kind in {"none", "bullet"} else str(number)
    write = _WAYS.get(kind)
    written = write(number) if write else ""
    return written or ("" if write is _nothing else str(number))


def chinese(number: int) -> str:
    """十、二十一、一百零三."""
    text = _counted(number, _DIGITS, _SMALL)
    return text.removeprefix("一") if text.startswith("一十") else text


def _formal(number: int) -> str:
    """壹、壹拾、贰拾壹."""
    return _counted(number, _FORMAL, ("", *_LARGE))


def _counted(number: int, digits: str, places: tuple[str, ...]) -> str:
    zero = digits[0]
    written = [digits[int(digit)] + (places[at] if digit != "0" else "") for at, digit in enumerate(str(number)[::-1])]
    text = "".join(reversed(written))
    while zero * 2 in text:
        text = text.replace(zero * 2, zero)
    return text.rstrip(zero)


def _digital(number: int) -> str:
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    text = ""
    for amount, letters in _ROMAN:
        text += letters * (number // amount)
        number %= amount
    return text


def _letters(number: int) -> str:
    """A to Z, then AA, BB."""
    return chr(ord("A") + (number - 1) % 26) * min((number - 1) // 26 + 1, 8)


def _one_of(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if number <= len(signs) else ""


def _in_turn(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)]


def _wide(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


def _ordinal(number: int) -> str:
    teens = 10 <= number % 100 < 20  # noqa: PLR2004 - 11th, 12th, 13th
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _nothing(_: int) -> str:
    return ""


_WAYS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        **dict.fromkeys(("decimal", "decimalHalfWidth"), str),
        "decimalZero": lambda number: f"{number:02}",
        **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), _wide),
        **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _one_of(_CIRCLES)),
        "decimalEnclosedParen": _one_of("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
        "decimalEnclosedFullstop": _one_of("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
        "numberInDash": lambda number: f"- {number} -",
        **dict.fromkeys(
            (
                "chineseCounting",
                "chineseCountingThousand",
                "japaneseCounting",
                "taiwaneseCounting",
                "taiwaneseCountingThousand",
            ),
            chinese,
        ),
        **dict.fromkeys(("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), _digital),
        **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"), _formal),
        "ideographTraditional": _in_turn(_STEMS),
        "ideographZodiac": _in_turn(_BRANCHES),
        "ideographEnclosedCircle": _one_of("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
        "upperLetter": _letters,
        "lowerLetter": lambda number: _letters(number).lower(),
        "upperRoman": lambda number: _roman(number).upper(),
        "lowerRoman": _roman,
        "ordinal": _ordinal,
        "none": _nothing,
        "bullet": _nothing,
    }
)
