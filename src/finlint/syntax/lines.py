"""What each line of a report is: heading, list item, table cell, running text or blank.

Only the form of the line decides, never its words: 第一部分 / 一、 / （一） / 1. / （1） and a leading tab.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from finlint.regex import regex
from finlint.text.fold import NO_DECIMALS

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_HEADS = regex(
    rf"(?P<PART>第{_NUMERAL}部分[:：、]?|附[件表]\d{{0,2}}(?:[-－]\d{{1,2}})?[:：]?(?=$|[^\d.]{{0,40}}$))"
    rf"|(?P<SECTION>{_NUMERAL}[、.．])"
    rf"|(?P<SUBSECTION>（{_NUMERAL}）)"
    rf"|(?P<ITEM>[0-9]{{1,2}}(?:[.、．]{NO_DECIMALS}|(?=\s[^\d\s%])))"
    r"|(?P<SUBITEM>（\d{1,2}）|[0-9]{1,2}）)"
)
_OPENINGS = "第附（0123456789一二三四五六七八九十"
"""The characters that they begin with."""
_OPENING = regex(rf"\n\s*(?=[{_OPENINGS}])")
Tabular = Callable[[int], bool]
"""Whether an offset of a text is inside a table, where that is known."""
Stretch = tuple[int, int]
"""From where to where."""
_CELLS = ("CELL", "BLANK")
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
    """A line: ``kind`` is a terminal of report.lark or ``BLANK``; a wrapped cell is one line to its last.

    So are lines that somebody else reads (``APART``), as many as follow one another.
    """

    kind: str
    start: int
    body: int  # where the text after the marker begins
    end: int


_line: Callable[[tuple[str, int, int, int]], Line] = partial(tuple.__new__, Line)
"""A line of its parts, in a third of the time: there are thousands."""


def lines(text: str, tabular: Tabular | None = None, apart: Sequence[Stretch] = ()) -> list[Line]:
    """Every line of a normalised text, in order; ``tabular`` says what only a document with tables can.

    Lines without a tab that stand between cells belong to the cell above them, blanks and all. Of blank lines
    only the first below a cell is one: there a row ends. Lines in one of the stretches ``apart`` are left to
    somebody else, unless they are headings or cells.
    """
    found: list[Line] = []
    at = 0
    for start, end in _whole_lines(text, apart):
        _read(text, at, start - 1, found, tabular)
        if start and not _in_cell(found) and text.find("\n\t", start - 1, end) < 0:
            _leave(text, start, end, found)
        else:
            known = len(found)
            _read(text, start, end, found, tabular)
            found[known:] = [line._replace(kind="APART") if line.kind == "LINE" else line for line in found[known:]]
        at = end + 1
    _read(text, at, len(text), found, tabular)
    return found


def _whole_lines(text: str, apart: Iterable[Stretch]) -> Iterator[Stretch]:
    """The lines that stand in stretches as a whole: from where the first begins to where the last ends."""
    at = 0
    for first, last in apart:
        start = max(text.rfind("\n", 0, first) + 1, at)
        if text[start:first].strip():
            start = text.find("\n", first) + 1
        end = last if text[last : last + 1] in {"", "\n"} else text.rfind("\n", 0, last)
        if at <= start <= end:
            yield start, end
            at = end + 1


def _in_cell(found: Sequence[Line]) -> bool:
    """Whether the next line may belong to a cell."""
    return bool(found) and found[-1].kind in _CELLS


def _read(text: str, start: int, end: int, found: list[Line], tabular: Tabular | None) -> None:
    """Add the lines of a stretch, which ends where a line does."""
    inside = _in_cell(found)
    blank = inside and found[-1].kind == "BLANK"
    for raw in text[start:end].split("\n") if start <= end else ():
        end = start + len(raw)
        if raw[:1] == "\t":
            found.append(_line(("CELL", start, start + 1, end)))
            # Of a row on one line nothing stands below it; of a cell on a line of its own its wrapped end may.
            inside, blank = "\t" not in raw[1:].rstrip(), False
        elif raw and (words := raw.lstrip()):
            line = _headed(text, end - len(words), end)
            if inside:
                above = found[-2] if blank else found[-1]
                inside = (
                    tabular(line.start)
                    if tabular
                    else not (blank and _closes(text, above, line)) and _goes_on(line, text, blank=blank)
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


def _headed(text: str, start: int, end: int) -> Line:
    """A line with the words of its heading before the others, if it has any."""
    head = _HEADS.match(text, start, end) if text[start] in _OPENINGS else None
    return _line((head.lastgroup or "LINE", start, head.end(), end) if head else ("LINE", start, start, end))


def _leave(text: str, start: int, end: int, found: list[Line]) -> None:
    """Add the headings of a stretch without cells, and what stands between them as one line."""
    at = start
    for opening in _OPENING.finditer(text, start - 1, end):
        stop = text.find("\n", opening.end(), end)
        line = _headed(text, opening.end(), end if stop < 0 else stop)
        if line.kind != "LINE":
            _join(text, at, opening.start(), found)
            found.append(line)
            at = line.end
    _join(text, at, end, found)


def _join(text: str, start: int, end: int, found: list[Line]) -> None:
    """Add a stretch of lines as one, without the blank ones at its edges."""
    words = text[start:end]
    if words.strip():
        first, last = end - len(words.lstrip()), start + len(words.rstrip())
        stop = text.find("\n", last, end)
        found.append(_line(("APART", first, first, end if stop < 0 else stop)))


def _closes(text: str, cell: Line, line: Line) -> bool:
    """Whether behind a blank line nothing belongs to a cell: it is empty or a number, or a title follows."""
    words = text[cell.body : cell.end].strip()
    if not words or _TITLE.match(text, line.start) is not None:
        return True
    return line.end - line.start >= _SHORT and _NUMERIC.match(words) is not None


def _goes_on(line: Line, text: str, *, blank: bool) -> bool:
    """Whether a line below a cell is one of it, and no heading below the table."""
    if not blank:
        return line.kind != "PART"
    if line.kind in _HEADINGS:
        return False
    tab = text.find("\n\t", line.end)
    return tab >= 0 and text.count("\n", line.end, tab) < _REACH
