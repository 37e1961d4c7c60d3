"""Codes of the lines of a table: each begins with that of the line that it is part of, and is so in every table."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, takewhile

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.facts.schedules.cells import Row

_BOTH = 2

_Placed = tuple[Row, str]
"""A line, and the code of the line above that it is part of."""

Usual = Mapping[tuple[str, str], str]
"""The code that most tables give to a name, by the code of the line above that it is part of and the name."""


def usual(tables: Iterable[Iterable[Row]]) -> Usual:
    """What the tables of a report call their codes, where one of them stands out."""
    times: dict[tuple[str, str], Counter[str]] = {}
    for row, above in chain.from_iterable(map(_placed, tables)):
        if row.name:
            times.setdefault((above, row.name), Counter())[row.code] += 1
    common = ((key, counts.most_common(_BOTH)) for key, counts in times.items() if len(counts) == _BOTH)
    return {key: most for key, ((most, often), (_, rarely)) in common if often > rarely == 1}


def order(page: Page, lines: Sequence[Row], often: Usual) -> Iterator[Mark]:
    """Each code that tells with what it should begin with, or be; ``word`` is the name of the line."""
    placed = list(_placed(lines))
    codes = {row.code for row, _ in placed}
    named = page.vocabulary.codes
    for at, (row, above) in enumerate(placed):
        begins = often.get((above, row.name)) or _of_parts(placed, at, codes) or _of_whole(placed, at)
        if begins and (
            row.code.startswith(begins) or named.get(row.code) != row.name
        ):  # a code that has its name is right
            yield page.mark(MarkKind.PREFIX, row.start, row.end, word=row.name, expected=begins)


def _placed(lines: Iterable[Row]) -> Iterator[_Placed]:
    """The lines that have a code, each with that of the last line above with a shorter one."""
    last: dict[int, str] = {}
    for row in lines:
        if row.code not in ("", "?"):
            last = {size: code for size, code in last.items() if size < len(row.code)}
            yield row, last[max(last)] if last else ""
            last[len(row.code)] = row.code


def _of_parts(placed: Sequence[_Placed], at: int, codes: Collection[str]) -> str:
    """What most lines below a line begin with, unless another line has just that code."""
    code = placed[at][0].code
    below = takewhile(lambda part: len(part) > len(code), (placed[n][0].code for n in range(at + 1, len(placed))))
    heads = Counter(part[: len(code)] for part in below)
    most = max(heads, key=lambda head: (heads[head], head == code), default="")
    return most if most == code or most not in codes else ""


def _of_whole(placed: Sequence[_Placed], at: int) -> str:
    """The code above, where a line is of it or those on both sides are: the table may leave out lines between."""
    row, above = placed[at]
    before, below = (placed[n][0].code if 0 <= n < len(placed) else "" for n in (at - 1, at + 1))
    between = len(below) > len(above) and before.startswith(above) and below.startswith(above)
    return above if row.code.startswith(above) or between else ""
