"""From the tree of a report to its facts."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from finlint.facts import schedules
from finlint.facts.context import Context, Frame
from finlint.facts.conventions import Conventions
from finlint.facts.elements import begins_anew, said
from finlint.facts.figure import Aspect, Fact, Figure, Mark, MarkKind, Place
from finlint.facts.government import Paragraphs, governs
from finlint.facts.headings import fund_in, heading
from finlint.facts.index import FactIndex, index
from finlint.facts.marks import marks, restated
from finlint.facts.outside import outside
from finlint.facts.page import Page
from finlint.facts.resolution import Resolution, resolution, usual_money
from finlint.facts.scans import further, named
from finlint.facts.sentences import Sentences
from finlint.facts.standing import stand_in
from finlint.facts.tables import Tables
from finlint.facts.tables.flat.forms import forms
from finlint.facts.title import basis_of, kind_of, own_of, year_of
from finlint.measure import Quantity
from finlint.regex import regex
from finlint.syntax import Document, Node, Token, Tree, leaves
from finlint.value import replace

_LEVELS = ("part", "section", "subsection", "item", "subitem")
_PROJECT = regex(r"^（?项目名称：([^（）]{2,40}(?:（[^（）]{1,20}）)?)）?$")
_PROJECT_REPORT = regex(r"^[^，。；]{0,30}项目[^，。；]{0,12}(?:评价|自评)[^，。；]{0,4}报告$")
_SUMMARY = regex(
    r"^(?:“([^“”，。；：]{2,40}?)(?:项目)?”(?:项目)?"
    r"|(?!本|各|全|[部单]|重点|主要|一般|财政|政府|预算|年度|上述|其[他余]|\d)([^“”，。；：、]{3,40}?)(?:专项)?(?:预算)?项目)"
    r"(?:支出)?绩效(?:自评|评价)(?:综述|情况|结果|说明)?："
)
_OF_ROWS = frozenset({MarkKind.CODE, MarkKind.BLANK, MarkKind.GROUPING})
"""Marks of the lines of the accounts' own tables."""
_LISTS = regex(r"^[^，。；：]{2,30}如下：?$")
_CAPTIONS = 3
"""Short lines above a table that say whose it is."""
_HEADING, _LONGEST_CAPTION = 40, 80
"""Characters beyond which a line neither captions nor names anything."""


def extract(document: Document, told: Conventions | None = None, *, held: bool = False) -> FactIndex:
    """Every fact of a report, indexed; of one that is ``held`` against last year's also what was restated."""
    reader = _Reader(document, told or Conventions())
    read = reader.facts()
    if forms(document.normalised):
        from finlint.facts.tables.flat.read import instead  # noqa: PLC0415 - most reports have no such tables

        read = instead(read, document.normalised, reader.context, reader.tables)
    own = reader.context
    apart = Paragraphs(document.normalised, own.year).apart if reader.governing else tuple
    facts = stand_in(apart(sorted(read, key=attrgetter("span"))))
    page = Page(
        document.normalised, reader.vocabulary, own.year, own.own, facts, own.names, reader.residues, reader.governing
    )
    tables, ranges = schedules.read(page)
    if ranges:
        page = replace(page, facts=tuple(outside(facts, ranges)))
    facts = _renamed(page.facts, tuple(named(page)))
    facts = (*facts, *apart(further(page, document.amounts)))
    found = (*facts, *marks(page), *(restated(page) if held else ()))
    whole = index((*outside(found, ranges, _OF_ROWS), *tables) if ranges else found)
    return replace(whole, year=page.year, unit=page.own, kind=kind_of(document.normalised.text))


def _renamed(facts: Sequence[Fact], named: Sequence[Fact]) -> tuple[Fact, ...]:
    """Facts, and the numbers that a line of a goal names: a number is stated once, by whoever knows its name."""
    if not named:
        return tuple(facts)
    known = {fact.span.start for fact in facts if isinstance(fact, Figure) and fact.key.known}
    better = {fact.span.start: fact for fact in named if fact.span.start not in known}
    rest = (fact for fact in facts if not (isinstance(fact, Figure) and fact.span.start in better))
    return (*rest, *better.values())


