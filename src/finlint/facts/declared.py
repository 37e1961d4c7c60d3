"""The unit that a line above a flattened table declares (单位：元), and which of its rows say one number of a name.

A row of two numbers has columns, which nothing in a line of words tells apart: 收入决算表 and 支出决算表 print
different numbers beside one name (DOMAIN 1.2, T2 and T3).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

from finlint.measure import Quantity, Unit
from finlint.regex import regex

_WORDS = "单位"
_UNIT = regex(r"单位 ?[:：] ?(?:人民币)?(万元|亿元|千元|元)")
_UNITS = {symbol: Unit.of(symbol) for symbol in ("万元", "亿元", "千元", "元")}
_COLUMNS = regex(r"[\d.] +[-−]?\d[\d,.]*(?![\d,.]| *[一-鿿（“])")
_OTHER = {"决算": "预算数", "预算": "决算数"}
_BEFORE = ("上年", "上期", "年初预算")
_ROW = 2_000
"""Characters of a line on either side of a number; what is longer is no row."""


def declared(text: str, offset: int) -> tuple[str, int] | None:
    """The unit of the table that an offset stands in, and where it is declared; a sentence ends a table."""
    units = _units(text)
    at = bisect_right(units, offset - len(_WORDS), key=itemgetter(1)) - 1
    return units[at] if at >= 0 and not _between(text, "。", units[at][1], offset) else None


def in_money(quantity: Quantity, text: str, offset: int, usual: Unit | None, basis: str) -> Quantity | None:
    """A number printed without its unit as an amount; ``None`` if it may be none, or its column is unknown.

    ``usual`` is the unit of the other amounts, ``basis`` what the report states where it does not say: 决算 or 预算.
    """
    found = declared(text, offset)
    if found is None:
        return quantity.in_unit(usual) if usual and quantity.decimals else None
    symbol, start = found
    first, last = max(offset - _ROW, 0), offset + _ROW
    begin, end = text.rfind("\n", first, offset) + 1, text.find("\n", offset, last)
    columns = (not begin and first) or _COLUMNS.search(text[begin : end if end >= 0 else last])
    if columns or any(_between(text, word, start, offset) for word in (_OTHER[basis], *_BEFORE)):
        return None
    return quantity.in_unit(_UNITS[symbol]) if quantity.decimals else None


@lru_cache(maxsize=2)
def _units(text: str) -> Sequence[tuple[str, int]]:
    """Every unit that a text declares, and where."""
    return [(match[1], match.start()) for match in _UNIT.finditer(text)]


@lru_cache(maxsize=8)
def _places(text: str, word: str) -> Sequence[int]:
    return [match.start() for match in regex(word).finditer(text)]


def _between(text: str, word: str, start: int, end: int) -> bool:
    """Whether a word stands between two offsets; a table may be as long as its report, with a number in each row."""
    places = _places(text, word)
    at = bisect_left(places, start)
    return at < len(places) and places[at] + len(word) <= end
