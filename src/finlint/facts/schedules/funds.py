"""政府性基金 and 国有资本经营预算: 科目 by what was there, came in, went out and is left, with blank cells left out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from finlint.facts.figure import Fact
from finlint.facts.schedules.cells import Number, Row, Table
from finlint.facts.schedules.classes import named
from finlint.facts.schedules.order import order
from finlint.facts.schedules.sums import ACROSS, DOWN, Maker, Sum, down
from finlint.measure import Exact

_COLUMNS = ("年初", "收入", "支出", "基本", "项目", "年末")
_RARE = ("年初", "年末", "基本")
"""Columns that mostly are blank."""
_NOTHING = Exact(0)
_LEAST = 2

_Names = tuple[str, ...]


def funds(maker: Maker, table: Table) -> Iterator[Fact]:
    """Figures of what each line makes of its columns, and of the sums of the lines; marks of its codes."""
    lines = [row for row in table.rows if row.code != "?" and row.numbers]
    yield from order(maker.page, lines, maker.codes)
    names = _names(lines)
    placed = [(row, _placed(row, names)) for row in lines]
    yield from maker.sums([sum_ for row, cells in placed for sum_ in _sums(row.name, cells)], ACROSS)
    for column in ("收入", "支出"):
        only = [Row(row.code, row.name, (cells[column],)) for row, cells in placed if column in cells]
        yield from maker.sums([found for _, found in down(only, 1)], f"{DOWN}{column}")
    for row, cells in placed:
        concept = "财政拨款支出" if not row.code else named(row.code, maker.page.vocabulary)
        if concept and "支出" in cells:
            yield maker.stated(cells["支出"], concept)


def _names(lines: Sequence[Row]) -> Mapping[int, _Names]:
    """Which columns lines of so many numbers have: those by which most of them add up."""
    alike: dict[int, list[Row]] = defaultdict(list)
    for row in lines:
        alike[len(row.numbers)].append(row)
    found: dict[int, _Names] = {}
    for width, some in alike.items():
        if _LEAST <= width <= len(_COLUMNS):
            choices = sorted(combinations(_COLUMNS, width), key=lambda names: [name in names for name in _RARE])
            best = max(choices, key=lambda names: sum(_fits(_mapped(row, names)) for row in some))
            if 2 * sum(_fits(_mapped(row, best)) for row in some) > len(some):
                found[width] = best
    return found


def _placed(row: Row, names: Mapping[int, _Names]) -> Mapping[str, Number]:
    return _mapped(row, names.get(len(row.numbers), ()))


def _mapped(row: Row, names: _Names) -> Mapping[str, Number]:
    return dict(zip(names, row.numbers, strict=False))


def _fits(cells: Mapping[str, Number]) -> bool:
    """Whether what was there and came in is what went out and is left, and what went out is its two kinds."""
    have = {name: cells[name].printed if name in cells else _NOTHING for name in _COLUMNS}
    flows = not {"年初", "收入"}.isdisjoint(cells)
    parted = not {"基本", "项目"}.isdisjoint(cells)
    even = have["年初"] + have["收入"] == have["支出"] + have["年末"]
    whole = have["支出"] == have["基本"] + have["项目"]
    return "支出" in cells and (flows or parted) and (even or not flows) and (whole or not parted)


def _sums(name: str, cells: Mapping[str, Number]) -> Iterator[Sum]:
    parts = [(cells[column], name) for column in ("基本", "项目") if column in cells]
    if "支出" in cells and parts:
        yield (cells["支出"], name), parts
    kept = any(cells[column].printed for column in ("年初", "年末") if column in cells)
    if "收入" in cells and "支出" in cells and not kept:
        yield (cells["收入"], name), [(cells["支出"], name)]
