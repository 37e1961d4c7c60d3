"""Facts of performance tables (自评表): found by header words, never by position.

Sources: 财预〔2020〕10号 and its provincial forms; DOMAIN variants P-CENT, P-SC, P-YN, P-BJ, P-HB, D-HN, D-SC.
"""

from collections.abc import Iterator, Mapping, Sequence

from finlint.facts.context import Context
from finlint.facts.figure import Aspect, Fact, Figure, MarkKind
from finlint.facts.resolution import Resolution
from finlint.facts.tables import rows
from finlint.facts.tables.columns import half, header, planned, whole
from finlint.facts.tables.form import GROUP, WHOLE, Form, full_mark, settled
from finlint.facts.tables.ledger import UNIT, Ledger, amounts, counts, opens, takes
from finlint.facts.tables.stating import Cell, Spot, Stating
from finlint.facts.tables.words import NUMBER, OVERALL, SCORED, TOTAL, comparator, fulfilment, money
from finlint.facts.vocabulary import Vocabulary
from finlint.regex import regex
from finlint.syntax import Node, Token, Tree
from finlint.text import Normalised

__all__ = ["WHOLE", "Tables", "comparator", "fulfilment", "header"]

_PROJECT = regex(r"^[0-9A-Z]{10,40}[-—－]?")
_TITLE = regex(r"(?:自评表|评分表|评价表|绩效目标表|评价指标体系)")
_NAMES = frozenset({"项目名称", "项目（政策）名称", "政策（项目）名称", "转移支付名称", "专项名称"})
_HEADS_LIST = regex(r"序号|(?:预算|支出|执行|资金)(?:金额|数)(?:（[^（）]{1,14}）)?|(?:执行|支出)率").fullmatch
"""Words beside 项目名称 where that heads a column of names and is no label of one."""
_NUMBERED = regex(r"附?表 ?\d{1,2}(?:[-－.]\d{1,2})?[ :：]?[^，。；]{0,40}$")
_CAPTION, _ABOVE = 40, 60
_CONCLUDES = ("评价结论", "自评结论", "评价结果", "自评得分")
_PAIR = 2


def _weighed(cells: Sequence[Cell]) -> bool:
    """Whether the words before the first column say how many marks the table gives: 绩效指标（90分）."""
    return any(GROUP.match(cell.text) for cell in cells)


def _is_whole_score(fact: Fact) -> bool:
    """Whether what was read last is the score of a whole table, so that a grade beside it is its grade."""
    score = isinstance(fact, Figure) and fact.aspect is Aspect.SCORE
    return score and fact.key is not None and fact.key.concept in ("合计", "自评得分")


def _cell(text: str, node: Node) -> Cell:
    """The words of a cell, behind its tab."""
    marker, last = node.children[0], node.children[-1]
    while isinstance(last, Tree):
        last = last.children[-1]
    assert isinstance(marker, Token)
    start, end = (marker.start_pos or 0) + 1, last.end_pos or 0
    raw = text[start:end]
    pieces = raw.split()
    if not raw or (pieces and len(pieces[0]) == len(raw)):
        return Cell(raw, start, end)
    return Cell("".join(pieces), start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip()))


def _is_captioned(text: str, start: int) -> bool:
    """Whether the line above a table numbers it, 表4 得分情况, so that no form goes on in it."""
    above = text[max(start - _ABOVE, 0) : start - 1].rstrip().rpartition("\n")[2]
    return _NUMBERED.match(above) is not None


