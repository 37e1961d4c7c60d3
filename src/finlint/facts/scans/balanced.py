"""How a government balances a budget: A收入10亿元，加上B收入2亿元、C收入1亿元，收入总计13亿元; 收支相抵，结转1亿元.

Only the words between the amounts say what is added to what; a list that leaves anything out (等), or that the words
part from its total, is none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from finlint.facts.figure import Aspect, Figure
from finlint.facts.page import Page
from finlint.facts.scans.clause import AMOUNT
from finlint.facts.scans.figures import side
from finlint.measure import Interval
from finlint.regex import regex
from finlint.value import replace, value

PART = "~平衡:"
_LINE = regex(r"[^\n]+")
_AMOUNT = regex(AMOUNT)
_ASIDE = regex(r"（[^（）\n]*）|(?:19|20)\d\d年度?")
_STOP = regex("[，。；：]")
_FILL = "·"
_TOTAL = regex(r"(?:总(?P<total>收入|支出)|(?P<flow>收入|支出)(?:总计|合计|总量))(?:合计|总计)?(?:为|达)?$")
_OWN = regex(
    r"(?P<flow>收入|支出)(?:实际|计划|累计)?(?:决算数|预算数|执行数|代编预算|完成|拟?安排|达到?|为|实现){0,2}·*$"
)
_ADDED = regex(r"(?:^|[，。；])加上?(?P<name>[^，。；：\d]{2,60})$")
_NEXT = regex(r"^·*(?:[、，]|以?及|和)(?P<name>[^，。；：\d]{2,60})$")
_DIVIDED = regex(r"^·*，其中：(?P<name>[^，。；：、\d]{2,30}(?:预算|基金)(?:收入|支出))$")
_COLLECTIVE = ("等", "合计", "共计")
_ENDS = regex(r"^·*(?:[。；]|$)")
_KEPT = regex(r"收支(?:相抵|轧抵)后?，?(?P<sort>[^，。；：、\d]{0,12})(?:结转|结余)(?:下年)?(?:使用|支出|资金)?·*$")
_YEARLY = ("当年", "本年", "当期")
_OTHERWISE = regex(r"其中|比上|同比|增长|下降|增加|减少|占|累计|不含|预算数|相抵|[-－−]$")
_SOME = regex(r"税收收入|非税")
_JOINING = regex(r"^(?:加上?|以?及|和|、)+")
_PARTED = regex(r"^[^\d]{0,30}?[，。]其中：?·*(?:[从按][^，。；]{1,12}看，)?(?P<name>[^，。；：、\d]{2,20})$")
_TAXES, _OTHERS = regex(r"^税收收入(?:完成)?$"), regex(r"(?:^|[，。；：、])非税收入(?:完成)?·*$")
_HALVES = tuple(
    (regex(one), regex(other))
    for one, other in (
        (r"^一般债[务券]", r"^专项债[务券]"),
        (r"^专项债[务券]", r"^一般债[务券]"),
        (r"^[省市县区州旗盟](?:本级|级)", r"^(?:县[市]?区|区县|市县|镇街|镇村|乡镇|县级|区级)"),
        (r"^新增债券", r"^(?:再融资|置换)债券"),
        (r"^(?:再融资|置换)债券", r"^新增债券"),
    )
)
"""What all of a debt, or all of a territory, is divided into: there is no third."""
_AMONG = "其中"
_WORDS = ("总", "计", "相抵", _AMONG)
_PUBLIC = "一般公共预算"
_SEVERAL, _NEAR, _MOST = 3, 6, 40
"""Parts that a divided total has at least, and amounts that anybody looks through."""


@value
class _Said:
    """An amount of a line, with the words from the amount before it; ``start`` counts characters of the page.

    ``interval`` is what is printed, as the whole report prints its amounts.
    """

    words: str
    start: int
    text: str
    interval: Interval

    @property
    def name(self) -> str:
        """The last of the words, without those that join them to others."""
        return _JOINING.sub("", _STOP.split(self.words)[-1].replace(_FILL, ""))

    @property
    def total(self) -> str:
        """收入 or 支出 where the words name a grand total, else ""."""
        match = _TOTAL.search(self.words.rstrip(_FILL))
        return "" if match is None else match["total"] or match["flow"]


def balanced(page: Page) -> Iterator[Figure]:
    """Figures VALUE: the parts with their whole as parent, of a report on a whole government."""
    if not page.governs:
        return
    for line in _LINE.finditer(page.text):
        if any(word in line[0] for word in _WORDS):
            said, behind = _read(page, line[0], line.start())
            for at in range(len(said)):
                yield from _of(page, said, at, behind)


def _read(page: Page, line: str, start: int) -> tuple[list[_Said], str]:
    """The amounts of a line, asides and years left out, and the words behind the last one."""
    bare = _ASIDE.sub(lambda aside: _FILL * len(aside[0]), line)
    said, at = [], 0
    for amount in _AMOUNT.finditer(bare):
        interval = _interval(page, start + amount.start(), amount[0])
        said.append(_Said(bare[at : amount.start()], start + amount.start(), amount[0], interval))
        at = amount.end()
    return said, bare[at:]


def _interval(page: Page, start: int, text: str) -> Interval:
    span = page.normalised.span(start, start + len(text))
    near = bisect_left(page.starts, span.start)
    read = page.figures[near] if near < len(page.starts) else None
    same = read is not None and read.span == span and read.aspect is Aspect.VALUE
    return read.interval if read is not None and same else side(page, start, text, PART).interval


def _of(page: Page, said: Sequence[_Said], at: int, behind: str) -> Iterator[Figure]:
    """What the amount is a part of: a list that is added, a total that is divided, or what is left of one."""
    one = said[at]
    if _ADDED.search(one.words) is not None and _name(_ADDED.search(one.words)):
        end = at + 1
        while end < min(len(said), at + _MOST) and not said[end].total and _name(_NEXT.match(said[end].words)):
            end += 1
        if end < len(said) and said[end].total and _NEXT.match(said[end].words.replace("；", "，")):
            yield from _added(page, said, at, end)
    elif at and said[at - 1].total and _DIVIDED.match(one.words):
        end = at + 1
        while end < min(len(said), at + _MOST) and _name(_NEXT.match(said[end].words)):
            end += 1
        rest = said[end].words if end < len(said) else behind
        if end - at >= _SEVERAL and _ENDS.match(rest):
            yield from _figures(page, "其中", said[at - 1], said[at:end])
    elif kept := _KEPT.search(one.words):
        yield from _left(page, said, at, kept["sort"])
    elif at and (parted := _PARTED.search(one.words)):
        yield from _both(page, said, at, parted["name"])


def _name(found: re.Match[str] | None) -> bool:
    """Whether the words between two amounts name the second, which may be one of several things: A、B等3亿元."""
    if found is None or _OTHERWISE.search(found["name"]) or found["name"].startswith("等"):
        return False
    return "、" not in found["name"] or found["name"].rstrip(_FILL).endswith(_COLLECTIVE)


def _added(page: Page, said: Sequence[_Said], at: int, end: int) -> Iterator[Figure]:
    """The total against the list and what it is added to: the one income or spending between it and the last total."""
    total, items = said[end], said[at:end]
    first = max(at - _MOST, 0)
    last = next((i for i in range(at - 1, first - 1, -1) if said[i].total), first - 1)
    flows = [each for each in said[last + 1 : at] if _is_own(each, total.total)]
    own = [each for each in flows if _AMONG not in each.words]
    fitting = [each for each in flows if total.interval.overlaps(Interval.total(i.interval for i in (each, *items)))]
    if len(own) == 1 or fitting:
        yield from _figures(page, "加上", total, ((fitting or own)[0], *items))


def _flows(said: _Said, flow: str) -> bool:
    return said.total == flow if said.total else _is_own(said, flow)


def _is_own(said: _Said, flow: str) -> bool:
    words = _STOP.split(said.words)[-1].removeprefix(_AMONG)
    match = _OWN.search(words.rstrip(_FILL))
    return match is not None and match["flow"] == flow and not _SOME.search(words) and not _OTHERWISE.search(words)


def _left(page: Page, said: Sequence[_Said], at: int, sort: str) -> Iterator[Figure]:
    """收入总计10亿元，支出总计9亿元，收支相抵，结转1亿元; 收入10亿元，支出9亿元，收支相抵，当年结余1亿元.

    Where more than one income or expenditure stands before it, only those that fit are surely meant.
    """
    left, yearly = said[at], sort.endswith(_YEARLY)
    first = next((i for i in range(at - 1, max(at - _MOST, 0), -1) if "相抵" in said[i].words), max(at - _MOST, 0))
    before = [each for each in said[first:at] if bool(each.total) is not yearly]
    incomes, spending = ([each for each in before if _flows(each, flow)] for flow in ("收入", "支出"))
    pairs = [(mine, other) for mine in incomes for other in spending if mine.start < other.start]
    fitting = [(a, b) for a, b in pairs if a.interval.overlaps(b.interval + left.interval)]
    sure = len(pairs) == 1 and not pairs[0][0].interval.overlaps(pairs[0][1].interval)
    if fitting or sure:
        income, spent = (fitting or pairs)[-1]
        yield from _figures(page, "相抵", income, (spent, left))


def _both(page: Page, said: Sequence[_Said], at: int, name: str) -> Iterator[Figure]:
    """债务限额9亿元，其中：一般债务限额4亿元、专项债务限额5亿元; 预算收入9亿元，…。其中：税收收入…；非税收入…."""
    if _TAXES.match(name):
        near = said[at + 1 : at + 1 + _NEAR]
        rest = next((each for each in near if _OTHERS.search(each.words)), None)
        wholes = [each for each in said[max(at - _NEAR, 0) : at] if _is_own(each, "收入")]
        whole = wholes[0] if len(wholes) == 1 and _PUBLIC in wholes[0].words else None
        if rest is not None and whole is not None and _AMONG not in whole.words:
            yield from _figures(page, "分列", whole, (said[at], rest))
        return
    rest = said[at + 1] if at + 1 < len(said) else None
    joined = None if rest is None else _NEXT.match(rest.words)
    if rest is None or joined is None or not said[at].words.startswith("，"):
        return
    third = at + 2 < len(said) and _NEXT.match(said[at + 2].words)
    if not third and any(one.match(name) and other.match(joined["name"]) for one, other in _HALVES):
        yield from _figures(page, "分列", said[at - 1], (said[at], rest))


def _figures(page: Page, way: str, whole: _Said, parts: Sequence[_Said]) -> Iterator[Figure]:
    """The parts; a whole that is made up in two ways is two."""
    parent = replace(side(page, whole.start, whole.text, f"~{whole.name}#{way}"), interval=whole.interval)
    for part in parts:
        yield replace(side(page, part.start, part.text, PART + part.name, parent=parent), interval=part.interval)
