"""Facts: the stated numbers and the marks of a report, each at its place."""

from typing import NamedTuple

from finlint.choice import Choice
from finlint.facts.key import Key
from finlint.measure import Interval, Quantity
from finlint.text import Span
from finlint.value import value


class Aspect(Choice):
    """What a number says of its key."""

    VALUE = "value"  # the amount or count itself
    ENTRY = "entry"  # the amount as a table of the accounts enters it
    CHANGE = "change"  # key minus base: signed by the word of direction
    GROWTH = "growth"  # that change as a share of base: signed
    SHARE = "share"  # key as a share of base (占)
    COMPLETION = "completion"  # key as a share of its budget (完成预算, 执行率)
    WEIGHT = "weight"  # full marks of an indicator (分值, 权重)
    SCORE = "score"  # marks given (得分)
    TARGET = "target"  # 指标值
    ACTUAL = "actual"  # 完成值


class Place(NamedTuple):
    """Where a fact stands in the structure of the report; every field counts from 0.

    ``section`` holds the headings from the part down; ``block`` the paragraph or table;
    ``sentence`` the sentence in the whole report; ``listing`` the enumeration (其中, 主要用于) the fact
    is an item of, -1 for none, and ``opener`` the words that began it; ``row`` and ``column`` are -1
    outside tables.
    """

    section: tuple[str, ...] = ()
    block: int = 0
    sentence: int = 0
    listing: int = -1
    opener: str = ""
    row: int = -1
    column: int = -1

    @property
    def tabular(self) -> bool:
        """Whether the fact stands in a table."""
        return self.row >= 0


@value
class Figure:
    """A stated number: quantity, key and place.

    ``interval`` holds every value the print can stand for, in base units (元, or the fraction for
    percentages), signed by the words of direction. ``base`` is the key that a share, growth,
    change or completion is measured against. ``parent`` is the number whose parts an enumeration
    lists. ``rival`` is what an elided subject could mean as well. ``word`` is the place of the words
    that gave the aspect (下降, 占, 完成预算).
    """

    text: str
    span: Span
    quantity: Quantity
    interval: Interval
    key: Key
    aspect: Aspect
    place: Place
    base: Key | None = None
    parent: "Figure | None" = None
    word: Span | None = None
    rival: Key | None = None

    def __hash__(self) -> int:
        return hash(self.span)

    @property
    def row(self) -> tuple[str, int, int]:
        """Which row of which table it stands in: the entity of the table, its block and the number of the row."""
        return self.key.entity, self.place.block, self.place.row

    @property
    def name(self) -> str:
        """What a message calls the number."""
        return self.key.words

    @property
    def printed(self) -> str:
        """The number for a message: a cell leaves its unit to the head of its column."""
        return self.text + self.symbol if self._bare else self.text

    @property
    def symbol(self) -> str:
        """Its unit for a message, "" for a rate that a cell has as a fraction: 0.9650."""
        symbol = self.quantity.unit.symbol
        return "" if symbol == _FRACTION and self._bare else symbol

    @property
    def _bare(self) -> bool:
        return self.place.tabular and self.text[-1:].isdigit()

    @property
    def told(self) -> str:
        """What a message says of the number: 公务接待费增减率5%, 公务接待费3.00万元."""
        return self.name + _SIDES.get(self.aspect, "") + self.printed


_FRACTION = "倍"
_SIDES = {Aspect.CHANGE: "增减额", Aspect.GROWTH: "增减率", Aspect.SHARE: "占比", Aspect.COMPLETION: "完成率"}


