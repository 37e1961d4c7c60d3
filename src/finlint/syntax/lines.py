"""What each line of a report is: heading, list item, table cell, running text or blank.

Only the form of the line decides, never its words: 第一部分 / 一、 / （一） / 1. / （1） and a leading tab.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from finlint.regex import regex

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_HEADS = regex(
    rf"(?P<PART>第{_NUMERAL}部分[:：、]?|附[件表]\d{{0,2}}(?:[-－]\d{{1,2}})?[:：]?(?=$|[^\d.]{{0,40}}$))"
    rf"|(?P<SECTION>{_NUMERAL}[、.．])"
    rf"|(?P<SUBSECTION>（{_NUMERAL}）)"
    r"|(?P<ITEM>[0-9]{1,2}(?:[.、．](?!\d)|(?=\s[^\d\s%])))"
    r"|(?P<SUBITEM>（\d{1,2}）|[0-9]{1,2}）)"
)
_OPENINGS = frozenset("第附（0123456789一二三四五六七八九十")
"""The characters that they begin with."""
Tabular = Callable[[int], bool]
"""Whether an offset of a text is inside a table, where that is known."""
_HEADINGS = ("PART", "SECTION", "SUBSECTION")
_NUMERIC = regex(r"[-\d.,%]+(?![^\n])")
_SHORT = 6
"""Characters that what a number counts takes less than."""
_TITLE = regex(
    r"(?:(?:19|20)\d\d|项目|部门|单位|整体|预算|专项|财政|转移支付|中央|[省市区县州]级)[^，。；\n]{0,30}"
    r"(?:自评|评分|评价|目标)表(?:（[^（）\n]{1,12}）)?(?![^\n])"
)
_REACH = 12
"""How many lines below a wrapped cell may go on before the next cell shows that the table does."""


class Line(NamedTuple):
    """A line: ``kind`` is a terminal of report.lark or ``BLANK``; a wrapped cell is one line to its last."""

    kind: str
    start: int
    body: int  # where the text after the marker begins
    end: int


_line: Callable[[tuple[str, int, int, int]], Line] = partial(tuple.__new__, Line)
"""A line of its parts, in a third of the time: there are thousands."""


def lines(text: str, tabular: Tabular | None = None) -> list[Line]:
    """Every line of a normalised text, in order; ``tabular`` says what only a document with tables can.

    Lines without a tab that stand between cells belong to the cell above them, blanks and all. Of blank lines
    only the first below a cell is one: there a row ends.
    """
    found: list[Line] = []
    written = text.split("\n")
    start, inside, blank = 0, False, False
    for at, raw in enumerate(written):
        end = start + len(raw)
        if raw[:1] == "\t":
            found.append(_line(("CELL", start, start + 1, end)))
            inside, blank = True, False
        elif raw and (words := raw.lstrip()):
            body = end - len(words)
            head = _HEADS.match(text, body, end) if words[0] in _OPENINGS else None
            line = _line((head.lastgroup or "LINE", body, head.end(), end) if head else ("LINE", body, body, end))
            if inside:
                above = found[-2] if blank else found[-1]
                inside = (
                    tabular(line.start)
                    if tabular
                    else not (blank and _closes(text, above, line)) and _goes_on(line, written, at, blank=blank)
                )
            if inside:
                if blank:
                    found.pop()
                cell = found.pop()
                line = Line("CELL", cell.start, cell.body, end)
            found.append(line)
            blank = False
        else:
            if inside and not blank:
                found.append(Line("BLANK", start, start, end))
            blank = True
        start = end + 1
    return found


def _closes(text: str, cell: Line, line: Line) -> bool:
    """Whether behind a blank line nothing belongs to a cell: it is empty or a number, or a title follows."""
    words = text[cell.body : cell.end].strip()
    if not words or _TITLE.match(text, line.start) is not None:
        return True
    return line.end - line.start >= _SHORT and _NUMERIC.match(words) is not None


def _goes_on(line: Line, written: Sequence[str], at: int, *, blank: bool) -> bool:
    """Whether a line below a cell is one of it, and no heading below the table."""
    if not blank:
        return line.kind != "PART"
    return line.kind not in _HEADINGS and any(raw.startswith("\t") for raw in written[at + 1 : at + _REACH + 1])
