"""Facts of prose: the statements of each sentence, and what stands around them."""

from collections.abc import Iterable, Iterator, Sequence

from finlint.facts.binding import TOTALS, Binding
from finlint.facts.context import Context, Frame, base_of
from finlint.facts.elements import (
    EXPLAINS,
    and_so_on,
    described,
    divided_anew,
    follows_pause,
    of_changes,
    only_words,
    shares,
    statements,
    states_some,
    words_after,
)
from finlint.facts.figure import Aspect, Fact, Figure
from finlint.facts.numbers import first_token, signed
from finlint.facts.reasons import deviating, resumes
from finlint.facts.siblings import beside
from finlint.facts.statements import Statements
from finlint.facts.stating import Stating
from finlint.facts.subject import named, office, resolve
from finlint.facts.vocabulary import Vocabulary
from finlint.facts.vocabulary.load import plain
from finlint.measure import Dimension, Quantity
from finlint.regex import regex
from finlint.syntax import Node, Token, Tree
from finlint.text import Normalised

_MOMENTS = (("末", "年末"), ("底", "年末"), ("初", "年初"))
_YEAR = regex(r"((?:19|20)\d{2})(?:年|$)")
_EQUALS = "="
_ASIDES = ("中", "里", "方面")
_ENDS_ASIDE = regex(r"(?:中|里|方面)$")
_ADJUSTED = regex(r"(?:剔除|扣除|还原|不考虑|不含).{0,30}后$")
_KEPT = ("结余", "结转", "节约")
_SPENT = frozenset({"基本支出", "项目支出", "人员经费"})
_HAS_NONE = regex(r"(.{2,20}?)(?:无|没有|未)")


