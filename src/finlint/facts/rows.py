"""Names and numbers in a row: 公务接待费、培训费分别为0.42万元、3.00万元."""

from collections.abc import Iterator, Sequence

from finlint.facts.subject import Subject, resolve
from finlint.facts.vocabulary import Vocabulary
from finlint.measure import Dimension, Quantity
from finlint.regex import regex
from finlint.syntax import Node, Token, Tree

_AND = regex(r"以及|[和及与]")
_SUMS = ("总计", "合计")


def quantities(nodes: Sequence[Node | Token]) -> tuple[tuple[Token, Quantity], ...]:
    """The numbers of a row; 1862.15,1862.15万元 share the unit of the last."""
    read = [(token, Quantity.parse(token.strip())) for node in nodes for token in _numbers(node)]
    known = [(token, quantity) for token, quantity in read if quantity is not None]
    if len(known) != len(read) or not known:
        return ()
    unit = known[-1][1].unit
    pure = Dimension.PURE
    return tuple((token, q.in_unit(unit) if q.unit.dimension is pure else q) for token, q in known)


def members(words: str, count: int, vocabulary: Vocabulary, dimension: str = "money") -> tuple[Subject, ...]:
    """The subjects that words name in a row, none where they are not as many as the numbers.

    What the last name ends in may belong to all: 收入、支出总计 are 收入总计 and 支出总计.
    """
    names = _split(words.strip("：，、 "), count, vocabulary, dimension)
    if len(names) != count or count == 1:
        return ()
    return tuple(_member(name, names[-1], vocabulary, dimension) for name in names)


def _split(words: str, count: int, vocabulary: Vocabulary, dimension: str) -> list[str]:
    """商品和服务支出、资本性支出 are two names; so are 基本支出和项目支出, where 和 has a name on both sides."""
    names = words.split("、")
    if len(names) != count - 1:
        return names
    for at in _AND.finditer(names[-1]):
        pair = [names[-1][: at.start()], names[-1][at.end() :]]
        if all(_member(name, pair[1], vocabulary, dimension).known for name in pair):
            return names[:-1] + pair
    return names


def _member(name: str, last: str, vocabulary: Vocabulary, dimension: str) -> Subject:
    shared = next((end for end in _SUMS if last.endswith(end) and not name.endswith(end)), "")
    own = resolve(name + shared, vocabulary, dimension)
    if own.known:
        return own
    distributed = (resolve(name + last[at:], vocabulary, dimension) for at in range(1, len(last)))
    return next((subject for subject in distributed if subject.known), own)


def _numbers(node: Node | Token) -> Iterator[Token]:
    if isinstance(node, Tree):
        yield from node.scan_values(lambda t: isinstance(t, Token) and t.type != "PAUSE")
    elif node.type == "PERCENT":
        yield node