class _Reader:
    """One pass over one tree; ``found`` are the facts so far."""

    def __init__(self, document: Document, told: Conventions) -> None:
        self.document = document
        self.vocabulary = words = told.words
        self.amounts, self.residues = told.amounts, told.residues
        text = document.normalised.text
        self.context = Context(year_of(text), own=own_of(text, words) or next(iter(told.names), ""), names=told.names)
        self.sentences = Sentences(document.normalised, words, self.context)
        self.sentences.binding.default_basis = basis_of(text)
        self.tables = Tables(document.normalised, self.context, words, told.columns)
        self.captions: list[str] = []
        self.found: list[Fact] = []
        self.governing = governs(text)

    def facts(self) -> list[Fact]:
        """Marks and figures in the order of the tree."""
        quantities = tuple(_quantities(self.document.amounts))
        self.sentences.binding.money = usual_money(quantities)
        found = resolution(quantities, self.amounts)
        self._use(replace(found, amounts=self.amounts) if self.governing else found)  # 89.1亿元 beside 3.95亿元
        for child in self.document.tree.children:
            if isinstance(child, Tree):
                self._block(child)
        self.found += self.tables.finish()
        return self.found

    def _use(self, found: Resolution) -> None:
        self.sentences.stating.resolution = found
        self.tables.use(found)

    def _block(self, node: Node) -> None:
        self.context.block += 1
        self.context.stated.clear()
        match node.data:
            case "paragraph":
                sentences = node.children[1:]
                words = self._opening(sentences)
                self.context.listed_fund = fund_in(words, self.vocabulary) if _LISTS.match(words) else None
                self._caption(words)
                self.context.end_items(ended=begins_anew(sentences, self.document.normalised.text))
                self._speech(words, sentences)
            case "apart":
                self._captions("".join(leaves(node)))
            case "table":
                self.tables.caption = " ".join(self.captions)
                self.captions = []
                self.found += self.tables.read(node)
            case level if level in _LEVELS:
                self._level(node)

    def _opening(self, sentences: Iterable[Node | Token]) -> str:
        """The words of a paragraph, as far as they may caption or name anything."""
        words = ""
        for sentence in sentences:
            assert isinstance(sentence, Tree)
            for node in sentence.children:
                words += said(node)
                if len(words) > _LONGEST_CAPTION:
                    return words
        return words

    def _captions(self, text: str) -> None:
        """Of the lines of a flattened table the last ones caption; any may say whose the report is."""
        lines = [words for line in text.split("\n") if (words := line.strip())]
        for words in lines[:-_CAPTIONS] if "项目名称：" in text or "报告" in text else ():
            if words.endswith("报告") or "项目名称：" in words:
                self._name(words)
        for words in lines[-_CAPTIONS:]:
            self._caption(words)

    def _caption(self, words: str) -> None:
        """Short lines above a table say whose it is."""
        if len(words) <= _HEADING:
            self.captions = [*self.captions[1 - _CAPTIONS :], words]
        else:
            self.captions = []
        self._name(words)

    def _name(self, words: str) -> None:
        """（项目名称：…） says whose the report is from there on."""
        named = _PROJECT.match(words)
        if named:
            self.context.entity = named[1]
        elif words.endswith("报告") and _PROJECT_REPORT.match(words) and "整体" not in words:
            self.context.entity = words

    def _level(self, node: Node) -> None:
        """A heading or list item with all that stands under it."""
        context = self.context
        outer = context.section, context.fund, context.topic, context.listed_fund
        marker, *rest = node.children
        sentences = [child for child in rest if isinstance(child, Tree) and child.data == "sentence"]
        title = "".join(map(said, sentences[0].children))
        listed = node.data in ("item", "subitem")
        context.section = (*outer[0], f"{marker}{title[:_HEADING]}")
        if listed:
            context.begin_item()
            context.fund = context.listed_fund or context.fund
            self._lead(sentences[0])
        else:
            context.pending = None
            context.value = context.listed_fund = None
            self._head(title, node)
        self.found.append(self._heading(marker, title))
        self._speech(title, sentences)
        for child in rest:
            if isinstance(child, Tree) and child.data != "sentence":
                self._block(child)
        context.section, context.fund, context.topic, context.listed_fund = outer

    def _lead(self, sentence: Node | Token) -> None:
        """1.公务接待费。…: an item speaks of what its first words name, never of what the list is about."""
        self.context.topic = None
        match sentence:
            case Tree(children=[Tree(data="unread", children=[Token() as words]), *_]):
                subject = heading(words, self.vocabulary)
                pending = self.context.pending
                if subject.known:
                    whole = pending.parent.key if pending is not None and pending.parent is not None else None
                    key = self.sentences.binding.key(subject)
                    part = whole is not None and subject.fund is None and subject.inherits == "context"
                    self.context.topic = key.of(fund=whole.scope.fund) if whole is not None and part else key

    def _head(self, title: str, node: Node) -> None:
        context = self.context
        fund = fund_in(title, self.vocabulary)
        self.captions = [title]
        if node.data == "part":
            context.entity = ""
        if node.data in ("part", "section"):
            context.fund = fund or ""
        elif fund is not None:
            context.fund = fund
        subject = heading(title, self.vocabulary)
        context.topic = self.sentences.binding.key(subject) if subject.known else None

    def _heading(self, marker: Node | Token, title: str) -> Mark:
        assert isinstance(marker, Token)
        span = self.document.normalised.span(marker.start_pos or 0, marker.end_pos or 0)
        kind = MarkKind.ITEM if marker.type in ("ITEM", "SUBITEM") else MarkKind.HEADING
        place = Place(self.context.section, self.context.block, self.context.sentence)
        return Mark(kind, f"{marker}{title}", span, place, word=str(marker))

    def _speech(self, words: str, sentences: Iterable[Node | Token]) -> None:
        """“宣传活动”项目绩效自评综述：… speaks of that project to the end of the paragraph."""
        outer, summary = self.context.entity, _SUMMARY.match(words)
        self.context.entity = summary[1] or summary[2] if summary else outer
        self._prose(sentences)
        self.context.entity = outer

    def _prose(self, sentences: Iterable[Node | Token]) -> None:
        """Sentences of one paragraph; after 其中： at the end of a line, its first number is a part.

        An item may name itself in a sentence of its own, and give its budget before what was spent.
        """
        frame = self.context.pending
        for sentence in sentences:
            if not isinstance(sentence, Tree):
                continue
            if self.context.resumed is not None:
                frame = frame or self._resumed(sentence)
            if frame is None or _opens(sentence):
                self.found += self.sentences.read(sentence)
                continue
            self.context.frames.append(frame)
            facts = list(self.sentences.read(sentence))
            self.context.frames.pop()
            self.found += _first_is_part(facts)
            first = next((fact for fact in facts if isinstance(fact, Figure)), None)
            if first is not None:
                frame = None
                if first.key.concept.startswith("项:"):  # …（项）3万元，主要用于：…。年初预算为4万元，支出决算为3万元
                    self.context.topic = first.key

    def _resumed(self, sentence: Node) -> Frame | None:
        """其中：人员经费8万元，主要包括：工资等。公用经费2万元，主要包括：水费等。: the second is a part as well."""
        frame, self.context.resumed = self.context.resumed, None
        match sentence.children:
            case [Tree(data="statement"), *_, Tree(data="breakdown", children=[Token() as opener, *_]), Token()]:
                return frame if opener.type == "LISTING" else None
            case _:
                return None


def _first_is_part(facts: list[Fact]) -> Iterator[Fact]:
    """Only the first measure of a line, with its budget and share, is a part; what follows speaks of it."""
    first = next((f for f in facts if isinstance(f, Figure) and f.aspect is Aspect.VALUE), None)
    for fact in facts:
        if isinstance(fact, Figure) and first is not None and fact.place.listing == first.place.listing:
            same = fact.key.of(basis=first.key.scope.basis) == first.key
            if not (same and fact.aspect in (Aspect.VALUE, Aspect.SHARE)):
                yield replace(fact, parent=None, place=fact.place._replace(listing=-1, opener=""))
                continue
        yield fact


def _is(node: Node | Token, name: str) -> bool:
    return isinstance(node, Tree) and node.data == name


def _opens(sentence: Node) -> bool:
    """Whether a sentence begins an enumeration of its own."""
    return bool(sentence.children) and _is(sentence.children[0], "breakdown")


def _quantities(tokens: Iterable[Token]) -> Iterator[Quantity]:
    for token in tokens:
        if token.type in ("AMOUNT", "PERCENT"):
            quantity = Quantity.parse(token.strip())
            if quantity is not None:
                yield quantity