class Sentences:
    """Reads sentences into facts; holds what does not change in a report, and the context that does."""

    def __init__(self, normalised: Normalised, vocabulary: Vocabulary, context: Context) -> None:
        self.vocabulary = vocabulary
        self.context = context
        self.binding = Binding(vocabulary, context)
        self.stating = Stating(normalised, context)
        self.statements = Statements(self.stating, self.binding, vocabulary, context)
        self._equated: Token | None = None  # 在职人员控制率=25人/26人×100%=96.15%: what the equation is about

    def read(self, sentence: Node) -> Iterable[Fact]:
        """The facts of one sentence, to be gone through before the next one is read."""
        first = sentence.children[0] if sentence.children else None
        self._equated = None
        if isinstance(first, Tree) and first.data == "unread" and len(sentence.children) == 1:
            return self._plain(first)
        moved, base = self.context.moved, self.context.base
        self._alone(sentence)
        self.context.begin_sentence(explains=isinstance(first, Token) and first.type == "REASON")
        self.context.lead = self._opening(sentence.children)
        if isinstance(first, Tree) and first.data == "breakdown":
            self._go_back_to_total()
            if moved is not None and of_changes(first.children[1:]):
                self.context.moved, self.context.base = moved, base  # …增加5万元。其中：基本支出增加3万元
        return self._elements(sentence.children)

    def _opening(self, children: Sequence[Node | Token]) -> str:
        """举办培训班，支出5万元: words that begin a sentence and name something of their own, if any."""
        match children:
            case [Tree(data="unread", children=[Token() as words]), Token(type="COMMA" | "PERIOD"), *rest]:
                own = words.startswith(self.vocabulary.selves) or only_words(rest) or office(words, self.vocabulary)
                return "" if own or resolve(words, self.vocabulary).known else str(words)
        return ""

    def _plain(self, unread: Node) -> Iterable[Fact]:
        """A sentence that states nothing, as most lines are: what ``_elements`` makes of its words, at once."""
        self.context.begin_sentence(explains=False)
        self.context.lead = ""
        self.statements.change, self.statements.against = None, False
        words = first_token(unread)
        marks = (self.stating.reason(words),) if EXPLAINS.search(words) else ()
        self._aside(words)
        return marks

    def _elements(self, children: Sequence[Node | Token]) -> Iterator[Fact]:
        lead: Token | None = None
        shared, looked = False, 0
        said = self.statements
        for at, child in enumerate(children):
            change, said.change = said.change, None
            against, said.against = said.against, False
            if isinstance(child, Token):
                if child.type not in {"COMMA", "END"}:
                    yield from self._between(child, lead, children[at + 1 : at + 2])
            elif child.data == "unread":
                lead = first_token(child)
                if EXPLAINS.search(lead):
                    yield self.stating.reason(lead)
                self._aside(lead)
                continue
            elif child.data == "statement":
                for fact in self._statement(child, children, at, against=against):
                    self.context.deviates = deviating(fact, self.context.deviates)
                    yield fact
            else:
                if child.data in {"breakdown", "inner"}:
                    shared, looked = shared or shares(children[looked:at]), at
                yield from self._nested(child, change, shared=shared)
            lead = None

    def _statement(self, node: Node, children: Sequence[Node | Token], at: int, *, against: bool) -> Iterable[Fact]:
        """A statement, which stands there among others."""
        if self.context.explaining and self.context.deviates is not None:
            self._resume(children, at)
        *names, last = node.children
        if isinstance(last, Tree) and last.data == "amount":
            if against and names:
                return self.statements.prior(node)
            if not names and follows_pause(children, at):
                return ()
            if not names and self._equals(children, at):
                return self.statements.amount(self._equated, last)
        self._leave(node)
        self.context.after = words_after(children, at)
        return self.statements.read(node)

    def _nested(self, node: Node, change: tuple[Figure, str] | None, *, shared: bool) -> Iterator[Fact]:
        """Brackets, an enumeration, or one of its parts."""
        match node:
            case Tree(data="group"):
                yield from self._group(node, change)
            case Tree(data="breakdown" | "inner", children=[Token() as opener, *rest]):
                yield from self._breakdown(opener, rest, shared=shared)
            case Tree(data="portion"):
                self._go_on(node.children)
                if self._crosses(node):
                    self.context.frames[-1] = Frame()
                elif divided_anew(node):
                    self.context.divide_anew()
                yield from self._elements(node.children)

    def _equals(self, children: Sequence[Node | Token], at: int) -> bool:
        before = children[at - 1] if at else None
        return self._equated is not None and isinstance(before, Token) and before == _EQUALS

    # --- what stands around statements

    def _alone(self, sentence: Node) -> None:
        """公务接待费。: a sentence that is a name says what the next ones speak of."""
        match sentence.children:
            case [Tree(data="unread", children=[Token() as words]), Token(type="END")]:
                if self.vocabulary.concept("money", plain(words)) is not None:
                    self.binding.announce(words)

    def _between(self, token: Token, lead: Token | None, behind: Sequence[Node | Token]) -> Iterator[Fact]:
        """Punctuation, dates and 原因是, with the words before them that state nothing."""
        match token.type:
            case "SEMI":
                self._go_on(behind)
            case "COLON" if lead is not None:
                self.binding.announce(lead, any_words=True)
            case "PERIOD":
                self._period(token)
                if lead is not None:
                    self.binding.announce(lead, any_words=self.context.frame.depth > 0 and named(lead, self.vocabulary))
                self.context.office = office(lead or "", self.vocabulary) or self.context.office
            case "COMPARATOR" if lead is not None and str(token) == _EQUALS:
                self._equated = lead if resolve(lead, self.vocabulary, "share").known else self._equated
            case "REASON":
                yield self.stating.reason(token)
                self.context.explaining, self.context.named = True, False

    def _period(self, token: Token) -> None:
        year = _YEAR.search(token)
        self.context.moment = next((moment for end, moment in _MOMENTS if token.endswith(end)), "")
        if year and not self.context.explaining:
            self.context.period = year[1]

    def _go_on(self, rest: Sequence[Node | Token]) -> None:
        """A reason ends at ；, unless the next one is counted: 一是…；二是…."""
        counted = bool(rest) and isinstance(rest[0], Token) and rest[0].type == "ENUM"
        self.context.deviates = None
        if self.context.explaining and not counted:
            self.context.explaining = False
            self.context.current = self.context.topic

    def _resume(self, children: Sequence[Node | Token], at: int) -> None:
        """A reason for missing a budget ends where the sentence compares its subject with another year."""
        words = resumes(children, at)
        if words is not None and self._is_last_year(words):
            self.context.explaining = False
            self.context.current = self.context.deviates

    def _is_last_year(self, words: Token) -> bool:
        base = base_of(words, self.context, self.vocabulary)
        return base.period == self.context.previous(self.context.year) and base.basis in (None, "决算")

    def _aside(self, words: Token) -> None:
        """…“三公”经费支出决算中，: the whole that an enumeration without 其中 is about.

        因公出国（境）费无预算，: a subject without a number is what the next words speak of.
        """
        if words.endswith("后") and _ADJUSTED.search(words):
            self.context.explaining, self.context.named = True, False
        none = _HAS_NONE.match(words) if "无" in words or "没有" in words or "未" in words else None
        if none:
            self.binding.announce(none[1])
            return
        if words.endswith(_ASIDES) or "（项）" in words or "（款）" in words:
            self.binding.announce(_ENDS_ASIDE.sub("", words))
            self.context.whole = self.context.current

    def _go_back_to_total(self) -> None:
        """总支出5万元；基本支出3万元，项目支出2万元。其中：…: a new sentence lists the parts of the total."""
        total, value = self.context.total, self.context.value
        if total is not None and value is not None and total.place.sentence == value.place.sentence:
            self.context.value = total

    def _breakdown(self, opener: Token, rest: Sequence[Node | Token], *, shared: bool) -> Iterator[Fact]:
        context = self.context
        whole = self._divided(rest)
        if opener == "包括" and whole is not None and whole.place.sentence != context.sentence:
            whole = None  # 按用途分类，包括人员支出5万元: nothing stands before it in its sentence
        frame = context.open(whole, str(opener) + and_so_on(rest))
        frame.shared = shared and not shares(rest[:1])
        facts = list(self._elements(rest))
        context.frames.pop()
        yield from facts
        if not facts and opener.type == "AMONG" and frame.depth == 1:
            context.pending = frame
        if facts and opener.type == "AMONG" and frame.depth == 1 and described(rest[-1]):
            context.resumed = frame

    def _crosses(self, portion: Node) -> bool:
        """收入总计5万元，其中：…；支出总计5万元，其中：…: a total of spending is no part of an income."""
        parent = self.context.frame.parent
        if self.context.frame.shared and shares(portion.children):
            return True  # 甲60万元，占60%，其中…；乙40万元，占40%: the second is another share of the same whole
        first = next(statements(portion.children), None)
        opening = None if first is None else first.children[0]
        if parent is None or first is None or not (isinstance(opening, Tree) and opening.data == "name"):
            return False
        subject = resolve(first_token(first), self.vocabulary)
        if not subject.concept and subject.basis not in (None, parent.key.scope.basis):
            self.context.current = parent.key  # 全年预算8万元，其中年初预算7万元；全年执行数6万元
            return True
        flows = {self.vocabulary.flows.get(parent.key.concept), self.vocabulary.flows.get(subject.concept)}
        return subject.concept in TOTALS and flows == {"income", "expense"}

    def _leave(self, node: Node) -> None:
        """基本支出8万元，其中人员经费6万元；项目支出2万元: what lies beside the whole is no part of it."""
        frames, parent = self.context.frames, self.context.frame.parent
        name = node.children[0]
        if parent is None or not isinstance(name, Tree) or name.data != "name":
            return
        people = parent.quantity.unit.dimension is Dimension.COUNT
        named = resolve(first_token(name), self.vocabulary, *(("count", "人") if people else ()))
        if beside(parent.key.concept, named.concept):
            frames[-1] = frames[-2]

    def _divided(self, rest: Sequence[Node | Token]) -> Figure | None:
        """What an enumeration divides: the change before it where its parts are changes, else the amount."""
        whole = (of_changes(rest) and self.context.moved) or self.context.value
        if whole is None or whole.quantity.unit.dimension is not Dimension.MONEY:
            return whole
        kept = any(word in whole.key.concept for word in _KEPT) and _SPENT.intersection(self._names(rest))
        if not kept and (whole.quantity.mantissa or not states_some(rest)):
            return whole
        total = self.context.total  # nothing cannot be divided, and what is left over is not what was spent
        return total if total is not None and total.place.sentence == whole.place.sentence else None

    def _names(self, rest: Sequence[Node | Token]) -> Iterator[str]:
        """What the first part of an enumeration is."""
        match next(statements(rest), None):
            case Tree(children=[Tree(data="name", children=[Token() as name]), *_]):
                yield resolve(name, self.vocabulary).concept

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
        scored = context.value is not None and context.value.quantity.unit.dimension is Dimension.SCORE
        context.open(None if scored else context.value)
        yield from self._elements(group.children)
        context.frames.pop()
        context.current, context.subject, context.value = outer
