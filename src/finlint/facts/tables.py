"""Facts of performance tables (自评表), one cell a line: found by header words, never by position.

Sources: 财预〔2020〕10号 and its provincial forms; DOMAIN variants P-CENT, P-SC, P-YN, D-HN.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from finlint.facts.context import Context
from finlint.facts.figure import Aspect, Fact, Figure, Mark, MarkKind, Place
from finlint.facts.key import Key, Scope
from finlint.facts.resolution import Resolution
from finlint.measure import Dimension, Quantity, Unit
from finlint.regex import regex
from finlint.syntax import Node, Token, Tree
from finlint.text import Normalised, Span
from finlint.value import field, value

_COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("initial", regex(r"^年初(?:预算|批复)(?:数|金额)?(?:（A）)?$|^预算数（A）$")),
    ("adjusted", regex(r"^(?:全年|调整后?|全年（调整）)预算(?:数|金额)?(?:（A）)?$|^调整后全年预算数$")),
    ("executed", regex(r"^(?:预算|全年|实际)?执行(?:数|金额)(?:（B）)?$|^全年支出数$")),
    ("rate", regex(r"^(?:预算)?执行率(?:（B/A）|（%）)*$")),
    ("weight", regex(r"^(?:指标)?(?:分值|权重|权数|标准分|分值权重)(?:（分）|（%）|（\d+分?）)?$")),
    ("score", regex(r"^(?:自评|评价|指标|实际)?得分(?:（分）)?$|^自评分$")),
    ("target", regex(r"^(?:年度|年初|预期|计划)?(?:指标|目标)值(?:（A）)?$")),
    ("actual", regex(r"^(?:全年|实际)?(?:完成|实际)(?:值|指标值|情况)(?:（B）)?$")),
    ("comparator", regex(r"^指标性质$")),
    ("criterion", regex(r"^(?:评分|计分|评价)(?:标准|方法|规则|要点)$|^得分计算方法$|^指标说明及评分标准$")),
    ("name", regex(r"^(?:三级指标|指标名称|绩效指标|四级指标)$")),
    ("unit", regex(r"^(?:度量|计量)?单位$")),
    ("reason", regex(r"原因|说明|备注|措施")),
)
_DECISIVE = tuple(pattern for column, pattern in _COLUMNS if column in ("score", "rate"))
"""Of one of these every header row has a column; most rows are none."""
WHOLE = "部门整体支出"
"""The entity of tables about the whole unit: they are one evaluation, however many tables it takes."""
_OVERALL = regex(r"^(?:部门)?(?:整体)?(?:支出)?(?:绩效)?(?:自评|评价|自我评价)?(?:综合|总)(?:得分|评分|评价得分)$")
_TOTAL = regex(r"^(?:合计|总分|总计|得分合计|总得分|总分值|自评总分)(?:（\d+分?）)?$")
_FUND_TOTAL = regex(r"^(?:年度)?(?:资金|预算)?总(?:额|计)(?:（万元）)?$|^合计$|^年度资金总额")
_FUND_PART = regex(r"^(?:其中[:：]?)?[^\d%]{0,12}(?:资金|拨款|结转|预算|收入)[^\d%]{0,6}$")
_PROJECT = regex(r"^[0-9A-Z]{10,40}[-—－]?")
_TITLE = regex(r"(?:自评表|评分表|评价表|绩效目标表)")
_CAPTION = 40
_NUMBER = regex(r"[-−]?\d{1,15}(?:\.\d{1,6})?[%分]?")
_BLANK = regex(r"^[/／—－\-–]*$")
_STATED = regex(r"(?P<number>[-−]?\d{1,15}(?:\.\d{1,6})?)(?P<unit>%|‰|[一-鿿/]{0,6})")
_SHARE_OF_SCORED = frozenset({"weight", "score"})
_CONCLUSION = regex(
    r"(?:自评|评价|绩效)[^，。；\d]{0,12}?(?:总分|得分|评分|分值)?[^，。；\d]{0,4}?(?P<score>\d{1,3}(?:\.\d{1,3})?)分"
)
_BASIS = {"initial": "年初预算", "adjusted": "调整预算", "executed": "决算"}


@value
class Cell:
    """A cell's words without blanks, and where they stand in the normalised text."""

    text: str
    start: int
    end: int


