"""The unit that a line above a flattened table declares (单位：元), and which of its rows say one number of a name.

A row of two numbers has columns, which nothing in a line of words tells apart: 收入决算表 and 支出决算表 print
different numbers beside one name (DOMAIN 1.2, T2 and T3).
"""

from finlint.measure import Quantity, Unit
from finlint.regex import regex

_WORDS = "单位"
_UNIT = regex(r"单位 ?[:：] ?(?:人民币)?(万元|亿元|千元|元)")
_UNITS = {symbol: Unit.of(symbol) for symbol in ("万元", "亿元", "千元", "元")}
_COLUMNS = regex(r"[\d.] +[-−]?\d[\d,.]*(?![\d,.]| *[一-鿿（“])")
_OTHER = {"决算": "预算数", "预算": "决算数"}
_BEFORE = ("上年", "上期", "年初预算")


def declared(text: str, offset: int) -> tuple[str, int] | None:
    """The unit of the table that an offset stands in, and where it is declared; a sentence ends a table."""
    at = text.rfind(_WORDS, 0, offset)
    while at >= 0 and text.find("。", at, offset) < 0:
        if found := _UNIT.match(text, at):
            return found[1], at
        at = text.rfind(_WORDS, 0, at)
    return None


def in_money(quantity: Quantity, text: str, offset: int, usual: Unit | None, basis: str) -> Quantity | None:
    """A number printed without its unit as an amount; ``None`` if it may be none, or its column is unknown.

    ``usual`` is the unit of the other amounts, ``basis`` what the report states where it does not say: 决算 or 预算.
    """
    found = declared(text, offset)
    if found is None:
        return quantity.in_unit(usual) if usual and quantity.decimals else None
    symbol, start = found
    end = text.find("\n", offset)
    line = text[text.rfind("\n", 0, offset) + 1 : end if end >= 0 else len(text)]
    head = text[start:offset]
    if _COLUMNS.search(line) or any(word in head for word in (_OTHER[basis], *_BEFORE)):
        return None
    return quantity.in_unit(_UNITS[symbol]) if quantity.decimals else None
