"""How many numbers of a report stand how: tables by kind and by section."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from finlint.audit import View
from finlint.audit.coverage import Coverage, Group, Kind, Number, Standing
from finlint.render.escape import one_line, visible
from finlint.render.excerpt import fitting, width
from finlint.render.paint import Paint

MARKS: Mapping[Standing, str] = MappingProxyType(
    {Standing.VERIFIED: "✓", Standing.CONTRADICTED: "✗", Standing.UNDECIDED: "?", Standing.UNCHECKED: "○"}
)
"""What stands behind a number where colour cannot show its verdict."""

_HEADS = {
    "zh": ("数字", "相符", "矛盾", "未定", "未查", "查过"),
    "en": ("numbers", "verified", "contradicted", "undecided", "unchecked", "checked"),
}
KINDS = {
    Kind.AMOUNT: "金额",
    Kind.PERCENT: "百分比",
    Kind.POINTS: "百分点",
    Kind.COUNT: "数量",
    Kind.PRICE: "单价",
    Kind.SCORE: "分值和得分",
    Kind.NUMBER: "无单位的数",
    Kind.CELL: "表格里的数",
    Kind.OTHER: "年份、编号等",
}
_WORDS = {
    "zh": {
        "whole": "可核对的数字",
        "kind": "按类别",
        "section": "按章节",
        "none": "（标题以前）",
        "summary": "{} 个数字，其中 {} 个可以核对：{} 个（{}%）参与了有结论的核对",
    },
    "en": {
        "whole": "checkable numbers",
        "kind": "by kind",
        "section": "by section",
        "none": "(before any heading)",
        "summary": "{} numbers, {} of them checkable: {} ({}%) took part in a relation that was decided",
    },
}
_LEVELS = 2
_LEAST_NAME = 24
_BETWEEN, _NONE = "  ", "-"


def tables(coverage: Coverage, view: View, paint: Paint) -> Iterator[str]:
    """The two tables, and one line on the whole."""
    words = _WORDS[view.language]
    whole, sure = coverage.checkable, coverage.checkable.checked
    kinds = [(_kind(kind, view), group) for kind, group in coverage.kinds.items() if kind is not Kind.OTHER]
    yield from _table(words["kind"], [*kinds, (words["whole"], whole)], view, paint)
    yield ""
    yield from _table(words["section"], list(_sections(coverage, words["none"])), view, paint)
    yield ""
    path = visible(coverage.source.path)
    yield f"{path}: {words['summary'].format(len(coverage.all), len(whole), sure.count, sure.percent)}"


def _table(title: str, groups: Sequence[tuple[str, Group]], view: View, paint: Paint) -> Iterator[str]:
    """A row a group; names are cut, and percentages left out, where the terminal is narrow."""
    cells, widths, room = _columns(groups, view, percentages=True)
    if room < _LEAST_NAME:
        cells, widths, room = _columns(groups, view, percentages=False)
    names = [fitting(name, max(room, _LEAST_NAME)) for name in (title, *(name for name, _ in groups))]
    widest = max(map(width, names))
    parts = ("", *(standing.value for standing in MARKS), "")
    for name, row in zip(names, cells, strict=True):
        shown = [name + " " * (widest - width(name))]
        for cell, wide, part in zip(row, widths, parts, strict=True):
            shown.append(" " * (wide - width(cell)) + paint(cell, part if cell != _NONE else ""))
        yield _BETWEEN.join(shown)


def _columns(
    groups: Sequence[tuple[str, Group]], view: View, *, percentages: bool
) -> tuple[list[tuple[str, ...]], list[int], int]:
    """The cells of the head and of each group, the widths of the columns, and the room left for the names."""
    cells = [_heads(view), *(tuple(_row(group, percentages=percentages)) for _, group in groups)]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    return cells, widths, view.width - sum(widths) - len(_BETWEEN) * len(widths)


def _heads(view: View) -> tuple[str, ...]:
    """The heads of the columns; the marks explain themselves in them."""
    numbers, *standings, checked = _HEADS[view.language]
    marks = [""] * len(MARKS) if view.colour else [f"{mark} " for mark in MARKS.values()]
    return (numbers, *(mark + words for mark, words in zip(marks, standings, strict=True)), checked)


def _row(group: Group, *, percentages: bool) -> Iterator[str]:
    yield str(len(group))
    for standing in MARKS:
        share = group.standing(standing)
        percent = f" ({share.percent}%)" if percentages else ""
        yield f"{share.count}{percent}" if share.count else _NONE
    yield f"{group.checked.percent}%"


def _sections(coverage: Coverage, none: str) -> Iterator[tuple[str, Group]]:
    """Parts with all that stands below them, and their sections."""
    found: dict[tuple[str, ...], list[Number]] = {}
    for section, group in coverage.sections.items():
        for depth in range(1, _LEVELS + 1):
            if depth == 1 or len(section) >= depth:
                found.setdefault(section[:depth], []).extend(group.numbers)
    for section, numbers in found.items():
        name = one_line(section[-1]) if section else none
        yield "  " * (len(section) - 1) + name, Group(tuple(numbers))


def _kind(kind: Kind, view: View) -> str:
    return kind.value if view.language == "en" else KINDS[kind]