@value(frozen=False)
class _Form:
    """The table that is being read: whose it is, and what its columns are."""

    entity: str = ""
    columns: Mapping[str, int] = field(default_factory=dict)
    width: int = 0
    number: int = 0
    finished: bool = False
    listing: int = -1


class Tables:
    """Reads tables into facts; a form goes on over rows until the next one begins."""

    def __init__(self, normalised: Normalised, context: Context) -> None:
        self.normalised = normalised
        self.context = context
        self.resolution = Resolution()
        self.form = _Form()
        self.caption = ""

    def read(self, table: Node) -> Iterator[Fact]:
        """The facts of every row."""
        for number, row in enumerate(table.children):
            assert isinstance(row, Tree)
            cells = [self._cell(cell) for cell in row.children if isinstance(cell, Tree)]
            yield from self._row(cells, number)

    def _cell(self, node: Node) -> Cell:
        marker, last = node.children[0], node.children[-1]
        while isinstance(last, Tree):
            last = last.children[-1]
        assert isinstance(marker, Token)
        start, end = (marker.start_pos or 0) + 1, last.end_pos or 0  # behind the tab
        raw = self.normalised.text[start:end]
        words = "".join(raw.split())
        if len(words) < len(raw):
            start, end = start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip())
        return Cell(words, start, end)

    def _row(self, cells: Sequence[Cell], number: int) -> Iterator[Fact]:
        words = [cell.text for cell in cells]
        if self._names_project(words) or self._is_title(words):
            return
        first = next((word for word in words if word), "")
        scored = "weight" in self.form.columns and "score" in self.form.columns
        if _OVERALL.match(first) and not (scored and _TOTAL.match(first) and len(cells) == self.form.width):
            yield from self._overall(cells, number)
            return
        columns = header(words)
        if columns:
            self._begin(columns, len(cells))
            return
        if not self.form.columns:
            return
        if scored and _TOTAL.match(first) and "rate" not in self.form.columns:
            yield from self._total(cells, number)
        elif first.startswith(("评价结论", "自评结论", "评价结果", "自评得分")):
            yield from self._conclusion(cells, number)
        elif "rate" in self.form.columns:
            yield from self._funds(cells, number)
        elif scored:
            yield from self._indicator(cells, number)

    # --- where a form begins

    def _names_project(self, words: Sequence[str]) -> bool:
        if "项目名称" not in words:
            return False
        at = words.index("项目名称")
        name = next((word for word in words[at + 1 :] if word), "")
        self._start(_PROJECT.sub("", name))
        return True

    def _is_title(self, words: Sequence[str]) -> bool:
        filled = [word for word in words if word]
        if len(filled) == 1 and _TITLE.search(filled[0]) and len(filled[0]) <= _CAPTION:
            self._start("")
            self.caption = filled[0]
            return True
        return False

    def _start(self, entity: str) -> None:
        number = self.form.number + (0 if self.form.entity == "" and not self.form.columns else 1)
        self.form = _Form(entity, number=number)

    def _begin(self, columns: Mapping[str, int], width: int) -> None:
        """A header row: of the form at hand, or, after a total, of the next one."""
        if self.form.finished and ("rate" in columns or "score" in columns):
            self._start("")
        self.form.columns = columns
        self.form.width = width

    @property
    def _entity(self) -> str:
        if not self.form.entity and "整体" in self.caption:
            return WHOLE
        return f"{self.form.entity or '自评表'}#{self.form.number}"

    # --- rows

    def _funds(self, cells: Sequence[Cell], number: int) -> Iterator[Fact]:
        columns = self.form.columns
        if len(cells) != self.form.width:
            return
        label = next((c.text for c in cells[: min(columns.values())] if c.text and not c.text.endswith("）")), "")
        if _FUND_TOTAL.match(label):
            fund = ""
        elif _FUND_PART.match(label):
            fund = label.removeprefix("其中").strip("：:")
        else:
            return
        for column, basis in _BASIS.items():
            if column in columns:
                key = Key("项目资金", self._entity, self.context.year, Scope(fund, basis))
                yield from self._stated(cells[columns[column]], key, Aspect.VALUE, number, columns[column], "万元")
        done = Key("项目资金", self._entity, self.context.year, Scope(fund, "决算"))
        yield from self._stated(
            cells[columns["rate"]],
            done,
            Aspect.COMPLETION,
            number,
            columns["rate"],
            "%",
            base=done.of(basis=self._budget()),
        )
        if not fund:
            yield from self._scored(cells, "预算执行", number)

    def _budget(self) -> str:
        return "调整预算" if "adjusted" in self.form.columns else "年初预算"

    def _indicator(self, cells: Sequence[Cell], number: int) -> Iterator[Fact]:
        if len(cells) != self.form.width:
            return
        last = min(self.form.columns[c] for c in _SHARE_OF_SCORED)
        name = next((c.text for c in reversed(cells[:last]) if c.text and not _NUMBER.fullmatch(c.text)), "")
        at = self.form.columns.get("name")
        if at is not None and cells[at].text:
            name = cells[at].text
        yield from self._scored(cells, name or "指标", number)
        yield from self._compared(cells, Key("指标:" + (name or "指标"), self._entity, self.context.year), number)

    def _compared(self, cells: Sequence[Cell], key: Key, number: int) -> Iterator[Fact]:
        """指标值 and 完成值 of a row, as numbers where they are numbers; its reason and its criterion."""
        columns = {column: cells[at] for column, at in self.form.columns.items() if at < len(cells)}
        unit = columns["unit"].text if "unit" in columns else ""
        sign = columns["comparator"].text if "comparator" in columns else ""
        for column, aspect in (("target", Aspect.TARGET), ("actual", Aspect.ACTUAL)):
            if column in columns:
                yield from self._measured(columns[column], key, aspect, number, self.form.columns[column], unit)
        if "target" in columns and columns["target"].text:
            word = comparator(sign, columns["target"].text)
            yield self._marked(columns["target"], MarkKind.TARGET, key, number, self.form.columns["target"], word)
        for column, kind in (
            ("reason", MarkKind.REASON),
            ("criterion", MarkKind.CRITERION),
            ("actual", MarkKind.ACTUAL),
        ):
            cell = columns.get(column)
            if (
                cell is not None
                and not _BLANK.match(cell.text)
                and not (column == "actual" and _STATED.search(cell.text))
            ):
                word = fulfilment(cell.text) if column == "actual" else ""
                yield self._marked(cell, kind, key, number, self.form.columns[column], word)

    def _measured(  # noqa: PLR0913 - a fact has as many sides
        self, cell: Cell, key: Key, aspect: Aspect, row: int, column: int, unit: str
    ) -> Iterator[Figure]:
        """The one number of a cell, in the unit that stands beside it or in a cell of its own: ≥95%, 3次."""
        found = list(_STATED.finditer(cell.text))
        if len(found) != 1 or len(cell.text) != len("".join(self.normalised.text[cell.start : cell.end].split())):
            return
        raw = self.normalised.text[cell.start : cell.end]
        at = raw.find(found[0]["number"])
        quantity = Quantity.parse(found[0]["number"] + (found[0]["unit"] or unit)) or Quantity.parse(found[0]["number"])
        if at < 0 or quantity is None:
            return
        place = Place(self.context.section, self.context.block, self.context.sentence, row=row, column=column)
        span = self.normalised.span(cell.start + at, cell.start + at + len(found[0]["number"]))
        yield Figure(found[0]["number"], Span(*span), quantity, self.resolution.interval(quantity), key, aspect, place)

    def _marked(  # noqa: PLR0913 - a fact has as many sides
        self, cell: Cell, kind: MarkKind, key: Key, row: int, column: int, word: str
    ) -> Mark:
        place = Place(self.context.section, self.context.block, self.context.sentence, row=row, column=column)
        return Mark(kind, cell.text, Span(*self.normalised.span(cell.start, cell.end)), place, word, key)

    def _scored(self, cells: Sequence[Cell], name: str, number: int) -> Iterator[Fact]:
        for column, aspect in (("weight", Aspect.WEIGHT), ("score", Aspect.SCORE)):
            at = self.form.columns.get(column)
            if at is not None:
                key = Key("指标:" + name, self._entity, self.context.year)
                yield from self._stated(cells[at], key, aspect, number, at, "分")

    def _total(self, cells: Sequence[Cell], number: int) -> Iterator[Fact]:
        self.form.finished = True
        numbers = [(at, cell) for at, cell in enumerate(cells) if _NUMBER.fullmatch(cell.text)]
        if len(cells) == self.form.width:
            numbers = [(at, cells[at]) for at in (self.form.columns["weight"], self.form.columns["score"])]
        if len(numbers) != 2:  # noqa: PLR2004 - a weight and a score
            return
        for (at, cell), aspect in zip(numbers, (Aspect.WEIGHT, Aspect.SCORE), strict=True):
            key = Key("合计", self._entity, self.context.year)
            yield from self._stated(cell, key, aspect, number, at, "分")

    def _conclusion(self, cells: Sequence[Cell], number: int) -> Iterator[Fact]:
        self.form.finished = True
        for at, cell in enumerate(cells):
            raw = self.normalised.text[cell.start : cell.end]
            match = _CONCLUSION.search(raw)
            if match is not None:
                start = cell.start + match.start("score")
                score = Cell(match["score"], start, cell.start + match.end())
                key = Key("结论得分", self._entity, self.context.year)
                yield from self._stated(score, key, Aspect.SCORE, number, at, "分")
                return

    def _overall(self, cells: Sequence[Cell], number: int) -> Iterator[Fact]:
        """绩效自评综合得分 | 94分."""
        filled = [(at, cell) for at, cell in enumerate(cells) if cell.text]
        for at, cell in filled[1:2]:
            key = Key("自评得分", self._entity, self.context.year)
            yield from self._stated(cell, key, Aspect.SCORE, number, at, "分")

    def _stated(  # noqa: PLR0913 - a fact has as many sides
        self, cell: Cell, key: Key, aspect: Aspect, row: int, column: int, unit: str, *, base: Key | None = None
    ) -> Iterator[Figure]:
        if not _NUMBER.fullmatch(cell.text):
            return
        quantity = Quantity.parse(cell.text)
        if quantity is None:
            return
        if quantity.unit.dimension is Dimension.PURE:
            quantity = quantity.in_unit(Unit.of(unit))
        place = Place(self.context.section, self.context.block, self.context.sentence, row=row, column=column)
        span = self.normalised.span(cell.start, cell.end)
        yield Figure(cell.text, Span(*span), quantity, self.resolution.interval(quantity), key, aspect, place, base)


