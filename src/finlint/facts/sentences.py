"""Facts of prose: the statements of each sentence, bound to their keys."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from finlint.facts.binding import Binding
from finlint.facts.context import Base, Context, base_of, budget_of
from finlint.facts.figure import Aspect, Fact, Figure
from finlint.facts.key import Key
from finlint.facts.stating import Stating
from finlint.facts.subject import Subject, office
from finlint.facts.vocabulary import Vocabulary
from finlint.measure import Dimension, Interval, Quantity
from finlint.syntax import Node, Token, Tree
from finlint.text import Normalised

_YEAR = re.compile(r"((?:19|20)\d{2})(?:年|$)")
_ENDS_ASIDE = re.compile(r"(?:中|里|方面)$")
_HAS_NONE = re.compile(r"(.{2,20}?)(?:无|没有|未)")
_OBJECT = re.compile(r"^(?:(?:全年|调整后?的?|年初|当年)?预算(?:数|安排|金额)?|上年(?:度)?(?:决算)?数?|年初预算数?)")
_NO_CHANGE = (Dimension.POINTS, Dimension.PURE, Dimension.SCORE)
_SIGNS = {"ABOVE": ">", "BELOW": "<", "SAME": "="}


class Sentences:
    """Reads sentences into facts; holds what does not change in a report, and the context that does."""

    def __init__(self, normalised: Normalised, vocabulary: Vocabulary, context: Context) -> None:
        self.vocabulary = vocabulary
        self.context = context
        self.binding = Binding(vocabulary, context)
        self.stating = Stating(normalised, context)
        self._waits: Node | None = None
        self._change: tuple[Figure, str] | None = None
        self._against = False

    def read(self, sentence: Node) -> Iterator[Fact]:
        """The facts of one sentence."""
        first = sentence.children[0] if sentence.children else None
        self.context.begin_sentence(explains=isinstance(first, Token) and first.type == "REASON")
        yield from self._elements(sentence.children)

    def _elements(  # noqa: C901 - one case a kind of element
        self, children: Sequence[Node | Token]
    ) -> Iterator[Fact]:
        lead: Token | None = None
        for at, child in enumerate(children):
            change, self._change = self._change, None
            against, self._against = self._against, False
            match child:
                case Tree(data="statement", children=[Tree(data="name"), Tree(data="amount")]) if against:
                    yield from self._prior(child)
                case Tree(data="statement"):
                    yield from self._statement(child)
                case Tree(data="unread", children=[Token() as words]):
                    lead = words
                    self._aside(words)
                    continue
                case Tree(data="group"):
                    yield from self._group(child, change)
                case Tree(data="breakdown" | "inner", children=[Token() as opener, *rest]):
                    yield from self._breakdown(opener, rest)
                case Tree(data="portion"):
                    self._go_on(child.children)
                    yield from self._elements(child.children)
                case Token(type="SEMI"):
                    self._go_on(children[at + 1 :])
                case Token(type="COLON") if lead is not None:
                    self.binding.announce(lead, any_words=True)
                case Token(type="PERIOD"):
                    self._period(child)
                    if lead is not None:
                        self.binding.announce(lead)
                    self.context.office = office(lead or "", self.vocabulary) or self.context.office
                case Token(type="REASON"):
                    self.context.explaining = True
            lead = None

    # --- what stands around statements

    def _period(self, token: Token) -> None:
        year = _YEAR.search(token)
        if year and not self.context.explaining:
            self.context.period = year[1]

    def _go_on(self, rest: Sequence[Node | Token]) -> None:
        """A reason ends at ；, unless the next one is counted: 一是…；二是…."""
        first = rest[0] if rest else None
        if not (isinstance(first, Token) and first.type == "ENUM"):
            self.context.explaining = False

    def _aside(self, words: Token) -> None:
        """…“三公”经费支出决算中，: the whole that an enumeration without 其中 is about.

        因公出国（境）费无预算，: a subject without a number is what the next words speak of.
        """
        none = _HAS_NONE.match(words)
        if none:
            self.binding.announce(none[1])
            return
        short = _ENDS_ASIDE.sub("", words)
        if short == words and "（项）" not in words and "（款）" not in words:
            return
        self.binding.announce(short)
        self.context.whole = self.context.current

    def _breakdown(self, opener: Token, rest: Sequence[Node | Token]) -> Iterator[Fact]:
        context = self.context
        frame = context.open(context.value, str(opener))
        facts = list(self._elements(rest))
        context.frames.pop()
        yield from facts
        if not facts and opener.type == "AMONG" and frame.depth == 1:
            context.pending = frame

    def _group(self, group: Node, change: tuple[Figure, str] | None) -> Iterator[Fact]:
        """Brackets: the rate of the change before them (减少2.00万元（20%）), or parts of a number."""
        match group.children:
            case [_, Tree(data="statement", children=[Tree(data="amount") as amount]), _] if change:
                token = _number(amount)
                quantity = Quantity.parse(str(token))
                if quantity is not None and quantity.unit.dimension is Dimension.SHARE:
                    figure, word = change
                    growth = self.stating.figure(token, quantity, figure.key, Aspect.GROWTH, base=figure.base)
                    yield _signed(growth, word)
                    return
        context = self.context
        outer = context.current, context.subject, context.value
        context.open(context.value)
        yield from self._elements(group.children)
        context.frames.pop()
        context.current, context.subject, context.value = outer

    # --- statements

    def _statement(self, node: Node) -> Iterator[Fact]:  # noqa: C901 - one case a kind of statement
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
                case Tree(data="comparison", children=[Token() as word, Token() as thing]):
                    yield from self._comparison(name, word, thing)
                case Tree(data="respectively", children=[_, *numbers]) if name is not None:
                    yield from self._respectively(name, numbers)
                case Tree(data="announced"):
                    if name is not None:
                        self.binding.announce(name, any_words=True)
                    self._compared(child.children)
                    self._against = str(_number(child)).startswith(("比", "较"))

    def _amount(self, name: Token | None, node: Node) -> Iterator[Fact]:
        token = _number(node)
        quantity = Quantity.parse(token.strip())
        if quantity is None:
            if name is not None:
                self.context.current = None
            return
        subject = self.binding.subject(name, quantity)
        if quantity.unit.dimension is Dimension.PURE:
            money = self.binding.money
            if not (subject.known and money and quantity.decimals):
                return
            quantity = quantity.in_unit(money)
        figure = self.stating.figure(token, quantity, self.binding.bind(name, quantity, subject), Aspect.VALUE)
        if not self.context.explaining:
            self.context.value = figure
        yield figure

    def _prior(self, node: Node) -> Iterator[Fact]:
        """比2023年“三公”经费预算38.23万元增加…: the number that another is compared with."""
        token = _number(node.children[-1])
        quantity, current = Quantity.parse(token.strip()), self.context.current
        if quantity is not None and current is not None and self.context.base is not None:
            yield self.stating.figure(token, quantity, self.context.base.of(current), Aspect.VALUE)

    def _changed(self, name: Token | None, word: Token, number: Node) -> Iterator[Fact]:
        token = _number(number)
        quantity = Quantity.parse(token.strip())
        if quantity is None or quantity.unit.dimension in _NO_CHANGE:
            return
        lately = self.context.lately
        key = self.binding.bind(name, quantity)
        base = self.context.base or Base(self.context.previous(key.period))
        if base.basis and lately and lately.scope.basis == "调整预算" and lately.of(basis="") == key.of(basis=""):
            key = lately
        yield from self._waiting(key, base)
        growth = quantity.unit.dimension is Dimension.SHARE
        aspect = Aspect.GROWTH if growth else Aspect.CHANGE
        figure = _signed(self.stating.figure(token, quantity, key, aspect, base=base.of(key), word=word), word.type)
        figure = replace(figure, rival=self._rival(key) if name is None else None)
        self._change = None if growth else (figure, word.type)
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
            token = _number(base)
            stated = Quantity.parse(token.strip()) if token.type == "AMOUNT" else None
            if stated is not None:
                yield self.stating.figure(token, stated, budget, Aspect.VALUE)
        yield self.stating.figure(number, quantity, key, Aspect.COMPLETION, base=budget, word=word)

    def _level(self, name: Token | None, word: Token, before: Sequence[Node | Token]) -> Iterator[Fact]:
        key, base = self.binding.owner(name), self.context.base
        if key is not None and before and base is not None:
            yield self.stating.comparison(word, "=", key, base.of(key))

    def _comparison(self, name: Token | None, word: Token, thing: Token) -> Iterator[Fact]:
        key = self.binding.owner(name)
        if key is None or not _OBJECT.match(thing) or (name is None and self.context.frame.depth):
            return
        base = base_of(thing, self.context, self.vocabulary)
        yield self.stating.comparison(word, _SIGNS[word.type], key.of(basis="决算"), base.of(key))

    def _respectively(self, name: Token, numbers: Sequence[Node | Token]) -> Iterator[Fact]:
        """Numbers in a row under one name: each is a fact of the name in its own place of the row."""
        for order, token in enumerate((t for node in numbers for t in _numbers(node)), 1):
            quantity = Quantity.parse(token.strip())
            if quantity is not None:
                key = self.binding.key(Subject(f"~{name}#{order}", words=str(name)))
                yield self.stating.figure(token, quantity, key, Aspect.VALUE)

    # --- what statements are made of

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
        token, self._waits = _number(self._waits), None
        quantity = Quantity.parse(token.strip())
        if quantity is None:
            return
        if quantity.unit.dimension is Dimension.PURE and self.binding.money:
            quantity = quantity.in_unit(self.binding.money)
        yield self.stating.figure(token, quantity, base.of(key), Aspect.VALUE)


def _number(node: Node | Token) -> Token:
    """The first token of a node: its number, as the grammar has it."""
    while isinstance(node, Tree):
        node = node.children[0]
    return node


def _numbers(node: Node | Token) -> Iterator[Token]:
    if isinstance(node, Tree):
        yield from node.scan_values(lambda t: isinstance(t, Token) and t.type != "PAUSE")


def _signed(figure: Figure, direction: str) -> Figure:
    """A decrease is negative; 增加/减少 left unresolved is either."""
    interval = figure.interval
    if direction == "DOWN":
        interval = -interval
    elif direction == "EITHER":
        interval = Interval.everything() if figure.quantity.mantissa else interval + (-interval)
    return replace(figure, interval=interval)
