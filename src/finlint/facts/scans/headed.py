"""Headings with marks between the rows of a flattened table: 目标管理（25分） over rows of 5, 10, 5 and 5.

Which rows stand under which heading the page does not say any more; that the marks come out even does.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from finlint.facts.figure import Aspect, Figure, Mark, MarkKind
from finlint.facts.key import Key
from finlint.facts.page import Page
from finlint.facts.scans.figures import stated
from finlint.regex import regex

_MARKS = regex(r"（\s{0,2}(?P<marks>\d{1,3}(?:\.\d)?)\s{0,2}分\s{0,2}）")
_ROW = "指标:"
_LEAST = 3
_ABOVE = 200
"""Characters above the first row in which the headings of its group stand."""
HEAD = "~组:分组"


def headed(page: Page) -> Iterator[Figure]:
    """Figures VALUE with Key("~组:分组", TABLE), in tables whose rows name no group."""
    tables = _tables(page)
    if not tables:
        return
    covered = [(f.span.start, f.span.end) for f in page.facts if isinstance(f, Mark) and f.kind is MarkKind.CRITERION]
    for entity, rows in tables.items():
        first, last = page.offset(rows[0]), page.offset(rows[-1])
        for match in _MARKS.finditer(page.text, max(first - _ABOVE, 0), last):
            span = page.normalised.span(*match.span("marks"))
            if not _inside(covered, span.start):
                key = Key(HEAD, entity, rows[0].key.period)
                yield from stated(page, *match.span("marks"), key, unit="分", place=rows[0].place)


def _tables(page: Page) -> Mapping[str, Sequence[Figure]]:
    """The weights of the rows of each table that has several, and no row of which names a group."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in page.figures:
        if figure.aspect is Aspect.WEIGHT and figure.place.tabular and figure.key.concept.startswith(_ROW):
            found[figure.key.entity].append(figure)
    return {
        entity: rows
        for entity, rows in found.items()
        if len(rows) >= _LEAST and not any(row.key.scope.level for row in rows)
    }


def _inside(covered: Sequence[tuple[int, int]], place: int) -> bool:
    at = bisect_right(covered, (place, place + 1)) - 1
    return at >= 0 and place < covered[at][1]
