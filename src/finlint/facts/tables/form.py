"""The table that is being read: whose it is, what its columns are, which groups its rows stand in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from finlint.facts.figure import Aspect, Fact, Figure, Mark, MarkKind
from finlint.facts.tables.stating import Cell
from finlint.facts.tables.words import BLANK
from finlint.measure import Exact, Quantity, Unit
from finlint.regex import regex
from finlint.value import field, replace, value

WHOLE = "部门整体支出"
"""The entity of tables about the whole unit: they are one evaluation, however many tables it takes."""
GROUP = regex(r"^(?P<name>[一-鿿]{2,14})（(?P<weight>\d{1,3}(?:\.\d)?)分?）$")
_BROKEN = r"\s{0,3}"
_FULL_MARK = regex(_BROKEN.join((*"得分（", r"(?P<full>\d{1,3})", "分?", "[*×xX＊]", *"执行率")))
ROW, TOTAL, PARTIAL, EXECUTION = "指标:", "合计", "部分合计", "指标:预算执行"


@value(frozen=False)
class Form:
    """One table, read row by row; ``facts`` are given out when it is known whether its rows could be read."""

    entity: str = ""
    columns: Mapping[str, int] = field(default_factory=dict)
    width: int = 0
    number: int = 0
    finished: bool = False
    planned: bool = False
    """Whether it is 绩效目标表: its rows have weights, and neither completions nor scores."""
    unit: str = "万元"
    """What its amounts are in."""
    full: Cell | None = None
    """The full mark of 预算执行, where its header says it and no column does: 得分（20分×执行率）."""
    label: Cell | None = None
    """The cell that names its project."""
    skipped: int = 0
    """Rows with marks in them that do not stand under the header."""
    groups: list[str] = field(default_factory=list)
    """The headings that the row at hand stands under, the outermost first."""
    stated: set[tuple[str, str]] = field(default_factory=set)
    """Groups whose weight has been given: after a page break they are named once more."""

    @property
    def scored(self) -> bool:
        """Whether rows have marks."""
        return "score" in self.columns and ("weight" in self.columns or "target" in self.columns)

    @property
    def funds(self) -> bool:
        """Whether rows are sources of money."""
        return "rate" in self.columns

    @property
    def level(self) -> str:
        """The groups of the row at hand: 产出指标/数量指标."""
        return "/".join(filter(None, self.groups))

    def cells(self, row: Sequence[Cell]) -> Mapping[str, Cell]:
        """The cells of a row by the column they stand in."""
        found = {column: row[at] for column, at in self.columns.items() if at < len(row)}
        revised = found.pop("revised", None)
        return found if revised is None or BLANK.match(revised.text) else {**found, "target": revised}


def full_mark(text: str, start: int, end: int) -> Cell | None:
    """The full mark that the header of the money gives: 得分（20分×执行率）, 预算执行情况（10分）."""
    match = _FULL_MARK.search(text, max(0, start), end)
    return None if match is None else Cell(match["full"], *match.span("full"))


def merged(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts of a form, with a weight that stands for several rows under the names of all of them.

    A cell 分值 that is merged over rows below comes out as a number in the first and as blanks in
    the others: 经济效益 15|5, 社会效益 |3, 生态效益 |5. The weight is then of 经济效益、社会效益、生态效益.
    """
    rows = [fact for fact in facts if isinstance(fact, Figure) and fact.key.concept.startswith(ROW)]
    weights = {_row(figure) for figure in rows if figure.aspect is Aspect.WEIGHT}
    names: dict[tuple[int, int], list[str]] = {}
    above: tuple[int, int] | None = None
    for figure in rows:
        if figure.aspect is Aspect.SCORE:
            row = _row(figure)
            if row in weights:
                above = row if figure.key.concept != EXECUTION else None  # it is no cell of the indicators
            elif above is not None and above[0] == row[0]:
                names.setdefault(above, []).append(figure.key.concept.removeprefix(ROW))
    if not names:
        yield from facts
        return
    for fact in facts:
        weight = isinstance(fact, Figure) and fact.aspect is Aspect.WEIGHT and fact.key.concept.startswith(ROW)
        if weight and isinstance(fact, Figure) and _row(fact) in names:
            concept = "、".join((fact.key.concept, *names[_row(fact)]))
            yield replace(fact, key=fact.key.of(concept=concept))
        else:
            yield fact


def _row(fact: Fact) -> tuple[int, int]:
    return fact.place.block, fact.place.row


