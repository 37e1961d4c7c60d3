"""Lines made regular: page footers dropped, hard wraps joined, blank lines at most one."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from finlint.regex import regex
from finlint.text.draft import Draft
from finlint.text.space import is_row

_DASH = "[-—–－·~]"
_PAGE = (
    rf"(?:{_DASH} {{0,2}}[0-9]{{1,4}} {{0,2}}{_DASH}"
    r"|第 {0,2}[0-9]{1,4} {0,2}页(?: {0,2}[，,/]? {0,2}共 {0,2}[0-9]{1,4} {0,2}页)?"
    r"|[0-9]{1,4} {1,2}/ {1,2}[0-9]{1,4})(?![^\n])"
)
_FOOTER, _FIRST_FOOTER = regex(r"\n(?=[-—–－·~第0-9])" + _PAGE), regex(_PAGE)
_BLANK = regex(r"\n\n\n+")
_MONEY = "万元|亿元|千元|百万元|万美元|亿|万(?![一-龥])|元(?!素)|[%％‰]|个百分点"
_COUNTED = (
    "平方米|公里|标箱|人次|批次|工作日|个(?!性|人|别|体)|人(?![员均才数工事大民口力社])"
    "|[辆台套批]|次(?![数要日年])|年(?![均终中检报级])|月(?!度)|日(?!常)|分(?![配类级析解管布工值])|天|㎡"
)
_BROKEN_NUMBER = regex(rf"\n(?:(?<=[0-9]\n)\n?(?=\.[0-9]|{_MONEY}|{_COUNTED})|(?<=[0-9][万亿]\n)\n?(?=元))")
_BROKEN_CLAUSE = regex(r"\n(?<=[^\s。！？；：，、,;:]\n)\n?(?=[，；。、）》”]|（[类款项]）)")
_BROKEN_CHANGE = regex(rf"\n(?<=增加\n|减少\n|增长\n|下降\n|上升\n|降低\n)\n?(?=[0-9][0-9.,]{{0,15}} ?(?:{_MONEY}))")
_MONEY_OR_POINT = rf"{_MONEY}|\.[0-9]"
_LAST_CELLS = regex(r"(?:^| )[0-9.,]+[%‰]? [0-9.,]+$")
_BARE_LINE = regex(r"[≥≤=<>+-]?[0-9][0-9.,]*")

_LONG = regex(r"\n(?!\t)([^\n]{20,120})(?![^\n])")
_FIRST_LONG = regex(r"(?!\t)([^\n]{20,120})(?![^\n])")
_ENDS, _PAUSES = "。！？!?", "；：;:"
_NUMERAL = "[一二三四五六七八九十]{1,3}"
_MARKER = (
    rf"(?:第(?:{_NUMERAL}|[0-9]{{1,2}}) ?(?:部分|章|节|条)|{_NUMERAL}、"
    rf"|（(?:{_NUMERAL}|[0-9]{{1,2}})）"
    r"|[0-9]{1,2}(?:[.．﹒](?![0-9])|、(?![0-9]))|附[件表录] ?(?:[0-9一二三四五六七八九十：:]|(?![^\n]))"
    r"|备?注[：:0-9]|（?[图表] ?[0-9一二三四五六七八九十]|[①-⑳]|[-—] ?[0-9])"
)
_HEAD = regex(_MARKER)
_NEXT = regex(rf"\n\n?(?!{_MARKER})([^\n\t][^\n]*)")
_TITLE = regex(
    r"[^，。；：]*(?:情况|概况|说明|报告|分析|评价|结论|建议|问题|措施|职[能责]|设置|组成|原则|因素|内容|步骤|方法"
    r"|流程|完成|实现|控制|处置|进度|结余|解释|依据|应用|公开|整改|反馈|任务|目标|绩效|要求|[表图率类项])）?"
)
_GLUED = regex("[A-Za-z0-9]{2}")
_TORN_OFF, _TORN = regex(r"(?<![0-9.,])[0-9][0-9.,]*$"), regex(r"[0-9][0-9.,]*(?=[一-鿿%‰])")
_WHOLE_NUMBER = regex(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,6})?")
_YEAR = regex("(?:19|20)[0-9]{2}")
_FIRST_WORD = regex(r"[A-Za-z0-9.%]*")

_SHORT_TAIL = regex(r"[^\n]{0,9}[^\n。！？；：，、）]$", re.MULTILINE)

_NARROWEST, _WIDEST = 40, 128
_REACH, _FAR = 8, 500
_LEAST_EVIDENCE = 3


class _Long(NamedTuple):
    """A line wide enough to have been wrapped, and the line that goes on from it, if one can."""

    start: int
    end: int
    width: int
    goes_on: int
    """Where the next line starts, or 0."""
    is_evidence: bool
    """Whether it breaks off inside a clause, which shows where the page ends."""


def unwrapped(draft: Draft) -> Draft:
    """Sentences on one line, and at most one blank line in a row."""
    return _joined(_without_blanks(_without_footers(draft)))


def _without_footers(draft: Draft) -> Draft:
    first = _FIRST_FOOTER.match(draft.text)
    gaps = [first.span()] if first else []
    return draft.without(gaps + [match.span() for match in _FOOTER.finditer(draft.text)])


def _without_blanks(draft: Draft) -> Draft:
    if "\n\n\n" not in draft.text:
        return draft
    return draft.without([(m.start() + 2, m.end()) for m in _BLANK.finditer(draft.text)])


def _joined(draft: Draft) -> Draft:
    text = draft.text
    joins = sorted({*_short_joins(text), *_wide_joins(text)})
    # Two numbers or two words stay apart; everything else was torn inside a word.
    words = {start for start, end in joins if _GLUED.match(text[start - 1] + text[end]) and not _torn(text, start, end)}
    if words:
        letters = list(text)
        for at in words:
            letters[at] = " "
        draft = draft.replaced("".join(letters))
    gaps = [(start + (start in words), end) for start, end in joins]
    return draft.without([(start, end) for start, end in gaps if start < end])


def _torn(text: str, start: int, end: int) -> bool:
    """Whether a line ends inside a number (1,843.2 and 0万元): in prose no number stands before another one."""
    left, right = _TORN_OFF.search(text, max(start - 20, 0), start), _TORN.match(text, end)
    if left is None or right is None or _YEAR.fullmatch(left[0]):
        return False
    return _WHOLE_NUMBER.fullmatch(left[0] + right[0]) is not None


def _short_joins(text: str) -> Iterator[tuple[int, int]]:
    """The line ends between a number and its unit, before a comma, and between 增加 and the amount."""
    for match in _BROKEN_NUMBER.finditer(text):
        line = _line_before(text, match.start())
        bare = _BARE_LINE.fullmatch(line) and not regex(_MONEY_OR_POINT).match(text, match.end())
        if not bare and not line.startswith("\t") and not _LAST_CELLS.search(line):
            yield match.span()
    for match in chain(_BROKEN_CLAUSE.finditer(text), _BROKEN_CHANGE.finditer(text)):
        if text[text.rfind("\n", 0, match.start()) + 1] != "\t":
            yield match.span()


def _line_before(text: str, end: int) -> str:
    return text[text.rfind("\n", 0, end) + 1 : end]


def _wide_joins(text: str) -> Iterator[tuple[int, int]]:
    """The line ends where the page ended."""
    first = _FIRST_LONG.match(text)
    wide = chain([first] if first else [], _LONG.finditer(text))
    lines = [line for match in wide if (line := _long(match))]
    evidence = [line.width if line.is_evidence else 0 for line in lines]
    if len(lines) - evidence.count(0) < _LEAST_EVIDENCE:
        return
    starts = [line.start for line in lines]
    goes_on, above = 0, 0.0
    for at, line in enumerate(lines):
        if not line.goes_on:
            continue
        since = max(at - _REACH, bisect_right(starts, line.start - _FAR))
        until = min(at + _REACH + 1, bisect_left(starts, line.start + _FAR))
        least = _least_width(line, evidence[since:until], text)
        if line.start == goes_on and line.is_evidence:
            least = min(least, above)  # a paragraph has one width
        goes_on = line.goes_on if line.width >= least else 0
        above = least
        if goes_on:
            yield line.end, goes_on


def _long(match: re.Match[str]) -> _Long | None:
    line = match[1]
    width = len(line.encode("gbk", "replace"))
    if not _NARROWEST <= width <= _WIDEST:
        return None
    start, end = match.span(1)
    after = None if line[-1] in _ENDS else _NEXT.match(match.string, end)
    if after is None or is_row(after[1]) or is_row(line):
        return _Long(start, end, width, 0, False)  # noqa: FBT003 - a field
    is_title = _HEAD.match(line) and _TITLE.fullmatch(line)
    return _Long(start, end, width, after.start(1), line[-1] not in _PAUSES and not is_title)


def _least_width(line: _Long, near: Sequence[int], text: str) -> float:
    """How wide a line must be to be full, by the widths of the lines near it that break off."""
    narrow = -(-3 * line.width // 4)
    widths = sorted([width for width in near if width >= narrow])
    full = widths[len(widths) // 2] if widths else 0
    if bisect_right(widths, 1.15 * full) - bisect_left(widths, 0.85 * full) < _LEAST_EVIDENCE:
        return _WIDEST + 1
    if not line.is_evidence or _SHORT_TAIL.match(text, line.goes_on):
        return 0.93 * full
    word = _FIRST_WORD.match(text, line.goes_on)
    return 0.85 * full - (max(len(word[0]) - 2, 0) if word else 0)
