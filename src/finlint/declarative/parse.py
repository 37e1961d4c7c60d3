"""From the text of an equation to its tree, with errors that point at a character."""

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import assert_never

from finlint.declarative.fault import EquationError, nearest
from finlint.declarative.nodes import (
    Constant,
    Each,
    Items,
    Level,
    Node,
    Operand,
    Product,
    Sought,
    Stated,
    Sum,
    sought,
)
from finlint.declarative.orient import oriented
from finlint.declarative.reading import FUNCTIONS, PLAIN, Reading
from finlint.declarative.trees import Packed, is_terminal, packed
from finlint.lalr import Token, UnexpectedCharacters, UnexpectedInput, UnexpectedToken
from finlint.measure import Approximation, Quantity
from finlint.value import value

MAX_LENGTH = 2_000
MAX_DEPTH = 50

_SIGNS = {"＝": "=", "≤": "<=", "≦": "<=", "≥": ">=", "≧": ">=", "＜": "<", "＞": ">", "≠": "!="}
_STRICT = ("<", ">", "!=")
_MINUS = "-－−"
_ITEMS = ("分组:", *(level.prefix for level in Level if level.prefix))
"""How concepts begin that no vocabulary lists; 分组 are headings with marks of their own: 绩效指标（90分）."""
_WORDS = {
    "RELATION": "“=”, “<=” or “>=”",
    "SIGN": "“+” or “-”",
    "TIMES": "“*”",
    "NAME": "a concept",
    "NUMBER": "a number",
    "FUNCTION": "a function",
    "TOTAL": "合计(…)",
    "LEVEL": "各类/各款/各项/各行/分项",
    "LPAR": "“(”",
    "RPAR": "“)”",
    "$END": "the end",
}


@value(slots=False)
class Relation:
    """A stated figure, a sign and what makes the other side."""

    text: str
    stated: Stated
    sign: str
    computed: Node

    @cached_property
    def operands(self) -> tuple[Sought, ...]:
        """What must be looked for besides the stated figure."""
        return sought(self.computed)


@value
class Condition:
    """What must be so for an equation to be asked: two sides and ``=``, ``!=``, ``<=``, ``>=``, ``<`` or ``>``."""

    text: str
    left: Node
    sign: str
    right: Node


def parse(text: str, known: Collection[str] | None = None, tree: Packed | None = None) -> Relation:
    """Read an equation; concepts are looked up in ``known`` if it is given.

    ``tree`` is what ``kept_tree`` made of the text, if it was kept.

    Raises:
        EquationError: with the offset of the fault in the text.
    """
    return _relation(text, tree or _tree(text), known)


def condition(text: str, known: Collection[str] | None = None, tree: Packed | None = None) -> Condition:
    """Read what stands in ``when``, as ``parse`` reads an equation.

    Raises:
        EquationError: with the offset of the fault in the text.
    """
    found = tree or _tree(text)
    left, right = (_node(side, PLAIN, known) for side in _trees(found))
    for each in (*_eaches(left), *_eaches(right)):
        raise EquationError(text.find(each.level.value), f"“{each.level.value}” must stand in 合计(…)")
    written, _ = _sign(found)
    return Condition(text.strip(), left, _SIGNS.get(written, written), right)


def _sign(tree: Packed) -> tuple[str, int]:
    """What stands between the two sides, and where."""
    ((_, written, start),) = filter(is_terminal, tree[1])
    return written, start


def kept_tree(text: str) -> Packed | None:
    """The tree of an equation as plain data, None if it has none."""
    try:
        return _tree(text)
    except EquationError:
        return None


def _tree(text: str) -> Packed:
    _measure(text)
    try:
        return packed(ascii_parentheses(text))
    except UnexpectedInput as error:
        raise _refused(error, text) from None


def _relation(text: str, tree: Packed, known: Collection[str] | None) -> Relation:
    left, right = (_node(side, PLAIN, known) for side in _trees(tree))
    written, start = _sign(tree)
    sign = _SIGNS.get(written, written)
    if sign in _STRICT:
        raise EquationError(start, f"“{written}” is for conditions (when), expected {_WORDS['RELATION']}")
    relation = Relation(text.strip(), *oriented(left, sign, right))
    _check_sides(text, relation)
    return relation


def ascii_parentheses(text: str) -> str:
    """Full-width parentheses that are syntax as ASCII ones; those of a name stay.

    A Chinese keyboard writes 上年（支出合计）. A parenthesis belongs to a name if the run before it
    is one and is no function: 因公出国（境）费.
    """
    result, syntax, word = [], [], ""
    for character in text:
        if character in "(（":
            syntax.append(character == "(" or not word or word in _CALLED)
            result.append("(" if syntax[-1] else character)
            word = "" if syntax[-1] else word + character
        elif character in ")）":
            ours = syntax.pop() if syntax else True
            result.append(")" if ours else character)
            word = "" if ours else word + character
        else:
            result.append(character)
            word = word + character if _continues(character) else ""
    return "".join(result)


