"""Facts of prose: the statements of each sentence, and what stands around them."""

import re
from collections.abc import Iterator, Sequence

from finlint.facts.binding import Binding
from finlint.facts.context import Context
from finlint.facts.figure import Aspect, Fact, Figure
from finlint.facts.statements import Statements, first_token, signed
from finlint.facts.stating import Stating
from finlint.facts.subject import office
from finlint.facts.vocabulary import Vocabulary
from finlint.measure import Dimension, Quantity
from finlint.syntax import Node, Token, Tree
from finlint.text import Normalised

_YEAR = re.compile(r"((?:19|20)\d{2})(?:年|$)")
_ENDS_ASIDE = re.compile(r"(?:中|里|方面)$")
_HAS_NONE = re.compile(r"(.{2,20}?)(?:无|没有|未)")


class Sentences:
    """Reads sentences into facts; holds what does not change in a report, and the context that does."""

    def __init__(self, normalised: Normalised, vocabulary: Vocabulary, context: Context) -> None:
        self.vocabulary = vocabulary
        self.context = context
        self.binding = Binding(vocabulary, context)
        self.stating = Stating(normalised, context)
        self.statements = Statements(self.stating, self.binding, vocabulary, context)

    def read(self, sentence: Node) -> Iterator[Fact]:
        """The facts of one sentence."""
        first = sentence.children[0] if sentence.children else None
        self.context.begin_sentence(explains=isinstance(first, Token) and first.type == "REASON")
        yield from self._elements(sentence.children)

    def _elements(self, children: Sequence[Node | Token]) -> Iterator[Fact]:
        lead: Token | None = None
        for at, child in enumerate(children):
            change, self.statements.change = self.statements.change, None
            against, self.statements.against = self.statements.against, False
            match child:
                case Tree(data="statement", children=[Tree(data="name"), Tree(data="amount")]) if against:
                    yield from self.statements.prior(child)
                case Tree(data="statement", children=[Tree(data="amount")]) if _follows_pause(children, at):
                    pass
                case Tree(data="statement"):
                    self.statements.after = _after(children, at)
                    yield from self.statements.read(child)
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
                case Token():
                    self._between(child, lead, children[at + 1 :])
            lead = None

    # --- what stands around statements

    def _between(self, token: Token, lead: Token | None, rest: Sequence[Node | Token]) -> None:
        """Punctuation, dates and 原因是, with the words before them that state nothing."""
        match token.type:
            case "SEMI":
                self._go_on(rest)
            case "COLON" if lead is not None:
                self.binding.announce(lead, any_words=True)
            case "PERIOD":
                self._period(token)
                if lead is not None:
                    self.binding.announce(lead)
                self.context.office = office(lead or "", self.vocabulary) or self.context.office
            case "REASON":
                self.context.explaining, self.context.named = True, False

    def _period(self, token: Token) -> None:
        year = _YEAR.search(token)
        if year and not self.context.explaining:
            self.context.period = year[1]

    def _go_on(self, rest: Sequence[Node | Token]) -> None:
        """A reason ends at ；, unless the next one is counted: 一是…；二是…."""
        first = rest[0] if rest else None
        counted = isinstance(first, Token) and first.type == "ENUM"
        if self.context.explaining and not counted:
            self.context.explaining = False
            self.context.current = self.context.topic

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
                token = first_token(amount)
                quantity = Quantity.parse(str(token))
                if quantity is not None and quantity.unit.dimension is Dimension.SHARE:
                    figure, word = change
                    growth = self.stating.figure(token, quantity, figure.key, Aspect.GROWTH, base=figure.base)
                    yield signed(growth, word)
                    return
        context = self.context
        outer = context.current, context.subject, context.value
        context.open(context.value)
        yield from self._elements(group.children)
        context.frames.pop()
        context.current, context.subject, context.value = outer


def _follows_pause(children: Sequence[Node | Token], at: int) -> bool:
    """各减少3万元、5万元: the second of a pair belongs to a subject that the words do not repeat."""
    before = children[at - 1] if at else None
    return isinstance(before, Token) and before.type == "PAUSE"


def _after(children: Sequence[Node | Token], at: int) -> str:
    """The words behind a statement that state nothing themselves."""
    match children[at + 1 : at + 2]:
        case [Tree(data="unread", children=[Token() as words])]:
            return str(words)
    return ""
