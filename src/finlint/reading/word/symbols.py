"""Characters of the fonts that draw signs instead of letters: ticks, boxes, comparisons."""

from collections.abc import Mapping
from types import MappingProxyType

UNKNOWN = "\ufffd"
_PRIVATE = 0xF000

_WINGDINGS = {
    0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x75: "◆", 0x76: "◆", 0x77: "◆",
    0x9E: "·", 0x9F: "•", 0xA7: "■", 0xA8: "□", 0xAB: "★",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "→", 0xF0: "→",
    0xFB: "×", 0xFC: "√", 0xFD: "☒", 0xFE: "☑",
    **{0x80 + at: sign for at, sign in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩")},
    **{0x8B + at: sign for at, sign in enumerate("⓿❶❷❸❹❺❻❼❽❾❿")},
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "×", 0x50: "√", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x98: "●", 0x99: "○", 0x9A: "○",
    0xA1: "■", 0xA2: "■", 0xA3: "□", 0xA4: "□", 0x55: "×", 0x56: "×",
    **{0x69 + at: sign for at, sign in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩")},
}  # fmt: skip
_WINGDINGS_3 = {0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x70: "▲", 0x71: "▼", 0x75: "◀", 0x7D: "▶"}
_SYMBOL = {
    **{code: chr(code) for code in b" !#%&()+,./0123456789:;<=>?[]_{|}"},
    0x2A: "*", 0x2D: "-", 0x5C: "∴", 0x7E: "~", 0xA3: "≤", 0xA5: "∞", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…",
    0xC5: "⊕", 0xD6: "√", 0xD7: "·", 0xE5: "∑", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω",
    0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x73: "σ",  # noqa: RUF001 - Greek is meant
}  # fmt: skip
FONTS: Mapping[str, Mapping[int, str]] = MappingProxyType(
    {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": _WINGDINGS_3, "symbol": _SYMBOL}
)
"""Each font by its name in small letters: the signs of its codes, as a report in plain text writes them."""


def symbol(font: str, code: str) -> str:
    """What ``w:sym`` shows; a sign that is not known is still seen to be there."""
    try:
        number = int(code, 16)
    except ValueError:
        return UNKNOWN
    if font.lower() in FONTS:
        return FONTS[font.lower()].get(number & 0xFF, UNKNOWN)
    return chr(number) if 0x20 <= number < 0xD800 else UNKNOWN  # noqa: PLR2004 - control characters, halves


def drawn(text: str, ascii_font: str, other_font: str) -> str:
    """The text of a run in such a font: letters stand for signs.

    One font is for ASCII, one for the rest; Chinese, of which these have none, is shown in another one.
    """
    low, high = FONTS.get(ascii_font.lower()), FONTS.get(other_font.lower())
    if low is None and high is None:
        return text
    return "".join(_drawn(sign, low, high) for sign in text)


def _drawn(sign: str, low: Mapping[int, str] | None, high: Mapping[int, str] | None) -> str:
    code = ord(sign)
    if _PRIVATE <= code <= _PRIVATE + 0xFF:
        signs = high or low
    elif 0x20 < code <= 0xFF:  # noqa: PLR2004 - one byte
        signs = low if sign.isascii() else high
    else:
        return sign
    return sign if signs is None else signs.get(code & 0xFF, UNKNOWN)
