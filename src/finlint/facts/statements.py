"""What each kind of statement states: amounts, changes, shares, rates and comparisons."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from finlint.facts.binding import Binding
from finlint.facts.context import Base, Context, base_of, budget_of
from finlint.facts.figure import Aspect, Fact, Figure
from finlint.facts.key import Key
from finlint.facts.stating import Stating
from finlint.facts.subject import Subject
from finlint.facts.vocabulary import Vocabulary
from finlint.measure import Dimension, Interval, Quantity
from finlint.syntax import Node, Token, Tree

_OBJECT = re.compile(r"^(?:(?:全年|调整后?的?|年初|当年)?预算(?:数|安排|金额)?|上年(?:度)?(?:决算)?数?|年初预算数?)")
_NO_CHANGE = (Dimension.POINTS, Dimension.PURE, Dimension.SCORE)
_SIGNS = {"ABOVE": ">", "BELOW": "<", "SAME": "="}


class Statements:
    """Reads statements into facts; a kind of statement is a case of ``read``.

    ``change`` is the last change with its direction: a rate in brackets may follow it. ``against``
    tells that the next amount is one that another is compared with. ``after`` are the words behind it.
    """

    def __init__(self, stating: Stating, binding: Binding, vocabulary: Vocabulary, context: Context) -> None:
        """All four are those of the report that is being read."""
        self.stating = stating
        self.binding = binding
        self.vocabulary = vocabulary
        self.context = context
        self.change: tuple[Figure, str] | None = None
        self.against = False
        self.after = ""
        self._waits: Node | None = None

    def read(self, node: Node) -> Iterator[Fact]:  # noqa: C901 - one case a kind of statement
        """The facts of one statement."""
        name: Token | None = None
        for child in node.children:
            match child:
                case Tree(data="name", children=[Token() as name]):
                    pass
                case Tree(data="amount"):
                    yield from self._amount(name, child)
                case Tree(data="change", children=[*before, Tree(children=[Token() as word]), Tree() as number]):
                    self._compared(before)
                    yield from self._changed(name, word, number)
                case Tree(data="share", children=[Token() as word, *bases, Token() as number]):
                    yield from self._share(name, word, bases, number)
                case Tree(data="completion", children=[Token() as word, *bases, Token() as number]):
                    yield from self._completion(name, word, bases, number)
                case Tree(data="level", children=[*before, Token() as word]):
                    self._compared(before)
                    yield from self._level(name, word, before)
                case Tree(data="comparison", children=[Token() as word, Token() as thing, *numbers]):
                    yield from self._comparison(name, word, thing, numbers)
                case Tree(data="respectively", children=[_, *numbers]) if name is not None:
                    yield from self._respectively(name, numbers)
                case Tree(data="announced"):
                    if name is not None:
                        self.binding.announce(name, any_words=True)
                    self._compared(child.children)
                    self.against = str(first_token(child)).startswith(("比", "较"))

    def _amount(self, name: Token | None, node: Node) -> Iterator[Fact]:
        token = first_token(node)
        quantity = Quantity.parse(token.strip())
        if quantity is None:
            if name is not None:
                self.context.current = None
            return
        subject = self.binding.counted(self.binding.subject(name, quantity), quantity, self.after)
        if quantity.unit.dimension is Dimension.PURE:
            money = self.binding.money
            if not (subject.known and money and quantity.decimals):
                return
            quantity = quantity.in_unit(money)
        figure = self.stating.figure(token, quantity, self.binding.bind(name, quantity, subject), Aspect.VALUE)
        if not self.context.explaining:
            self.context.value = figure
        yield figure

    def prior(self, node: Node) -> Iterator[Fact]:
        """比2023年“三公”经费预算38.23万元增加…: the number that another is compared with."""
        token = first_token(node.children[-1])
        quantity, current = Quantity.parse(token.strip()), self.context.current
        base = self.context.base
        if quantity is None or current is None or base is None:
            return
        name = node.children[0].children[0] if isinstance(node.children[0], Tree) else None
        subject = self.binding.subject(name, quantity) if isinstance(name, Token) else None
        if subject is not None and subject.basis:
            self.context.base = base = Base(base.period, subject.basis)
        yield self.stating.figure(token, quantity, base.of(current), Aspect.VALUE)

    def _changed(self, name: Token | None, word: Token, number: Node) -> Iterator[Fact]:
        token = first_token(number)
        quantity = Quantity.parse(token.strip())
        if quantity is None or quantity.unit.dimension in _NO_CHANGE:
            return
        lately = self.context.lately
        key = self.binding.bind(name, quantity)
        if self.context.explaining and not self.context.named:
            key = key.of(concept="~" + key.words)  # a reason speaks of what it does not name
        base = self.context.base or Base(self.context.previous(key.period))
        if base.of(key) == key:
            base = Base(self.context.previous(key.period), base.basis)
        if base.basis and lately and lately.scope.basis == "调整预算" and lately.of(basis="") == key.of(basis=""):
            key = lately
        yield from self._waiting(key, base)
        growth = quantity.unit.dimension is Dimension.SHARE
        aspect = Aspect.GROWTH if growth else Aspect.CHANGE
        figure = signed(self.stating.figure(token, quantity, key, aspect, base=base.of(key), word=word), word.type)
        figure = replace(figure, rival=self._rival(key) if name is None else None)
        self.change = None if growth else (figure, word.type)
        yield figure

    def _rival(self, key: Key) -> Key | None:
        """…其中A1万元，比上年增加… may speak of the whole, and a new sentence of the last part."""
        context = self.context
        parent = context.frame.parent
        rival = context.before if parent is None else parent.key
        return None if rival == key else rival

    def _share(self, name: Token | None, word: Token, bases: Sequence[Node | Token], number: Token) -> Iterator[Fact]:
        quantity, key = Quantity.parse(number.strip()), self.binding.owner(name)
        if quantity is not None and key is not None:
            whole = self.binding.whole(key, next((b for b in bases if isinstance(b, Tree)), None))
            yield self.stating.figure(number, quantity, key, Aspect.SHARE, base=whole, word=word)

    def _completion(
        self, name: Token | None, word: Token, bases: Sequence[Node | Token], number: Token
    ) -> Iterator[Fact]:
        quantity, key = Quantity.parse(number.strip()), self.binding.owner(name)
        if quantity is None or key is None:
            return
        key = key.of(basis="决算")
        budget = key.of(basis=budget_of(word))
        for base in bases:
            token = first_token(base)
            stated = Quantity.parse(token.strip()) if token.type == "AMOUNT" else None
            if stated is not None:
                yield self.stating.figure(token, stated, budget, Aspect.VALUE)
        yield self.stating.figure(number, quantity, key, Aspect.COMPLETION, base=budget, word=word)

    def _level(self, name: Token | None, word: Token, before: Sequence[Node | Token]) -> Iterator[Fact]:
        key, base = self.binding.owner(name), self.context.base
        if key is not None and before and base is not None:
            yield self.stating.comparison(word, "=", key, base.of(key))

    def _comparison(
        self, name: Token | None, word: Token, thing: Token, numbers: Sequence[Node | Token]
    ) -> Iterator[Fact]:
        key = self.binding.owner(name)
        if key is None or not _OBJECT.match(thing) or (name is None and self.context.frame.depth):
            return
        base = base_of(thing, self.context, self.vocabulary)
        for number in numbers:
            yield from self._difference(key.of(basis="决算"), base, word, first_token(number))
        yield self.stating.comparison(word, _SIGNS[word.type], key.of(basis="决算"), base.of(key))

    def _difference(self, key: Key, base: Base, word: Token, token: Token) -> Iterator[Fact]:
        """决算数大于预算数20万元: a change against the budget."""
        quantity = Quantity.parse(token.strip())
        if quantity is not None and quantity.unit.dimension not in (*_NO_CHANGE, Dimension.SHARE):
            figure = self.stating.figure(token, quantity, key, Aspect.CHANGE, base=base.of(key), word=word)
            yield signed(figure, "DOWN" if word.type == "BELOW" else "UP")

    def _respectively(self, name: Token, numbers: Sequence[Node | Token]) -> Iterator[Fact]:
        """Numbers in a row under one name: each is a fact of the name in its own place of the row."""
        for order, token in enumerate((t for node in numbers for t in _numbers(node)), 1):
            quantity = Quantity.parse(token.strip())
            if quantity is not None:
                key = self.binding.key(Subject(f"~{name}#{order}", words=str(name)))
                yield self.stating.figure(token, quantity, key, Aspect.VALUE)

    def _compared(self, before: Sequence[Node | Token]) -> None:
        """Take note of 与2022年度相比; a number in it waits for the key of what is compared."""
        for node in before:
            match node:
                case Tree(data="compared", children=[Token() as words, *rest]):
                    self.context.base = base_of(words, self.context, self.vocabulary)
                    self._waits = next((n for n in rest if isinstance(n, Tree)), None)

    def _waiting(self, key: Key, base: Base) -> Iterator[Fact]:
        if self._waits is None:
            return
        token, self._waits = first_token(self._waits), None
        quantity = Quantity.parse(token.strip())
        if quantity is None:
            return
        if quantity.unit.dimension is Dimension.PURE and self.binding.money:
            quantity = quantity.in_unit(self.binding.money)
        yield self.stating.figure(token, quantity, base.of(key), Aspect.VALUE)


def first_token(node: Node | Token) -> Token:
    """The first token of a node: its number, as the grammar has it."""
    while isinstance(node, Tree):
        node = node.children[0]
    return node


def _numbers(node: Node | Token) -> Iterator[Token]:
    if isinstance(node, Tree):
        yield from node.scan_values(lambda t: isinstance(t, Token) and t.type != "PAUSE")


def signed(figure: Figure, direction: str) -> Figure:
    """A decrease is negative; 增加/减少 left unresolved is either."""
    interval = figure.interval
    if direction == "DOWN":
        interval = -interval
    elif direction == "EITHER":
        interval = Interval.everything() if figure.quantity.mantissa else interval + (-interval)
    return replace(figure, interval=interval)