class Tables:
    """Reads tables into facts; a form goes on over rows until the next one begins."""

    def __init__(
        self, normalised: Normalised, context: Context, words: Vocabulary, more: Mapping[str, str] | None = None
    ) -> None:
        """``more`` are header words beside the usual, with the column that each heads."""
        self.stating = Stating(normalised, context)
        self.form = Form()
        self.vocabulary, self.more = words, more or {}
        self.caption = ""
        self.upper: Sequence[str] = ()
        """The row above, where it may be the upper one of a header in two."""
        self.ledger = Ledger()
        self.facts: list[Fact] = []

    def use(self, resolution: Resolution) -> None:
        """How exact the amounts of the report are."""
        self.stating.use(resolution)

    def read(self, table: Node) -> Iterator[Fact]:
        """The facts of every form that ends in a table; those of the last come with ``finish``."""
        text = self.stating.normalised.text
        for number, row in enumerate(table.children):
            assert isinstance(row, Tree)
            cells = [_cell(text, cell) for cell in row.children if isinstance(cell, Tree)]
            if not number and self.form.columns and cells and _is_captioned(text, cells[0].start):
                yield from self._start("")
            yield from self._row(cells, number)

    def finish(self) -> Iterator[Fact]:
        """The facts of the form that was read last."""
        yield from self._close()
        yield from settled(self.facts, skipped=self.form.skipped)
        self.facts = []

    @property
    def count(self) -> int:
        """The number of the next form."""
        return self.form.number + bool(self.form.columns)

    def _row(self, cells: Sequence[Cell], number: int) -> Iterator[Fact]:
        words = [cell.text for cell in cells]
        filled = [word for word in words if word]
        upper, self.upper = self.upper, words if half(words) else ()
        if self._is_ledger(cells, words, number):
            return
        if not _NAMES.isdisjoint(words) and not any(map(_HEADS_LIST, filled)):
            yield from self._named(cells, words, number)
            if any(map(SCORED.match, filled)):
                self.facts += rows.overall(self.stating, self._entity, cells, number)
        elif self._is_title(filled):
            yield from self._start("")
            self.caption = filled[0]
        elif self._is_overall(words, filled):
            self.facts += rows.overall(self.stating, self._entity, cells, number)
        elif columns := (upper and header(whole(upper, words), self.more)) or header(words, self.more):
            yield from self._begin(columns, cells, number)
        elif goals := planned(words):
            self.form.columns, self.form.width, self.form.planned = goals, len(cells), True
        elif self.form.columns:
            self.facts += self._facts(cells, words, filled[0] if filled else "", number)
        else:
            self.facts += rows.budget(self.stating, self.form.entity, cells, number)
            self.facts += counts(self.stating, cells, number, self.vocabulary)
        if self.facts and _is_whole_score(self.facts[-1]):
            self.facts += rows.grade(self.stating, self._entity, cells, number)

    def _facts(self, cells: Sequence[Cell], words: Sequence[str], first: str, number: int) -> Iterator[Fact]:
        """The facts of a row below a header; ``first`` are the first words that stand in it."""
        form = self.form
        if form.planned:
            if form.entity and len(cells) == form.width:
                entity = f"{form.entity}#目标{form.number}"
                row = rows.planned if TOTAL.match(first) else rows.goal
                yield from row(self.stating, form, entity, cells, number)
            return
        if form.scored and TOTAL.match(first) and not form.funds:
            form.finished = True
            yield from rows.total(self.stating, form, self._entity, cells, number)
        elif first.startswith(_CONCLUDES):
            form.finished = True
            yield from rows.conclusion(self.stating, self._entity, cells, number)
            yield from rows.text(self.stating, self._entity, cells, number)
        elif len(cells) != form.width:
            yield from rows.text(self.stating, self._entity, cells, number)
            form.skipped += sum(1 for word in words if NUMBER.fullmatch(word)) >= _PAIR
        elif form.funds:
            yield from rows.funds(self.stating, form, self._entity, cells, number)
        elif form.scored:
            yield from rows.indicator(self.stating, form, self._entity, cells, number)

    # --- tables of amounts

    def _is_ledger(self, cells: Sequence[Cell], words: Sequence[str], number: int) -> bool:
        """Whether a row is one of a table of amounts, which is then read with the rows above it."""
        if opens(words):
            self.facts += self._close()
            self.ledger.heads.append(words)
            return True
        if self.ledger.heads and takes(self.ledger, cells):
            if any(NUMBER.fullmatch(word) for word in words):
                self.ledger.rows.append((cells, number))
            else:
                self.ledger.heads.append(words)
            return True
        if self.ledger.heads:
            self.facts += self._close()
        filled = [word for word in words if word]
        unit = UNIT.search(filled[0]) if len(filled) == 1 else None
        if unit is not None:
            self.ledger.unit = unit["unit"] or unit["other"]
        return False

    def _close(self) -> list[Fact]:
        """The facts of a table of amounts; the next one is in the same unit unless it says otherwise."""
        found: list[Fact] = list(amounts(self.stating, self.ledger, self.vocabulary))
        self.ledger = Ledger(self.ledger.unit)
        return found

    # --- where a form begins

    def _named(self, cells: Sequence[Cell], words: Sequence[str], number: int) -> Iterator[Fact]:
        at = next(at for at, word in enumerate(words) if word in _NAMES)
        found = next((at for at in range(at + 1, len(words)) if words[at]), None)
        name = _PROJECT.sub("", words[found]) if found is not None else ""
        yield from self._start(name)
        if found is not None and name:
            cell = cells[found]
            key = self.stating.key("项目名称", self._entity)
            named = Cell(name, cell.end - len(name) if self.stating.raw(cell).endswith(name) else cell.start, cell.end)
            self.form.label = named
            self.facts.append(self.stating.marked(named, MarkKind.PROJECT, key, Spot(number, found)))

    def _is_title(self, filled: Sequence[str]) -> bool:
        return len(filled) == 1 and _TITLE.search(filled[0]) is not None and len(filled[0]) <= _CAPTION

    def _is_overall(self, words: Sequence[str], filled: Sequence[str]) -> bool:
        if not filled:
            return False
        if OVERALL.match(filled[0]):
            return not (self.form.scored and TOTAL.match(filled[0]) and len(words) == self.form.width)
        return not self.form.columns and any(map(SCORED.match, filled)) and not header(words, self.more)

    def _start(self, entity: str) -> Iterator[Fact]:
        yield from self.finish()
        number = self.form.number + (0 if self.form.entity == "" and not self.form.columns else 1)
        self.form = Form(entity, number=number)

    def _begin(self, columns: dict[str, int], cells: Sequence[Cell], number: int) -> Iterator[Fact]:
        """A header row: of the form at hand, or, after a total, of the next one."""
        if self.form.finished and ("rate" in columns or "score" in columns):
            yield from self._start("")
        if not self.form.columns:
            at = next(at for at, cell in enumerate(cells) if cell.text)
            label = self.form.label or cells[at]
            key = self.stating.key("自评表", self._entity)
            self.facts.append(self.stating.marked(label, MarkKind.FORM, key, Spot(number, at)))
        form = self.form
        if "rate" in columns:
            form.full = full_mark(self.stating.normalised.text, cells[0].start, cells[-1].end)
            form.unit = money(self.stating.normalised.text, cells[0].start, cells[-1].end)
        form.columns, form.width, form.groups, form.planned = columns, len(cells), [], False
        before = cells[: min(columns.values())]
        self.facts += rows.groups(self.stating, form, self._entity, before if _weighed(before) else (), number)

    @property
    def _entity(self) -> str:
        if not self.form.entity and "整体" in self.caption:
            return WHOLE
        return f"{self.form.entity or '自评表'}#{self.form.number}"
