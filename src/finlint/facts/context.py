"""What the reader of a sentence carries with it: topic, comparison, enumeration, place."""

from finlint.facts.figure import Figure
from finlint.facts.key import Key
from finlint.facts.vocabulary import Vocabulary
from finlint.measure import Dimension, Quantity
from finlint.regex import regex
from finlint.value import field, value

_YEAR = regex(r"((?:19|20)\d{2})(?:年|(?=预算|决算|执行))")
_DONE = ("决算", "执行数")
_BASIS_WORDS = ("年初预算", "调整", "全年预算", "预算")
_MEAN = regex(r"(?:[人批车户班期]均|平均|每[^每]{1,6})[为约达]{0,2}$")
_CARRIED_OUT = "预算执行"
"""Of a budget what was spent: 比2025年预算执行数 compares with the outturn."""


@value
class Base:
    """What a change is measured against: another period, another budget, or both."""

    period: str | None = None
    basis: str | None = None

    def of(self, key: Key) -> Key:
        """The key of the number that another is compared with."""
        return key.of(period=self.period, basis=self.basis)


@value(frozen=False)
class Frame:
    """An enumeration that is open: its whole, its number, and who spoke last in it."""

    parent: Figure | None = None
    listing: int = -1
    depth: int = 0
    opener: str = ""
    wholes: tuple[Figure, ...] = ()
    shared: bool = False  # whether the whole is said to be a share, and its first part is not
    numbered: bool = False  # whether its parts are the items of a list