def header(words: Sequence[str]) -> dict[str, int]:
    """Columns of a header row by what their words mean; none if the row is no header."""
    if not any(pattern.match(word) for word in words for pattern in _DECISIVE):
        return {}
    found: dict[str, int] = {}
    for at, word in enumerate(words):
        for column, pattern in _COLUMNS:
            if column not in found and pattern.search(word):
                found[column] = at
                break
    scored = "weight" in found and "score" in found
    funds = "rate" in found and "executed" in found
    return found if scored or funds else {}


_COMPARATORS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("≥", regex(r"≥|≧|>=|大于(?:或)?等于|不低于|不少于|不小于|以上|至少")),
    ("≤", regex(r"≤|≦|<=|小于(?:或)?等于|不超过|不高于|不大于|不多于|以内|以下|控制在|之前|前$")),
    (">", regex(r"^[>＞]|^大于|^高于|^超过")),
    ("<", regex(r"^[<＜]|^小于|^低于|^少于")),
    ("=", regex(r"^[=＝﹦]|^等于")),
    ("定性", regex(r"^定性")),
)


def comparator(sign: str, target: str) -> str:
    """How a completion is to stand to its target; words of the target win: 95%以上."""
    found = [name for text in (target, sign) for name, pattern in _COMPARATORS if pattern.search(text)]
    return found[0] if found else ""


def fulfilment(words: str) -> str:
    """met, unmet or "" of a completion in words."""
    if re.search(r"未|没有|部分|不足|较差|滞后|延期", words):
        return "unmet"
    return "met" if re.search(r"完成|达成|达标|达到|按时|及时|^是$|^优|合格|符合|全部", words) else ""
