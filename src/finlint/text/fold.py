"""Characters made regular: width, script, signs, and what is invisible."""

import re
import unicodedata
from collections.abc import Iterator

from finlint.regex import regex
from finlint.text.draft import Draft
from finlint.text.traditional import SIMPLIFIED

CJK = "\u2e80-\u9fff"
"""Chinese characters, for a class of a regular expression: one range, and still so many that an expression
with it is compiled only where a text calls for it."""
NO_DECIMALS = "(?:(?![0-9])|(?=(?:19|20)[0-9]{2}年))"
"""What stands behind the sign of an item, which is no decimal point: 3.2022年 is the third item."""
CHINESE = "\u2e80-\u9fff\uff01-\uff60\u2460-\u24ff“”‘’—…"
"""They and the punctuation of Chinese prose."""

_NARROW_SPACES = "\u00a0\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
_UNSEEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
)
_INVISIBLE = regex(rf"[{_UNSEEN}]|\r(?=\n)")
# Every pattern begins with a rare sign that the engine can look for, and looks back from there. What is
# a text here is compiled where a report has such a sign.
_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ"
_SYLLABLE = f"(?=[a-zɡ]{{0,5}}[{_TONES}])[a-zɡ{_TONES}]{{1,6}}）"
_MAYBE_PINYIN = regex(f"（[a-zɡ{_TONES}]")
_PINYIN = f"（(?<=[{CJK}]（){_SYLLABLE}(?:（{_SYLLABLE})*"
_COMMAS = tuple(regex(f"{comma}[0-9]{{3}}(?![0-9])") for comma in ",，")
_GROUPED = (
    r"[1-9](?<![0-9.].)(?<![0-9][,，].)[0-9]{0,2}"
    r"(?:(?:,[0-9]{3})+(?!,?[0-9])|(?:，[0-9]{3})+(?!，?[0-9]|%))"
)
_THIN_GROUPED = rf"[1-9](?<![0-9.].)[0-9]{{0,2}}(?:[{_NARROW_SPACES}][0-9]{{3}})+(?![{_NARROW_SPACES}]?[0-9])"
_SPACE = regex(" [0-9]{3}(?![0-9])")
_SPACE_GROUPED = rf"[1-9](?<=[{CJK}].)[0-9]{{0,2}}(?: [0-9]{{3}})+(?=(?:\.[0-9]{{1,6}})? ?[万亿元千])"
_GAP = regex(", [0-9]{3}(?![0-9])")
_GAP_GROUPED = rf"[1-9](?<=[{CJK}].)[0-9]{{0,2}}(?:, ?[0-9]{{3}})+(?=(?:\.[0-9]{{1,6}})? ?[万亿元千])"
_GROUP, _GROUPS = 3, 15
"""Digits before a separator, and characters where the separator stands behind others."""
_SPLIT_YEAR = regex(" (?<=(?:19|20) )(?<![0-9.].. )[0-9]{2}(?= ?年)")
_SEPARATOR = regex(rf"[,， {_NARROW_SPACES}]+")

_SIGNS = (
    *((sign, f"{sign}(?<=[0-9].)", ".") for sign in "．﹒"),
    *((sign, f"{sign}(?=[0-9])", "-") for sign in "－−﹣‐‑"),
)
_PUNCTUATION = tuple(regex(f"{sign}(?<![,;:].)[,;:]*") for sign in ",;:")
_CHINESE = str.maketrans(",;:", "，；：")


def _width_table() -> dict[int, str]:
    same = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%+=<>*/&@#"
    table = {ord(sign) + 0xFEE0: sign for sign in same}
    table |= dict(zip(map(ord, "﹪﹦﹢≧≦()﹙﹚"), "%=+≥≤（）（）", strict=True))
    table |= dict(zip(map(ord, "﹐﹔﹕︰∶⁄∕"), "，；：：：//", strict=True))
    table |= dict.fromkeys(map(ord, "\u1680\u2000\u2001\u2002\u2003\u2004\u205f\u3000"), " ")
    table |= dict.fromkeys(map(ord, "\r\f\v\x85\u2028\u2029"), "\n")
    return table


