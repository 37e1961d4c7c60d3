"""The parts of a report that is whole: where its explanation stands, and what headings that has.

A report is whole only where 第N部分 of 概况, of the explanation and of 名词解释 follow one another, each with a
text of its own, and the sections of the explanation are numbered from 一 without a gap. Anything else may be an
extract, an annex or another kind of text, and has no skeleton.
"""

import re

from finlint.facts.page import Page
from finlint.regex import regex
from finlint.value import value

_CN = "一二三四五六七八九十"
_PART = regex(rf"第(?P<number>[{_CN}]{{1,2}})部分[ \t、:：]*(?P<title>[^\n。；]{{0,40}})$", re.MULTILINE)
_SECTION = regex(rf"\n[ \t]*(?P<number>[{_CN}]{{1,3}})、[ \t]*(?P<title>[^\n]{{1,60}})")
_ABOUT = regex(r"概况|职责|职能|基本情况|简介")
_EXPLAINS = regex(r"(?P<kind>决算|预算)[^\n]{0,12}(?:说明|分析)|(?:情况|文字)说明")
_GLOSSARY = regex(r"名词解释|术语解释|名词说明")
_LEAST = 5
"""Sections below which an explanation is an extract."""


@value
class Section:
    """A numbered section of an explanation: its title, and the offsets where that begins and ends, and its end."""

    title: str
    start: int
    head: int
    end: int


@value
class Skeleton:
    """A whole report: its kind (决算, 预算), the heading of its explanation, and the sections of that."""

    kind: str
    head: tuple[int, int]
    sections: tuple[Section, ...]
    glossary: int

    @property
    def start(self) -> int:
        """Where the explanation begins."""
        return self.head[1]

    def around(self, offset: int) -> tuple[int, int]:
        """The section of an offset, or the whole explanation where it stands in none."""
        found = next((each for each in self.sections if each.start <= offset < each.end), None)
        return (found.start, found.end) if found else (self.start, self.glossary)


def skeleton(page: Page) -> Skeleton | None:
    """The skeleton of a report that is whole, ``None`` for any other text."""
    if "部分" not in page.text or not page.reports:
        return None
    parts = _parts(page.text)
    about = next((at for at, (match, _) in enumerate(parts) if _ABOUT.search(match["title"])), None)
    told = next((at for at, (match, _) in enumerate(parts) if _EXPLAINS.search(match["title"])), None)
    terms = next((at for at, (match, _) in enumerate(parts) if _GLOSSARY.search(match["title"])), None)
    if about is None or told is None or terms is None or not about < told < terms:
        return None
    match, end = parts[told]
    sections = _sections(page.text, match.end(), end)
    kind = _kind(match["title"], page.text[: match.start()])
    if not kind or len(sections) < _LEAST:
        return None
    return Skeleton(kind, match.span(), sections, parts[terms][0].start())


def _parts(text: str) -> list[tuple[re.Match[str], int]]:
    """The headings of parts that have a text, and where it ends: lines of a table of contents have none."""
    heads = [head for head in _PART.finditer(text) if _leads(text, head.start())]
    ends = [*(head.start() for head in heads), len(text)][1:]
    return [(head, end) for head, end in zip(heads, ends, strict=True) if _speaks(text, head.end(), end)]


def _leads(text: str, at: int) -> bool:
    """Whether nothing but blanks stands before an offset in its line."""
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _speaks(text: str, start: int, end: int) -> bool:
    return any(mark in text[start:end] for mark in ("。", "；", "：", "\t"))


def _kind(title: str, before: str) -> str:
    told = _EXPLAINS.search(title)
    if told is not None and told["kind"]:
        return told["kind"]
    named = [kind for kind in ("决算", "预算") if f"部门{kind}" in before or f"单位{kind}" in before]
    return named[0] if len(named) == 1 else ""


def _sections(text: str, start: int, end: int) -> tuple[Section, ...]:
    """The sections 一、 二、 …, none where a number is missing or is said twice."""
    heads = list(_SECTION.finditer(text, start, end))
    if [_value(head["number"]) for head in heads] != list(range(1, len(heads) + 1)):
        return ()
    ends = [*(head.start() for head in heads), end][1:]
    return tuple(
        Section(head["title"].strip(), head.start("title"), head.end(), stop)
        for head, stop in zip(heads, ends, strict=True)
    )


def _value(numeral: str) -> int:
    tens, ten, units = numeral.rpartition("十")
    return (10 * (_CN.index(tens) + 1 if tens else 1) if ten else 0) + (_CN.index(units) + 1 if units else 0)
