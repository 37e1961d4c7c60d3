"""The words between the numbers of two rows: the reason of the one, then groups and name of the other."""

from collections.abc import Sequence

from finlint.facts.tables.flat.cores import Word
from finlint.facts.tables.form import GROUP
from finlint.facts.tables.stating import Cell
from finlint.regex import regex
from finlint.value import value

_KIND = (
    "产出|数量|质量|时效|成本|效益|(?:经济|社会|生态|生态环境)(?:效益|成本)|可持续(?:影响|发展)(?:效益)?"
    "|(?:服务对象|社会公众|受益对象)?满意度"
)
_SENTENCE = regex(r"[\d，。；]")
_LABEL = regex(rf"(?:{_KIND})指标(?:（\d{{1,3}}(?:\.\d)?分?）)?")
_WEIGHED = regex(r"[一-鿿]{2,14}（\d{1,3}(?:\.\d)?分?）")
_FIRST, _EITHER = ("产出指标", "效益指标"), ("满意度指标", "成本指标")
_FUND = regex(r"(?:其中[:：]?)?[^\d，。；:：、%（）]{0,12}(?:资金|拨款|结转|总额|合计|收入)(?:（万元）)?$")

_SOURCE = regex(
    r"(?:其中[:：]?)?(?:非|年度|本年|当年|上年|年初|年末|全年|中央|地方|自治区|兵团|[省市县区州旗乡镇](?:本?级)?|本级|上级|项目|财政|一般公共|政府性|国有资本"
    r"|基金|经营|事业|预算|补助|补贴|拨款|资金|专户|专项|管理|单位|部门|自有|自筹|自行|其[他它]|债券|债务|配套|转移支付|投入|安排|结转|结余|和|及|与|、|收入|社会|企业|群众|贷款"
    r"|总额|总计|总金额|合计|金额|来源|[一二三四五]、|\d[.、]|（[^（）]{1,8}）)+[:：]?"
)
"""What a source of money is called in full: 额其中：当年 and 政拨款上年结转资金 are pieces of two."""


@value
class Gap:
    """What the words of a gap are; ``sure`` is false where reason and name cannot be told apart."""

    reason: Cell | None
    labels: tuple[Cell, ...]
    name: Cell
    sure: bool = True
    criterion: Cell | None = None


def joined(words: Sequence[Word]) -> Cell | None:
    """Words that follow one another as one cell, None if there are none."""
    if not words:
        return None
    return Cell("".join(word.text for word in words), words[0].start, words[-1].end)


def told(words: Sequence[Word], above: Word | None, *, lost: bool) -> Gap:
    """A gap below a word (None at the beginning of a table), of a row that lost marks or not."""
    beside = [word for word in words if above is not None and word.line == above.line]
    rest = words[len(beside) :]
    groups = _groups(rest)
    sure = True
    if groups is not None and (lost or beside):
        reason = [*beside, *rest[: groups[0][0]]]
    else:
        sure = not (lost or beside) or not rest
        reason = [*beside, *(rest[:1] if lost and not beside else ())]
    after = rest[groups[-1][1] :] if groups is not None else rest
    if groups is not None and not (lost or beside):
        after = [*rest[: groups[0][0]], *after]
    labels = [cell for first, last in groups or () if (cell := joined(rest[first:last]))]
    name = joined(after) or Cell("", 0, 0)
    return Gap(joined(reason), tuple(labels), name, sure)


def named(words: Sequence[Word]) -> Gap:
    """The gap of a table with no targets: groups with their marks in brackets, then the name, or a group alone."""
    start = max((at + 1 for at, word in enumerate(words) if _closes(word)), default=0)
    name = joined(words[start:])
    if name is None and words:
        name = joined(words[max((at for at in range(len(words) - 1) if _closes(words[at])), default=-1) + 1 :])
    found = GROUP.match(name.text) if name is not None else None
    if name is not None and found is not None:
        name = Cell(found["name"], name.start, name.end)
    return Gap(None, (), name or Cell("", 0, 0))


