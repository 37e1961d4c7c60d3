"""Facts of flattened tables: the same as those of tables with cells, or only that they could not be read."""

from collections.abc import Iterator, Mapping, Sequence

from finlint.facts.context import Context
from finlint.facts.figure import Aspect, Fact, Figure, Mark, MarkKind
from finlint.facts.outside import outside
from finlint.facts.tables import Tables, rows
from finlint.facts.tables.flat.cores import Core
from finlint.facts.tables.flat.forms import FlatForm, Part, forms
from finlint.facts.tables.flat.gaps import joined, levels, sources
from finlint.facts.tables.flat.groups import group, placed, weighed
from finlint.facts.tables.flat.spaces import between_rows, criterion_of, gaps_of
from finlint.facts.tables.flat.tail import Below, grade, tail
from finlint.facts.tables.flat.whole import complete
from finlint.facts.tables.form import TOTAL, WHOLE, Form, full_mark, in_marks, judged
from finlint.facts.tables.scheme import scheme, stated
from finlint.facts.tables.stating import Cell, Spot, Stating
from finlint.facts.tables.words import NUMBER, money
from finlint.measure import Exact
from finlint.regex import regex
from finlint.text import Normalised, Span
from finlint.value import replace

_FULL = regex(r"满分(?:应?为)?\s?(\d{2,3})\s?分")
_NAMED = regex(r"（项目名称[:：]?([^（）]{2,40})）$")
_LONGEST, _MOST, _CONVERTED = 40, 30, regex(r"换算")
"""Characters that a finding points at, at most, and that a unit stands away from its header."""
_GROUP = regex(
    r"(?P<name>预\s*算\s*执\s*行(?:\s*情\s*况)?|(?:年\s*度\s*)?绩\s*效\s*(?:指\s*标|目\s*标))\s*（\s*(?P<weight>\d{1,3})\s*分\s*）[^（]*(?:（[^（]*)?$"
)
_HEADINGS = frozenset({MarkKind.HEADING, MarkKind.ITEM})
_GROUPS, _HUNDRED = 3, Exact(100)
"""Columns before the name of an indicator: that of 绩效指标（90分）, 一级指标, 二级指标; and full marks."""


def instead(facts: list[Fact], normalised: Normalised, context: Context, tables: Tables) -> list[Fact]:
    """Facts of a report, with those of its flattened tables in place of what their lines state as prose."""
    headings = [fact for fact in facts if isinstance(fact, Mark) and fact.kind is MarkKind.HEADING]
    flat, ranges, stated = _read(normalised, context, tables, headings)
    if not ranges:
        return facts
    return [*outside(outside(facts, ranges, _HEADINGS), stated, _HEADINGS), *flat]


def _read(
    normalised: Normalised, context: Context, tables: Tables, headings: Sequence[Mark]
) -> tuple[list[Fact], list[Span], list[Span]]:
    """The facts of every flattened table, the ranges of the source that they stand in, and their numbers."""
    facts: list[Fact] = []
    ranges: list[Span] = []
    stated: list[Span] = []
    for at, form in enumerate(forms(normalised)):
        span = Span(*normalised.span(form.start, form.end))
        section = next((mark.place.section for mark in reversed(headings) if mark.span < span), ())
        here = Context(context.year, section=section, block=context.block + 1 + at, sentence=context.sentence + 1 + at)
        stating = Stating(normalised, here)
        stating.use(tables.stating.resolution)
        reader = _Reader(stating, form, tables.count + at)
        facts += reader.facts()
        stated += reader.stated
        ranges.append(span)
    return facts, ranges, sorted(stated)


