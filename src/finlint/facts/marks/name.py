"""How the text writes the name of its own unit, and of what the report is a report of."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.near import Near
from finlint.regex import regex

_SHORTEST = 6
_RENAMED = Near("名 原 称", 4, "现名称|现名|更名|原名|曾用名|改名|原称|（原")
_PLACES = "省市州县区旗镇乡"
_AND = "和与及、"
_UNIT_REPORT = regex(r"^[^\n。，\t]{0,30}20\d\d年度?[^\n。，]{0,25}单位决算", re.MULTILINE)
_OF_DEPARTMENT = regex(r"部门决算(?=编制范围|情况说明|公开|报表|总表|表$)", re.MULTILINE)


def name(page: Page) -> Iterator[Mark]:
    """Every writing of the unit's name that differs in one character; ``word`` is ``unit`` or ``kind``."""
    own = page.own
    if len(own) >= _SHORTEST and page.reports:
        renamed = _RENAMED.search(page.text) is not None
        for start, end in dict.fromkeys(_near(page.text, own)):
            written = page.text[start:end]
            if written == own or (written not in page.names and _is_slip(written, own, renamed=renamed)):
                yield page.mark(MarkKind.NAME, start, end, expected=own, word="unit")
    if "部门决算" in page.text and _UNIT_REPORT.search(page.text):
        for match in _OF_DEPARTMENT.finditer(page.text):
            yield page.mark(MarkKind.NAME, *match.span(), expected="单位决算", word="kind")


def _near(text: str, own: str) -> Iterator[tuple[int, int]]:
    """Places that hold one half of the name as it is and one character more or less in the other."""
    half = len(own) // 2
    first, last = own[:half], own[half:]
    at = text.find(first)
    while at >= 0:
        sizes = [size for size in (0, 1, -1) if _ends(text[at : at + len(own) + size], own)]
        if text.startswith(own, at):
            yield at, at + len(own)
        elif sizes:
            yield at, at + len(own) + sizes[0]
        at = text.find(first, at + 1)
    at = text.find(last)
    while at >= 0:
        if not text.startswith(first, max(at - half, 0)):
            for size in (1, -1, 0):
                start = at - half - size
                if start >= 0 and text[start:at][:1] == own[0] and "\n" not in text[start:at]:
                    yield start, at + len(last)
                    break
        at = text.find(last, at + 1)


def _ends(written: str, own: str) -> bool:
    return written.endswith(own[-1]) and "\n" not in written


def _is_slip(written: str, own: str, *, renamed: bool) -> bool:
    """A character doubled or lost, or 和 for 与; a shorter place name is no slip, nor is a former name."""
    differ = next(
        (at for at, (a, b) in enumerate(zip(written, own, strict=False)) if a != b), min(len(written), len(own))
    )
    if len(written) == len(own) + 1:
        return written[differ + 1 :] == own[differ:] and written[differ] == written[differ - 1]
    if len(written) == len(own) - 1:
        lost = own[differ]
        return written[differ:] == own[differ + 1 :] and lost not in _PLACES + _AND and differ > 0
    same = written[differ + 1 :] == own[differ + 1 :]
    return same and not renamed and written[differ] in _AND and own[differ] in _AND