class MarkKind(Choice):
    """Kinds of things that are no number and still can be right or wrong."""

    COMPARISON = "comparison"  # 决算数小于预算数, 持平: words that compare
    REASON = "reason"  # 主要原因是, 由于, 年中追加: words that explain a number
    HEADING = "heading"
    ITEM = "item"  # a number of a list or heading
    RESIDUE = "residue"  # words that a template left behind
    DOUBLED = "doubled"  # a sign or word set twice
    UNIT = "unit"  # how an amount writes its unit
    PERCENT = "percent"  # how a rate writes its percent sign
    SUBJECT = "subject"  # how an amount or a 项 names its subject
    NUMBERING = "numbering"  # the number of a line among its siblings
    YEAR = "year"  # a year that the year of the report decides, or a date
    NAME = "name"  # how the text writes the name of its unit and of its kind
    TERM = "term"  # a 项 that is used, or explained in 名词解释
    RESTATED = "restated"  # 口径调整, 追溯调整, 机构改革: last year's number is not the one that was published
    COMPLETION = "completion"  # whether the head of a list of completions gives the overall one
    IDENTITY = "identity"  # 居民身份证号码
    ACCOUNT = "account"  # 银行账号
    MOBILE = "mobile"  # 手机号码
    CELL = "cell"  # how a cell of a form writes unit and comparator
    GRADE = "grade"  # 等级为优: the grade of a score
    CODE = "code"  # 住房公积金（2210201）: a name of the classification with its code
    PATH = "path"  # whether 款 and 项 belong to the 类 that stands before them
    DIRECTION = "direction"  # 支出增加的主要原因是: the direction that the head of a reason gives
    POINTS = "points"  # 提高2.5个百分点: a difference of two rates beside it
    TARGET = "target"  # a cell 指标值: ``word`` is ≥ ≤ > < = or 定性, "" where no sign and no words tell
    ACTUAL = "actual"  # a cell 完成值 in words: ``word`` is met, unmet or "" (按时完成, 未完成, 部分完成)
    UNFILLED = "unfilled"  # a cell 指标值 whose 完成值 is empty although the row is scored
    CRITERION = "criterion"  # a cell 评分标准: by what formula or bands the score of the row is given
    FORM = "form"  # a performance table: ``word`` is read, or doubtful where its rows cannot be rebuilt
    PROJECT = "project"  # 项目名称 of a performance table
    REFERENCE = "reference"  # 详见附件3, 第四部分: whether it is there
    TOPIC = "topic"  # a topic that a report of its kind must speak of: whether it does
    ORDER = "order"  # a section that has a place among the others
    DISCLOSURE = "disclosure"  # what must be said beside an amount: 团组数, 保有量
    NAMED = "named"  # what 评价结论 calls the project of its table
    NAMING = "naming"  # what the report calls a project of its tables, and how it mostly does
    DELIVERY = "delivery"  # what a table calls the work that its project is named after
    HEADLESS = "headless"  # where a table begins: whether it says whose it is
    GROUPING = "grouping"  # 1,068.13: how a cell sets thousands apart
    BLANK = "blank"  # the title of a table that may be empty: whether it is, without a word why
    MISSPELT = "misspelt"  # a word with a wrong character
    WIDTH = "width"  # a comma of half width among those of full width
    FORMER = "former"  # a name that a 类 no longer has
    QUOTE = "quote"  # a quotation mark: ``word`` is the other one of its pair where that is missing
    YEARLY = "yearly"  # an amount of 年度预算安排: ``word`` is the year that is missing
    UNFINISHED = "unfinished"  # the end of an explanation that breaks off
    ACCOMPANIED = "accompanied"  # whether 陪同人员 are counted among the guests
    PREFIX = "prefix"  # the code of a line of the accounts, and what it should begin with, "" where nothing tells
    SHIFTED = "shifted"  # the first amount of a table of the accounts from which on they are those of other lines
    LISTED = "listed"  # 下属单位3个：甲、乙、丙: how many names a count is followed by


@value
class Mark:
    """Words with a meaning of their own at a place.

    For a COMPARISON ``word`` is ``<``, ``>`` or ``=`` and says how ``key`` stands to ``base``.
    For a mark of form ``word`` says what sort it is of, and ``expected`` what should be written, as the
    rest of the report or a standard has it: equal to ``text`` where the mark is as it should be.
    """

    kind: MarkKind
    text: str
    span: Span
    place: Place
    word: str = ""
    key: Key | None = None
    base: Key | None = None
    expected: str = ""


Fact = Figure | Mark