class _Reader:
    """One flattened form."""

    def __init__(self, stating: Stating, flat: FlatForm, number: int) -> None:
        self.stating = stating
        self.flat = flat
        self.form = Form(number=number)
        self.row = 0
        self.top: list[str] = []
        self.entity = self._entity(number)
        self.stated: list[Span] = []
        """Where numbers stand, those too that say nothing because the rows do not add up."""

    def _entity(self, number: int) -> str:
        title = self.flat.title.text if self.flat.title is not None else ""
        head = self.flat.parts[-1].head
        if self.flat.name is None and "整体" in title and "score" in head.columns:
            return WHOLE
        name = (
            self.flat.name.text if self.flat.name is not None else f"{WHOLE}绩效目标" if "整体" in title else "自评表"
        )
        return f"{name}#目标{number}" if self.flat.name is not None and head.planned else f"{name}#{number}"

    def facts(self) -> list[Fact]:
        """Every fact, or what is left where the rows do not add up."""
        head = self.flat.parts[0].head
        title = _clipped(self.flat.name or self.flat.title or Cell("", head.start, head.start + 1))
        key = self.stating.key("自评表", self.entity)
        found: list[Fact] = [self.stating.marked(title, MarkKind.FORM, key, Spot(0, 0))]
        if self.flat.name is not None:
            key = self.stating.key("项目名称", self.entity)
            found.append(self.stating.marked(self.flat.name, MarkKind.PROJECT, key, Spot(0, 0)))
        for part in self.flat.parts:
            found += self._heading(part)
            found += self._funds(part) if part.head.funds else self._indicators(part)
            found += self._total(part)
        if any(part.total and part.total[0].text.endswith("%") for part in self.flat.parts):
            found = list(in_marks(found))
        doubtful = not all(part.head.funds for part in self.flat.parts) and not complete(
            self.flat.parts, found, self._full()
        )
        groups = list(self._scheme()) if doubtful else []
        last = self.flat.parts[-1]
        below = [*tail(self.stating, self.entity, Below(last.below, last.repeated), self.row + 1)]
        self.stated = [fact.span for fact in (*found, *below) if isinstance(fact, Figure)]
        kept = [fact for fact in found if doubtful and self._is_total(fact)]
        read = judged(found, doubtful=doubtful)
        if groups:
            return [*map(_as_read, read), *groups, *below]
        return [*read, *kept, *below]

    def _is_total(self, fact: Fact) -> bool:
        """Whether a number is of a total of full marks and marks, which stand in one line whatever the rows are."""
        pairs = any(len(part.total) == len((Aspect.WEIGHT, Aspect.SCORE)) for part in self.flat.parts)
        return pairs and isinstance(fact, Figure) and fact.key.concept == TOTAL

    def _heading(self, part: Part) -> Iterator[Fact]:
        """绩效指标（90分） before a header, and 满分为90分 below it."""
        text = self.stating.normalised.text
        above = _GROUP.search(text, max(0, part.head.start - _LONGEST), part.head.start)
        if above is not None:
            self.row += 1
            words = "".join(above["name"].split())
            self.top = [words]
            cell = Cell(above["weight"], *above.span("weight"))
            key = self.stating.key(f"分组:{words}", self.entity)
            yield from self.stating.stated(cell, key, Aspect.WEIGHT, self._spot(), "分")
        full = _FULL.search(text, part.head.end, part.end)
        if full is not None and self._converted(part):
            cell = Cell(full[1], *full.span(1))
            yield from self.stating.stated(
                cell, self.stating.key("满分", self.entity), Aspect.WEIGHT, self._spot(), "分"
            )

    def _spot(self, column: int = 0) -> Spot:
        return Spot(self.row, column)

    # --- rows

    def _funds(self, part: Part) -> Iterator[Fact]:
        columns = ("label", *part.head.columns)
        text, start, end = self.stating.normalised.text, part.head.start - _MOST, part.head.end + _MOST
        self.form.unit, self.form.full = money(text, start, end), full_mark(text, start, end)
        self._columns(columns, {column: at for at, column in enumerate(columns) if column != "label"})
        gaps = list(between_rows(part))
        names = sources(gaps, [part.words[core.first].line for core in part.cores])
        for at, core in enumerate(part.cores):
            name = names[at] if names is not None else _of_all(core)
            if name is None:
                continue
            self.row += 1
            beside = [word for word in part.words[core.last + 1 :] if word.line == part.words[core.last].line]
            cells = self._cells(core, {"label": name, "reason": joined(beside)}, columns)
            for fact in rows.funds(self.stating, self.form, self.entity, cells, self.row):
                yield _doubtful(fact, reason=False)

    def _indicators(self, part: Part) -> Iterator[Fact]:
        kept = tuple(column for column in part.head.columns if column not in ("name", "reason", "criterion"))
        columns = ("top", "first", "second", "name", *kept, "reason", "criterion")
        self.form.groups = list(self.top)
        self._columns(columns, {column: at for at, column in enumerate(columns) if at >= _GROUPS})
        marked = "target" not in kept
        gaps = list(gaps_of(part, marked=marked))
        labels = placed([gap.labels for gap in gaps[:-1]], part.cores)
        name = Cell("", 0, 0)
        room: Exact | None = None
        for at, core in enumerate(part.cores):
            self.row += 1
            gap, below = gaps[at], gaps[at + 1]
            name = gap.name if gap.name.text else name
            first, second = levels(labels[at])
            if first is None and second is not None and group(second) is not None and room == Exact(0):
                first, second = second, None  # the heading above has all its rows
            room = group(first) if first is not None else room
            room = room - weighed([core]) if room is not None else None
            if first is not None and second is None:
                self.form.groups = list(self.top)
            given = {"first": first, "second": second, "name": name, "reason": below.reason}
            if marked:  # which groups stand in which only their weights tell
                criterion = gap.criterion or criterion_of(part, at)
                first, second = part.levels[at] if part.levels else (None, None)
                given = {"first": first, "second": second, "name": name}
                given |= {"criterion": criterion, "reason": below.reason}
            cells = self._cells(core, given, columns)
            for fact in rows.indicator(self.stating, self.form, self.entity, cells, self.row):
                yield _doubtful(fact, reason=below.sure)

    def _columns(self, columns: Sequence[str], numbered: Mapping[str, int]) -> None:
        self.form.columns, self.form.width = dict(numbered), len(columns)

    def _cells(self, core: Core, given: Mapping[str, Cell | None], columns: Sequence[str]) -> list[Cell]:
        nothing = next(iter(core.cells.values())).start
        return [core.cells.get(column) or given.get(column) or Cell("", nothing, nothing) for column in columns]

    # --- totals, and whether they agree

    def _total(self, part: Part) -> Iterator[Fact]:
        if not part.total:
            return
        self.row += 1
        marks = (Aspect.WEIGHT, Aspect.SCORE)
        aspects = marks[: len(part.total)] if part.head.planned else marks[-len(part.total) :]
        concept = "换算得分" if self._converted(part) else TOTAL
        for at, (cell, aspect) in enumerate(zip(part.total, aspects, strict=True)):
            yield from self.stating.stated(cell, self.stating.key(concept, self.entity), aspect, self._spot(at), "分")
        if part.grade is not None:
            yield from grade(self.stating, self.entity, part.grade, self._spot(len(aspects)))

    def _scheme(self) -> Iterator[Fact]:
        """The groups of a 指标体系, whose full marks are percentages in merged cells."""
        for part in self.flat.parts:
            if len(part.total) == 1 and not {"target", "rate"} & {*part.head.columns}:
                groups = scheme(part.words, part.total[0].end)
                yield from stated(self.stating, self.entity, groups, part.total[0], self.row) if groups else ()

    def _converted(self, part: Part) -> bool:
        """Whether the form says that its total is not the sum of its marks: 换算后满分100分."""
        end = part.words[part.cores[0].first].start if part.cores else part.end
        return _CONVERTED.search(self.stating.normalised.text, part.head.end, end) is not None

    def _full(self) -> Exact:
        """The full marks of the rows, as the form states them."""
        match = _FULL.search(self.stating.normalised.text, self.flat.start, self.flat.end)
        return Exact(int(match[1])) if match else _HUNDRED


def _of_all(core: Core) -> Cell | None:
    """What a row of money is called that has marks, whatever stands before it: it is all of the money."""
    weight = core.cells.get("weight")
    marked = weight is not None and NUMBER.fullmatch(weight.text) is not None
    start = next(iter(core.cells.values())).start
    return Cell("总额", start, start) if marked else None


def _as_read(fact: Fact) -> Fact:
    form = isinstance(fact, Mark) and fact.kind is MarkKind.FORM
    return replace(fact, word="read") if form else fact


def _clipped(cell: Cell) -> Cell:
    return Cell(cell.text, cell.start, min(cell.end, cell.start + _LONGEST))


def _doubtful(fact: Fact, *, reason: bool) -> Fact:
    """A fact; a reason of which only the beginning is sure says so."""
    if isinstance(fact, Mark) and fact.kind is MarkKind.REASON and not reason:
        return replace(fact, word="doubtful")
    return fact
