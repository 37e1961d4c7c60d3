"""The part of a flattened row that cannot be anything else: comparator, target, unit, completion, weight, score.

The words of a row are broken over lines and cannot be told from those of its neighbours; its numbers
can. Each word becomes a letter, and one expression for the columns of the header finds them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from finlint.facts.tables.stating import Cell
from finlint.measure import Exact
from finlint.regex import regex
from finlint.text import Normalised
from finlint.value import value

_WORD = regex(r"(\s*)(\S+)")
"""A word, behind the blanks before it."""
_YEAR = regex(r"(?:19|20)\d{2}")
_MONTH, _DAY = regex(r"(?:19|20)\d\d年\d{1,2}月"), regex(r"\d{1,2}日(?:之?前)?")
"""A date that a narrow column breaks."""
_BROKEN = regex("N(?=T)|V(?=V)")
"""The letters of a year above 年, and of a month above a day."""
_MEASURE = regex(r"[分个项次处年月日条家户人份元万种类级档以倍批辆台天%％]")
_KIND = regex(
    r"(?P<N>-?\d{1,12}(?:\.\d{1,6})?分?)"
    r"|(?P<P>-?\d{1,6}(?:\.\d{1,6})?%)"
    r"|(?P<C>[≥≤＞＜=＝≧≦﹦<>·]|定性|[大小]于等于|[大小]于|等于|不[低高]于|不[少多]于)"
    r"|(?P<B>[/／—－\-–]{1,2})"
    r"|(?P<M>[√✓]+)"
    r"|(?P<U>[%‰℃㎡]|万?元)"
    r"|(?P<V>(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?(?:底?之?前|底)?|[≥≤＞＜=＝≧≦<>]?\d[\d.]{0,12}[^\d，。；、（）]{0,8}|[≥≤＞＜=＝≧≦<>]\S{1,12})"
)
"""The letter of a word: a number, percentage, comparator, blank, tick, unit or value; T for any other."""
_TELLING = frozenset("定大小等不万元")
"""The Chinese characters that a word may begin with which is no T."""
_BETWEEN = "[TNPV]{0,12}?"
"""The criterion of a row that stands between its full marks and its marks."""
_PATTERNS: Mapping[str, str] = {
    "comparator": "C",
    "target": "[NPV]|T{1,2}?|CN",
    "unit": "[TU]?",
    "actual": "[NPV]|T{1,2}?",
    "part": "[NPVB]|T{1,2}?",
    "deviation": "[NPB]?",
    "coefficient": "[NPB]?",
    "revised": "[NPV]?",
    "criterion": _BETWEEN,
    "weight": "[NB]",
    "score": "[NB]",
    "review": "[NB]",
    "share": "[NPB]?",
    "core": "T?",
    "deducted": "[NB]",
    "progress": "[NPB]?",
    "tick": "M{0,2}",
}
_FUNDS: Mapping[str, str] = {
    "initial": "[NB]",
    "adjusted": "[NB]",
    "part": "[NB]",
    "executed": "[NB]",
    "rate": "[PNB]",
    "weight": "[NB]?",
    "score": "[NB]?",
}
"""Only the row of all money has marks; in the others their cells may be empty."""
_ALONE: Mapping[str, str] = {"weight": "[NP]", "score": "N", "review": "N?", "share": "[NP]?", "deducted": "[NB]"}
"""Where neither targets nor money stand beside them."""
_LOOSE = "[NPV]|CN|T"
"""A target or completion where no comparator shows where the row begins: one word."""
_FULL, _TWO = Exact(100), 2
_SPREAD = 12
"""Lines, blank ones among them, that the numbers of a row stand on at most."""


class Word(NamedTuple):
    """A run of characters without blanks, where it stands in the normalised text, its letter and its line."""

    text: str
    start: int
    end: int
    kind: str
    line: int

    @property
    def cell(self) -> Cell:
        """A cell of this word alone."""
        return Cell(self.text, self.start, self.end)


_word = partial(tuple.__new__, Word)
"""A word of its fields: a call of the class takes three times as long."""


@value
class Core:
    """The cells of a row by column; ``first`` and ``last`` count the words of the table."""

    cells: Mapping[str, Cell]
    first: int
    last: int
    odd: bool = False
    """Whether it has more marks than it may have, where nothing beside the marks shows that it is a row."""


def words(normalised: Normalised, start: int, end: int, *, once: bool) -> list[Word]:
    """The words of a stretch of text; ``once`` counts a percentage that stands twice in a row once.

    Blanks that the source has between words and numbers part them, though the normal form has none.
    """
    text, parts = normalised.text, pairwise((start, *_parted(normalised, start, end), end))
    pieces = [piece for first, last in parts for piece in _WORD.findall(text, first, last)]
    written = [word for _, word in pieces]
    places = [*accumulate(map(len, chain.from_iterable(pieces)), initial=start)]
    lines = accumulate([blank.count("\n") for blank, _ in pieces])
    sorts = {word: _sort(word) for word in {*written}}
    kinds = [sorts[word] for word in written]
    found = [*map(_word, zip(written, places[1::2], places[2::2], kinds, lines, strict=True))]
    for match in reversed([*_BROKEN.finditer("".join(kinds))]):
        at = match.start()
        above, below = found[at : at + 2]
        if below.text[0] == "年" and _YEAR.fullmatch(above.text):
            found[at] = above._replace(kind="T")  # the year of 2023 年度: a name may begin with it
        elif _DAY.fullmatch(below.text) and _MONTH.fullmatch(above.text):
            found[at : at + 2] = [above._replace(text=above.text + below.text, end=below.end)]
    if once:
        rest = [word for above, word in pairwise(found) if above.text != word.text or word.text[-1] != "%"]
        return [*found[:1], *rest]
    return found


def _parted(normalised: Normalised, start: int, end: int) -> list[int]:
    """Where a blank was deleted within what is a word of the normal form."""
    text, runs, source = normalised.text, normalised.runs, normalised.source.text
    first, last = bisect_right(runs, (start, len(source))), bisect_left(runs, (end, 0))
    found = []
    for (above, origin), (at, moved) in pairwise(runs[first - 1 : last]):
        gap = source[origin + at - above : moved]
        if gap and not gap.strip(" \u3000") and not (text[at - 1].isspace() or text[at].isspace()):
            found.append(at)
    return found


def _sort(word: str) -> str:
    """The letter of a word."""
    sort = None if "一" <= word[0] <= "鿿" and word[0] not in _TELLING else _KIND.fullmatch(word)
    return "T" if sort is None else sort.lastgroup or ""


@cache
def _expression(columns: tuple[str, ...], *, shares: bool) -> re.Pattern[str]:
    """What the words of a row are, from the first column that is a number or compares to the last."""
    patterns = _FUNDS if "rate" in columns else _PATTERNS if "target" in columns else _ALONE
    if patterns is _ALONE and between(columns):
        patterns = {**_ALONE, "criterion": _BETWEEN}
    if shares:
        patterns = {**patterns, "weight": "[PB]"}
    if {"revised", "coefficient"} <= {*columns}:  # an empty cell is that of a target that nobody changed
        patterns = {**patterns, "coefficient": "[NPB]"}
    kept = [column for column in columns if column in patterns]
    while kept and kept[-1] == "criterion":
        kept.pop()
    measured = "unit" in kept and kept.index("unit") < kept.index("target") if "target" in kept else False
    loose = {"target", "actual"} if not measured and "comparator" not in kept else set()
    if measured and "comparator" not in kept:
        patterns = {**patterns, "target": "[NPV]"}  # words before a unit are the name
    parts = [f"(?P<{column}>{_LOOSE if column in loose else patterns[column]})" for column in kept]
    return regex("".join(parts) + "(?!N)")


def cores(table: Sequence[Word], columns: tuple[str, ...], *, shares: bool = False) -> Iterator[Core]:
    """The rows of a table, in order; ``shares`` if full marks are written 10%."""
    kinds = "".join([word.kind for word in table])
    for match in _expression(columns, shares=shares).finditer(kinds):
        first, last = match.start(), match.end() - 1
        if table[last].line - table[first].line > _SPREAD or "N" not in match[0]:
            continue
        cells = {column: _joined(table[slice(*match.span(column))]) for column in match.groupdict() if match[column]}
        odd = False
        if {"target", "rate"}.isdisjoint(columns):
            weight, score = amount(cells.get("weight", table[first])), amount(cells.get("score", table[last]))
            if not (between(columns) or _is_pair(table, first, last)) or weight > _FULL:
                continue
            odd = weight < score
        yield Core(cells, first, last, odd)


def between(columns: Sequence[str]) -> bool:
    """Whether the criterion of a row stands between its full marks and its marks."""
    at = [columns.index(column) for column in ("weight", "criterion", "score") if column in columns]
    return len(at) > _TWO and at == sorted(at) and "target" not in columns


def ungrouped(table: Sequence[Word]) -> list[Word]:
    """The words of a table whose groups have their full marks beside them: those are words like others.

    决策 20 项目立项 6 6: behind the full marks of a row come its marks, on its own line. Behind those may stand words.
    """
    found = list(table)
    for at, (word, after) in enumerate(pairwise(table)):
        marks = at > 0 and table[at - 1].kind == "N" and table[at - 1].line == word.line
        if word.kind == "N" and after.kind == "T" and after.line == word.line and not marks:
            found[at] = word._replace(kind="T")
    return found


def _joined(several: Sequence[Word]) -> Cell:
    return Cell("".join([word.text for word in several]), several[0].start, several[-1].end)


def amount(cell: Cell | Word) -> Exact:
    """The number of a cell 5, 2.5分 or 20%, without its unit."""
    whole, _, decimals = cell.text.rstrip("%分").partition(".")
    return Exact(int(whole + decimals), -len(decimals))


def counts(behind: Word | None) -> bool:
    """Whether the word behind a number is what it counts: 得 2 分，否则酌情扣分."""
    return behind is not None and _MEASURE.match(behind.text) is not None


def _is_pair(table: Sequence[Word], first: int, last: int) -> bool:
    """Whether two numbers stand alone on their line, or at its end, as full marks and marks do."""
    line = table[first].line
    before = table[first - 1] if first else None
    after = table[last + 1] if last + 1 < len(table) else None
    alone = after is None or after.line != line or after.kind == "T"
    opened = before is None or before.line != line or before.kind == "T"
    return table[last].line == line and alone and opened
