"""Signs and words that were set twice."""

from collections.abc import Iterator, Sequence
from functools import cache

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.near import matches, places, runs, shadow
from finlint.regex import regex

_SIGNS = regex("[，。；：、](?:[，。；：、]+|(?<=、)等(?!等|级|额|价|待|候|于|同|次|分|离|保|位))")
_EITHER = frozenset({"。。。", "。。。。", "。。。。。。", "、、、", "，，，"})
"""Signs that stand for an ellipsis or a dotted line."""
_WORDS = regex(
    "的(?<![目有].)的(?![确士])|包(?<![面红钱书承打分外荷背挎皮提].)包括|截截[至止]|厉厉行|包括包括|其中其中|主要主要(?!求)|增加增加|减少减少|增长增长|下降下降"
    "|以及以及|根据根据|按照按照|进行进行|万(?<=[0-9].)(?:元万[万亿]?元|万元)|元(?<=[0-9万亿].)元|%%|年(?<=[0-9].)年度|年度年度"
)
_TWICE = regex(r"([一-鿿]{1,2})\1")
_SIDE = 3
"""Characters on either side that must agree with another place of the report."""
_MOST = 2_000
"""Different words that are counted: each takes a look at all of the text."""


def doubled(page: Page) -> Iterator[Mark]:
    """Runs of punctuation, and words set twice; ``expected`` is what one of them leaves."""
    if not page.reports:
        return
    signs = sorted((*runs(page.shade, "，。；：、", 2), *places(page.text, "、等")))
    for match in matches(_SIGNS, page.text, signs):
        yield page.mark(MarkKind.DOUBLED, *match.span(), expected=_one_sign(match[0]), word="sign")
    twice = _twice(page.text)
    for match in matches(_WORDS, page.text, sorted((*twice, *places(page.text, "万元万")))):
        yield page.mark(MarkKind.DOUBLED, *match.span(), expected=_one_word(match[0]), word="word")
    yield from _unlike_elsewhere(page, twice)


def _twice(text: str) -> Sequence[int]:
    """Where one or two characters stand twice: there the shadow of a text is that of the text moved by as many."""
    shade = shadow(text.replace("\n\n", "\n\0"))
    number = int.from_bytes(shade, "little")
    one, two = ((number ^ number >> 8 * step).to_bytes(len(shade), "little") for step in (1, 2))
    found = {at for at in places(one, b"\0") if text[at] == text[at + 1 : at + 2]}
    return sorted(found.union(places(two, b"\0\0")))


def _one_sign(signs: str) -> str:
    if signs in _EITHER:
        return signs
    if signs.startswith("、等"):
        return "等"
    return "。" if "。" in signs else "；" if "；" in signs else signs[0]


def _one_word(words: str) -> str:
    half = len(words) // 2
    if words[:half] == words[half:]:
        return words[:half]
    return words[1:] if words[0] == words[1] else "万元"


def _unlike_elsewhere(page: Page, where: Sequence[int]) -> Iterator[Mark]:
    """人民政府口口岸办公室, where the same report writes 人民政府口岸办公室 as well, and oftener."""
    text, counts = page.text, cache(page.text.count)
    for match in matches(_TWICE, text, where):
        start, end = match.span()
        size = (end - start) // 2
        left, right = text[max(start - _SIDE, 0) : start], text[end : end + _SIDE]
        if len(left) < _SIDE or len(right) < _SIDE or not _chinese(left + right):
            continue
        once, twice = left + text[start : start + size] + right, text[start - _SIDE : end + _SIDE]
        if counts.cache_info().currsize > _MOST:
            return
        if (found := counts(once)) and found > counts(twice) - (size == 1):
            tail = text[end : end + 1] if size == 1 else ""
            yield page.mark(
                MarkKind.DOUBLED, start, end + len(tail), expected=text[start : start + size] + tail, word="word"
            )


def _chinese(words: str) -> bool:
    return all("一" <= character <= "鿿" for character in words)
