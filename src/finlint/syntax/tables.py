"""The tables of Lark's LALR parser as plain data, and the parser that runs on them.

Lark takes longer to analyse a grammar than to read a report. So the tables are kept (see
``finlint.store``); a start reads them and makes Lark's parser of them, which alone decides what
the tree is.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any

from finlint.errors import FinlintError
from finlint.lalr import (
    IntParseTable,
    Lexer,
    NonTerminal,
    ParseConf,
    ParserState,
    Reduce,
    Rule,
    RuleOptions,
    Shift,
    Symbol,
    Terminal,
    Token,
    Tree,
    whole,
)
from finlint.syntax.whole import SEVERAL, WHOLE

Node = Tree[Token]
_START = "start"


class _NoLexer(Lexer):
    """Lark wants a lexer; the terminals come from the scanner."""

    def __init__(self, lexer_conf: Any) -> None:
        """Lark passes its configuration."""

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Token]:
        """Never called."""
        raise NotImplementedError


class _Rule(Rule):
    """A rule of which there is one: as a key it is itself, so that no hash of its content is worked out."""

    __slots__ = ()
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def __init__(self, origin: NonTerminal, expansion: Sequence[Symbol], alias: str | None) -> None:
        """All that a parser asks of a rule; its options say nothing (``_check``)."""
        self.origin, self.expansion, self.alias = origin, list(expansion), alias
        self.order, self.options = 0, _OPTIONS


_OPTIONS = RuleOptions()


def analysed(grammar: str) -> dict[str, Any]:
    """The tables of a grammar: for each state where to go at a symbol, then what to reduce by at which symbols.

    The reductions of a state are pairs of numbers: of a set of symbols and of a rule. Most of the table are the
    same few sets again and again.
    """
    lark = whole(grammar, lexer=_NoLexer)
    for rule in lark.rules:
        _check(rule)
    number = {rule: at for at, rule in enumerate(lark.rules)}
    table: Any = lark.parser.parser.parser.parse_table
    sets: dict[tuple[str, ...], int] = {}
    states = []
    for _, actions in sorted(table.states.items()):
        reduced: dict[int, list[str]] = {}
        for symbol, (action, rule) in actions.items():
            if action is Reduce:
                reduced.setdefault(number[rule], []).append(symbol)
        pairs = [[sets.setdefault(tuple(sorted(found)), len(sets)), by] for by, found in reduced.items()]
        states.append([{symbol: to for symbol, (action, to) in actions.items() if action is Shift}, pairs])
    rules = [
        [str(rule.origin.name), [[str(s.name), s.is_term] for s in rule.expansion], rule.alias and str(rule.alias)]
        for rule in lark.rules
    ]
    start, end = table.start_states[_START], table.end_states[_START]
    return {"rules": rules, "states": states, "sets": list(sets), "start": start, "end": end}


def _check(rule: Rule) -> None:
    """Refuse what the trees here are not made by: ``?rule``, ``!rule``, [optional] and "literals"."""
    options = rule.options
    dropped = any(isinstance(symbol, Terminal) and symbol.filter_out for symbol in rule.expansion)
    if dropped or options.expand1 or options.keep_all_tokens or options.empty_indices:
        name = rule.origin.name
        raise FinlintError(
            f"文法 {name}: 未用到的写法 {rule}", f"grammar {name}: a form that is not made use of: {rule}"
        )


class Parser:
    """Lark's LALR parser on the tables of a grammar."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """``data`` is what ``analysed`` made, from memory or from the store."""
        self.rules = [_rule(*rule) for rule in data["rules"]]
        shifts = [(Shift, state) for state in range(len(data["states"]))]
        states = {}
        for state, (goes, pairs) in enumerate(data["states"]):
            actions: dict[str, Any] = dict(zip(goes, map(shifts.__getitem__, goes.values()), strict=True))
            for symbols, rule in pairs:
                actions |= dict.fromkeys(data["sets"][symbols], (Reduce, self.rules[rule]))
            states[state] = actions
        self.table: Any = IntParseTable(states, {_START: data["start"]}, {_START: data["end"]})  # type: ignore[no-untyped-call]
        callbacks: Any = {**{rule: _shape(rule) for rule in self.rules}, **WHOLE}
        self._conf: Any = ParseConf(self.table, callbacks, _START)

    def parse(self, tokens: Iterable[Token]) -> Node:
        """The tree of a run of terminals."""
        state = ParserState(self._conf, None)  # type: ignore[arg-type]
        feed = state.feed_token
        for token in tokens:
            feed(token)
        tree: Node = feed(Token("$END", ""), is_end=True)
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


def _rule(origin: str, expansion: Sequence[tuple[str, bool]], alias: str | None) -> _Rule:
    return _Rule(NonTerminal(origin), [_symbol(name, terminal) for name, terminal in expansion], alias)


@cache
def _symbol(name: str, terminal: bool) -> Symbol:  # noqa: FBT001 - as the table has it
    return Terminal(name) if terminal else NonTerminal(name)


# What becomes of the children of a rule. A rule whose name begins with an underscore leaves no
# node: its children are a list, which the rule above takes over.

Shape = Callable[[list[Any]], Any]


def _shape(rule: Rule) -> Shape:
    hidden = [symbol.name in SEVERAL or (not symbol.is_term and symbol.name[0] == "_") for symbol in rule.expansion]
    name = rule.alias or str(rule.origin.name)
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
