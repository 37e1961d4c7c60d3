"""The parser: an automaton that runs on the tables of Lark's LALR parser.

Lark takes longer to analyse a grammar than finlint to read a report. So its tables are kept (see
``finlint.store``), and a start reads them and does what they say: the tables alone decide what the
tree is, and Lark makes the same of the same terminals.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any

from finlint.lalr import Unexpected
from finlint.syntax.whole import SEVERAL, WHOLE
from finlint.tree import Token, Tree

Node = Tree
_END = Token("$END", "")

Shape = Callable[[list[Any]], Any]
"""From the children of a rule to its node, or to the children that it leaves to the rule above."""


class Parser:
    """The automaton of a grammar.

    ``states`` say of each state and symbol which state is next, or by which rule to reduce: a number below
    zero, ``~rule``. ``rules`` are what a rule makes, of how many symbols, and its shape.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        """``data`` is what ``lalr.analysed`` made, from memory or from the store."""
        self.states: list[dict[str, int]] = []
        for goes, pairs in data["states"]:
            actions = dict(goes)
            for symbols, rule in pairs:
                actions |= dict.fromkeys(data["sets"][symbols], ~rule)
            self.states.append(actions)
        self.rules = [(origin, len(parts), _shape(origin, parts, alias)) for origin, parts, alias in data["rules"]]
        self.start: int = data["start"]
        self.end: int = data["end"]

    def parse(self, tokens: Iterable[Token]) -> Node:
        """The tree of a run of terminals.

        Raises:
            Unexpected: it has none.
        """
        states, rules = self.states, self.rules
        path = [self.start]
        made: list[Any] = []
        for token in chain(tokens, (_END,)):
            kind = token.type
            action = states[path[-1]].get(kind)
            while action is not None and action < 0:
                origin, size, shape = rules[~action]
                children = made[-size:] if size else []
                if size:
                    del path[-size:], made[-size:]
                made.append(shape(children))
                path.append(states[path[-1]][origin])
                if token is _END and path[-1] == self.end:
                    break
                action = states[path[-1]].get(kind)
            else:
                if action is None:
                    expected = filter(str.isupper, states[path[-1]])
                    raise Unexpected(token.start_pos or 0, str(token), frozenset(expected))
                path.append(action)
                made.append(WHOLE[kind](token) if kind in WHOLE else token)
        tree: Node = made[-1]
        return tree


def leaves(node: Node) -> list[Token]:
    """The terminals below a node, in the order of the text."""
    found: list[Token] = []
    _collect(node, found)
    return found


def _collect(node: Node, found: list[Token]) -> None:
    for child in node.children:
        if isinstance(child, Tree):
            _collect(child, found)
        else:
            found.append(child)


# What becomes of the children of a rule. A rule whose name begins with an underscore leaves no
# node: its children are a list, which the rule above takes over.


def _shape(origin: str, parts: Sequence[tuple[str, bool]], alias: str | None) -> Shape:
    hidden = [name in SEVERAL or (not terminal and name[0] == "_") for name, terminal in parts]
    name = alias or origin
    gather: Shape = list if not any(hidden) else _GATHER.get(tuple(hidden)) or partial(_flat, hidden)
    if name.startswith("_"):
        return _same if gather is list else gather
    return partial(Tree, name) if gather is list else partial(_node, name, gather)


def _node(name: str, gather: Shape, children: list[Any]) -> Node:
    return Tree(name, gather(children))


def _same(children: list[Any]) -> list[Any]:
    return children


def _first(children: list[Any]) -> list[Any]:
    """Of a hidden rule in a hidden rule."""
    found: list[Any] = children[0]
    return found


def _grown(children: list[Any]) -> list[Any]:
    """A repetition and one more."""
    found: list[Any] = children[0]
    found.append(children[1])
    return found


def _headed(children: list[Any]) -> list[Any]:
    """One node and what a hidden rule holds."""
    return [children[0], *children[1]]


def _joined(children: list[Any]) -> list[Any]:
    """A repetition and what a hidden rule holds."""
    found: list[Any] = children[0]
    found += children[1]
    return found


_GATHER: Mapping[tuple[bool, ...], Shape] = {
    (True,): _first,
    (True, False): _grown,
    (True, True): _joined,
    (False, True): _headed,
}
"""The usual cases; any other is ``_flat``."""


def _flat(hidden: Sequence[bool], children: list[Any]) -> list[Any]:
    """All children, those of hidden rules in place; the list of the first grows, or repetitions would be copied."""
    found: list[Any] = children[0] if hidden[0] else [children[0]]
    for child, inner in zip(children[1:], hidden[1:], strict=True):
        if inner:
            found += child
        else:
            found.append(child)
    return found
