"""Flattened tables: which header words, rows and totals are one form, and whether it could be read."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from finlint.facts.tables.flat.cores import Core, Word, cores, ungrouped, words
from finlint.facts.tables.flat.groups import Levels, sheet
from finlint.facts.tables.flat.heads import ABOVE, Head, heads
from finlint.facts.tables.stating import Cell
from finlint.regex import regex
from finlint.text import Normalised
from finlint.value import field, replace, value

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_END = regex(
    rf"^(?:附[件表]|第{_NUMERAL}部分|{_NUMERAL}、|项目名称|项目负责人|填[报表]|(?:自评|评价)\s*结|存\s*在\s*问|改\s*进\s*措"
    r"|[^，。；\n]{0,40}(?:自评表|评分表|目标表|指标体系)(?:（[^（）\n]{1,12}）)?$|\t)",
    8,
)
_TOTAL = regex(
    r"^(?:合\s*计|总\s*分|总\s*计|得分合计|总得分|自评总分)(?:（[^（）]{1,14}）)?\s{0,2}(?P<first>\d{1,3}(?:\.\d{1,3})?%?)分?"
    r"(?:\s+(?P<second>\d{1,3}(?:\.\d{1,3})?)分?(?:[^\S\n]+(?P<third>\d{1,3}(?:\.\d{1,3})?))?(?:[^\S\n]+[\d.]{1,6}%)?"
    r"(?:\s*(?P<grade>[优良中差合格好秀]{1,2}))?)?$|^(?P<before>\d{1,3}(?:\.\d{1,3})?)\s?得分合计$",
    8,
)
_TOTAL_LOST = regex(
    r"^(?:合\s*计|总\s*分|总\s*计)\s{1,4}(?P<first>\d{1,3}(?:\.\d{1,3})?%?)(?:\s+[\d.]{1,6}%)?\s{1,4}"
    r"(?P<second>-?\d{1,3}(?:\.\d{1,3})?)\s{1,4}(?P<third>-?\d{1,3}(?:\.\d{1,3})?)(?:\s+[\d.]{1,6}%)?"
    r"(?:\s*(?P<grade>[优良中差合格好秀]{1,2}))?(?P<before>(?!))?$",
    8,
)
"""A total of a table with marks lost: 100, 2.5 and 97.5, or 100, 97.5 and 2.5."""
_TITLE = regex(r"^[^，。；\n]{0,60}(?:自评表|评分表|评价表|目标表|指标体系)[^，。；\n]{0,60}$", 8)
_PROJECT = regex(
    r"^项目名称[:：]?\s{0,2}(?P<name>(?:(?!\s{1,2}(?:项目(?:类[别型]|编码|代码|属性|负责人)|主管部门|预算单位|实施单位|自评))"
    r"[^\n]){1,60}"
    r"(?:\n{1,2}(?!主管|实施|项目|预算|单位|年度)[^\n：，。]{1,12}?(?=\n|[ ]?项目(?:编码|代码)[：: ]?\d)){0,2})",
    8,
)
_CODE = regex(r"^[0-9A-Z]{10,40}[-—－]?")
_LABEL = regex(
    r"(?:年度)?(?:绩效指标|绩效目标|预算执行情况?|项目资金)(?:（[^（）]{1,6}）)?(?:年度预算数(?:（万元）)?)?"
)
_LABELS = 6
"""Words that a cell beside a repeated header takes at most."""
_WORD = regex(r"\S+")
_BESIDE, _NEAR = 60, 4000
_LONGEST = 60000
_MOST, _AGAIN = 20_000, 10
"""Words of a form beyond which no page goes on with it, and rows that the next page may change."""


@value
class Part:
    """A header with the words below it, the rows found in them and the total."""

    head: Head
    words: tuple[Word, ...]
    cores: tuple[Core, ...]
    total: tuple[Cell, ...] = ()
    """Full marks and marks, or the marks alone."""
    grade: Cell | None = None
    line: tuple[int, int] = (0, 0)
    """Where the total stands."""
    end: int = 0
    below: int = 0
    """Behind the total, where it says in words what came of it."""
    repeated: tuple[tuple[int, int], ...] = ()
    """The header where it stands once more below the total, at the top of a page."""
    levels: tuple[Levels, ...] = ()
    """Of a sheet without targets, the headings that begin with each row; none where that is not known."""


@value
class FlatForm:
    """One form: its parts, whose it is, and the lines that say so."""

    parts: tuple[Part, ...]
    name: Cell | None = None
    title: Cell | None = None
    start: int = 0
    end: int = field(default=0)


@lru_cache(maxsize=2)
def forms(normalised: Normalised) -> Sequence[FlatForm]:
    """Every flattened form of a report, in order; asked for when it is parsed, and when its facts are read."""
    return tuple(_forms(normalised))


def _forms(normalised: Normalised) -> Iterator[FlatForm]:
    text = normalised.text
    found = list(heads(text))
    pending: list[Part] = []
    since = 0
    for at, head in enumerate(found):
        limit = found[at + 1].start if at + 1 < len(found) else len(text)
        part = _part(normalised, head, min(limit, head.end + _LONGEST))
        if pending and _is_page_of(pending[-1], part, text):
            pending[-1] = _paged(pending[-1], part, text)
        elif (
            part.cores
            or part.total
            or (part.words and found[at + 1 : at + 2] and found[at + 1].columns == head.columns)
        ):
            if pending and not _goes_on(pending, head, text):
                yield _form(text, pending, since)
                since, pending = pending[-1].end, []
            pending.append(part)
    if pending:
        yield _form(text, pending, since)


def _between(text: str, start: int, end: int) -> bool:
    """Whether another form begins in a stretch."""
    return bool(_PROJECT.search(text, start, end) or _TITLE.search(text, start, end))


def _goes_on(parts: Sequence[Part], head: Head, text: str) -> bool:
    """Whether a header belongs to the form above it: the indicators of its money."""
    last = parts[-1]
    return last.head.funds and not head.funds and not _between(text, last.end, head.start)


def _is_page_of(above: Part, below: Part, text: str) -> bool:
    """Whether a header is that of the part above, repeated on the next page."""
    over = bool(below.cores) and _is_closed(above)
    same = above.head.columns == below.head.columns
    return len(above.words) < _MOST and same and not over and not _between(text, above.end, below.head.start)


def _is_closed(part: Part) -> bool:
    """Whether the total of a part stands below its rows."""
    rows = part.cores[-1:]
    if not part.total or not (rows or "target" in part.head.columns):
        return False
    return all(part.words[row.last].start < part.total[0].start for row in rows)


def _paged(above: Part, below: Part, text: str) -> Part:
    """One part of two, where the header is repeated on the next page: a row may be torn between them."""
    kept = list(above.words)
    for count in range(min(_LABELS, len(kept)), 0, -1):
        if _LABEL.fullmatch("".join(word.text for word in kept[-count:])):
            kept = kept[:-count]
            break
    if _is_closed(above):  # behind the total only words follow
        head = (_opening(text, below.head.start), below.head.end)
        return replace(above, end=below.head.end, repeated=(*above.repeated, head))
    line = kept[-1].line + 1 if kept else 0
    ends = above.cores and below.total  # a total that stands above all rows stands on the first page
    limit = below.line[0] if ends else below.end
    more = (word._replace(line=word.line + line) for word in below.words if word.start < limit)
    both = (*kept, *more)
    last = below if below.total else above
    end, behind = (below.line[1], below.line[1]) if ends else (below.end, below.below)
    return Part(above.head, both, _cores(above, both), last.total, last.grade, last.line, end, behind)


def _cores(above: Part, both: Sequence[Word]) -> tuple[Core, ...]:
    """The rows of two pages; all but the last of the first page stay what they were."""
    known = list(above.cores[:-_AGAIN])
    while known and both[known[-1].last].line == both[known[-1].last + 1].line:
        known.pop()
    since = known[-1].last + 1 if known else 0
    found = cores(both[since:], above.head.columns)
    return (*known, *(replace(core, first=core.first + since, last=core.last + since) for core in found))


def _opening(text: str, start: int) -> int:
    """Where a header begins with the words of the cell beside it: 绩效指标（90分）."""
    before = list(_WORD.finditer(text, max(0, start - _BESIDE), start))[-_LABELS:]
    beside = (word.start() for at, word in enumerate(before) if _LABEL.fullmatch("".join(w[0] for w in before[at:])))
    return next(beside, start)


def _part(normalised: Normalised, head: Head, limit: int) -> Part:
    text = normalised.text
    stop = _END.search(text, head.end, limit)
    end = stop.start() if stop else limit
    match, rows_end = _last_total(text, head, end)
    shares = match is not None and (match["first"] or "").endswith("%")
    stretch = words(normalised, head.end, rows_end, once=head.funds)
    rows = tuple(cores(stretch, head.columns, shares=shares))
    below = match is not None and (bool(rows) or "target" in head.columns)
    if match is not None and not below:  # the total stands above its rows
        stretch = words(normalised, head.end, end, once=head.funds)
        rows = tuple(cores(stretch, head.columns))
    if ABOVE in head.columns and "target" not in head.columns:
        stretch = ungrouped(stretch)
        rows = tuple(cores(stretch, head.columns))
    end = match.end() if match is not None and below else end
    return Part(
        head, tuple(stretch), rows, *_total(match, head), match.span() if match is not None else (0, 0), end, end
    )


def _sheet(part: Part) -> Part:
    """A part with those of its rows that are rows, and the headings above them."""
    if part.head.funds or "target" in part.head.columns or "weight" not in part.head.columns:
        return part
    rows, levels = sheet(part.words, part.cores, part.total)
    return replace(part, cores=tuple(rows), levels=tuple(levels))


def _last_total(text: str, head: Head, end: int) -> tuple[re.Match[str] | None, int]:
    """The total of a part, and where its rows end; of two totals, of the indicators and with 预算执行, the second."""
    if head.funds and "weight" not in head.columns:
        return None, end  # what stands behind 合计 is money
    if "deducted" in head.columns and (match := _TOTAL_LOST.search(text, head.end, end)) is not None:
        return match, match.start()
    match = _TOTAL.search(text, head.end, end)
    if match is not None and match["third"] and not {"review", ABOVE} & {*head.columns}:
        return None, end  # the sums of other columns stand beside it
    behind = _WORD.search(text, match.end(), end) if match is not None else None
    more = _TOTAL.match(text, behind.start(), end) if behind is not None else None
    return more or match, match.start() if match is not None else end


def _total(match: re.Match[str] | None, head: Head) -> tuple[tuple[Cell, ...], Cell | None]:
    """The numbers of a total, and its grade."""
    if match is None:
        return (), None
    names = ["first", "second", "before"]
    if match["third"] and ABOVE in head.columns:
        names = ["second", "third"]
    if match["third"] and "deducted" in head.columns:
        lost_last = head.columns.index("deducted") > head.columns.index("score")
        names = ["first", "second" if lost_last else "third"]
    cells = [Cell(match[name], *match.span(name)) for name in names if match[name]]
    return tuple(cells), Cell(match["grade"], *match.span("grade")) if match["grade"] else None


def _form(text: str, parts: Sequence[Part], since: int) -> FlatForm:
    """A form with the last project and the last title that stand before its first header."""
    first = parts[0].head.start
    since = max(since, first - _NEAR)
    name = title = None
    for match in _PROJECT.finditer(text, since, first):
        code = _CODE.match(match["name"])
        start = match.start("name") + (code.end() if code is not None else 0)
        name = Cell("".join(text[start : match.end("name")].split()), start, match.end("name"))
    for match in _TITLE.finditer(text, since, first):
        title = Cell("".join(match[0].split()), *match.span())
    end = parts[-1].words[parts[-1].cores[-1].last].end if parts[-1].cores else parts[-1].head.end
    return FlatForm(tuple(map(_sheet, parts)), name, title, first, max(end, parts[-1].end if parts[-1].total else 0))
