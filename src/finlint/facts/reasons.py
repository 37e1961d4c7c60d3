"""Where a reason ends and the report goes on about what it explains."""

from collections.abc import Iterator, Sequence

from finlint.facts.figure import Aspect, Fact, Figure, Mark, MarkKind
from finlint.facts.key import Key
from finlint.facts.numbers import first_token
from finlint.measure import Dimension, Quantity
from finlint.regex import regex
from finlint.syntax import Node, Token, Tree, leaves

_MONEY = regex("(?<!经)费|支出|资金|拨款|补助|收入|(?<!追加)经费")
"""Words of a reason that name money: 差旅费压减, but not 年中追加经费."""
_STATED = 6
"""Nodes in which a comparison states an amount and a rate: 与上年相比，减少2万元，下降3%."""


def deviating(fact: Fact, before: Key | None) -> Key | None:
    """What was held last against its budget (完成预算的66%, 决算数小于预算数), ``None`` if against another year."""
    match fact:
        case Figure(aspect=Aspect.COMPLETION, key=key, base=base) | Mark(kind=MarkKind.COMPARISON, key=key, base=base):
            if key is None or base is None or not key.known:
                return None
            return key if base.scope.basis != key.scope.basis and base.period == key.period else None
    return before


def resumes(children: Sequence[Node | Token], at: int) -> Token | None:
    """The words by which a sentence goes on about its subject, although a reason stands before them.

    决算数小于预算数，主要原因是人员变动，比上年减少2万元，下降3%: the reason is one for missing a budget
    and names no money, and an amount and its rate are held against another year.
    """
    compared = _compared(children[at])
    if compared is None or not at or not _is(children[at - 1], "COMMA"):
        return None
    numbers = [node.children[-1] for each in children[at : at + _STATED] for node in _changes(each)]
    kinds = [q.unit.dimension for number in numbers if (q := Quantity.parse(first_token(number).strip()))]
    stated = kinds[:2] == [Dimension.MONEY, Dimension.SHARE]
    return compared if stated and not _names_money(children[:at]) else None


def _compared(node: Node | Token) -> Token | None:
    """比上年减少2万元 and 与2022年度相比, of no subject of their own."""
    match node:
        case Tree(data="statement", children=[Tree(children=[Tree(data="compared") as words, *_])]):
            return first_token(words)
    return None


def _changes(node: Node | Token) -> Iterator[Node]:
    match node:
        case Tree(data="statement", children=[Tree(data="change") as change]):
            yield change


def _names_money(before: Sequence[Node | Token]) -> bool:
    """Whether the words of the reason name money, which the comparison may be about."""
    start = max((at for at, node in enumerate(before) if _is(node, "REASON")), default=0)
    words = (leaf for node in before[start:] if isinstance(node, Tree) for leaf in leaves(node))
    return any(_MONEY.search(leaf) for leaf in words)


def _is(node: Node | Token, kind: str) -> bool:
    return isinstance(node, Token) and node.type == kind
