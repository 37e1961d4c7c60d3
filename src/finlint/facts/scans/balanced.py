"""How a government balances a budget: A收入10亿元，加上B收入2亿元、C收入1亿元，收入总计13亿元; 收支相抵，结转1亿元.

Only the words between the amounts say what is added to what; a list that leaves anything out (等), or that the words
part from its total, is none.
"""

import re
from collections.abc import Iterator, Sequence

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.clause import AMOUNT
from finlint.facts.scans.figures import side
from finlint.measure import Interval, Quantity
from finlint.regex import regex
from finlint.value import value

PART = "~平衡:"
_LINE = regex(r"[^\n]+")
_AMOUNT = regex(AMOUNT)
_ASIDE = regex(r"（[^（）\n]*）|(?:19|20)\d\d年度?")
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
_OTHERWISE = regex(r"其中|比上|同比|增长|下降|增加|减少|占|累计|不含|预算数|相抵")
_SOME = regex(r"税收收入|非税")
_JOINING = regex(r"^(?:加上?|以?及|和|、)+")
_AMONG = "其中"
_SEVERAL = 3


@value
class _Said:
    """An amount of a line, with the words from the amount before it; ``start`` counts characters of the page."""

    words: str
    start: int
    text: str

    @property
    def interval(self) -> Interval:
        """What is printed."""
        quantity = Quantity.parse(self.text)
        assert quantity is not None
        return quantity.interval()

    @property
    def name(self) -> str:
        """The last of the words, without those that join them to others."""
        return _JOINING.sub("", re.split("[，。；：]", self.words)[-1].replace(_FILL, ""))

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
        if "总" in line[0] or "计" in line[0] or "相抵" in line[0]:
            said, behind = _read(line[0], line.start())
            for at in range(len(said)):
                yield from _of(page, said, at, behind)


def _read(line: str, start: int) -> tuple[list[_Said], str]:
    """The amounts of a line, asides and years left out, and the words behind the last one."""
    bare = _ASIDE.sub(lambda aside: _FILL * len(aside[0]), line)
    said, at = [], 0
    for amount in _AMOUNT.finditer(bare):
        said.append(_Said(bare[at : amount.start()], start + amount.start(), amount[0]))
        at = amount.end()
    return said, bare[at:]


def _of(page: Page, said: Sequence[_Said], at: int, behind: str) -> Iterator[Figure]:
    """What the amount is a part of: a list that is added, a total that is divided, or what is left of one."""
    one = said[at]
    if _ADDED.search(one.words) is not None and _name(_ADDED.search(one.words)):
        end = at + 1
        while end < len(said) and not said[end].total and _name(_NEXT.match(said[end].words)):
            end += 1
        if end < len(said) and said[end].total and _NEXT.match(said[end].words.replace("；", "，")):
            yield from _added(page, said, at, end)
    elif at and said[at - 1].total and _DIVIDED.match(one.words):
        end = at + 1
        while end < len(said) and _name(_NEXT.match(said[end].words)):
            end += 1
        rest = said[end].words if end < len(said) else behind
        if end - at >= _SEVERAL and _ENDS.match(rest):
            yield from _figures(page, "其中", said[at - 1], said[at:end])
    elif kept := _KEPT.search(one.words):
        yield from _left(page, said, at, kept["sort"])


def _name(found: re.Match[str] | None) -> bool:
    """Whether the words between two amounts name the second, which may be one of several things: A、B等3亿元."""
    if found is None or _OTHERWISE.search(found["name"]) or found["name"].startswith("等"):
        return False
    return "、" not in found["name"] or found["name"].rstrip(_FILL).endswith(_COLLECTIVE)


def _added(page: Page, said: Sequence[_Said], at: int, end: int) -> Iterator[Figure]:
    """The total against the list and what it is added to: the one income or spending between it and the last total."""
    total, items = said[end], said[at:end]
    last = next((i for i in range(at - 1, -1, -1) if said[i].total), -1)
    flows = [each for each in said[last + 1 : at] if _is_own(each, total.total)]
    own = [each for each in flows if _AMONG not in each.words]
    fitting = [each for each in flows if total.interval.overlaps(Interval.total(i.interval for i in (each, *items)))]
    if len(own) == 1 or fitting:
        yield from _figures(page, "加上", total, ((fitting or own)[0], *items))


def _is_own(said: _Said, flow: str) -> bool:
    words = re.split("[，。；：]", said.words)[-1].removeprefix(_AMONG)
    match = _OWN.search(words.rstrip(_FILL))
    return match is not None and match["flow"] == flow and not _SOME.search(words) and not _OTHERWISE.search(words)


def _left(page: Page, said: Sequence[_Said], at: int, sort: str) -> Iterator[Figure]:
    """收入总计10亿元，支出总计9亿元，收支相抵，结转1亿元; 收入10亿元，支出9亿元，收支相抵，当年结余1亿元."""
    yearly = sort.endswith(_YEARLY)
    sides: list[_Said] = []
    for flow in ("收入", "支出"):
        found = [
            each for each in said[:at] if (_is_own(each, flow) and not each.total if yearly else each.total == flow)
        ]
        if not found:
            return
        sides.append(found[-1])
    income, spent = sides
    direct = said[at - 1] is spent if not yearly else True
    if income.start < spent.start and direct and not income.interval.overlaps(spent.interval):
        yield from _figures(page, "相抵", income, (spent, said[at]))


def _figures(page: Page, way: str, whole: _Said, parts: Sequence[_Said]) -> Iterator[Figure]:
    """The parts; a whole that is made up in two ways is two."""
    parent = side(page, whole.start, whole.text, f"~{whole.name}#{way}")
    for part in parts:
        yield side(page, part.start, part.text, PART + part.name, parent=parent)