@value(frozen=False)
class Context:
    """The state of one pass over a report; nothing of it outlives the pass."""

    year: str
    fund: str = ""
    listed_fund: str | None = None  # whose the items are that a line announces: 财政拨款支出主要内容如下：
    entity: str = ""
    office: str = ""
    aside: str = ""
    planned: str = ""  # what the things of the sentence are, where it speaks of those to be bought
    basis: str = ""
    said: str = ""
    flowing: bool = False
    own: str = ""
    names: tuple[str, ...] = ()
    topic: Key | None = None
    current: Key | None = None
    lately: Key | None = None
    before: Key | None = None
    whole: Key | None = None
    deviates: Key | None = None
    subject: str = ""
    row: tuple[Key, ...] = ()
    after: str = ""
    lead: str = ""
    moment: str = ""  # 年末 or 年初, where a date says so: 2024年末
    moved: Figure | None = None
    values: list[Figure] = field(default_factory=list)
    dimension: str = "money"
    period: str = ""
    base: Base | None = None
    explaining: bool = False
    named: bool = False
    value: Figure | None = None
    total: Figure | None = None
    done: Figure | None = None  # the last amount that was spent, outside enumerations
    pending: Frame | None = None
    resumed: Frame | None = None
    section: tuple[str, ...] = ()
    block: int = 0
    sentence: int = 0
    listings: int = 0
    stated: set[Key] = field(default_factory=set)
    frames: list[Frame] = field(default_factory=lambda: [Frame()])

    @property
    def frame(self) -> Frame:
        """The innermost enumeration."""
        return self.frames[-1]

    def whole_of(self, key: Key) -> Figure | None:
        """What the last number of a key can be a share of: people are none of money (涉及资金5万元，其中：优的3个)."""
        whole, part = self.frame.parent, self.value
        if whole is not None and whole.key == key:
            whole = whole.parent or whole  # 其中：基本支出3万元（占60%）: the brackets stand in a list
        if whole is None or part is None or part.key != key or part.quantity.unit.comparable(whole.quantity.unit):
            return whole
        return next((f for f in reversed(self.frame.wholes) if part.quantity.unit.comparable(f.quantity.unit)), None)

    def go_back(self, words: str) -> None:
        """支出8万元，控制率80%，较上年9万元下降…: what is compared with an amount is the amount before, no rate."""
        last, other = self.values[-1] if self.values else None, Quantity.parse(words.strip())
        if last is None or other is None or last.key != self.current or last.quantity.unit.comparable(other.unit):
            return
        alike = next((figure for figure in reversed(self.values) if figure.quantity.unit.comparable(other.unit)), None)
        if alike is not None:
            self.current = alike.key

    def speak(self, name: str) -> None:
        """预算安排购置车辆2辆，单价100万元以上设备1台: what a plan buys is not what there is."""
        self.subject, self.named = str(name), True
        if "安排购置" in name or "计划购置" in name:
            self.planned = "购置计划"

    def note(self, figure: Figure, *, total: bool, words: str | None, beside: bool) -> None:
        """Take an amount as what the next words may divide, share or compare, unless its own say it in passing."""
        if mean := is_mean(words):
            self.before = figure.key
        if beside and self.is_past(figure.key.period):
            # 较预算减少1万元，上年9万元，减少2万元: the second change is one against last year's.
            self.base = Base(figure.key.period)
        if self.explaining or mean or beside:
            return
        if figure.quantity.unit.dimension is not Dimension.SHARE or self.value is None:
            self.value = figure
        if not self.frame.depth:
            again = self.total is not None and self.total.key.of(basis="") == figure.key.of(basis="")
            self.total = figure if total and not (again and figure.key.scope.basis != "决算") else self.total
            self.done = figure if figure.key.scope.basis == "决算" else self.done
        self.values.append(figure)

    def is_beside(self, key: Key) -> bool:
        """支出8万元，上年9万元，年初预算10万元。其中：…: what is divided is what the sentence gave first."""
        value = self.value
        if value is None or value.place.sentence != self.sentence or value.key == key:
            return False
        if self.is_past(key.period):
            alike = (value.key.concept, value.key.entity) == (key.concept, key.entity)
            return alike and not self.is_past(value.key.period)
        # Not of 年中追加预算5万元，调整后预算9万元: what was added is another amount.
        spent = value.key.scope.basis == "决算" and "预算" not in value.key.concept
        return key.known and spent and value.key.of(basis=key.scope.basis) == key

    def go_past(self, key: Key) -> None:
        """2022年部门支出8万元，2023年9万元: behind last year's, this year's is of the same thing."""
        if not self.values and self.is_past(key.period):
            self.current = key.of(period=self.year)

    def go_on_to_done(self, key: Key) -> None:
        """支出8万元，年初预算9万元，完成年初预算的89%。其中：…: what is divided is what was spent, no budget."""
        budget, done = self.value, self.done
        if budget is None or done is None or done.key != key or budget is done or self.frame.depth:
            return
        if budget.key.scope.basis != key.scope.basis and budget.key.of(basis="") == key.of(basis=""):
            self.value = done

    def said_of(self, key: Key, words: str) -> str:
        """年初预算9万元，完成89%: the budget that 完成 alone means."""
        last = self.lately
        alike = words == "完成" and last is not None and last.of(basis="") == key.of(basis="")
        return last.scope.basis if alike and last is not None and "预算" in last.scope.basis else ""

    def listed(self) -> list[Figure]:
        """The parts that the open enumeration has listed so far: …，其中：甲3万元，乙1万元，分别占75%和25%."""
        listing = self.frame.listing
        return [figure for figure in self.values if listing >= 0 and figure.place.listing == listing]

    def begin_item(self) -> None:
        """What waits for its parts has them in the items of a list."""
        if self.pending is not None:
            self.pending.numbered = True

    def end_items(self, *, ended: bool) -> None:
        """A paragraph stands behind the items of a list: does the next number still belong to it."""
        if ended and self.pending is not None and self.pending.numbered:
            self.pending = None

    def open(self, parent: Figure | None, opener: str = "") -> Frame:
        """Begin an enumeration of the parts of a number."""
        self.listings += 1
        frame = Frame(parent, self.listings - 1, len(self.frames), opener, tuple(self.values))
        self.frames.append(frame)
        return frame

    def divide_anew(self) -> None:
        """Go on to list the same whole in another way: what was listed and what follows are no parts of one list."""
        frame = self.frame
        self.frames[-1] = Frame(frame.parent, self.listings, frame.depth, frame.opener, frame.wholes)
        self.listings += 1

    def begin_sentence(self, *, explains: bool) -> None:
        """Forget what ends with a sentence; reasons go on about the comparison before them."""
        self.sentence += 1
        self.before = self.lately if self.lately != self.topic else None
        self.current = self.topic
        self.dimension = "money"
        self.office = self.aside = self.planned = self.basis = self.said = self.lead = self.moment = ""
        self.whole = self.moved = None
        self.row = ()
        self.flowing = False
        self.values = []
        self.period = self.year
        if not explains:
            self.base = self.deviates = None
        self.explaining = explains

    def entity_of(self, office: str) -> str:
        """The entity of a number that words give to an office: ``""`` for the reporting unit.

        Its shorter names are made of its characters. Where no title names it, it is the first office.
        """
        if not office:
            return ""
        if not self.own and not office.endswith("本级"):
            self.own = office
        names = (self.own, *self.names)
        return "" if any(abridges(office, own) or abridges(own, office) for own in names) else office

    def is_past(self, period: str) -> bool:
        """Whether a period is none that the report goes on to speak of: a later one is, 2025年预算草案."""
        later = period.isdigit() and self.year.isdigit() and period > self.year
        return period != self.year and not later

    def previous(self, period: str) -> str:
        """The period before a period."""
        return str(int(period) - 1) if period.isdigit() else "上年"


def is_mean(words: str | None) -> bool:
    """人均300元 is said in passing: it is not divided, and 比上年减少1万元 behind it is rather said of the whole."""
    return words is not None and _MEAN.search(words) is not None


def abridges(short: str, long: str) -> bool:
    """Whether a name is another one with characters left out: 港航中心 of 甲市港航事务中心."""
    rest = iter(long)
    return all(character in rest for character in short)


def base_of(words: str, context: Context, vocabulary: Vocabulary) -> Base:
    """What 与2022年度相比, 较上年, 比年初预算数 compare with."""
    year = _YEAR.search(words)
    period = year[1] if year else None
    if period is None and any(word in words for word in vocabulary.previous):
        period = context.previous(context.period)
    done = _CARRIED_OUT in words
    basis = "决算" if done else next((name for name in _BASIS_WORDS if name in words), None)
    if basis == "调整":
        basis = "调整预算"
    if basis is None and any(word in words for word in _DONE):
        basis = "决算"
    if basis in (None, "决算") and period is None:
        period = context.previous(context.period)
    return Base(period, basis)


def budget_of(words: str) -> str:
    """Which budget 完成年初预算 and 执行率 mean."""
    basis = next((name for name in _BASIS_WORDS if name in words), "预算")
    return "调整预算" if basis == "调整" else basis
