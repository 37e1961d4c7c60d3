"""Numbers among the tokens of a statement: the first one, one in brackets, and their signs."""

from finlint.facts.figure import Figure
from finlint.measure import Interval
from finlint.regex import regex
from finlint.syntax import Node, Token, Tree
from finlint.value import replace

_IN_BRACKETS = regex(r"（(\d[^（）]*)）")

_YEARS = 20
"""Characters of “2024—2025年度, which may stand before the number of a name."""
_BEGINS_NAME = regex(r"“(?:(?:19|20)\d{2}[\d\-—~至年度 ]{0,12})?$")
_ENDS_NAME = regex(r"[^“”，。；：\n\d]{2,40}”")


def first_token(node: Node | Token) -> Token:
    """The first token of a node: its number, as the grammar has it."""
    while isinstance(node, Tree):
        node = node.children[0]
    return node


def in_brackets(words: Token) -> Token | None:
    """与2022年度（70.00万元）相比: the number within."""
    found = _IN_BRACKETS.search(words)
    if found is None:
        return None
    start = words.start_pos or 0
    return Token("AMOUNT", found[1], start + found.start(1), end_pos=start + found.end(1))


def _at_most_nothing(interval: Interval) -> Interval:
    """下降0%: less than what would be printed as 0.01%, and no growth."""
    return interval.intersection(Interval.at_most(0)) or interval


def signed(figure: Figure, direction: str) -> Figure:
    """A decrease is negative; 增加/减少 left unresolved is either, and so is 减少-3.20万元."""
    interval = figure.interval
    if direction == "DOWN" and figure.quantity.mantissa < 0:
        direction = "EITHER"
    if direction == "DOWN":
        interval = -interval if figure.quantity.mantissa else _at_most_nothing(interval)
    elif direction == "EITHER":
        interval = Interval.everything() if figure.quantity.mantissa else interval + (-interval)
    return replace(figure, interval=interval)


def begins_name(name: Token | None, text: str, number: Token) -> bool:
    """“2025年15分钟生活圈规划”: whether a number begins a name in quotation marks, and states nothing."""
    if name is not None and not name.endswith("“"):
        return False
    start, end = number.start_pos or 0, number.end_pos or 0
    return bool(_BEGINS_NAME.search(text[max(0, start - _YEARS) : start]) and _ENDS_NAME.match(text, end))
