"""From words and quantities to keys: what a number in a sentence is a statement of."""

from finlint.facts.context import Context, is_mean
from finlint.facts.declared import in_money
from finlint.facts.items import of_item
from finlint.facts.key import BUDGETS, Key, Scope
from finlint.facts.siblings import within
from finlint.facts.subject import Subject, resolve
from finlint.facts.vocabulary import Vocabulary
from finlint.facts.vocabulary.load import plain
from finlint.measure import Dimension, Quantity, Unit
from finlint.regex import regex
from finlint.syntax import Node, Token, Tree
from finlint.value import replace

_DIMENSIONS = {
    Dimension.MONEY: "money",
    Dimension.PURE: "money",
    Dimension.SHARE: "share",
    Dimension.SCORE: "score",
}
_BUDGET = regex(r"(?<!公共)(?<!基金)(?<!经营)预算(?!执行|完成)")
_OF = regex(r"的?(?:(?:比重|比例|份额)(?:为|是|达)?)?$")
_ANY_WHOLE = ("收入", "支出", "预算", "总额", "收支")
TOTALS = frozenset(
    {
        *("收支总计", "收入总计", "支出总计", "本年收入合计", "本年支出合计", "收入合计", "支出合计"),
        *("总收入", "总支出", "财政拨款收入", "财政拨款支出", "收入预算", "支出预算"),
    }
)
_SUMS = ("合计", "共计", "总计")
_BOTH_FLOWS = ("收入", "支出", "支出收入", "收入年初预算", "支出年初预算")  # the third of a template
_BASES = ("决算", "预算", "年初预算", "调整预算", "全年预算")
_NAME = 40  # characters of words before a colon that still are a name


