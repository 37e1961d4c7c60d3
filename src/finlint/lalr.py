"""Lark, asked for the tables of a grammar and for the trees of equations.

``import lark`` takes as long as to audit a short report, and to analyse a grammar longer still. So
what Lark made is kept (``finlint.store``), and Lark is imported where it is not.
"""

from importlib.machinery import PathFinder
from typing import Any

from finlint.errors import FinlintError
from finlint.tree import Token, Tree

_FOUND = PathFinder.find_spec("lark")
LARK = (_FOUND.origin if _FOUND else None) or ""
"""The file that another version of Lark brings with it: what depends on Lark depends on it."""

_START = "start"


class Unexpected(Exception):  # noqa: N818 - as Lark calls it
    """What a text goes on with is none of ``expected``: a terminal, or a character that is part of none."""

    def __init__(self, offset: int, words: str, expected: frozenset[str]) -> None:
        """``words`` are empty at the end of the text."""
        super().__init__(offset, words, expected)
        self.offset, self.words, self.expected = offset, words, expected


def whole(grammar: str) -> Any:
    """A parser of texts by a grammar; a ``lark.Lark``."""
    from lark import Lark  # noqa: PLC0415 - what this module is there to put off

    return Lark(grammar, parser="lalr", maybe_placeholders=False)


def parsed(parser: Any, text: str) -> Tree:
    """The tree of a text.

    Raises:
        Unexpected: it has none.
    """
    from lark.exceptions import UnexpectedCharacters, UnexpectedToken  # noqa: PLC0415 - as above

    try:
        tree: Tree = _own(parser.parse(text))
    except UnexpectedToken as error:
        ends = error.token.type == "$END"
        offset, words = (len(text), "") if ends else (error.token.start_pos or 0, str(error.token))
        raise Unexpected(offset, words, frozenset(error.accepts or error.expected)) from None
    except UnexpectedCharacters as error:
        at: Any = error.pos_in_stream
        raise Unexpected(at, text[at], frozenset(error.allowed or ())) from None
    return tree


def _own(node: Any) -> Any:
    if isinstance(node, str):
        token: Any = node
        return Token(str(token.type), str(token), token.start_pos, token.end_pos)
    return Tree(str(node.data), [_own(child) for child in node.children])


def analysed(grammar: str) -> dict[str, Any]:
    """The tables of a grammar: for each state where to go at a symbol, then what to reduce by at which symbols.

    The reductions of a state are pairs of numbers: of a set of symbols and of a rule. Most of the table are the
    same few sets again and again.
    """
    from lark import Lark  # noqa: PLC0415 - as above
    from lark.lexer import Lexer  # noqa: PLC0415 - as above

    class NoLexer(Lexer):
        """Lark wants one; the terminals come from elsewhere."""

        def __init__(self, lexer_conf: Any) -> None:
            """Lark passes its configuration."""

        def lex(self, lexer_state: Any, parser_state: Any) -> Any:
            """Never called."""
            raise NotImplementedError

    lark = Lark(grammar, parser="lalr", maybe_placeholders=False, lexer=NoLexer)
    for rule in lark.rules:
        _check(rule)
    number = {rule: at for at, rule in enumerate(lark.rules)}
    table: Any = lark.parser.parser.parser.parse_table
    sets: dict[tuple[str, ...], int] = {}
    states = []
    for _, actions in sorted(table.states.items()):
        goes = {symbol: argument for symbol, (_, argument) in actions.items() if isinstance(argument, int)}
        reduced: dict[int, list[str]] = {}
        for symbol, (_, argument) in actions.items():
            if symbol not in goes:
                reduced.setdefault(number[argument], []).append(symbol)
        pairs = [[sets.setdefault(tuple(sorted(found)), len(sets)), by] for by, found in reduced.items()]
        states.append([goes, pairs])
    rules = [
        [str(rule.origin.name), [[str(s.name), s.is_term] for s in rule.expansion], rule.alias and str(rule.alias)]
        for rule in lark.rules
    ]
    start, end = table.start_states[_START], table.end_states[_START]
    return {"rules": rules, "states": states, "sets": list(sets), "start": start, "end": end}


def _check(rule: Any) -> None:
    """Refuse what finlint makes no trees by: ``?rule``, ``!rule``, [optional] and "literals"."""
    options = rule.options
    dropped = any(symbol.is_term and symbol.filter_out for symbol in rule.expansion)
    if dropped or options.expand1 or options.keep_all_tokens or options.empty_indices:
        name = rule.origin.name
        raise FinlintError(
            f"文法 {name}: 未用到的写法 {rule}", f"grammar {name}: a form that is not made use of: {rule}"
        )
