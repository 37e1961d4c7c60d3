"""The direction that the head of a reason gives: 支出增加的主要原因是, after a decrease."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from finlint.facts.figure import Aspect, Figure, Mark, MarkKind
from finlint.facts.page import Page
from finlint.facts.subject import resolve
from finlint.near import Near
from finlint.regex import regex

_HEAD = Near("原因", 8, r"(?:(?P<up>增加|增长|上升|提高)|减少|下降|降低)(?=的?(?:主要)?原因)")
_NAME = regex(r"[^，。；：、\s/／（]*$")
_BASED = regex("[比较与同和及均各年]")
_BOTH = regex("收入、?(?:和|与)?支出|收、?支")
_ASPECTS = (Aspect.CHANGE, Aspect.GROWTH)
_TOTALS = frozenset({"收支总计", "收入总计", "支出总计", "财政拨款收入", "财政拨款支出"})
_WORDS = {1: "增加", -1: "减少"}
_LONGEST = 24
"""Characters before the direction that may name what has changed."""
_BLOCKS = 2
"""Paragraphs above in which the change itself may stand."""
_LOOKED_AT = 40


def head(page: Page) -> Iterator[Mark]:
    """Marks DIRECTION of such words; ``word`` is a change before them, ``expected`` has its direction.

    All changes of what the words name, or else of the whole paragraph above, must have one direction.
    """
    if "原因" not in page.text:
        return
    changes = [figure for figure in page.figures if figure.aspect in _ASPECTS and _sign(figure)]
    starts = [figure.span.start for figure in changes]
    heads = list(_HEAD.finditer(page.text)) if changes else []
    ends = [bisect_left(starts, page.normalised.span(*match.span()).start) for match in heads]
    ways = {(end, match["up"] is None) for end, match in zip(ends, heads, strict=True)}
    for match, end in zip(heads, ends, strict=True):
        if (end, match["up"] is not None) in ways:
            continue  # 增加原因：人员增加；减少原因：项目结束: what adds and what takes away is explained
        before = changes[max(end - _LOOKED_AT, 0) : end]
        found = _meant(page, match, before)
        signs = {_sign(figure) for figure in found}
        if len(signs) == 1:
            sign = signs.pop()
            right = (1 if match["up"] else -1) == sign
            expected = match[0] if right else _WORDS[sign]
            most = max(found, key=lambda figure: abs(figure.quantity.value))  # of money, where money is stated
            yield page.mark(MarkKind.DIRECTION, *match.span(), word=f"{_WORDS[sign]}{most.text}", expected=expected)


def _meant(page: Page, match: re.Match[str], before: Sequence[Figure]) -> list[Figure]:
    """The changes that the words before a direction can speak of."""
    start = match.start()
    name = _NAME.search(page.text, max(start - _LONGEST, 0), start)
    words = name[0] if name else ""
    place = page.mark(MarkKind.DIRECTION, *match.span()).place
    if len(words) == _LONGEST or _BASED.search(words) or page.tabular(start) or page.text[start - 1] in "/／（、":
        return []
    subject = resolve(words, page.vocabulary)
    near = [f for f in before if f.place.section == place.section and place.block - f.place.block <= _BLOCKS]
    if not subject.concept:
        return [f for f in near if f.place.block == place.block]
    wanted = _TOTALS if subject.concept in _TOTALS and _BOTH.search(words) else {subject.concept}
    return [f for f in near if f.key.concept in wanted]


def _sign(figure: Figure) -> int:
    low, high = figure.interval.lower, figure.interval.upper
    if low is None or high is None or not figure.quantity.mantissa:
        return 0
    return -1 if high.mantissa < 0 else 1 if low.mantissa > 0 else 0