class Binding:
    """Binds names to keys in the context of one pass over a report."""

    def __init__(self, vocabulary: Vocabulary, context: Context) -> None:
        """``money`` is the unit of amounts that are printed without one, where the report has one."""
        self.vocabulary = vocabulary
        self.context = context
        self.default_basis = "决算"
        self.money: Unit | None = None

    def announce(self, words: str, *, any_words: bool = False) -> None:
        """Take words before a colon or 中 as what the numbers after them are about."""
        context = self.context
        subject = resolve(words, self.vocabulary)
        if not subject.concept and subject.basis:
            context.basis = subject.basis
            return
        if any_words and not subject.concept and context.topic is None:
            subject = Subject("~" + subject.words, words=subject.words)
        told = subject.known or (any_words and bool(subject.concept) and len(words) <= _NAME)
        if told and not context.explaining:
            self._speak_of(self.key(subject), words)

    def amount(self, quantity: Quantity, subject: Subject, text: str, offset: int) -> Quantity | None:
        """A number, of money where it is printed without its unit; ``None`` if it may be none."""
        if quantity.unit.dimension is not Dimension.PURE:
            return quantity
        return in_money(quantity, text, offset, self.money, self.default_basis) if subject.known else None

    def subject(self, name: Token | None, quantity: Quantity) -> Subject:
        """What a number is said of; of no concept where the words leave it to the context."""
        dimension = _DIMENSIONS.get(quantity.unit.dimension, "count")
        noun = quantity.unit.noun
        if name is not None:
            subject = self._part(resolve(name, self.vocabulary, dimension, noun), quantity, dimension)
            if dimension == "money" or (subject.concept and subject.words not in self.vocabulary.sums):
                return self._recalled(subject, dimension, noun)
            if subject.words not in self.vocabulary.sums:
                return Subject("~" + subject.words, words=subject.words)
        words = self.context.subject
        if dimension == "count" and words:
            return resolve(words, self.vocabulary, dimension, noun)
        return Subject("", words=words)

    def _part(self, subject: Subject, quantity: Quantity, dimension: str) -> Subject:
        """What words mean where they stand: 工程 of 政府采购, 接待人次 beside 批次, 6个 of 项目开展绩效自评."""
        if not subject.concept.startswith("~"):
            return subject
        noun, current, parent = quantity.unit.noun, self.context.current, self.context.frame.parent
        names = self.vocabulary.parts.get(parent.key.concept, {}) if parent is not None else {}
        written = names.get(subject.words, "") or (self.context.moment and self.context.moment + subject.words)
        if (
            current is not None
            and current.concept.endswith("批次")
            and subject.words.endswith(("人次", "人数", "来宾"))
        ):
            written = current.concept.removesuffix("批次") + "人次"
        found = resolve(written, self.vocabulary, dimension, noun) if written else subject
        return found if found.known else subject

    def counted(self, subject: Subject, quantity: Quantity, after: str) -> Subject:
        """对16个项目开展绩效自评: a count that the words before it do not name is named by those behind it."""
        noun = quantity.unit.noun
        concept = self.vocabulary.concept("count", plain(after)) if noun and after and not subject.known else None
        if concept is None or not self.vocabulary.counts(concept, noun):
            return subject
        return Subject(concept.name, concept.fund, words=after)

    def _recalled(self, subject: Subject, dimension: str, noun: str) -> Subject:
        """共计支出 after a count means the money of what was counted, if that has a name."""
        if subject.concept or self.context.dimension == dimension:
            return subject
        again = resolve(self.context.subject, self.vocabulary, dimension, noun)
        if again.known and (subject.basis or subject.past):
            return replace(again, basis=subject.basis, past=subject.past)  # 公务接待11批次，预算为1万元
        return again if again.known else Subject("~" + subject.words, words=subject.words)

    def bind(self, name: Token | None, quantity: Quantity, subject: Subject | None = None) -> Key:
        """The key of a number, which from here on is what the sentence speaks of."""
        context = self.context
        subject = subject or self.subject(name, quantity)
        context.dimension = _DIMENSIONS.get(quantity.unit.dimension, "count")
        if name is not None and name.startswith(self.vocabulary.partial):
            context.aside = str(name)
        subject = of_item(self._other_flow(subject), context)
        whole = context.frame.parent
        if whole is not None and subject.words in _SUMS and len(context.listed()) > 1:
            return whole.key  # 其中：甲3万元，乙2万元，合计5万元
        if not subject.concept and context.current is not None and self._goes_on(subject, context.current):
            if not self._is_new(context.current, quantity):
                return self._again(subject, context.current)
            subject = replace(subject, concept="~" + context.lead)
        key = self.key(self._of_whole(subject), quantity)
        if context.frame.depth and key in context.stated and quantity.unit.dimension is not Dimension.SHARE:
            # 其中 names a part by the words of the whole: 参加其他单位组织的出国团组1个.
            key = key.of(concept="~" + subject.words + _counted(quantity))
        elif not context.frame.depth:
            context.stated.add(key)
        if context.current is not None and context.is_past(key.period) and key.concept == context.current.concept:
            context.period = context.year
            return key
        if is_mean(name) or (context.current is not None and context.is_past(key.period) and not key.known):
            context.go_past(key)
            return key  # 2023年拨入14万元，与上年对比减少…: the year before is not what goes on
        self._take(key, subject, name)
        if context.frame.depth == 0 and quantity.unit.dimension is Dimension.MONEY and not context.explaining:
            context.topic = key.of(basis=self.default_basis)
        return key

    def _is_new(self, current: Key, quantity: Quantity) -> bool:
        """机关运行经费80万元。举办培训班，支出5万元: the second cannot be what the paragraph gave a number of."""
        context = self.context
        if not context.lead or context.frame.depth or quantity.unit.dimension is not Dimension.MONEY:
            return False
        return any(current.of(basis=basis) in context.stated for basis in _BASES)

    def _goes_on(self, subject: Subject, current: Key) -> bool:
        """Whether 支出 or 决算数 can mean what was spoken of: 支出 after an income cannot."""
        words = subject.words[:2] if subject.basis else subject.words  # 支出年初预算为
        other = {"支出": ("income", "balance"), "收入": ("expense", "balance")}.get(words, ())
        return subject.fund is None and self.vocabulary.flows.get(current.concept) not in other

    def _other_flow(self, subject: Subject) -> Subject:
        """国有资本经营预算财政拨款收入30万元，支出20万元: the words of the first name the fund of both."""
        context = self.context
        flow = context.said in BUDGETS and context.flowing and not context.frame.depth
        if not flow or subject.concept or subject.words not in _BOTH_FLOWS:
            return subject
        return replace(subject, concept="财政拨款" + subject.words[:2], fund=context.said)

    def _again(self, subject: Subject, current: Key) -> Key:
        context = self.context
        basis = subject.basis or current.scope.basis
        again = current.of(basis=basis, period=self._period(subject))
        usual = basis == self.default_basis or (basis == "年初预算" and self.default_basis == "预算")
        if usual and again.period == current.period:
            context.current = again
        context.lately = again
        if again.period != context.year and any(f.key.period == context.year for f in context.values):
            context.period = context.year  # …12万元，2022年拨入14万元，与上年相比减少: the year goes on
        return again

    def _of_whole(self, subject: Subject) -> Subject:
        """三公经费5万元（其中：一般公共预算支出5万元）: a fund of a measure, not the fund's own total."""
        parent = self.context.frame.parent
        if parent is None or subject.fund is None or subject.concept not in ("", "财政拨款收入", "财政拨款支出"):
            return subject
        if not parent.key.known or (subject.concept and parent.key.concept in TOTALS):
            return subject
        return replace(subject, concept=parent.key.concept)

    def _take(self, key: Key, subject: Subject, name: Token | None) -> None:
        context = self.context
        context.current = key
        context.before = None
        context.lead = ""
        if key.known:
            context.lately = key
        if name is not None:
            context.speak(name)
        flowing = subject.concept in ("财政拨款收入", "财政拨款支出") and not context.frame.depth
        opens = subject.inherits == "whole" or flowing or self._opens_balance(subject)
        if opens and subject.fund is not None:
            context.said, context.flowing = subject.fund, flowing

    def _opens_balance(self, subject: Subject) -> bool:
        """政府性基金预算年初结转和结余1万元，本年收入…: a fund's balance goes on to speak of that fund."""
        return self.vocabulary.flows.get(subject.concept) == "balance" and not self.context.frame.depth

    def owner(self, name: Token | None, *, goes_on: bool = False) -> Key | None:
        """The key that a share, rate or comparison speaks of; what ``goes_on``, known or not: 比预算…，比上年…."""
        context = self.context
        if name is None:
            return context.current
        subject = resolve(name, self.vocabulary)
        if not subject.concept:
            return context.current
        key = self.key(subject)
        if subject.known:
            self._speak_of(key, name)
        context.current = key if goes_on else context.current
        return key

    def _speak_of(self, key: Key, words: str) -> None:
        self.context.current, self.context.dimension = key, "money"
        self.context.subject = str(words)
        if self.context.frame.depth == 0 and not self.context.explaining:
            self.context.topic = key

    def key(self, subject: Subject, quantity: Quantity | None = None, *, as_base: bool = False) -> Key:
        """The key of a subject here; the base of a share is all funds unless its words say whose."""
        context = self.context
        concept = subject.concept or "~" + subject.words
        if quantity is not None and concept.startswith("~"):
            concept += _counted(quantity)
        fund = self._fund(subject, as_base=as_base) if subject.fund is None else subject.fund
        scope = Scope(fund or self.vocabulary.fixed.get(concept, ""), subject.basis or self._basis(subject))
        entity = context.entity or context.entity_of(subject.office or context.office)
        if not entity and not as_base:
            money = quantity is None or quantity.unit.dimension is Dimension.MONEY
            entity = (context.aside if money else context.planned) or self._part_of(concept)
        return Key(concept, entity, self._period(subject), scope)

    def _part_of(self, concept: str) -> str:
        """What is part of something unknown is not all of its kind: 涉及资金…，其中：事业收入…."""
        parent = self.context.frame.parent
        if parent is None:
            return ""
        unknown = not parent.key.known and not parent.key.concept.endswith(_ANY_WHOLE)
        return parent.key.concept if unknown or within(parent.key.concept, concept) else parent.key.entity

    def _period(self, subject: Subject) -> str:
        period = self.context.period or self.context.year
        parent = self.context.frame.parent
        if parent is not None and period == self.context.year:
            period = parent.key.period  # 2022年收支预算90万元（含上年结转6万元）
        return self.context.previous(self.context.year) if subject.past else period

    def _fund(self, subject: Subject, *, as_base: bool) -> str:
        parent = self.context.frame.parent
        balance = self.vocabulary.flows.get(subject.concept) == "balance" and self.context.said in BUDGETS
        if (subject.inherits == "whole" or (balance and parent is None)) and self.context.said and not as_base:
            return self.context.said
        if not subject.inherits or (as_base and parent is None and subject.inherits == "whole"):
            return ""
        return parent.key.scope.fund if parent is not None else self.context.fund

    def _basis(self, subject: Subject) -> str:
        """Parts are of the same budget as their whole; 使用财政预算资金 speaks of a budget."""
        parent = self.context.frame.parent
        if parent is not None:
            return parent.key.scope.basis
        if self.context.basis:
            return self.context.basis
        if not subject.known and _BUDGET.search(subject.words):
            return "预算"
        return self.default_basis

    def whole(self, key: Key, base: Node | None) -> Key | None:
        """What a share is a share of: by its words, else the enumeration's whole, else the aside's."""
        context = self.context
        words = None if base is None else next((str(t) for t in base.children if _is_text(t)), None)
        if words is None and context.after.startswith("的"):
            words = context.after[1:]
        if words is not None:
            subject = resolve(_OF.sub("", words), self.vocabulary)
            if subject.concept:
                return self.key(subject, as_base=True).of(period=key.period)
        parent = context.whole_of(key)
        if parent is not None and parent.key != key:
            return parent.key
        if parent is None and context.frame.parent is not None:
            return None
        return context.whole if context.whole != key else None


def _is_text(node: Node | Token) -> bool:
    return not isinstance(node, Tree) and node.type == "TEXT"


def _counted(quantity: Quantity) -> str:
    """What tells two numbers apart that the same unknown words name: 3个, 30%, 5分."""
    unit = quantity.unit
    return "" if unit.dimension in (Dimension.MONEY, Dimension.PURE) else "#" + (unit.noun or unit.symbol)
