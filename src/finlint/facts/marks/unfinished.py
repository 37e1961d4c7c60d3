"""Entries of 名词解释 that break off: 4.其他收入：指单位取得的除上述收入以外的各项收."""

from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.regex import regex

_ENTRY = regex(
    r"^(?:\d{1,2}[.、．]|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、)[^\n]{2,60}?[：:是]?指[^\n]*$"
)
_ENDS = "。；！.;”）"
_LEAST, _TIMES, _SHOWN = 4, 4, 6
"""Entries that end as they should, for each that does not; characters of it that are shown."""


def unfinished(page: Page) -> Iterator[Mark]:
    """Marks UNFINISHED of the last words of an entry, where nearly all entries end in a full stop."""
    glossary = page.glossary
    lines = page.text[glossary.start : glossary.stop].split("\n") if glossary else []
    start, last, whole, open_ = glossary.start, 0, 0, []
    for line in lines:
        if _ENTRY.match(line):
            if line.rstrip().endswith(tuple(_ENDS)):
                last, whole = start + len(line.rstrip()), whole + 1
            else:
                open_.append(start + len(line.rstrip()))
        start += len(line) + 1
    if whole < _LEAST or len(open_) * _TIMES > whole:
        return
    for end in open_:
        yield page.mark(MarkKind.UNFINISHED, end - _SHOWN, end)
    yield page.mark(MarkKind.UNFINISHED, last - 1, last, expected=page.text[last - 1 : last])
