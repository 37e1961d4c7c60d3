"""Tables that a report publishes without a number in them, and whether a word says why."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.regex import regex

_LINE = regex(r"表[ \t]*\n")
_CAPTION = regex(
    r"[ \t]*(?:[一二三四五六七八九十]{1,3}、|(?:公开|附)?表?[ ]?\d{1,2}[表、.： ]{0,2})?"
    r"(?P<title>[^\n\t。，；]{0,30}?(?:收入|支出|收支|经费|情况|明细)[^\n\t。，；]{0,14}表)[ \t]*\n"
)
_MAY_BE_EMPTY = regex(r"(?P<kind>政府性基金|国有资本经营|“?三公”?)")
_PART = regex(r"^[ \t]*第[一二三四五六七八九十]{1,2}部分", re.MULTILINE)
_CELL = regex(r"^\t[ \t]*\S", re.MULTILINE)
_FILLED = regex(r"\d[\d,]*\.\d|\d{3,}|^\t[ ]*(?:0|[-—/])[ ]*$", re.MULTILINE)
_NOTE = regex(r"空表|无数据|没有|不涉及|未发生|未安排|(?<!有)无(?!锡)|为零|为0")
_CELLS = 4
_FAR = 6000
_OTHERS = 2


def blank(page: Page) -> Iterator[Mark]:
    """Each table that may be empty; ``word`` is ``blank`` where it is and no word says so, in it or in the text."""
    if not page.reports or "表" not in page.text or "\t" not in page.text:
        return
    lines = (page.line_start(end.start()) for end in _LINE.finditer(page.text))
    heads = [head for at in lines if (head := _CAPTION.match(page.text, at))]
    ends = [*(head.start() for head in heads), len(page.text)][1:]
    tables = [(head, end) for head, end in zip(heads, ends, strict=True) if _has_cells(page.text, head.end(), end)]
    filled = [head for head, end in tables if _FILLED.search(page.text, head.end(), _until(page.text, head, end))]
    if len(filled) < _OTHERS:
        return
    for head, end in tables:
        kind = _MAY_BE_EMPTY.search(head["title"])
        if kind is not None:
            until = _until(page.text, head, end)
            told = head in filled or _NOTE.search(page.text, head.end(), until) or _narrated(page.text, kind["kind"])
            yield page.mark(MarkKind.BLANK, *head.span("title"), expected=head["title"], word="" if told else "blank")


def _until(text: str, head: re.Match[str], end: int) -> int:
    """Where a table is over at the latest."""
    part = _PART.search(text, head.end(), end)
    return min(part.start() if part else end, head.end() + _FAR)


def _has_cells(text: str, start: int, end: int) -> bool:
    found = _CELL.finditer(text, start, min(end, start + _FAR))
    return sum(1 for _, _ in zip(range(_CELLS), found, strict=False)) == _CELLS


def _narrated(text: str, kind: str) -> bool:
    """Whether the text says anything of the money: 没有政府性基金预算支出, 政府性基金预算支出0万元."""
    name = kind.strip("“”")
    none = rf"(?:无|没有|未安排|未发生)[^。\n]{{0,30}}{name}"
    some = rf"{name}[^。\n]{{0,60}}(?:无|没有|未安排|未发生|\d(?:\.\d+)?[万]?元)"
    return regex(f"{none}|{some}").search(text) is not None