_CALLED = frozenset((*FUNCTIONS, "合计"))


def _continues(character: str) -> bool:
    return character.isalnum() or character in '_“”"、：:/·'


def _measure(text: str) -> None:
    """Refuse what is empty, too long or too deep before the parser sees it."""
    if not text.strip():
        raise EquationError(0, "the equation is empty")
    if len(text) > MAX_LENGTH:
        raise EquationError(MAX_LENGTH, f"the equation is longer than {MAX_LENGTH} characters")
    depth = 0
    for offset, character in enumerate(text):
        depth += (character in "(（") - (character in ")）")
        if depth > MAX_DEPTH:
            raise EquationError(offset, f"parentheses are nested deeper than {MAX_DEPTH}")


def _refused(error: UnexpectedInput, text: str) -> EquationError:
    match error:
        case UnexpectedToken(token=Token() as token):
            end = token.type == "$END"
            offset, found = (len(text), "the end") if end else (token.start_pos or 0, f"“{token}”")
            names = error.accepts or error.expected
        case UnexpectedCharacters():
            lines = text.split("\n")[: error.line - 1]
            offset = sum(len(line) + 1 for line in lines) + error.column - 1
            names, found = error.allowed or set(), f"“{text[offset]}”"
        case _:
            return EquationError(0, "cannot be read")
    expected = [word for name, word in _WORDS.items() if name in names]
    return EquationError(offset, f"found {found}, expected {_either(expected)}")


def _either(words: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _trees(tree: Packed) -> list[Packed]:
    return [child for child in tree[1] if not is_terminal(child)]


def _node(tree: Packed, outer: Reading, known: Collection[str] | None) -> Node:
    """A production of the grammar, with the functions around it."""
    kind, children = tree
    match kind:
        case "expression":
            return _sum(children, outer, known)
        case "product":
            return Product(tuple([_node(child, outer, known) for child in _trees(tree)]))
        case "reading":
            return _node(children[1], _function(*children[0][1:]).within(outer), known)
        case "group":
            return _node(children[0], outer, known)
    return _factor(kind, children, outer, known)


def _factor(kind: str, children: Sequence[Packed], outer: Reading, known: Collection[str] | None) -> Node:
    """A production of one thing: its last terminal says of what."""
    _, written, start = children[-1]
    match kind:
        case "concept":
            return Operand(_concept(written, start, known), outer)
        case "items":
            return Items(Level(written), outer)
        case "each":
            return Each(Level(written), outer)
        case "constant":
            return _constant(written, start)
    msg = f"no such production: {kind}"
    raise AssertionError(msg)


def _sum(children: Sequence[Packed], outer: Reading, known: Collection[str] | None) -> Node:
    minus, addends = False, []
    for child in children:
        if is_terminal(child):
            minus = child[1] in _MINUS
        else:
            addends.append((minus, _node(child, outer, known)))
            minus = False
    return addends[0][1] if len(addends) == 1 and not addends[0][0] else Sum(tuple(addends))


def _constant(text: str, start: int) -> Constant:
    quantity = Quantity.parse(text)
    if quantity is None or quantity.approximation is not Approximation.EXACT:
        raise EquationError(start, f"“{text}” is no number with a known unit")
    return Constant(text, quantity)


def _function(name: str, start: int) -> Reading:
    if (found := FUNCTIONS.get(name)) is None:
        hint = nearest(name, _CALLED)
        raise EquationError(start, f"unknown function “{name}”{hint}")
    return found


def _concept(name: str, start: int, known: Collection[str] | None) -> str:
    if known is not None and name not in known and not name.startswith(_ITEMS):
        hint = nearest(name, known)
        raise EquationError(start, f"unknown concept “{name}”{hint}")
    return name


def _check_sides(text: str, relation: Relation) -> None:
    """What the grammar cannot refuse: 分项 by itself, and a concept that is its own part."""
    stated = relation.stated
    for each in _eaches(relation.computed):
        msg = f"“{each.level.value}” must stand alone on a side, or in 合计(…)"
        raise EquationError(text.find(each.level.value), msg)
    if isinstance(stated, Each) and stated.level is Level.PART:
        raise EquationError(text.find("分项"), "“分项” must stand in 合计(…)")
    if stated in relation.operands:
        raise EquationError(0, f"“{stated.label}” stands on both sides")


def _eaches(node: Node) -> Iterator[Each]:
    match node:
        case Each():
            yield node
        case Sum():
            for _, part in node.addends:
                yield from _eaches(part)
        case Product():
            for part in node.factors:
                yield from _eaches(part)
        case Constant() | Operand() | Items():
            return
        case _:
            assert_never(node)
