"""What each kind of statement states: amounts, changes, shares, rates and comparisons."""

from collections.abc import Iterator, Sequence

from finlint.facts.binding import TOTALS, Binding
from finlint.facts.context import Base, Context, base_of, budget_of
from finlint.facts.figure import Aspect, Fact, Figure
from finlint.facts.key import Key
from finlint.facts.numbers import begins_name, first_token, in_brackets, signed
from finlint.facts.rows import members, quantities
from finlint.facts.stating import Stating
from finlint.facts.subject import Subject, resolve
from finlint.facts.vocabulary import Vocabulary
from finlint.measure import Dimension, Quantity
from finlint.regex import regex
from finlint.syntax import Node, Token, Tree
from finlint.value import replace

_OBJECT = regex(r"^(?:(?:全年|调整后?的?|年初|当年)?预算(?:数|安排|金额)?|上年(?:度)?(?:决算)?数?|年初预算数?)")
_ADJUSTED = ("调整", "变更", "变")
_BOTH = "收支总计"
_TRIMMED = ("压", "调", "缩")  # may speak of the year before or of the budget: 由3万元压减到2万元
_NO_CHANGE = (Dimension.POINTS, Dimension.PURE, Dimension.SCORE)
_SIGNS = {"ABOVE": ">", "BELOW": "<", "SAME": "="}