def explained(words: Sequence[Word], above: Word | None, *, lost: bool) -> Gap:
    """The gap of a table that gives the criterion before the marks: groups, a narrow name, then sentences."""
    beside = [word for word in words if above is not None and word.line == above.line]
    rest = words[len(beside) :]
    start = max((at + 1 for at, word in enumerate(rest) if _closes(word)), default=0)
    ends = (at for at in range(start, len(rest)) if at > start and _SENTENCE.search(rest[at].text))
    end = next(ends, len(rest))
    reason = [*beside, *(rest[:1] if lost and not beside else ())]
    name = joined(rest[start:end]) or Cell("", 0, 0)
    return Gap(joined(reason), (), name, bool(beside) or not lost, joined(rest[end:]))


def _closes(word: Word) -> bool:
    return word.text.endswith("分）")


def _groups(words: Sequence[Word]) -> list[tuple[int, int]] | None:
    """The first run of group labels, each as a range of words; None if there is none."""
    starts, text = {}, ""
    for at, word in enumerate(words):
        starts[len(text)] = at
        text += word.text
    starts[len(text)] = len(words)
    match = next((m for m in _LABEL.finditer(text) if m.start() in starts), None)
    match = match or (_WEIGHED.match(text) if text else None)
    found: list[tuple[int, int]] = []
    while match is not None:
        first, last = starts.get(match.start()), starts.get(match.end())
        if first is None:
            break
        found.append((first, last if last is not None else _behind(starts, match.end())))
        at = match.end()
        match = _LABEL.match(text, at) or _WEIGHED.match(text, at)
    return found or None


def _behind(starts: dict[int, int], end: int) -> int:
    """The word that an offset inside a word belongs to, and thus the next one."""
    return min(at for offset, at in starts.items() if offset >= end)


def levels(labels: Sequence[Cell]) -> tuple[Cell | None, Cell | None]:
    """Which labels are 一级 and 二级: a row names only those that change.

    成本指标 and 满意度指标 are 一级 in newer forms, with a 二级 beside them, and 二级 in older ones.
    """
    first = second = None
    for cell in labels:
        found = GROUP.match(cell.text)
        name = found["name"] if found else cell.text
        opens = name in _FIRST or (name in _EITHER and len(labels) > 1)
        if first is None and second is None and opens:
            first = cell
        else:
            second = cell
    return first, second


def source(words: Sequence[Word]) -> Cell | None:
    """The name of a source of money at the end of a gap."""
    whole = joined(words)
    match = _FUND.search(whole.text) if whole is not None else None
    if whole is None or match is None:
        return whole
    kept, length = len(words), 0
    while kept and length < len(match[0]):
        kept -= 1
        length += len(words[kept].text)
    name = joined(words[kept:]) or whole
    return Cell(match[0], name.start, name.end)


def sources(gaps: Sequence[Sequence[Word]], lines: Sequence[int]) -> list[Cell] | None:
    """What the sources of money are called whose numbers stand between the gaps, on those lines; None if unclear.

    A name stands before its numbers, or is broken around them: 年度资金总 40 40 38 above 额.
    """
    before = [name for gap in gaps[:-1] if (name := source(gap)) is not None and _SOURCE.fullmatch(name.text)]
    if len(before) == len(lines):
        return before
    around: list[Cell] = []
    for at, line in enumerate(lines):
        head = [word for word in gaps[at] if word.line == line]
        below = [word for word in gaps[at + 1] if word.line > line]
        until = lines[at + 1] if at + 1 < len(lines) else line + 2
        tail = [word for word in below if word.line < until][:2]
        found = next((n for n in range(len(tail) + 1) if _SOURCE.fullmatch(_text([*head, *tail[:n]]))), None)
        whole = joined(head)
        if found is None or whole is None:
            return None
        around.append(Cell(_text([*head, *tail[:found]]).rstrip(":："), whole.start, whole.end))
    return around


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words)