_SAME = {**SIMPLIFIED, **_width_table()}
_COMPATIBILITY = frozenset(map(chr, (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFA6E))))
"""Kangxi radicals and their like, which come out of PDF files: what each is, is asked where a text has one."""
_RARE = regex(f"[{_UNSEEN}\u2f00-\u2fd5\uf900-\ufa6d{re.escape(''.join(map(chr, sorted(_SAME))))}]")
"""Whatever is not left as it is, the invisible included: one look for all of it."""


def _folded(sign: str) -> str:
    normal = unicodedata.normalize("NFKC", sign) if sign in _COMPATIBILITY else sign
    same: str = _SAME.get(ord(normal), normal) if len(normal) == 1 else sign  # some are traditional in turn
    return same


def legible(draft: Draft) -> Draft:
    """One width, one script and one line end, and nothing that cannot be seen.

    Only characters that occur are touched; no later step brings one back.
    """
    seen = set(_RARE.findall(draft.text))
    if any(map(_INVISIBLE.match, seen)) or "\r" in seen:
        draft = draft.without([match.span() for match in _INVISIBLE.finditer(draft.text)])
    text = draft.text
    for old in seen:
        text = text.replace(old, _folded(old))
    return draft.replaced(text)


def grouped(draft: Draft) -> Draft:
    """Without what stands inside numbers and words: separators of thousands and pinyin."""
    text = draft.text
    thin = [space for space in _NARROW_SPACES if space in text]
    gaps = {match.span() for match in re.finditer(_PINYIN, text)} if _MAYBE_PINYIN.search(text) else set()
    numbers = [
        *(number for comma in _COMMAS for number in _numbers(text, comma, _GROUPED)),
        *_numbers(text, _SPACE, _SPACE_GROUPED),
        *_numbers(text, _GAP, _GAP_GROUPED, _GROUPS),
        *(re.finditer(_THIN_GROUPED, text) if thin else ()),
        *_SPLIT_YEAR.finditer(text),
    ]
    for number in numbers:
        gaps |= {gap.span() for gap in _SEPARATOR.finditer(text, *number.span())}
    draft = draft.without(sorted(gaps))
    text = draft.text
    for space in thin:
        text = text.replace(space, " ")
    return draft.replaced(text)


def _numbers(text: str, separator: re.Pattern[str], number: str, reach: int = _GROUP) -> Iterator[re.Match[str]]:
    """The numbers around a separator, which is rarer than a digit."""
    for match in separator.finditer(text):
        start = match.start()
        for at in range(max(start - reach, 0), start):
            if found := regex(number).match(text, at):
                yield found


def signed(draft: Draft) -> Draft:
    """Points and minus signs at digits are ASCII."""
    text = draft.text
    for old, pattern, new in _SIGNS:
        if old in text:
            text = re.sub(pattern, new, text)
    return draft.replaced(text)


def punctuated(draft: Draft) -> Draft:
    """Punctuation beside Chinese is Chinese, so that a clause ends in one way."""
    text = draft.text
    for signs in _PUNCTUATION:
        text = signs.sub(_chinese_beside_chinese, text)
    return draft.replaced(text)


def _chinese_beside_chinese(signs: re.Match[str]) -> str:
    text, start, end = signs.string, signs.start(), signs.end()
    before = start > 0 and (is_chinese(text[start - 1]) or text[start - 1] in "%‰")
    after = end < len(text) and is_chinese(text[end])
    return signs[0].translate(_CHINESE) if before or after else signs[0]


def is_chinese(sign: str) -> bool:
    """Whether a character is Chinese, or punctuation of Chinese prose."""
    return (
        "\u2e80" <= sign <= "\u9fff" or "\uff01" <= sign <= "\uff60" or "\u2460" <= sign <= "\u24ff" or sign in "“”‘’—…"
    )