class Statements:
    """Reads statements into facts; a kind of statement is a case of ``read``.

    ``change`` is the last change with its direction: a rate in brackets may follow it. ``against``
    tells that the next amount is one that another is compared with.
    """

    def __init__(self, stating: Stating, binding: Binding, vocabulary: Vocabulary, context: Context) -> None:
        """All four are those of the report that is being read."""
        self.stating = stating
        self.binding = binding
        self.vocabulary = vocabulary
        self.context = context
        self.change: tuple[Figure, str] | None = None
        self.against = False
        self._waits: Node | Token | None = None
        self._said = False  # whether the change that is being read says what it is compared with

    def read(self, node: Node) -> Iterator[Fact]:  # noqa: C901 - one case a kind of statement
        """The facts of one statement: of a name, if it has one, and what is said of it."""
        *names, said = node.children
        assert isinstance(said, Tree)
        name, parts = first_token(names[0]) if names else None, said.children
        match said.data:
            case "amount":
                yield from self.amount(name, said)
            case "change":
                yield from self._changes(name, parts)
            case "share":
                yield from self._shares(name, parts)
            case "completion":
                yield from self._completion(name, first_token(parts[0]), parts[1:-1], first_token(parts[-1]))
            case "open_completion":
                yield from self._unfilled(name, parts)
            case "moved":
                yield from self._moved(name, parts)
            case "level":
                yield from self._level(name, parts)
            case "comparison":
                yield from self._comparison(name, first_token(parts[0]), first_token(parts[1]), parts[2:])
            case "respectively" if name is not None:
                yield from self._respectively(name, parts[1:])
            case "announced":
                if name is not None:
                    self.binding.announce(name, any_words=True)
                self._compared(parts)
                self.against = first_token(said).startswith(("比", "较"))

    def amount(self, name: Token | None, node: Node) -> Iterator[Fact]:
        """The number that a name has."""
        token = first_token(node)
        if begins_name(name, self.stating.normalised.text, token):
            return
        if (quantity := Quantity.parse(token.strip())) is None:
            if name is not None:
                self.context.current = None
            return
        subject = self.binding.counted(self.binding.subject(name, quantity), quantity, self.context.after)
        quantity = self.binding.amount(quantity, subject, self.stating.normalised.text, token.start_pos or 0)
        if quantity is not None:
            figure = self.stating.figure(token, quantity, self.binding.bind(name, quantity, subject), Aspect.VALUE)
            beside = self.context.is_beside(figure.key) and (name is None or not resolve(name, self.vocabulary).concept)
            self.context.note(figure, total=figure.key.concept in TOTALS, words=name, beside=beside)
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

    def _changes(self, name: Token | None, children: Sequence[Node | Token]) -> Iterator[Fact]:
        """各减少3.00万元、5.00万元: in a row of names each has its own number."""
        nodes = [child for child in children if isinstance(child, Tree)]
        at = next(i for i, node in enumerate(nodes) if node.data == "direction")
        self._said = at > 0
        self._compared(nodes[:at])
        word, number, more = first_token(nodes[at]), nodes[at + 1], nodes[at + 2 :]
        row = quantities((number, *more)) if more else ()
        keys = self._row(name, len(row)) if row else ()
        if not keys and not row:
            yield from self._changed(name, word, number)
        base = self.context.base if len({key.period for key in keys}) == 1 else None  # 2021年…、2022年…、2023年…
        for key, (token, quantity) in zip(keys, row if keys else (), strict=True):
            against = base or Base(self.context.previous(key.period))
            aspect = Aspect.GROWTH if quantity.unit.dimension is Dimension.SHARE else Aspect.CHANGE
            yield signed(self.stating.figure(token, quantity, key, aspect, base=against.of(key), word=word), word.type)

    def _row(self, name: Token | None, count: int) -> tuple[Key, ...]:
        """The keys of the row that the words name, or that the sentence spoke of before."""
        row, values = self.context.row, self.context.listed() or self.context.values
        if name is None and count == len(row or values):
            return row or tuple(figure.key for figure in values)
        subjects = members(str(name or self.context.subject), count, self.vocabulary)
        return tuple(self.binding.key(subject) for subject in subjects)

    def _changed(self, name: Token | None, word: Token, number: Node) -> Iterator[Fact]:
        quantity = Quantity.parse((token := first_token(number)).strip())
        if quantity is None or quantity.unit.dimension in _NO_CHANGE:
            return
        lately = self.context.lately
        if name is None and quantity.unit.dimension is Dimension.MONEY:
            self.context.go_back(token)
        stated = frozenset(self.context.stated)
        key = self.binding.bind(name, quantity, self._grown(name, quantity) if self._said else None)
        key = self._either(key, stated)
        if self.context.explaining and not self.context.named:
            key = key.of(concept="~" + key.words)  # a reason speaks of what it does not name
        base = self.context.base or Base(self.context.previous(key.period))
        if base.basis and lately and lately.scope.basis == "调整预算" and lately.of(basis="") == key.of(basis=""):
            key = lately
        if base.of(key) == key:
            base = Base(self.context.previous(key.period), base.basis)
        yield from self._waiting(key, base)
        growth = quantity.unit.dimension is Dimension.SHARE
        aspect = Aspect.GROWTH if growth else Aspect.CHANGE
        figure = signed(self.stating.figure(token, quantity, key, aspect, base=base.of(key), word=word), word.type)
        figure = replace(figure, rival=self._rival(figure) if name is None else None)
        self.change = None if growth else (figure, word.type)
        if not growth and not self.context.explaining:
            self.context.moved = figure
        yield figure

    def _either(self, key: Key, stated: frozenset[Key]) -> Key:
        """收入总计5万元，支出总计5万元。收、支总计各增加1万元: what is said of both is said of the stated one."""
        if key.concept != _BOTH or key in stated:
            return key
        alone = (key.of(concept=concept) for concept in ("收入总计", "总收入"))
        one = next((one for one in alone if one in stated), key)
        self.context.current = self.context.lately = one
        return one

    def _grown(self, name: Token | None, quantity: Quantity) -> Subject | None:
        """“三公”经费下降5%: what grows by a share is an amount, unless the name is that of a rate."""
        if name is None or quantity.unit.dimension is not Dimension.SHARE:
            return None
        subject, amount = self.binding.subject(name, quantity), resolve(name, self.vocabulary)
        return amount if amount.known and not subject.known else subject

    def _rival(self, figure: Figure) -> Key | None:
        """…其中A1万元，比上年增加… may speak of the whole, a new sentence of the last part, 增长5% of what grew."""
        moved, parent = self.context.moved, self.context.frame.parent
        if moved and (moved.key, moved.base, Aspect.GROWTH) == (figure.key, figure.base, figure.aspect):
            return moved.rival
        rival = self.context.before if parent is None else parent.key
        return None if rival == figure.key else rival

    def _shares(self, name: Token | None, children: Sequence[Node | Token]) -> Iterator[Fact]:
        """占本年支出合计的60%, and a row of shares where a row of names went before."""
        word = next(t for t in children if isinstance(t, Token) and t.type == "SHARE")
        base = next((n for n in children if isinstance(n, Tree) and n.data == "base"), None)
        numbers = [c for c in children if (c.data == "listed" if isinstance(c, Tree) else c.type == "PERCENT")]
        row = quantities(numbers)
        keys: tuple[Key | None, ...] = self._row(name, len(row)) if len(row) > 1 else ()
        each = len(row) > 1 and any(isinstance(t, Token) and t.type == "EACH" for t in children)
        alone = () if each else (self.binding.owner(name),)  # 分别占60%、40% of names that are not told: of none
        for key, (number, quantity) in zip(keys or alone, row, strict=False):
            if key is not None:
                whole = self.binding.whole(key, base)
                yield self.stating.figure(number, quantity, key, Aspect.SHARE, base=whole, word=word)

    def _completion(
        self, name: Token | None, word: Token, bases: Sequence[Node | Token], number: Token
    ) -> Iterator[Fact]:
        quantity, key = Quantity.parse(number.strip()), self.binding.owner(name)
        if quantity is None or key is None:
            return
        key, budget = key.of(basis="决算"), key.of(basis=self.context.said_of(key, word) or budget_of(word))
        self.context.go_on_to_done(key)
        for base in bases:
            token = first_token(base)
            stated = Quantity.parse(token.strip()) if token.type == "AMOUNT" else None
            if stated is not None:
                yield self.stating.figure(token, stated, budget, Aspect.VALUE)
        yield self.stating.figure(number, quantity, key, Aspect.COMPLETION, base=budget, word=word)

    def _unfilled(self, name: Token | None, parts: Sequence[Node | Token]) -> Iterator[Fact]:
        """完成预算0万元的--%: no rate, but a budget."""
        match parts:
            case [Token() as word, Tree(children=[Token() as number, Token() as rest])]:
                key, quantity = self.binding.owner(name), Quantity.parse(number.strip())
                if key is not None and quantity is not None and rest.startswith("的"):
                    yield self.stating.figure(number, quantity, key.of(basis=budget_of(word)), Aspect.VALUE)

    def _moved(self, name: Token | None, children: Sequence[Node | Token]) -> Iterator[Fact]:
        """由500.00万元调整为600.00万元: two budgets; 从0.60万元减少到0.42万元: two years."""
        context = self.context
        *_, word, number = children
        assert isinstance(word, Token)
        quantity = Quantity.parse(first_token(number).strip())
        if quantity is None or context.explaining:
            return
        key = self.binding.bind(name, quantity)
        adjusted = word.startswith(_ADJUSTED)
        since = next((t for t in children if isinstance(t, Token) and t.type == "FROM"), None)
        base = Base(None, "预算") if adjusted else context.base
        if base is None and not word.startswith(_TRIMMED):
            base = Base(context.previous(key.period))
        if since is not None and len(since.strip("的")) > 1:
            base = base_of(since, context, self.vocabulary)
        if not key.known or key.period != context.year:
            return
        reached = key.of(basis="调整预算") if adjusted else key
        before = Quantity.parse(first_token(children[1]).strip()) if since is not None else None
        if before is not None and base is not None:
            yield self.stating.figure(first_token(children[1]), before, base.of(key), Aspect.VALUE)
            context.base, context.lately = base, reached
        context.value = self.stating.figure(first_token(number), quantity, reached, Aspect.VALUE)
        yield context.value

    def _level(self, name: Token | None, parts: Sequence[Node | Token]) -> Iterator[Fact]:
        self._compared(parts[:-1])
        key, base, whole = self.binding.owner(name, goes_on=True), self.context.base, self.context.frame.parent
        if key and base and (len(parts) > 1 or (whole and whole.aspect is Aspect.CHANGE)):  # 其中：…增加，…无变化
            yield self.stating.comparison(first_token(parts[-1]), "=", key, base.of(key))

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
        """Numbers in a row: of as many names, or facts of one name in their own places of the row."""
        row = quantities(numbers)
        keys = self._row(name, len(row))
        self.context.row, self.context.subject = keys, str(name)
        if keys:
            self.context.current = None
        else:
            subjects = (Subject(f"~{name}#{order}", words=str(name)) for order in range(1, len(row) + 1))
            keys = tuple(self.binding.key(subject) for subject in subjects)
        for key, (token, quantity) in zip(keys, row if keys else (), strict=True):
            yield self.stating.figure(token, quantity, key, Aspect.VALUE)

    def _compared(self, before: Sequence[Node | Token]) -> None:
        """Take note of 与2022年度相比; a number in it waits for the key of what is compared."""
        for node in before:
            if isinstance(node, Tree) and node.data == "compared":
                words, rest = first_token(node), node.children[1:]
                self.context.base = base_of(words, self.context, self.vocabulary)
                self._waits = next((n for n in rest if isinstance(n, Tree)), None) or in_brackets(words)
                if self._waits is not None:
                    self.context.go_back(first_token(self._waits))

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
