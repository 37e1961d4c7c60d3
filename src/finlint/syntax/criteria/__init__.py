"""From the words of a scoring criterion to its tree: bands, steps and formulas, or nothing."""

from collections.abc import Iterator
from functools import cache

from finlint.lalr import LARK, Token, UnexpectedInput
from finlint.regex import regex
from finlint.store import beside, content, kept
from finlint.syntax import tables
from finlint.syntax.tables import Node, Parser

_LONGEST = 400
"""Characters of a criterion: what is longer is a set of rules for people."""
_COMPARING = "大于等于|小于等于|不低于|不高于|不超过|不大于|不小于|大于|小于|高于|低于|超过|等于|达到?|为"
_MORE, _LESS = "超过|超出|超|增加|上升|高于|提高|高", "低于|减少|降低|下降|少于|少|低|差"
_TOKENS = regex(
    r"(?P<STANDARD>以\d+%为标准)"
    r"|(?P<UNTIL>直?至?扣完(?:为止)?)"
    r"|(?P<DEDUCT>[，的则]*扣(?:减|除)?\d+(?:\.\d+)?分)"
    r"|(?P<AWARD>(?:之间)?[，的则]*(?:[计得给记]?(?:\d+(?:\.\d+)?分|满分)|不[得计]分)(?=[，。；、的]|每|$))"
    rf"|(?P<OVER>每(?:{_MORE}))|(?P<UNDER>每(?:{_LESS}))"
    rf"|(?P<COMPARATOR>≥|≤|>=|<=|>|<|=|(?:{_COMPARING})(?=\d))"
    r"|(?P<POINTS>个?百分点)"
    r"|(?P<NUMBER>\d+(?:\.\d+)?%?|[一两二五十](?=个百分点))"
    r"|(?P<INCLUDED>（含[^（）]{0,6}）)"
    r"|(?P<ABOVE>及?以上)|(?P<BELOW>及?以[下内])"
    r"|(?P<MINUS>[-－—~～−])|(?P<PLUS>\+)|(?P<TIMES>[×*])|(?P<DIVIDED>[/÷])|(?P<OPEN>（)|(?P<CLOSE>）)"
    r"|(?P<FULL>分值|权重|满分值)"
    r"|(?P<PAUSE>[，。；、：的])"
    rf"|(?P<NAME>(?:(?!分值|权重|每(?:{_MORE}|{_LESS})|以\d+%为|(?:{_COMPARING})\d|[，的则]*扣\d|[计得给记]\d)"
    r"[一-鿿“”A-Za-z])+)"
)
_PROSE = regex(r"(?:^|[，。；、：])(?![的则])(?:(?![分扣每权])[一-鿿“”A-Za-z])+(?=[，。；、：]|$)")
"""Words between two signs that are a name alone: nothing is computed where one stands."""
_FOLD = {ord("("): "（", ord(")"): "）", ord(","): "，", ord(";"): "；", ord("％"): "%"}


@cache
def _parser() -> Parser:
    text = content(beside(__file__, "criterion.lark"))
    made = kept("criterion", (text,), (__file__, tables.__file__, LARK), lambda: tables.analysed(text))
    return Parser(made)


def criterion(text: str) -> Node | None:
    """The tree of a criterion, ``None`` where it says more than bands, steps and formulas."""
    words = "".join(text.split()).translate(_FOLD)
    if not words or len(words) > _LONGEST or _PROSE.search(words):
        return None
    try:
        return _parser().parse(_tokens(words))
    except UnexpectedInput:
        return None


def _tokens(words: str) -> Iterator[Token]:
    at = 0
    while at < len(words):
        match = _TOKENS.match(words, at)
        if match is None or match.lastgroup is None:
            yield Token("UNKNOWN", words[at])
            return
        yield Token(match.lastgroup, match[0], at)
        at = match.end()
