"""Budget, what was added, what was spent and what is left in one sentence, and the rate behind them.

年初预算200万元，年中追加21万元，调整后预算221万元，支出212.16万元，结转8.84万元，预算执行率96%: each amount says
before it which it is; of one that does not, and of all on its other side, nothing is said.
"""

import re
from collections.abc import Iterator, Sequence

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.clause import AMOUNT, PERCENT, decimals, opening
from finlint.facts.scans.figures import side
from finlint.facts.scans.spent import RATE, SPENT
from finlint.regex import regex
from finlint.value import value

LEFT, ADJUSTED, CHANGED = "~余:结转", "~调:调整后预算", "~调:率"
_END = regex(r"[。；;\n\t]")
_HINT = regex("结转|结余|剩余|追加|调整后|核减|调减|到位")
_REACH, _LEAST = 300, 2
"""Characters on either side of such a word in which its sentence begins and ends, and amounts that it has."""
_NUMBER = regex(rf"(?P<amount>{AMOUNT})|(?P<rate>{PERCENT})")
_BRACKET = regex(r"（[^（）]*）")
_ASIDE = regex(r"（[^（）]*）|\d{1,3}个项目的?")
"""What stands beside the words that say which amount comes: 年初批复预算4个项目215万元（含结转1个），追加…."""
_SORTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("?", regex(r"其中|上年|往年|以前|预算外|各|平均|人均|(?<![结剩])余$|[近约超]$|[（(]")),
    ("J", regex(r"(?:调整后|调整为|追加后)(?:的)?(?:全年|年度|项目|部门)?(?:预算)?(?:数|资金|总额)?(?:为|达)?$")),
    ("A", regex(r"(?:追加|调增|增拨|增加)(?:预算|资金|安排|下达|指标|数)*(?:为)?$")),
    ("D", regex(r"(?:调减|核减|追减|收回|压减|减少)(?:预算|资金|指标|数)*(?:为)?$")),
    ("I", regex(r"年初(?:批复|部门|安排|项目)*(?:的)?预算(?:数|资金|安排|批复|金额)*(?:为)?$|预算年初数为?$")),
    ("L", regex(r"(?:结转|结余|剩余)(?:至|到)?(?:下年|资金|结余|使用|下年度|金额|继续|数)*(?:为|共)?$")),
    ("S", regex(r"(?:支出|执行|支付|使用)(?:数|资金|金额|预算|完成)*(?:为|共)?$")),
    ("W", regex(r"(?:预算|安排|下达|到位|批复|拨付)[^，,]{0,16}$")),
)
"""What the words before an amount make it: the first that fits."""
_RATE = regex(r"(?:预算|资金|全年)*(?:执行|支出|支付|使用)(?:率|进度)(?:为|是|达到?)?$")
_CHANGED = regex(r"I(?P<more>[AD]+)J(?P<rate>R?)")
_BEFORE = regex(r"[AD]+J")
_ADJUSTED = regex(r"预算调整率(?:为|是|达到?)?$")
_SPENT = regex(r"(?P<base>[IJW]|^A)SP?L")
_RATED = regex(r"(?P<more>[IJW]?)(?P<base>[IJW]|^A)S(?P<left>L?)P")


@value
class _Said:
    """A number, its letter, and where it is printed."""

    sort: str
    text: str
    start: int


def carried(page: Page) -> Iterator[Figure]:
    """Figures VALUE: what is left with what was spent as its parent, that with the budget as its own (FL538).

    And what was added or taken with the adjusted budget as its parent, and a rate as of ``spent`` (FL221);
    预算调整率 with the initial budget as its parent, that with the adjusted one.
    """
    text, end = page.text, 0
    for hint in _HINT.finditer(text):
        if hint.start() < end:
            continue  # the sentence was read for a word before it
        closed = _END.search(text, hint.end(), hint.end() + _REACH)
        start, end = opening(text, hint.start(), _END, _REACH), closed.start() if closed else hint.end() + _REACH
        if start is not None and text.count("元", start, end) >= _LEAST:
            said = list(_numbers(text, start, end))
            yield from _related(page, [*_initial(text, start, said), *said])


def _initial(text: str, start: int, said: Sequence[_Said]) -> Iterator[_Said]:
    """The budget that the sentence before begins with, where this one begins with what changed it."""
    if _BEFORE.match("".join(one.sort for one in said)) and text[start - 1 : start] == "。":
        before = opening(text, start - 1, _END, _REACH)
        first = next(_numbers(text, before, start - 1), None) if before is not None else None
        if first is not None and first.sort == "I":
            yield first


def _numbers(text: str, start: int, end: int) -> Iterator[_Said]:
    at = start
    asides = [aside.span() for aside in _BRACKET.finditer(text, start, end)]
    for match in _NUMBER.finditer(text, start, end):
        if any(first < match.start() < last for first, last in asides):
            continue
        words = _ASIDE.sub("", text[at : match.start()].replace(",", "，"))
        label = "".join(words.rpartition("，")[2].split())
        at = match.end()
        if match["rate"]:
            sort = "P" if _RATE.search(label) else "R" if _ADJUSTED.search(label) else "?"
            yield _Said(sort, match[0], match.start())
        else:
            sort = next((name for name, pattern in _SORTS if pattern.search(label)), "?")
            yield _Said(sort, match[0], match.start())


def _related(page: Page, said: Sequence[_Said]) -> Iterator[Figure]:
    sorts = "".join(one.sort for one in said)
    finest = max((decimals(one.text) for one in said if one.sort not in "P?"), default=0)
    for match in _CHANGED.finditer(sorts):
        first, *more, last = said[match.start() : match.end("more") + 1]
        whole = side(page, last.start, last.text, ADJUSTED, finest)
        for one in (first, *more):
            yield side(page, one.start, one.text, "~调:减" if one.sort == "D" else "~调:加", finest, parent=whole)
        if match["rate"]:
            changed = said[match.end() - 1]
            initial = side(page, first.start, first.text, "~调:年初", finest, parent=whole)
            yield side(page, changed.start, changed.text, CHANGED, parent=initial)
    for match in _SPENT.finditer(sorts):
        base, spent, left = said[match.start()], said[match.start() + 1], said[match.end() - 1]
        whole = side(page, base.start, base.text, "~余:预算数", finest)
        done = side(page, spent.start, spent.text, "~余:支出数", finest, parent=whole)
        yield side(page, left.start, left.text, LEFT, finest, parent=done)
    for match in _RATED.finditer(sorts):
        at = match.start("base")
        doubtful = match["base"] in "IW" and match["more"] and said[at - 1].text != said[at].text
        if doubtful or (match["base"] in "IW" and not match["more"] and not match["left"]):
            continue  # 预算120万元，到位110万元，支出105万元: of which nobody says; of one alone ``spent`` does
        base, spent, rate = said[at], said[at + 1], said[match.end() - 1]
        whole = side(page, base.start, base.text, SPENT + "预算数", finest)
        done = side(page, spent.start, spent.text, SPENT + "执行数", finest, parent=whole)
        yield side(page, rate.start, rate.text, RATE, parent=done)
