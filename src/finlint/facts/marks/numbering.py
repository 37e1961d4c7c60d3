"""Numbers of headings and list items, each with the number that its siblings make one expect."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.regex import regex
from finlint.value import field, value

_NUMERALS = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九")
CHINESE = {
    number: (("" if tens == 1 else _NUMERALS[tens]) + "十" if tens else "") + _NUMERALS[units]
    for number in range(1, 60)
    for tens, units in (divmod(number, 10),)
}
VALUES = {written: number for number, written in CHINESE.items()}
_CN = "[一二三四五六七八九十]{1,3}"
_LINE = regex(
    rf"\n(?=[第附\t（一二三四五六七八九十\d])(?:(?P<part>第{_CN}部分|附[件表录])|(?P<cell>\t(?:[^\n]*+\n\t)*+)|(?P<open>（?)(?P<number>{_CN}(?=[、）.．])|\d{{1,2}})"
    r"(?P<close>[、）.．]?)(?:(?![\d.])|(?<=[、.．])(?=(?:19|20)\d\d年))(?P<title>[^\n]{0,40}))"
)
"""A line behind the line end before it, so that in a text with one put before it a match starts where its line does."""
_MEASURE = regex(
    r"[个人次辆台万亿元%年月日号名项条家户批件份期场天团艘架座处组宗起吨米本册篇间所位支度分余多级类时点至、，。；：.）]|[^一-鿿“]"
)
_TITLE = regex(r"^([一-鿿]{2,14})$", re.MULTILINE)
_NO_TITLE = ("报告", "表", "说明", "附件", "单位", "部门")
_CELL = regex(r"\n\s*-?\d[\d,]*(?:\.\d{1,2})?(?:[ ]+-?\d[\d,]*(?:\.\d{1,2})?)*[ ]*(?=\n|$)")
_CLEAR, _DEEPEST, _FAR = 3, 40, 20_000
"""Lines without a tab after which a table is over for sure; lists within one another; characters between headings."""


@value(frozen=False)
class _List:
    """An open list: how its numbers are written, the last of them, and where that stands."""

    style: str
    last: int
    at: int
    title: str
    first: re.Match[str]
    repeated: bool = False


@value(frozen=False)
class _Outline:
    """The lists that are open, the innermost last, and where the text began that they were read from."""

    start: int = 0
    whole: bool = True
    lists: list[_List] = field(default_factory=list)

    def reset(self, start: int, *, whole: bool) -> None:
        self.start, self.whole = start, whole
        self.lists.clear()

    def open(self, style: str, number: int, line: re.Match[str]) -> None:
        """Begin a list; of very many within one another the outermost are forgotten."""
        self.lists = [*self.lists[-_DEEPEST:], _List(style, number, line.start(), line["title"], line)]

    def find(self, style: str) -> _List | None:
        return next((each for each in reversed(self.lists) if each.style == style), None)


def numbering(page: Page) -> Iterator[Mark]:
    """Every numbered line; ``word`` is ``repeated``, ``skipped``, ``unpointed`` or ``first`` where it is wrong."""
    outline = _Outline()
    for line in _LINE.finditer("\n" + page.text):
        end = line.end() - 1
        if line.lastgroup != "title":
            outline.reset(end, whole=line.lastgroup == "part")
            continue
        if _CELL.match(page.text, end):
            continue  # 一、一般公共预算收入 above 100.00: a cell of a table that has lost its lines
        number = VALUES.get(line["number"]) or (int(line["number"]) if line["number"].isdigit() else 0)
        if not number or (line["open"] and line["close"] != "）"):
            continue
        yield from _line(page, outline, line, number)


def _line(page: Page, outline: _Outline, line: re.Match[str], number: int) -> Iterator[Mark]:
    style = _style(line)
    if not line["close"]:
        before = outline.lists[-1] if outline.lists else None
        if before is None or before.style not in ("1.", "1、", "1．") or number != before.last + 1 or number <= 2:  # noqa: PLR2004
            return
        if _MEASURE.match(line["title"]):
            return
        expected = _written(number, before.style)
        before.last, before.at = number, line.start()
        yield _mark(page, line, expected, "unpointed")
        return
    top = outline.find(style)
    if top is None:
        if number == 2 and style in ("一、", "（一）"):  # noqa: PLR2004 - the first is missing
            yield from _headless(page, outline, line, style)
        outline.open(style, number, line)
        return
    while outline.lists[-1] is not top:
        outline.lists.pop()
    outer = next((each for each in reversed(outline.lists) if each.style == style and each.last + 1 == number), None)
    if outer is None and number == 1:
        outline.open(style, number, line)
        yield _mark(page, line, _marker(line), "")
        return
    if outer is not None:
        while outline.lists[-1] is not outer:
            outline.lists.pop()
        yield _mark(page, line, _marker(line), "")
    else:
        yield from _out_of_order(page, outline, top, line, number)
        outer = top
    outer.repeated = number == outer.last
    outer.last, outer.at, outer.title = number, line.start(), line["title"]


def _out_of_order(page: Page, outline: _Outline, top: _List, line: re.Match[str], number: int) -> Iterator[Mark]:
    """A number that is said twice, or left out; after one that is said twice the next may count it or not."""
    expected = _written(top.last + 1, top.style)
    if number == top.last and line["title"] != top.title:
        yield _mark(page, line, expected, "repeated")
    elif number == top.last + 2 and not top.repeated:
        before = outline.lists[-2] if len(outline.lists) > 1 else None
        if top.last == 1 and before is not None and (before.style, before.last) == (top.style, 1):
            yield _mark(page, top.first, expected, "repeated")
        elif not _inline(page.text, top.at, line.start(), top.last + 1):
            yield _mark(page, line, expected, "skipped")


def _inline(text: str, start: int, end: int, number: int) -> bool:
    """Whether the missing number stands within a line, or is written in another style."""
    written = f"{number}|{CHINESE.get(number, number)}"
    return regex(rf"(?<!\d)(?:{written})[、）.．是]").search(text, start, end) is not None


def _headless(page: Page, outline: _Outline, line: re.Match[str], style: str) -> Iterator[Mark]:
    """二、 without 一、: the heading before it is numbered otherwise, or not at all."""
    start = outline.lists[-1].at if style == "（一）" and outline.lists else outline.start
    if line.start() - start > _FAR:
        return
    between = page.text[start : line.start()]
    if style[:2] in between or not (outline.whole or between.count("\n") > 2 * _CLEAR):
        return
    first = _written(1, style)
    if style == "一、" and outline.lists and outline.lists[0].style in ("1、", "1.", "（一）"):
        yield from _styled(page, outline, first)
        return
    titles = [title for title in _TITLE.finditer(page.text, start, line.start()) if not title[1].endswith(_NO_TITLE)]
    if titles:
        title = titles[-1] if style == "（一）" else titles[0]
        yield page.mark(MarkKind.NUMBERING, *title.span(1), expected=first + title[1], word="first")


def _styled(page: Page, outline: _Outline, first: str) -> Iterator[Mark]:
    """1、主要职责 before 二、机构设置."""
    opener = outline.lists[0]
    start = opener.at
    if opener.style in ("1、", "1.") and "。" not in opener.title and "，" not in opener.title:
        end = start + len(_written(opener.last, opener.style))
        if page.text[start:end] == _written(1, opener.style):
            yield page.mark(MarkKind.NUMBERING, start, end, expected=first, word="style")


def _style(line: re.Match[str]) -> str:
    return line["open"] + ("1" if line["number"].isdigit() else "一") + line["close"]


def _written(number: int, style: str) -> str:
    return style.replace("1", str(number)).replace("一", CHINESE.get(number, str(number)))


def _marker(line: re.Match[str]) -> str:
    return line["open"] + line["number"] + line["close"]


def _mark(page: Page, line: re.Match[str], expected: str, word: str) -> Mark:
    marker = _marker(line)
    return page.mark(MarkKind.NUMBERING, line.start(), line.start() + len(marker), expected=expected, word=word)
