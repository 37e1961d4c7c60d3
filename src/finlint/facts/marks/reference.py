"""References to annexes and parts of the same report, and whether what they point at is there."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.regex import regex

_CN = "一二三四五六七八九十"
_NUMERAL = rf"(?:\d{{1,2}}(?:-\d{{1,2}})?|[{_CN}]{{1,2}})(?![\d.{_CN}])"
_ANNEX = regex(rf"(?P<kind>附[件表]) ?(?P<number>{_NUMERAL})")
_PART = regex(rf"第(?P<number>[{_CN}]{{1,2}})部分")
_HEAD = regex(r"^[ \t（【]*(?:附[件表]|第)")
_LIST = regex(r"附(?P<kind>[件表])[:：][ \t]*(?P<list>1[^\d\n][^\n]*(?:\n+[ \t]*\d{1,2}[.、．﹒:：][^\n]*)*)")
_ITEM = regex(r"(?:^|[\n；， \t])[ \t]*(\d{1,2})[.、．﹒:：]")
_ELSEWHERE = regex(r"(?:[》〕]|号）?|文件|通知|办法|规程)(?:（[^（）\n]{1,40}）)?(?:的|中|之|所附|规定的|，|、)?$")
_WORDS = 45
_HEADING = 60


def reference(page: Page) -> Iterator[Mark]:
    """附件3, 附表2, 第四部分 in a sentence; ``expected`` is the same where it is there, ``word`` how it is missed.

    ``absent``: others of the kind are there, this one is not. ``open``: what is there cannot tell.
    """
    if page.reports and ("附" in page.text or "部分" in page.text):
        yield from _annexes(page)
        yield from _parts(page)


def _annexes(page: Page) -> Iterator[Mark]:
    text = page.text
    found = list(_ANNEX.finditer(text))
    heads = {(m["kind"], m["number"]) for m in found if _heads(text, m)}
    heads |= {("附" + each["kind"], item) for each in _LIST.finditer(text) for item in _ITEM.findall(each["list"])}
    first = next((m.start() for m in found if _heads(text, m)), None)
    itself = first is not None and "。" not in text[:first]  # the text begins with 附件2
    kinds, known = {kind for kind, _ in heads}, {(kind, part) for kind, number in heads for part in _parts_of(number)}
    for match in found:
        kind, number = match["kind"], match["number"]
        if kind not in kinds or _heads(text, match) or _foreign(text, match.start()):
            continue
        there = (kind, number) in known or any((kind, part) in heads for part in _parts_of(number))
        yield _mark(page, match, there=there, word="open" if itself else "absent")


def _parts(page: Page) -> Iterator[Mark]:
    text = page.text
    found = list(_PART.finditer(text))
    heads = {_value(m["number"]) for m in found if _heads(text, m)}
    for match in found:
        number = _value(match["number"])
        if heads and not _heads(text, match) and not _foreign(text, match.start()):
            between = number - 1 in heads and max(heads) > number
            yield _mark(page, match, there=number in heads, word="absent" if between else "open")


def _mark(page: Page, match: re.Match[str], *, there: bool, word: str) -> Mark:
    return page.mark(MarkKind.REFERENCE, *match.span(), expected=match[0] if there else "", word="" if there else word)


def _heads(text: str, match: re.Match[str]) -> bool:
    """Whether it begins a short line of its own, and no sentence."""
    first, last = max(match.start() - _HEADING, 0), match.end() + _HEADING
    start, end = text.rfind("\n", first, match.start()) + 1, text.find("\n", match.end(), last)
    if not start and first:
        return False
    line = text[start : end if end >= 0 else last]
    leads = not text[start : match.start()].strip(" \t（【")
    return leads and len(line) <= _HEADING and "。" not in line and _HEAD.match(line) is not None


def _foreign(text: str, at: int) -> bool:
    """Whether it is of another document: 《…通知》附件2, or stands in a title."""
    before = text[max(0, at - _WORDS) : at]
    return before.rfind("《") > before.rfind("》") or _ELSEWHERE.search(before) is not None


def _parts_of(number: str) -> tuple[str, ...]:
    """2-1, which is one of those that 2 means: both."""
    return (number, number.partition("-")[0])


def _value(numeral: str) -> int:
    tens, _, units = numeral.rpartition("十")
    ten = 10 * (_CN.index(tens) + 1 if tens else 1) if "十" in numeral else 0
    return ten + (_CN.index(units) + 1 if units else 0)