def settled(facts: Sequence[Fact], *, skipped: int) -> list[Fact]:
    """The facts of a form; without marks and completions if rows were lost and its weights show it."""
    facts = in_marks(facts)
    return judged(facts, doubtful=bool(skipped) and not _adds_up(facts))


def in_marks(facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts of a form; full marks of 5% are 5 marks where the scores are no more than that.

    Scores out of 100 each, of which the weight takes a part, are more: then a weight is no full mark.
    """
    shares = [f for f in facts if isinstance(f, Figure) and f.aspect is Aspect.WEIGHT and f.text.endswith("%")]
    if not shares:
        return facts
    marks = {_row(figure): _mark(figure) for figure in shares}
    scores = [
        fact for fact in facts if isinstance(fact, Figure) and fact.aspect is Aspect.SCORE and _row(fact) in marks
    ]
    above = [figure for figure in scores if figure.quantity.value > marks[_row(figure)].quantity.value]
    of = {id(figure): _mark(figure) for figure in shares}
    if len(above) + len(above) > len(scores):
        return [fact for fact in facts if id(fact) not in of]
    return _of_groups([of.get(id(fact), fact) for fact in facts])


def _of_groups(facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts of a form; 决策 20% over 项目立项 50% and 绩效目标 50%: shares of a group are marks of its marks.

    That they are shares of it, and no marks out of 100, one shows that is more than its group has.
    """
    headings = [f for f in facts if isinstance(f, Figure) and f.key.concept.startswith("分组:")]
    whole = {f.key.concept.removeprefix("分组:"): f.quantity.value for f in headings if not f.key.scope.level}
    inner = [f for f in headings if f.text.endswith("%") and f.key.scope.level in whole]
    if not any(f.quantity.value > whole[f.key.scope.level] for f in inner):
        return facts
    of = {id(f): _part(f, whole[f.key.scope.level]) for f in inner}
    return [of.get(id(fact), fact) for fact in facts]


def _part(figure: Figure, whole: Exact) -> Figure:
    """A share of the marks of a group, as marks."""
    value = figure.quantity.value * whole * Exact(1, -2)
    quantity = Quantity(value.mantissa, -value.exponent, Unit.of("分"))
    return replace(figure, quantity=quantity, interval=quantity.interval())


def _mark(figure: Figure) -> Figure:
    """A percentage as marks out of 100."""
    quantity = Quantity.parse(figure.text.rstrip("%"))
    if quantity is None:
        return figure
    marks = quantity.in_unit(Unit.of("分"))
    return replace(figure, quantity=marks, interval=marks.interval())


def judged(facts: Sequence[Fact], *, doubtful: bool) -> list[Fact]:
    """The facts of a form; without marks and completions if it is doubtful whether its rows were read."""
    word = "doubtful" if doubtful else "read"
    kept = [fact for fact in _of_all(facts) if not (doubtful and _accuses(fact))]
    return [
        replace(fact, word=word) if isinstance(fact, Mark) and fact.kind is MarkKind.FORM else fact
        for fact in merged(kept)
    ]


def _of_all(facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts of a form; of two totals, that of the indicators and that with 预算执行, the first is of a part."""
    totals = [fact for fact in facts if isinstance(fact, Figure) and fact.key.concept == TOTAL]
    last = max(map(_row, totals), default=(0, 0))
    of = {id(fact): replace(fact, key=fact.key.of(concept=PARTIAL)) for fact in totals if _row(fact) < last}
    return [of.get(id(fact), fact) for fact in facts] if of else facts


def _adds_up(facts: Iterable[Fact]) -> bool:
    """Whether the weights of the rows add to that of the total, so that no row can be missing."""
    weights = [fact for fact in facts if isinstance(fact, Figure) and fact.aspect is Aspect.WEIGHT]
    totals = [fact.quantity.value for fact in weights if fact.key.concept == TOTAL]
    rows = [fact.quantity.value for fact in weights if fact.key.concept.startswith(ROW)]
    return bool(totals) and bool(rows) and sum(rows[1:], rows[0]) == totals[-1]


def _accuses(fact: Fact) -> bool:
    """Whether rules hold rows against one another by a fact."""
    if isinstance(fact, Figure):
        return fact.key.concept.startswith((ROW, "分组:", "~列:")) or fact.key.concept == TOTAL
    return fact.kind in (MarkKind.TARGET, MarkKind.ACTUAL, MarkKind.CRITERION)
