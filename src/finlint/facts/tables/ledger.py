"""The data form of a unit: 机构名称 | 支出合计 | 其中：…, one row of amounts below two or three rows of headings.

Source: the self-evaluation report of Hunan (DOMAIN D-HN), whose 收支情况 and 三公经费 are such tables.
Cells merged over columns come out as one, cells merged over rows as blanks below.
"""

from collections.abc import Iterator, Sequence

from finlint.facts.figure import Aspect, Figure
from finlint.facts.key import Key
from finlint.facts.subject import resolve
from finlint.facts.tables.stating import Cell, Spot, Stating
from finlint.facts.tables.words import NUMBER
from finlint.facts.vocabulary import Vocabulary
from finlint.regex import regex
from finlint.value import field, replace, value

OPENS = frozenset({"机构名称", "单位名称", "部门名称", "预算单位"})
_BESIDE = regex(r"联系|电话|负责人|(?:实施|主管|项目)(?:单位|部门)|项目(?:名称|类别|属性)|日期|编码")
"""Words of a row of labels and values, 预算单位 | 县医院 | 联系人 | 陈某: it heads no amounts."""
UNIT = regex(r"（(?:单位：)?(?P<unit>万元|元|亿元|千元)）|单位：(?P<other>万元|元|亿元|千元)")
_AMONG = regex(r"^其中[:：]?$")
_WHOLE = regex(r"\d{1,6}")
_LABEL = 8
_MOST = 3
"""Rows of headings that a table has at most."""
_LEAST = 3
"""Cells that a row of headings has at least."""


@value(frozen=False)
class Ledger:
    """Headings, then rows of amounts; which unit they are in was said above."""

    unit: str = ""
    heads: list[Sequence[str]] = field(default_factory=list)
    rows: list[tuple[Sequence[Cell], int]] = field(default_factory=list)


def opens(words: Sequence[str]) -> bool:
    """Whether a row begins a table of amounts."""
    if len(words) < _LEAST or words[0] not in OPENS:
        return False
    return not any(NUMBER.fullmatch(word) or _BESIDE.search(word) for word in words)


def takes(ledger: Ledger, cells: Sequence[Cell]) -> bool:
    """Whether a row belongs to the table: one more heading, or amounts as wide as the widest."""
    words = [cell.text for cell in cells]
    numbers = sum(1 for word in words if NUMBER.fullmatch(word))
    if not numbers and not ledger.rows:
        return len(ledger.heads) < _MOST and len(words) >= len(ledger.heads[-1])
    wide = len(words) == max(len(head) for head in ledger.heads)
    return wide and bool(words[0]) and all(not word or NUMBER.fullmatch(word) for word in words[1:])


def amounts(stating: Stating, ledger: Ledger, vocabulary: Vocabulary) -> Iterator[Figure]:
    """The amounts of the one unit that a table is about, each part with what it is a part of."""
    if len(ledger.rows) != 1 or not ledger.unit:
        return
    (cells, row), *_ = ledger.rows
    heads = [_aligned(head, len(cells)) for head in ledger.heads]
    if any(head is None for head in heads):
        return
    placed = [head for head in heads if head is not None]
    stated: dict[int, Figure] = {}
    stating.context.sentence += 1
    for column in range(1, len(cells)):
        names = [head[column] for head in placed if head[column] and not _AMONG.match(head[column])]
        for figure in stating.stated(
            cells[column], _key(names, stating, vocabulary), Aspect.VALUE, Spot(row, column), ledger.unit
        ):
            stated[column] = figure
    yield from _with_wholes(stated, placed)


def _key(names: Sequence[str], stating: Stating, vocabulary: Vocabulary) -> Key:
    subject = resolve(names[-1] if names else "", vocabulary)
    key = stating.key(subject.concept if subject.known else f"~{subject.words}", "")
    return key.of(fund=subject.fund) if subject.fund else key


def _aligned(head: Sequence[str], width: int) -> Sequence[str] | None:
    """A row of headings as wide as the amounts: what stands left of 其中 from the left, the rest from the right."""
    missing = width - len(head)
    if not missing:
        return head
    among = next((at for at, word in enumerate(head) if _AMONG.match(word)), None)
    return None if among is None else (*head[: among + 1], *([""] * missing), *head[among + 1 :])


def _with_wholes(stated: dict[int, Figure], heads: Sequence[Sequence[str]]) -> Iterator[Figure]:
    parents: dict[int, int] = {}
    for level, head in enumerate(heads[:-1]):
        for at, word in enumerate(head):
            if _AMONG.match(word):
                parents |= dict.fromkeys(_span(head, heads[level + 1], at), at - 1)
    for column in sorted(stated):
        whole = stated.get(parents.get(column, -1))
        figure = stated[column]
        yield figure if whole is None else replace(figure, parent=whole)


def _span(head: Sequence[str], below: Sequence[str], at: int) -> Sequence[int]:
    """The columns below 其中; none if it cannot be told where they end.

    Of 其中 | 结余, both over several columns, 当年结余 and 累计结余 are those below 结余.
    """
    end = next((n for n in range(at + 1, len(head)) if head[n]), len(head))
    columns = [n for n in range(at, end) if below[n] and not _AMONG.match(below[n])]
    if end == len(head) or not below[end]:
        return columns
    return [n for n in columns if head[end] not in below[n]] if head[end] in below[end] else ()


def counts(stating: Stating, cells: Sequence[Cell], row: int, vocabulary: Vocabulary) -> Iterator[Figure]:
    """人员编制 | 22 | 实有人数 | 22: numbers of people beside what they are called."""
    for at in range(len(cells) - 1):
        label, cell = cells[at], cells[at + 1]
        if label.text and len(label.text) <= _LABEL and _WHOLE.fullmatch(cell.text):
            subject = resolve(label.text, vocabulary, "count", "人")
            if subject.known:
                key = stating.key(subject.concept, "")
                yield from stating.stated(cell, key, Aspect.VALUE, Spot(row, at + 1), "人")
