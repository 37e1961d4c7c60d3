"""What each line of a report is: heading, list item, table cell, running text or blank.

Only the form of the line decides, never its words: 第一部分 / 一、 / （一） / 1. / （1） and a leading tab.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from finlint.regex import regex

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_HEADS = regex(
    rf"(?P<PART>第{_NUMERAL}部分[:：、]?|附[件表]\d{{0,2}}(?:[-－]\d{{1,2}})?[:：]?(?=$|[^\d.]{{0,40}}$))"
    rf"|(?P<SECTION>{_NUMERAL}[、.．])"
    rf"|(?P<SUBSECTION>（{_NUMERAL}）)"
    r"|(?P<ITEM>\d{1,2}(?:[.、．](?!\d)|(?=\s[^\d\s%])))"
    r"|(?P<SUBITEM>（\d{1,2}）|\d{1,2}）)"
)
Tabular = Callable[[int], bool]
"""Whether an offset of a text is inside a table, where that is known."""
_NEVER = 1 << 60
_REACH = 12
"""How many lines below a wrapped cell may go on before the next cell shows that the table does."""


class Line(NamedTuple):
    """A line: ``kind`` is a terminal of report.lark or ``BLANK``; a wrapped cell is one line to its last."""

    kind: str
    start: int
    body: int  # where the text after the marker begins
    end: int


def lines(text: str, tabular: Tabular | None = None) -> list[Line]:
    """Every line of a normalised text, in order; ``tabular`` says what only a document with tables can."""
    found = []
    start = 0
    for raw in text.split("\n"):
        end = start + len(raw)
        if not raw:
            found.append(Line("BLANK", start, start, start))
        elif raw[0] == "\t":
            found.append(Line("CELL", start, start + 1, end))
        else:
            found.append(_classify(text, raw, start, end))
        start = end + 1
    return _joined(found, tabular) if "\t" in text else found


def _classify(text: str, raw: str, start: int, end: int) -> Line:
    """A line without a tab before it."""
    body = end - len(raw.lstrip())
    if body == end:
        return Line("BLANK", start, end, end)
    head = _HEADS.match(text, body, end)
    if head:
        return Line(head.lastgroup or "LINE", body, head.end(), end)
    return Line("LINE", body, body, end)


def _ends_table(line: Line, *, blank: bool) -> bool:
    """Whether a line is a heading below the table, and not a line of a cell."""
    return line.kind == "PART" or (blank and line.kind in ("SECTION", "SUBSECTION"))


def _joined(found: Sequence[Line], tabular: Tabular | None) -> list[Line]:
    """Lines without a tab that stand between cells belong to the cell above them, blanks and all."""
    next_cell = [_NEVER] * (len(found) + 1)
    for at in range(len(found) - 1, -1, -1):
        next_cell[at] = at if found[at].kind == "CELL" else next_cell[at + 1]
    result: list[Line] = []
    inside = False
    blank = False
    for at, line in enumerate(found):
        if line.kind == "BLANK":
            result.append(line)
            blank = True
            continue
        if line.kind == "CELL":
            inside = True
        elif inside and (
            tabular(line.start)
            if tabular is not None
            else (not blank or next_cell[at] - at <= _REACH) and not _ends_table(line, blank=blank)
        ):
            while result[-1].kind == "BLANK":
                result.pop()
            result[-1] = result[-1]._replace(end=line.end)
            blank = False
            continue
        else:
            inside = False
        blank = False
        result.append(line)
    return result
