"""Lines made regular: page footers dropped, hard wraps joined, blank lines at most one."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, pairwise
from typing import NamedTuple

from finlint.regex import regex
from finlint.text.draft import Draft
from finlint.text.fold import NO_DECIMALS
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
_BROKEN = regex(
    r"\n(?<=[^\s。！？；，、,;:]\n)(?=\n?[.0-9万亿千百元%％‰个平公标人批工辆台套次年月日分天㎡，；。、）》”（])"
    rf"(?:(?P<number>(?<=[0-9]\n)\n?(?=\.[0-9]|{_MONEY}|{_COUNTED})|(?<=[0-9][万亿]\n)\n?(?=元))"
    r"|\n?(?=[，；。、）》”]|（[类款项]）)"
    rf"|(?<=增加\n|减少\n|增长\n|下降\n|上升\n|降低\n)\n?(?=[0-9][0-9.,]{{0,15}} ?(?:{_MONEY}))"
    rf"|(?P<amount>\n?(?=[0-9])(?:(?=[0-9.,]{{1,16}}(?:{_MONEY})(?:[，。；、（）]|相比|的))|(?<=[-+×÷/=]\n)))"
    r")"
)
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
    r"|[0-9]{1,2}[.．﹒、]" + NO_DECIMALS + r"|附[件表录] ?(?:[0-9一二三四五六七八九十：:]|(?![^\n]))"
    r"|备?注[：:0-9]|（?[图表] ?[0-9一二三四五六七八九十]|[①-⑳]|[-—] ?[0-9])"
)
_HEAD = regex(_MARKER)
_NEXT = regex(rf"\n\n?(?!{_MARKER})([^\n\t][^\n]*)")
_TITLE = regex(
    r"[^，。；：]*(?:情况|概况|说明|报告|分析|评价|结论|建议|问题|措施|职[能责]|设置|组成|原则|因素|内容|步骤|方法"
    r"|流程|完成|实现|控制|处置|进度|结余|解释|依据|应用|公开|整改|反馈|任务|目标|绩效|要求|[表图率类项])）?"
)
_TORN_OFF, _TORN = regex(r"(?<![0-9.,])[0-9][0-9.,]*$"), regex(r"[0-9][0-9.,]*(?=[一-鿿%‰])")
_WHOLE_NUMBER = regex(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,6})?")
_YEAR = regex("(?:19|20)[0-9]{2}")
_FIRST_WORD = regex(r"[A-Za-z0-9.%]*")
_TAIL, _CLOSED = 10, "。！？；：，、）"
"""Characters of a line that is the last of a paragraph at most, and the signs behind a whole clause."""

_NARROWEST, _WIDEST = 40, 128
_REACH, _FAR = 8, 500
_LEAST_EVIDENCE = 3
_LONG_ENOUGH = 24
"""Characters of a line below which an amount that begins the next one is rather a cell of its own."""


class _Long(NamedTuple):
    """A line wide enough to have been wrapped, and the line that goes on from it, if one can."""

    start: int
    end: int
    width: int
    goes_on: int
    """Where the next line starts, or 0."""
    after: str
    """The next line."""
    evidence: int
    """Its width if it breaks off inside a clause, which shows where the page ends; 0 otherwise."""


_made: Callable[[tuple[int, int, int, int, str, int]], _Long] = partial(tuple.__new__, _Long)
"""One of its parts, in a third of the time."""


def without_footers(draft: Draft) -> Draft:
    """Without the numbers of pages."""
    first = _FIRST_FOOTER.match(draft.text)
    gaps = [first.span()] if first else []
    return draft.without(gaps + [match.span() for match in _FOOTER.finditer(draft.text)])


def without_blanks(draft: Draft) -> Draft:
    """With at most one blank line in a row."""
    if "\n\n\n" not in draft.text:
        return draft
    return draft.without([(m.start() + 2, m.end()) for m in _BLANK.finditer(draft.text)])


def unwrapped(draft: Draft) -> Draft:
    """With each sentence on one line."""
    text = draft.text
    joins = sorted({*_short_joins(text), *_wide_joins(text)})
    # Two numbers or two words stay apart; everything else was torn inside a word.
    words = {start for start, end in joins if _glued(text, start, end) and not _torn(text, start, end)}
    if words:
        starts = [0, *(at + 1 for at in sorted(words))]
        draft = draft.replaced(" ".join([text[one : two - 1] for one, two in pairwise([*starts, len(text) + 1])]))
    gaps = [(start + (start in words), end) for start, end in joins]
    return draft.without([(start, end) for start, end in gaps if start < end])


def _glued(text: str, start: int, end: int) -> bool:
    """Whether two numbers or words would become one."""
    beside = text[start - 1] + text[end]
    return beside.isascii() and beside.isalnum()


def _torn(text: str, start: int, end: int) -> bool:
    """Whether a line ends inside a number (1,843.2 and 0万元): in prose no number stands before another one."""
    left, right = _TORN_OFF.search(text, max(start - 20, 0), start), _TORN.match(text, end)
    if left is None or right is None or _YEAR.fullmatch(left[0]):
        return False
    return _WHOLE_NUMBER.fullmatch(left[0] + right[0]) is not None


def _short_joins(text: str) -> Iterator[tuple[int, int]]:
    """The line ends inside a number or a formula, between it and its unit, before a comma, and before an amount."""
    for match in _BROKEN.finditer(text):
        line = _line_before(text, match.start())
        if line.startswith("\t"):
            continue
        short = match.lastgroup == "amount" and len(line) < _LONG_ENOUGH
        if not short and (match.lastgroup is None or not _in_a_row(line, text, match.end())):
            yield match.span()


def _in_a_row(line: str, text: str, end: int) -> bool:
    """Whether a number at the end of a line is one of a table, and what counts things below it another cell."""
    bare = _BARE_LINE.fullmatch(line) and not regex(_MONEY_OR_POINT).match(text, end)
    return bool(bare or _LAST_CELLS.search(line))


def _line_before(text: str, end: int) -> str:
    return text[text.rfind("\n", 0, end) + 1 : end]


def _wide_joins(text: str) -> Iterator[tuple[int, int]]:
    """The line ends where the page ended."""
    first = _FIRST_LONG.match(text)
    wide = chain([first] if first else [], _LONG.finditer(text))
    lines = [line for match in wide if (line := _long(match))]
    evidence = [line.evidence for line in lines]
    if len(lines) - evidence.count(0) < _LEAST_EVIDENCE:
        return
    starts = [line.start for line in lines] + [len(text) + _FAR] * _REACH
    goes_on, above = 0, 0.0
    for at, line in enumerate(lines):
        if not line.goes_on:
            continue
        since, until = at - _REACH if at > _REACH else 0, at + _REACH + 1
        if line.start - starts[since] >= _FAR:
            since = bisect_right(starts, line.start - _FAR)
        if starts[until - 1] - line.start >= _FAR:
            until = bisect_left(starts, line.start + _FAR)
        least = _least_width(line, evidence[since:until])
        if line.start == goes_on and line.evidence:
            least = min(least, above)  # a paragraph has one width
        goes_on = line.goes_on if line.width >= least else 0
        above = least
        if goes_on:
            yield line.end, goes_on


def _long(match: re.Match[str]) -> _Long | None:
    line = match[1]
    size = len(line.encode("utf-8", "replace"))
    width = (len(line) + size + 1) // 2  # a sign of Chinese is three bytes, and two columns wide
    if not _NARROWEST <= width <= _WIDEST:
        return None
    start, end = match.span(1)
    after = None if line[-1] in _ENDS else _NEXT.match(match.string, end)
    if after is None or is_row(after[1]) or is_row(line):
        return _made((start, end, width, 0, "", 0))
    is_title = _HEAD.match(line) and _TITLE.fullmatch(line)
    return _made((start, end, width, after.start(1), after[1], 0 if line[-1] in _PAUSES or is_title else width))


def _least_width(line: _Long, near: Sequence[int]) -> float:
    """How wide a line must be to be full, by the widths of the lines near it that break off."""
    widths = sorted(near)
    narrow = bisect_left(widths, -(-3 * line.width // 4))  # those before are of another page, or 0
    full = widths[(narrow + len(widths)) // 2] if narrow < len(widths) else 0
    if bisect_right(widths, 1.15 * full) - bisect_left(widths, 0.85 * full, narrow) < _LEAST_EVIDENCE:
        return _WIDEST + 1
    if not line.evidence or (len(line.after) <= _TAIL and line.after[-1] not in _CLOSED):
        return 0.93 * full
    word = _FIRST_WORD.match(line.after) if line.after[0].isascii() else None
    return 0.85 * full - (max(len(word[0]) - 2, 0) if word else 0)
